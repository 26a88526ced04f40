//! Listens to the browser's own events: keys pressed anywhere, Back and Forward.

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
use crate::app::quick_exit::{ExitPresses, KeyDown, PRESS_WINDOW, PRESSES};

/// The key code that browsers report while an input method handles a key.
const COMPOSING: u32 = 229;

/// Starts all listeners; each listens until it is dropped.
///
/// In a host's page the exit key counts only inside the questionnaire: that page may use the key itself.
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
                state.and_then(|state| history::action_for_entry(&state, &session.options))
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

/// Listens for the exit key. Its presses count only with no other key and no pointer in between.
fn exit_key(
    place: &EventTarget,
    session: &Rc<Session>,
    happened: &Callback<Action>,
) -> [EventListener; 2] {
    let presses = Rc::new(RefCell::new(ExitPresses::default()));
    let forget = {
        let (presses, happened) = (presses.clone(), happened.clone());
        move || {
            // Nearly every pointer press ends here and changes nothing.
            if presses.borrow_mut().forget() {
                happened.emit(Action::PressedExitKey(0));
            }
        }
    };
    let over = Cell::new(None);
    let forget_after = forget.clone();
    let (session, happened) = (session.clone(), happened.clone());
    let pressed = EventListener::new(place, "keydown", move |event| {
        if !session.handles_exit_key() {
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
                    over.set(Some(Timeout::new(PRESS_WINDOW, forget_after.clone())));
                }
            }
            None => {}
        }
    });
    let pointed = EventListener::new(place, "pointerdown", move |_| forget());
    [pressed, pointed]
}
