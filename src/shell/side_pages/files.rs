//! Files: handed to the browser for saving, and read when a person has chosen them.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_file::callbacks::{FileReader, read_as_text};
use gloo_file::{Blob, FileList};
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlAnchorElement, HtmlInputElement, Url};
use yew::{Callback, Event, TargetCast};

use crate::app::Action;
use crate::app::side_pages::{OnSidePage, Origin};
use crate::record::opening::{LONGEST, Refusal};
use crate::shell::page;

/// How long a file's address stays valid, in milliseconds: the browser needs it until it begins to save.
const ADDRESS_LIFETIME: u32 = 60_000;

/// Hands a file to the browser, which saves it as its user has set it up to. Returns whether it was handed
/// over: pages are not told whether it was saved.
pub fn save(name: &str, kind: &str, content: &JsValue) -> bool {
    saved(name, kind, content).is_some()
}

fn saved(name: &str, kind: &str, content: &JsValue) -> Option<()> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(content);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = page::document()?.create_element("a").ok()?;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    Timeout::new(ADDRESS_LIFETIME, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Some(())
}

/// Reads the files chosen in a field, if they are small enough to be records, and passes their texts on.
pub fn reading(happened: &Callback<Action>) -> Callback<Event> {
    let readers: Rc<RefCell<Vec<FileReader>>> = Rc::default();
    let happened = happened.reform(Action::on_side_page);
    Callback::from(move |event: Event| {
        let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        let chosen = field.files().map(FileList::from);
        readers.borrow_mut().clear();
        for file in chosen.iter().flat_map(|list| list.iter()) {
            let origin = Origin::File(file.name());
            let size = usize::try_from(file.size()).unwrap_or(usize::MAX);
            // A file that is too large is not even read.
            if size > LONGEST {
                happened.emit(OnSidePage::Refused(origin, Refusal::TooLarge));
                continue;
            }
            let happened = happened.clone();
            let reader = read_as_text(&Blob::from(file.clone()), move |read| {
                happened.emit(match read {
                    Ok(text) => OnSidePage::ReceivedText(origin, text),
                    // Gone, not allowed, or still in a cloud: its content is unknown.
                    Err(_) => OnSidePage::Refused(origin, Refusal::Unreadable),
                });
            });
            readers.borrow_mut().push(reader);
        }
        // Choosing the same file again must count as a change.
        field.set_value("");
    })
}
