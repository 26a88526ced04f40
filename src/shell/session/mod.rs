//! One questionnaire in the page: takes actions, and carries out what follows from them.

mod effects;
pub(super) mod keeping;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::history;
use super::host_events::{self, HostEvents};
use super::other_tabs::OtherTabs;
use super::side::SidePages;
use super::storage::DraftStore;
use crate::app::action::{EarlyPress, Position};
use crate::app::effect::Focus;
use crate::app::host::{Part, Settings};
use crate::app::state::Environment;
use crate::app::{Action, State, Update};
use crate::domain::critical::Critical;
use crate::flow::Step;

/// The options that a questionnaire is started with.
pub struct MountOptions {
    /// The element that shows it.
    pub root: Element,
    /// The host's settings, checked.
    pub settings: Settings,
    /// Whether the questionnaire owns the page: its title, history and scroll position.
    pub whole_page: bool,
    /// Whether Start or Continue was pressed before the program had loaded: Continue is that of the question
    /// in [`MountOptions::kept`].
    pub started: bool,
    /// What [`Session::keep`] returned when the questionnaire was last taken down.
    pub kept: Option<String>,
    /// Whether the host now asks for another storage than the one that has the answers.
    pub moved: bool,
    /// Where the draft is kept.
    pub draft_store: Box<dyn DraftStore>,
    /// Where the rater's choice to switch the exit key off is stored.
    pub exit_key: Box<dyn DraftStore>,
    /// The listener that is told host events.
    pub host_events: Box<dyn HostEvents>,
    /// Decides what follows from an action.
    pub update: fn(&State, Action) -> Update,
    /// How it deals with other tabs.
    pub other_tabs: Option<OtherTabs>,
    /// The side pages.
    pub side: Option<Box<dyn SidePages>>,
}

impl MountOptions {
    /// Returns a position from the history if this program has its page.
    pub fn known(&self, position: Position) -> Option<Position> {
        (self.side.is_some() || !position.belongs_to_side_pages()).then_some(position)
    }
}

/// One questionnaire in the page: its state, and what to do once that is drawn.
///
/// The host may call back while it is told something, so no part of the state stays borrowed meanwhile.
pub struct Session {
    /// The options that it was started with.
    pub options: MountOptions,
    state: RefCell<Rc<State>>,
    focus: Cell<Option<Focus>>,
    reveal: Cell<Option<Critical>>,
}

/// Marks a kept session whose rater switched the exit key off; also the value stored for that choice.
const NO_EXIT_KEY: &str = " off";

/// Marks a kept session whose rater knows that the host is told everything.
const SAW_SHARING_NOTICE: &str = "knowing";

impl Session {
    /// Starts with what was kept, if anything.
    pub fn start(options: MountOptions) -> Self {
        let host = &options.settings.host;
        let mut state = State {
            route: host.route(),
            preset_name: host.service_name.clone(),
            exit_key_off: matches!(options.exit_key.load(), Ok(Some(_))),
            environment: Environment {
                whole_page: options.whole_page,
                with_family: host.with_family,
                arrived: false,
            },
            ..State::default()
        };
        let entry = options.whole_page.then(history::current).flatten();
        let entry = entry.and_then(|entry| options.known(entry));
        let found = keeping::find_kept(&options, &mut state, entry);
        let early = options.started.then_some(if options.kept.is_some() {
            EarlyPress::Continue
        } else {
            EarlyPress::Start
        });
        let session = Self {
            options,
            state: RefCell::new(Rc::new(state)),
            focus: Cell::new(None),
            reveal: Cell::new(None),
        };
        if let Some(found) = found {
            session.follow(found);
        }
        session.save_to_current_storage();
        session.follow(Action::FoundEntry(entry));
        if let Some(early) = early {
            session.happened(Action::PressedEarly(early));
        }
        if let Some(side) = &session.options.side {
            session.follow(side.first_action());
        }
        session
    }

    /// The current state.
    pub fn state(&self) -> Rc<State> {
        self.state.borrow().clone()
    }

    /// The state that the host is told of: the first person's while a second person answers.
    pub(super) fn host_state(&self) -> Rc<State> {
        let state = self.state();
        if let Some(first) = state.as_first_person() {
            return Rc::new(first);
        }
        state
    }

    /// The current step.
    pub fn step(&self) -> Step {
        self.state.borrow().position.step
    }

    /// Takes the safety message to bring into view, so it is shown only once.
    pub fn take_reveal(&self) -> Option<Critical> {
        self.reveal.take()
    }

    /// Whether the exit key clears and leaves. An ended session ignores it: in the whole program, which
    /// continues from there, the rater may have switched it off.
    pub fn handles_exit_key(&self) -> bool {
        let state = self.state.borrow();
        !(self.options.settings.host.hidden[Part::ExitKey] || state.exit_key_off || state.left)
    }

    /// The outcome as the host may have it now; null if nothing is answered.
    pub fn outcome(&self) -> JsValue {
        let (state, words) = (self.host_state(), &self.options.settings.words);
        let side = self.options.side.as_deref();
        let outcome = side.and_then(|side| side.outcome(&state, words));
        outcome.unwrap_or_else(|| host_events::outcome(&state, words))
    }

    /// The assessment as the host may have it now.
    pub fn assessment(&self) -> JsValue {
        let state = self.host_state();
        host_events::assessment(&state.responses.assessment, state.shares_family_with_host())
    }

    /// Handles an action, after what another tab has done before it. Returns whether the view must be drawn
    /// again.
    pub fn happened(&self, action: Action) -> bool {
        let before = self.state();
        let action = match self.options.other_tabs {
            Some(tabs) => (tabs.after)(self, action),
            None => action,
        };
        self.follow(action);
        before != self.state() || (!before.left && self.focus.get().is_some())
    }

    /// The one way from an action to the next state and its effects.
    pub(super) fn follow(&self, action: Action) {
        let Update { state, effects } = (self.options.update)(&self.state(), action);
        self.state.replace(Rc::new(state));
        for effect in effects {
            self.carry_out(effect);
        }
    }
}
