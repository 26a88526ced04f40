//! The tab keeps a draft, and forgets it when told to.

use joint_effort::app::host::StorageMode;
use joint_effort::shell::storage::{
    BrowserDraftStore, DeviceDraftStore, DraftStore, MemoryDraftStore, Refused, StoredDraftChange,
    draft_store,
};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::javascript::value;

/// Blocks storage until it is dropped.
pub struct Blocked {
    undo: Function,
}

impl Blocked {
    /// Accessing storage throws, as when the browser's settings block it.
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

    /// Writing throws, as when storage is full.
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

/// Checks that a store saves, loads and clears drafts.
#[track_caller]
fn check_keeper(draft_store: &dyn DraftStore) {
    draft_store.clear();
    assert_eq!(draft_store.load(), Ok(None));
    draft_store.clear();
    assert_eq!(
        draft_store.load(),
        Ok(None),
        "to forget nothing is no fault"
    );
    let long = "x".repeat(100_000);
    for draft in ["first", "second", "", "\"{}\\ \n\0 é 日本 🙂", &long] {
        assert_eq!(draft_store.save(draft), Ok(()));
        assert_eq!(draft_store.load(), Ok(Some(draft.to_owned())));
        assert_eq!(draft_store.load(), Ok(Some(draft.to_owned())), "it stays");
    }
    draft_store.clear();
    assert_eq!(draft_store.load(), Ok(None));
}

fn in_tab() -> BrowserDraftStore {
    BrowserDraftStore::in_tab("draft".to_owned())
}

#[wasm_bindgen_test]
fn each_keeper_keeps_the_latest_draft() {
    for storage_mode in [StorageMode::Nowhere, StorageMode::Tab, StorageMode::Device] {
        check_keeper(&*draft_store(storage_mode, "draft".to_owned()));
    }
    check_keeper(&MemoryDraftStore::default());
}

#[wasm_bindgen_test]
fn each_keeps_it_in_its_own_place_and_under_its_own_name() {
    let place = |storage: &str| value(&format!("{storage}.getItem('one')")).as_string();
    let kept = || (place("sessionStorage"), place("localStorage"));
    let text = Some("kept".to_owned());
    for (storage_mode, expected) in [
        (StorageMode::Nowhere, (None, None)),
        (StorageMode::Tab, (text.clone(), None)),
        (StorageMode::Device, (None, text.clone())),
    ] {
        let one = draft_store(storage_mode, "one".to_owned());
        assert_eq!(one.save("kept"), Ok(()));
        assert_eq!(kept(), expected, "{storage_mode:?}");
        assert_eq!(draft_store(storage_mode, "two".to_owned()).load(), Ok(None));
        let again = draft_store(storage_mode, "one".to_owned()).load();
        let lasts = storage_mode != StorageMode::Nowhere;
        assert_eq!(
            again,
            Ok(text.clone().filter(|_| lasts)),
            "{storage_mode:?}"
        );
        one.clear();
        assert_eq!(kept(), (None, None));
    }
}

#[wasm_bindgen_test]
fn nothing_but_the_draft_is_touched() {
    value("sessionStorage.setItem('of-the-host', 'kept')");
    check_keeper(&in_tab());
    let kept = value("sessionStorage.getItem('of-the-host')").as_string();
    assert_eq!(kept.as_deref(), Some("kept"));
    value("sessionStorage.clear()");
}

#[wasm_bindgen_test]
fn where_asking_for_storage_throws_it_is_refused() {
    let blocked = Blocked::wholly();
    assert_eq!(in_tab().load(), Err(Refused));
    assert_eq!(in_tab().save("draft"), Err(Refused));
    in_tab().clear();
    drop(blocked);
    check_keeper(&in_tab());
}

#[wasm_bindgen_test]
fn where_there_is_no_room_saving_is_refused_and_the_earlier_draft_stays() {
    assert_eq!(in_tab().save("earlier"), Ok(()));
    let blocked = Blocked::for_writing();
    assert_eq!(in_tab().save("later"), Err(Refused));
    assert_eq!(in_tab().load(), Ok(Some("earlier".to_owned())));
    drop(blocked);
    check_keeper(&in_tab());
}

#[wasm_bindgen_test]
fn the_devices_keeper_sees_what_other_tabs_do_and_puts_nothing_there_again() {
    let text = |text: &str| Some(text.to_owned());
    let of = || DeviceDraftStore::of("shared".to_owned());
    let (one, other) = (of(), of());
    one.clear();
    assert_eq!((one.load(), other.load()), (Ok(None), Ok(None)));
    assert_eq!(one.save("a"), Ok(()));
    assert_eq!(one.news(text("a")), None, "its own");
    assert_eq!(
        other.news(None),
        Some(StoredDraftChange::Changed("a".to_owned()))
    );
    assert_eq!(other.news(text("a")), None, "told once");
    other.clear();
    assert_eq!(one.news(text("a")), Some(StoredDraftChange::Cleared));
    assert_eq!(one.save("b"), Ok(()));
    assert_eq!((one.news(text("b")), other.load()), (None, Ok(None)));
    // Another store continues in its place.
    let next = of();
    next.resume(one.mark(), text("b"));
    assert_eq!((next.save("c"), other.load()), (Ok(()), Ok(None)));
    assert_eq!(other.save("d"), Ok(()));
    next.empty();
    assert_eq!((next.news(text("c")), other.load()), (None, Ok(text("d"))));
    // Leaving clears the draft for everybody.
    next.clear();
    assert_eq!(other.load(), Ok(None));
    let begun = of();
    assert_eq!(begun.save("e"), Ok(()));
    let handed = of();
    handed.resume(begun.mark(), text("e"));
    begun.clear();
    assert_eq!(handed.news(text("e")), Some(StoredDraftChange::Cleared));
    // What was never there has not been cleared.
    let fresh = of();
    fresh.resume("", text("e"));
    assert_eq!(fresh.news(text("e")), None);
}
