//! What is to be done in the browser, as values.

use super::action::Position;
use super::side_pages::SidePageEffect;
use crate::domain::critical::Critical;
use crate::flow::Question;

/// Something that the browser layer carries out. In the imperative: [`super::update`] has decided on it.
///
/// It is carried out on the state as it is then: whoever is told something may call back meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Save the draft. Where the browser refuses: [`super::Action::StorageRefused`].
    SaveDraft,
    /// Keep no draft: there is no answer any more.
    EmptyDraft,
    /// Clear a draft that cannot be read.
    ClearDraft,
    /// Store whether the rater has switched the quick key off.
    StoreExitKey,
    /// Clear all that was stored of this questionnaire, but for the kept records.
    ClearStores,
    /// Push an entry onto the history.
    PushEntry(Position),
    /// Name the history's current entry.
    ReplaceEntry(Position),
    /// Take the name from the history's current entry.
    ForgetEntry,
    /// Take the focus off what is about to go.
    ReleaseFocus,
    /// Move the focus, once the view is drawn.
    MoveFocus(Focus),
    /// Leave the focus where it is, even where it was to move.
    KeepFocus,
    /// Bring a safety message into the window, once it is drawn.
    Reveal(Critical),
    /// Print, or have the host do it.
    Print,
    /// Tell the host that the questionnaire is there, and what was wrong with its settings.
    TellArrival,
    /// Tell the host where the rater is.
    TellProgress,
    /// Tell the host the outcome, as far as it may have it, where that is another one.
    TellOutcome,
    /// Tell the host that everything was cleared.
    TellCleared,
    /// Have the page taken out of sight and away, where the rater left it here. What becomes of it:
    /// [`super::Action::TakenAway`] or [`super::Action::HostLeads`].
    Leave(Position),
    /// Give the page a title that says nothing.
    NameLeftPage,
    /// What a side page asks for.
    SidePage(SidePageEffect),
}

/// Where the focus goes when the view has been drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// To the heading of a new page.
    Heading,
    /// To the error summary.
    Problems,
    /// To the chosen answer of a question.
    Chosen(Question),
    /// To the first answer of a question.
    First(Question),
    /// To a part of the same page by its name.
    Part(&'static str),
}

/// What is still to be written into the history. It waits until the page is painted, since a browser takes
/// as long for it as for the half of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// The page is where the rater came to.
    New(Position),
    /// The entry is there already, and gets the name of its page.
    Named(Position),
}

impl Entry {
    /// What writes it.
    pub const fn written(self) -> Effect {
        match self {
            Self::New(position) => Effect::PushEntry(position),
            Self::Named(position) => Effect::ReplaceEntry(position),
        }
    }
}
