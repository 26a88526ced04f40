//! The clipboard.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlDocument};

use crate::app::side_pages::export::Copied;
use crate::shell::page;

/// Puts a text on the clipboard, and returns whether that worked.
///
/// The newer Clipboard API is unavailable to pages without `https:` and to frames without permission, and
/// answers late. This way works whenever a person has just pressed something: the browser runs `copy` and
/// asks the page what to put there.
pub fn copy(copied: &Copied) -> bool {
    let Some(document) = page::document() else {
        return false;
    };
    let taken = std::rc::Rc::new(std::cell::Cell::new(false));
    let (text, noticed) = (copied.clone(), taken.clone());
    let options = EventListenerOptions {
        phase: gloo_events::EventListenerPhase::Capture,
        passive: false,
    };
    let listener = EventListener::new_with_options(&document, "copy", options, move |event| {
        let event: Option<&ClipboardEvent> = event.dyn_ref();
        let Some(clipboard) = event.and_then(ClipboardEvent::clipboard_data) else {
            return;
        };
        let plain = clipboard.set_data("text/plain", &text.plain);
        if let Some(rich) = &text.rich {
            // If only the plain text is accepted, that is enough.
            let _ = clipboard.set_data("text/html", rich);
        }
        if let Some(event) = event {
            event.prevent_default();
            // The page around this one may handle copying in its own way.
            event.stop_immediate_propagation();
        }
        noticed.set(plain.is_ok());
    });
    let page: HtmlDocument = document.unchecked_into();
    let done = page.exec_command("copy").unwrap_or(false);
    drop(listener);
    done && taken.get()
}
