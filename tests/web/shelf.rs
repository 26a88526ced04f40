//! The device keeps records where a rater asks for it, each in a place of its own.

use joint_effort::shell::desk::shelf::{BEGINNING, BrowserShelf, MemoryShelf, Shelf};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::javascript::value;

/// All that lies on a shelf, in the order of the places.
fn lying(shelf: &dyn Shelf) -> Vec<(String, String)> {
    let mut all = shelf.all().unwrap();
    all.sort();
    all
}

#[track_caller]
fn check_shelf(shelf: &dyn Shelf) {
    let place = |number: usize| format!("{BEGINNING}{number}");
    let text = |text: &str| text.to_owned();
    assert_eq!(shelf.all(), Ok(Vec::new()));
    assert_eq!(shelf.put(&place(1), "first"), Ok(()));
    assert_eq!(shelf.put(&place(2), "second"), Ok(()));
    assert_eq!(shelf.put(&place(1), "again"), Ok(()));
    let both = [(place(1), text("again")), (place(2), text("second"))];
    assert_eq!(lying(shelf), both);
    assert_eq!(shelf.get(&place(1)), Ok(Some(text("again"))));
    assert_eq!(shelf.get(&place(3)), Ok(None));
    shelf.remove(&place(1));
    shelf.remove(&place(3));
    assert_eq!(lying(shelf), both[1..]);
    shelf.remove(&place(2));
    assert_eq!(shelf.all(), Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn each_shelf_keeps_what_is_put_on_it_and_nothing_else() {
    check_shelf(&MemoryShelf::default());
    value("localStorage.setItem('somebody.else', 'stays')");
    check_shelf(&BrowserShelf);
    let other = value("localStorage.getItem('somebody.else')").as_string();
    assert_eq!(other.as_deref(), Some("stays"));
    value("localStorage.clear()");
}
