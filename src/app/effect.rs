//! What to do in the browser, as values.

use super::action::Position;
use super::side_pages::SidePageEffect;
use crate::domain::critical::Critical;
use crate::flow::Question;

/// Something for the browser layer to carry out. In the imperative: [`super::update`] has decided on it.
///
/// It is carried out on the state of that moment: a host that is told something may call back in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Save the draft. If the browser refuses: [`super::Action::StorageRefused`].
    SaveDraft,
    /// Keep no draft: there are no answers left.
    EmptyDraft,
    /// Clear a draft that cannot be read.
    ClearDraft,
    /// Store whether the rater has switched the quick key off.
    StoreExitKey,
    /// Clear everything stored for this questionnaire except the kept records.
    ClearStores,
    /// Push an entry onto the history.
    PushEntry(Position),
    /// Name the history's current entry.
    ReplaceEntry(Position),
    /// Remove the name from the history's current entry.
    ForgetEntry,
    /// Take the focus off what is about to disappear.
    ReleaseFocus,
    /// Move the focus, once the view is drawn.
    MoveFocus(Focus),
    /// Leave the focus where it is, even if it was about to move.
    KeepFocus,
    /// Scroll a safety message into view, once it is drawn.
    Reveal(Critical),
    /// Print, or have the host do it.
    Print,
    /// Tell the host that the questionnaire is ready, and what was wrong with its settings.
    TellArrival,
    /// Tell the host where the rater is.
    TellProgress,
    /// Tell the host the outcome if it has changed, as far as the host may know it.
    TellOutcome,
    /// Tell the host that everything was cleared.
    TellCleared,
    /// Have the page hidden and left, after the rater left it here. What happens next:
    /// [`super::Action::PageLeft`] or [`super::Action::HostNavigated`].
    Leave(Position),
    /// Give the page a title that reveals nothing.
    NameLeftPage,
    /// What a side page asks for.
    SidePage(SidePageEffect),
}

/// Where the focus goes once the view is drawn.
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
    /// To a part of the same page, by name.
    Part(&'static str),
}

/// What is still to be written into the history. It waits until the page is painted, because it takes a
/// browser as long as half a question does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A new entry for the page that the rater went to.
    New(Position),
    /// The existing entry, which gets the name of its page.
    Named(Position),
}

impl Entry {
    /// Returns the effect that writes it.
    pub const fn written(self) -> Effect {
        match self {
            Self::New(position) => Effect::PushEntry(position),
            Self::Named(position) => Effect::ReplaceEntry(position),
        }
    }
}
