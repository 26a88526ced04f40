//! What the browser tells by itself: keys pressed anywhere, Back and Forward.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, KeyboardEvent, PopStateEvent};
use yew::Callback;

use super::session::Session;
use super::{history, page};
use crate::app::Action;
use crate::app::leaving::{ExitPresses, KeyDown, PRESSES, TOGETHER_FOR};

/// What a browser gives for the code of a key that an input method takes.
const COMPOSING: u32 = 229;

/// Listens for as long as it is kept.
///
/// In a page of somebody else the quick key counts only inside the questionnaire: that page may have a
/// use for it.
pub fn all(session: &Rc<Session>, happened: &Callback<Action>) -> Vec<EventListener> {
    let options = &session.options;
    let mut listeners = Vec::new();
    if let Some(tabs) = options.other_tabs {
        listeners.extend((tabs.listen)(happened));
    }
    if !options.whole_page {
        listeners.extend(exit_key(&options.root.get_root_node(), session, happened));
        return listeners;
    }
    if let Some(window) = web_sys::window() {
        let (moved, session) = (happened.clone(), session.clone());
        listeners.push(EventListener::new(&window, "popstate", move |event| {
            let state = event.dyn_ref().map(PopStateEvent::state);
            if let Some(action) =
                state.and_then(|state| history::moved_to(&state, &session.options))
            {
                moved.emit(action);
            }
        }));
    }
    if let Some(document) = page::document() {
        listeners.extend(exit_key(&document, session, happened));
    }
    listeners
}

/// The quick key counts with no other key and no pointer in between.
fn exit_key(
    place: &EventTarget,
    session: &Rc<Session>,
    happened: &Callback<Action>,
) -> [EventListener; 2] {
    let presses = Rc::new(RefCell::new(ExitPresses::default()));
    let forget = {
        let (presses, happened) = (presses.clone(), happened.clone());
        move || {
            // Nearly every press of the pointer ends here, and changes nothing.
            if presses.borrow_mut().forget() {
                happened.emit(Action::PressedExitKey(0));
            }
        }
    };
    let over = Cell::new(None);
    let forget_after = forget.clone();
    let (session, happened) = (session.clone(), happened.clone());
    let pressed = EventListener::new(place, "keydown", move |event| {
        if !session.hears_exit_key() {
            return;
        }
        let Some(down) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let key = down.key();
        let news = presses.borrow_mut().key(
            KeyDown {
                key: &key,
                in_chord: down.alt_key() || down.ctrl_key() || down.meta_key() || down.shift_key(),
                repeats: down.repeat(),
                composes: down.is_composing() || down.key_code() == COMPOSING,
            },
            down.time_stamp(),
        );
        match news {
            Some(PRESSES..) => happened.emit(Action::Left),
            Some(count) => {
                happened.emit(Action::PressedExitKey(count));
                // The time runs from the first press.
                if count == 1 {
                    over.set(Some(Timeout::new(TOGETHER_FOR, forget_after.clone())));
                }
            }
            None => {}
        }
    });
    let pointed = EventListener::new(place, "pointerdown", move |_| forget());
    [pressed, pointed]
}
