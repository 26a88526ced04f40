//! The tab keeps a draft, and forgets it when told to.

use joint_effort::shell::storage::{Keeper, MemoryKeeper, TabKeeper};
use wasm_bindgen_test::wasm_bindgen_test;

#[track_caller]
fn check_keeper(keeper: &impl Keeper) {
    keeper.clear();
    assert_eq!(keeper.load(), Ok(None));
    assert_eq!(keeper.save("first"), Ok(()));
    assert_eq!(keeper.save("second"), Ok(()));
    assert_eq!(keeper.load(), Ok(Some("second".to_owned())));
    keeper.clear();
    assert_eq!(keeper.load(), Ok(None));
}

#[wasm_bindgen_test]
fn the_tab_keeps_the_latest_draft() {
    check_keeper(&TabKeeper);
}

#[wasm_bindgen_test]
fn its_twin_in_memory_does_the_same() {
    check_keeper(&MemoryKeeper::default());
}

#[wasm_bindgen_test]
fn the_tab_keeps_it_from_one_keeper_to_the_next() {
    assert_eq!(TabKeeper.save("kept"), Ok(()));
    assert_eq!(TabKeeper.load(), Ok(Some("kept".to_owned())));
    TabKeeper.clear();
}
