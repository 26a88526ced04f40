//! What follows from what happens: the draft is saved, the history and the host are told.

mod keeping;
mod leaving;
mod telling;

use std::cell::{Cell, RefCell};

use web_sys::Element;

#[cfg(feature = "desk")]
use super::desk::GivenDesk;
use super::focus::Focus;
#[cfg(feature = "hosted")]
use super::storage::Elsewhere;
use super::storage::Keeper;
use super::tell::Tell;
use super::{history, page, tree};
use crate::app::action::Position;
use crate::app::host::Asked;
#[cfg(feature = "hosted")]
use crate::app::state::Notice;
use crate::app::{Action, State, update};
use crate::domain::critical::Critical;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::{Responses, Step};
use crate::record::draft;
use leaving::NO_EXIT_KEY;

/// What a questionnaire is started with.
pub struct Given {
    /// The element that it is shown in.
    pub root: Element,
    /// What the host asks for, checked.
    pub asked: Asked,
    /// Whether the page is the questionnaire's own: its title, history and place.
    pub whole_page: bool,
    /// Whether the button that goes on was pressed before the program had arrived: Start, or that of the
    /// question that is in [`Given::kept`].
    pub started: bool,
    /// What [`Session::keep`] gave when the questionnaire was last taken down.
    pub kept: Option<String>,
    /// Where the draft is kept.
    pub keeper: Box<dyn Keeper>,
    /// Where it is kept that the rater wants no quick key.
    pub exit_key: Box<dyn Keeper>,
    /// Where the host is told.
    pub tell: Box<dyn Tell>,
    /// What goes with the desk.
    #[cfg(feature = "desk")]
    pub desk: GivenDesk,
}

/// One questionnaire in the page: its state, and the effects of every change.
///
/// The host may call back while it is told something, so no part of the state stays borrowed then.
pub struct Session {
    /// What it was started with.
    pub given: Given,
    state: RefCell<State>,
    focus: Cell<Option<Focus>>,
    /// What is still to be written into the history.
    entry: Cell<Option<Entry>>,
    reveal: Cell<Option<Critical>>,
    /// Whether the rater went on from a start that says that the host is told everything.
    knows_of_telling: Cell<bool>,
    /// Whether the host was told that the questionnaire is there: nothing is told before that.
    has_arrived: Cell<bool>,
}

/// An entry in the history.
#[derive(Debug, Clone, Copy)]
enum Entry {
    /// The page is where the rater came to.
    New(Position),
    /// The entry is there already, and gets the name of its page.
    Named(Position),
}

/// Marks what was kept of a rater who knows that the host is told everything.
const KNOWING: &str = "knowing";

impl Session {
    /// Starts with what was kept, if anything was.
    pub fn start(given: Given) -> Self {
        let host = &given.asked.host;
        let state = State {
            way: host.way(),
            preset_name: host.service_name.clone(),
            exit_key_off: matches!(given.exit_key.load(), Ok(Some(_))),
            ..State::default()
        };
        let session = Self {
            given,
            state: RefCell::new(state),
            focus: Cell::new(None),
            entry: Cell::new(None),
            reveal: Cell::new(None),
            knows_of_telling: Cell::new(false),
            has_arrived: Cell::new(false),
        };
        session.restore();
        let position = session.state().position;
        if session.given.whole_page && history::current() != Some(position) {
            session.entry.set(Some(Entry::Named(position)));
        }
        if session.given.started {
            session.go_on();
        }
        #[cfg(feature = "desk")]
        session.begin_at_desk();
        session
    }

    /// Does what was pressed before the program had arrived.
    fn go_on(&self) {
        if self.given.kept.is_some() {
            self.happened(Action::PressedContinue);
        } else if self.state().notice.is_none() {
            // What the rater has to be told stands on the start, and would be passed over.
            self.happened(Action::PressedStart);
        }
    }

    /// The state as it is now.
    pub fn state(&self) -> State {
        self.state.borrow().clone()
    }

    /// The step where the rater is.
    pub fn step(&self) -> Step {
        self.state.borrow().position.step
    }

    /// Has the focus go somewhere when the view has been drawn.
    #[cfg(feature = "desk")]
    pub(super) fn focus_on(&self, focus: Focus) {
        self.focus.set(Some(focus));
    }

    /// Where the focus goes; asked once.
    pub fn take_focus(&self) -> Option<Focus> {
        self.focus.take()
    }

    /// Whether the focus is still to go to the heading of a new page.
    pub fn is_heading_due(&self) -> bool {
        self.focus.get() == Some(Focus::Heading)
    }

    /// The safety message to bring into view; asked once.
    pub fn take_reveal(&self) -> Option<Critical> {
        self.reveal.take()
    }

    /// Replaces the state by what follows, and gives the one before.
    pub(super) fn take(&self, action: Action) -> State {
        let next = update(&self.state.borrow(), action);
        self.state.replace(next)
    }

    /// Carries out what follows from an action. Tells whether the view has to be drawn again.
    pub fn happened(&self, action: Action) -> bool {
        // One that has ended still hears the browser's Back, and has no say in the history any more.
        if self.state.borrow().left {
            return false;
        }
        let by_history = matches!(action, Action::MovedInHistory(_) | Action::Left);
        if by_history {
            // Who has gone elsewhere already does not want it any more.
            self.entry.take();
        } else {
            self.write_history();
        }
        let seen = self.state();
        #[cfg(feature = "hosted")]
        let notice = self.look_elsewhere(&action);
        let before = self.take(action.clone());
        #[cfg(feature = "hosted")]
        if let Some(notice) = notice {
            self.take(Action::SawElsewhere(notice));
        }
        let after = self.state();
        if before.responses != after.responses {
            self.save(&after.responses);
        }
        match action {
            Action::PressedStart | Action::PressedWorried => {
                let says_so = self.given.asked.host.with_family;
                self.knows_of_telling.set(says_so);
            }
            Action::StartedAgain | Action::Left => self.knows_of_telling.set(false),
            _ => {}
        }
        let moved = before.position != after.position;
        if moved {
            if self.given.whole_page && !by_history {
                self.entry.set(Some(Entry::New(after.position)));
            }
            // A host that sets the answers must not draw the focus away from what it does.
            if !matches!(action, Action::GaveAssessment(_)) {
                page::release_focus(&self.given.root);
                self.focus.set(Some(Focus::Heading));
            }
        }
        // A safety message that appears below the window's edge would go unseen.
        let yes = |state: &State, critical| state.responses.assessment.criticals[critical].is_yes();
        let mut criticals = Critical::ALL.iter().copied();
        let alarming = criticals.find(|c| yes(&after, *c) && !yes(&before, *c));
        self.reveal
            .set(alarming.filter(|_| !matches!(action, Action::GaveAssessment(_))));
        self.answer(&action, &before, &after);
        #[cfg(feature = "desk")]
        self.remember(&seen);
        if moved {
            self.tell_progress();
        }
        self.tell_outcome();
        seen != self.state() || self.focus.get().is_some()
    }

    /// Whether the page that is shown now is still to come into the history, and its title with it.
    pub fn is_entry_due(&self) -> bool {
        matches!(self.entry.get(), Some(Entry::New(_)))
    }

    /// Writes the page that is shown now into the history. It waits until that is painted, since a
    /// browser takes as long for it as for the half of a question.
    pub fn write_history(&self) {
        match self.entry.take() {
            Some(Entry::New(position)) => history::push(position),
            Some(Entry::Named(position)) => history::replace(position),
            None => {}
        }
    }

    /// What an action calls for beside the change of the state.
    fn answer(&self, action: &Action, before: &State, after: &State) {
        match action {
            Action::PressedContinue if !after.problems.is_empty() => {
                self.focus.set(Some(Focus::Problems));
            }
            Action::MovedInHistory(asked) if *asked != after.position => {
                // The entry leads to a page that cannot be gone back to.
                history::replace(after.position);
            }
            Action::ChoseByNumber(question, _) => self.focus.set(Some(Focus::Chosen(*question))),
            // What was pressed is gone, and the focus would go with it.
            Action::ClearedAnswer(question) => self.focus.set(Some(Focus::First(*question))),
            #[cfg(feature = "desk")]
            Action::SawStorage => self.look_at_shelf(),
            Action::FollowedProblem(question) => self.focus.set(Some(Focus::First(*question))),
            Action::StartedAgain => {
                // On the start the pressed button goes, and the focus would go with it.
                self.focus.set(Some(Focus::Heading));
                self.given.tell.cleared(false);
            }
            Action::PressedPrint => self.print(),
            Action::ToggledExitKey => self.store_exit_key(),
            Action::Left => self.leave(before),
            #[cfg(feature = "desk")]
            Action::OnDesk(event) => self.at_desk(event),
            _ => {}
        }
    }

    pub(super) fn print(&self) {
        if self.given.tell.print() {
            page::print();
        }
    }

    /// Takes over what another tab has put in the place of the draft that both share, before anything is
    /// changed here: so nothing of it is lost. Gives what the rater is to be told of it.
    #[cfg(feature = "hosted")]
    fn look_elsewhere(&self, action: &Action) -> Option<Notice> {
        let state = self.state();
        if state.left || *action == Action::Left {
            return None;
        }
        let is_empty = state.responses.is_empty();
        let own = (!is_empty).then(|| draft::write(&state.responses));
        match self.given.keeper.news(own)? {
            Elsewhere::Cleared => Some(Notice::ClearedElsewhere),
            Elsewhere::Changed(text) => {
                let responses = Box::new(read(&text)?);
                self.take(Action::RestoredDraft(responses, Some(state.position)));
                (!is_empty).then_some(Notice::ChangedElsewhere)
            }
        }
    }

    fn save(&self, responses: &Responses) {
        let keeper = &self.given.keeper;
        if responses.is_empty() {
            keeper.empty();
        } else if keeper.save(&draft::write(responses)).is_err() {
            self.take(Action::StorageRefused);
        }
    }
}

fn read(text: &str) -> Option<Responses> {
    tree::of_json(text).and_then(|tree| draft::read(&tree).ok())
}
