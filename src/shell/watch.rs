//! What the browser tells by itself: keys pressed anywhere, Back and Forward.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, KeyboardEvent, PopStateEvent};
use yew::Callback;

use super::session::Given;
use super::{history, page};
use crate::app::Action;
use crate::app::leaving::{PRESSES, ShiftPresses, TOGETHER_FOR};

/// Listens for as long as it is kept.
///
/// In a page of somebody else Shift counts only inside the questionnaire: a person who writes there
/// may press it for other reasons.
pub fn all(given: &Given, happened: &Callback<Action>) -> Vec<EventListener> {
    if !given.whole_page {
        return shift(&given.root.get_root_node(), happened).into();
    }
    let mut listeners = Vec::new();
    if let Some(window) = web_sys::window() {
        let moved = happened.clone();
        listeners.push(EventListener::new(&window, "popstate", move |event| {
            let state = event.dyn_ref().map(PopStateEvent::state);
            if let Some(position) = state.and_then(|state| history::of_state(&state)) {
                moved.emit(Action::MovedInHistory(position));
            }
        }));
    }
    if let Some(document) = page::document() {
        listeners.extend(shift(&document, happened));
    }
    listeners
}

/// Shift counts when it goes down and up again with no other key and no pointer in between.
fn shift(place: &EventTarget, happened: &Callback<Action>) -> [EventListener; 3] {
    let presses = Rc::new(RefCell::new(ShiftPresses::default()));
    let alone = Rc::new(Cell::new(false));
    let forget = {
        let (presses, alone, happened) = (presses.clone(), alone.clone(), happened.clone());
        move || {
            alone.set(false);
            // Nearly every press of a key or of the pointer ends here, and changes nothing.
            if presses.borrow_mut().forget() {
                happened.emit(Action::PressedShift(0));
            }
        }
    };
    let over: RefCell<Option<Timeout>> = RefCell::new(None);
    let forget_after = forget.clone();
    let released_alone = alone.clone();
    let happened = happened.clone();
    let released = EventListener::new(place, "keyup", move |event| {
        let shift = event
            .dyn_ref()
            .is_some_and(|key: &KeyboardEvent| key.key() == "Shift");
        if !shift || !released_alone.replace(false) {
            return;
        }
        let count = presses.borrow_mut().press(event.time_stamp());
        if count >= PRESSES {
            happened.emit(Action::Left);
            return;
        }
        happened.emit(Action::PressedShift(count));
        // The time runs from the first press.
        if count == 1 {
            let forget = forget_after.clone();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "5000"
            )]
            over.replace(Some(Timeout::new(TOGETHER_FOR as u32, forget)));
        }
    });
    let forget_by_pointer = forget.clone();
    let pressed = EventListener::new(place, "keydown", move |event| {
        // Together with another such key Shift changes the language of the keyboard.
        let shift = event.dyn_ref().is_some_and(|key: &KeyboardEvent| {
            key.key() == "Shift" && !(key.alt_key() || key.ctrl_key() || key.meta_key())
        });
        if shift {
            alone.set(true);
        } else {
            forget();
        }
    });
    let pointed = EventListener::new(place, "pointerdown", move |_| forget_by_pointer());
    [released, pressed, pointed]
}

/// Other tabs of the site that change what the device keeps for all of them.
#[cfg(feature = "hosted")]
pub fn elsewhere(happened: &Callback<Action>) -> Option<EventListener> {
    let window = web_sys::window()?;
    let happened = happened.clone();
    Some(EventListener::new(&window, "storage", move |_| {
        happened.emit(Action::SawStorage);
    }))
}
