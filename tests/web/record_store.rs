//! The device keeps records if a rater asks for it, each under its own key.

use joint_effort::shell::side_pages::record_store::{
    BrowserRecordStore, MemoryRecordStore, PREFIX, RecordStore,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::javascript::value;

/// Everything in the store, sorted by key.
fn lying(store: &dyn RecordStore) -> Vec<(String, String)> {
    let mut all = store.all().unwrap();
    all.sort();
    all
}

#[track_caller]
fn check_store(store: &dyn RecordStore) {
    let place = |number: usize| format!("{PREFIX}{number}");
    let text = |text: &str| text.to_owned();
    assert_eq!(store.all(), Ok(Vec::new()));
    assert_eq!(store.put(&place(1), "first"), Ok(()));
    assert_eq!(store.put(&place(2), "second"), Ok(()));
    assert_eq!(store.put(&place(1), "again"), Ok(()));
    let both = [(place(1), text("again")), (place(2), text("second"))];
    assert_eq!(lying(store), both);
    assert_eq!(store.get(&place(1)), Ok(Some(text("again"))));
    assert_eq!(store.get(&place(3)), Ok(None));
    store.remove(&place(1));
    store.remove(&place(3));
    assert_eq!(lying(store), both[1..]);
    store.remove(&place(2));
    assert_eq!(store.all(), Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn each_record_store_keeps_what_is_put_into_it_and_nothing_else() {
    check_store(&MemoryRecordStore::default());
    value("localStorage.setItem('somebody.else', 'stays')");
    check_store(&BrowserRecordStore);
    let other = value("localStorage.getItem('somebody.else')").as_string();
    assert_eq!(other.as_deref(), Some("stays"));
    value("localStorage.clear()");
}
