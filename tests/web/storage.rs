//! The tab keeps a draft, and forgets it when told to.

use joint_effort::shell::storage::{Keeper, MemoryKeeper, Refused, TabKeeper};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::javascript::value;

/// Storage is out of reach for as long as this is kept.
pub struct Blocked {
    undo: Function,
}

impl Blocked {
    /// Even asking for it throws, as where the browser's settings block it.
    pub fn wholly() -> Self {
        Self::by(
            "const before = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
             const get = () => { throw new DOMException('blocked', 'SecurityError') };
             Object.defineProperty(window, 'sessionStorage', { configurable: true, get });
             return () => {
               delete window.sessionStorage;
               if (before) Object.defineProperty(window, 'sessionStorage', before);
             };",
        )
    }

    /// Nothing more is taken, as where there is no room.
    pub fn for_writing() -> Self {
        Self::by(
            "const before = Storage.prototype.setItem;
             Storage.prototype.setItem = () => {
               throw new DOMException('full', 'QuotaExceededError');
             };
             return () => { Storage.prototype.setItem = before };",
        )
    }

    fn by(script: &str) -> Self {
        let undo = Function::new_no_args(script).call0(&JsValue::NULL);
        let undo = undo.expect("a script").unchecked_into();
        Self { undo }
    }
}

impl Drop for Blocked {
    fn drop(&mut self) {
        self.undo.call0(&JsValue::NULL).expect("storage again");
    }
}

/// Both keepers do the same in turn.
#[track_caller]
fn check_keeper(keeper: &impl Keeper) {
    keeper.clear();
    assert_eq!(keeper.load(), Ok(None));
    keeper.clear();
    assert_eq!(keeper.load(), Ok(None), "to forget nothing is no fault");
    let long = "x".repeat(100_000);
    for draft in ["first", "second", "", "\"{}\\ \n\0 é 日本 🙂", &long] {
        assert_eq!(keeper.save(draft), Ok(()));
        assert_eq!(keeper.load(), Ok(Some(draft.to_owned())));
        assert_eq!(keeper.load(), Ok(Some(draft.to_owned())), "it stays");
    }
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

#[wasm_bindgen_test]
fn nothing_but_the_draft_is_touched() {
    value("sessionStorage.setItem('of-the-host', 'kept')");
    check_keeper(&TabKeeper);
    let kept = value("sessionStorage.getItem('of-the-host')").as_string();
    assert_eq!(kept.as_deref(), Some("kept"));
    value("sessionStorage.clear()");
}

#[wasm_bindgen_test]
fn where_asking_for_storage_throws_it_is_refused() {
    let blocked = Blocked::wholly();
    assert_eq!(TabKeeper.load(), Err(Refused));
    assert_eq!(TabKeeper.save("draft"), Err(Refused));
    TabKeeper.clear();
    drop(blocked);
    check_keeper(&TabKeeper);
}

#[wasm_bindgen_test]
fn where_there_is_no_room_saving_is_refused_and_the_earlier_draft_stays() {
    assert_eq!(TabKeeper.save("earlier"), Ok(()));
    let blocked = Blocked::for_writing();
    assert_eq!(TabKeeper.save("later"), Err(Refused));
    assert_eq!(TabKeeper.load(), Ok(Some("earlier".to_owned())));
    drop(blocked);
    check_keeper(&TabKeeper);
}
