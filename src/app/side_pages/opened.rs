//! What was opened, and whether it is the same thing again.

use super::{MAX_OPENED, News, Person, SidePageState, ViewOwner};
use crate::flow::Responses;
use crate::record::Record;
use crate::record::opening::Refusal;

/// Where something opened came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A file of this name.
    File(String),
    /// What was pasted or typed: a code, a link, or the text of a file.
    Pasted,
    /// A kept record, by its place.
    Kept(String),
    /// One of two people who took turns here.
    InTurn(Person),
}

impl Origin {
    /// Returns the place, if it is a kept record.
    pub fn place(&self) -> Option<String> {
        match self {
            Self::Kept(place) => Some(place.clone()),
            Self::File(_) | Self::Pasted | Self::InTurn(_) => None,
        }
    }
}

/// A record that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Where it came from.
    pub origin: Origin,
    /// What was pasted; empty if it came another way.
    pub text: String,
    /// What it holds.
    pub record: Record,
    /// Whose view it is.
    pub owner: ViewOwner,
    /// Whether it may only be looked at: a share code is another person's view, without the rest of it.
    pub view_only: bool,
}

impl Opened {
    /// Whether it is the same thing again: it has the same origin and the same content. The same content from
    /// elsewhere may be another person's, who agrees in everything.
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.origin == other.origin && self.text == other.text && self.record == other.record
    }

    /// Whether it holds the rater's own answers: they are kept there, continue from it, or began a turn.
    pub(super) fn is_own(&self, side_pages: &SidePageState, own: &Responses) -> bool {
        let place = self.origin.place();
        let is_kept_there = place.is_some() && place == side_pages.remembered;
        let from = side_pages.resumed_from.as_ref();
        let is_from_there = from.is_some_and(|from| from.is_same_as(self));
        let [there, own_work] = [&self.record.responses, own].map(|of| {
            let of = &of.assessment.relationship;
            (of.claimed, of.dimensions)
        });
        let is_first = self.origin == Origin::InTurn(Person::First) && there == own_work;
        is_first || self.record.responses == *own && (is_kept_there || is_from_there)
    }
}

impl SidePageState {
    /// Opens something unless it is already open. If it is, the rater may say that it is another person's.
    pub(super) fn open(&mut self, opened: Opened) {
        if self.opened.iter().any(|there| there.is_same_as(&opened)) {
            self.duplicate = Some(Box::new(opened));
            self.news = Some(News::AlreadyOpen);
        } else {
            self.add(opened);
        }
    }

    /// Opens the same thing again, because it is another person's.
    pub(super) fn open_duplicate(&mut self) {
        if let Some(opened) = self.duplicate.take() {
            self.add(*opened);
        }
    }

    fn add(&mut self, opened: Opened) {
        self.news = Some(if self.opened.len() == MAX_OPENED {
            News::TooMany
        } else {
            self.opened.push(opened);
            News::Opened(self.opened.len())
        });
    }
}

/// Something that could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Where it came from.
    pub origin: Origin,
    /// Why.
    pub why: Refusal,
}
