//! The record of the rater's answers, or of the map, on the device: kept, kept on, and let go where another
//! tab has changed it.

use super::AtDesk;
use super::{now, shelf};
use crate::app::State;
use crate::app::desk::{News, OnDesk, handing};
use crate::content::Key;
use crate::domain::map::Map;
use crate::flow::Responses;
use crate::record::opening::{self, Document};
use crate::record::{file, map};

/// What is answered in a record, whatever its day and its edition.
#[derive(Debug, Clone, PartialEq)]
pub enum Answered {
    /// About one relationship.
    One(Responses),
    /// About several.
    Map(Map),
}

impl Answered {
    fn in_record(document: Document) -> Self {
        match document {
            Document::Record(record) => Self::One(record.responses),
            Document::Map(record) => Self::Map(record.map),
        }
    }

    fn by_rater(state: &State) -> Self {
        match state.kept_map() {
            Some(map) => Self::Map(map.clone()),
            None => Self::One(state.responses.clone()),
        }
    }
}

impl AtDesk<'_> {
    /// Says so where the record was deleted elsewhere.
    pub(super) fn look_for_record(&self, place: &str) {
        if self.desk.shelf.get(place) == Ok(None) {
            self.desk(OnDesk::Lost);
        }
    }

    /// What lies there by now may be another tab's: then the next answer is kept apart from it.
    pub(super) fn recognise_record(&self, place: &str) {
        if self.is_as_known(place) {
            self.know_own_answers();
        }
    }

    pub(super) fn keep_new_record(&self) {
        let place = shelf::new_place();
        self.desk(if self.keep_on_shelf(&place) {
            OnDesk::Remembered(place)
        } else {
            OnDesk::Done(News::DeviceRefused, None)
        });
    }

    pub(super) fn remove_own_record(&self, place: &str) {
        if self.is_as_known(place) {
            self.desk.shelf.remove(place);
        }
    }

    pub(super) fn keep_record(&self, place: &str, is_new: bool) {
        let desk = self.desk;
        if is_new {
            // Of what lies there only what is the same is known.
            self.know_own_answers();
        }
        if desk.shelf.get(place) == Ok(None) {
            return self.desk(OnDesk::Lost);
        }
        let is_ours = self.is_as_known(place);
        let place = if is_ours {
            place.to_owned()
        } else {
            shelf::new_place()
        };
        if !self.keep_on_shelf(&place) {
            return self.desk(OnDesk::Done(News::DeviceRefused, None));
        }
        // Which place it is goes with the tab, as the answers do.
        let _ = desk.place.save(&place);
        if !is_ours {
            self.desk(OnDesk::KeptApart(place));
        }
    }

    /// Keeps all answers in a place of the shelf. Tells whether the browser does.
    fn keep_on_shelf(&self, place: &str) -> bool {
        let is_kept = self.desk.shelf.put(place, &self.record()).is_ok();
        if is_kept {
            self.know_own_answers();
        }
        is_kept
    }

    /// The text of a record of all that there is.
    fn record(&self) -> String {
        let (state, words) = (self.state(), &self.options.asked.words);
        if let Some(mut record) = state.map_record(&words.get(Key::META_EDITION)) {
            (record.day, record.time) = now();
            return map::file::write(&record);
        }
        let mut record = handing::whole(&state, words);
        (record.day, record.time) = now();
        file::write(&record)
    }

    fn know_own_answers(&self) {
        let own = Answered::by_rater(&self.state());
        self.desk.known.replace(Some(own));
    }

    /// Whether there lie the answers that this tab knows of, or its own.
    fn is_as_known(&self, place: &str) -> bool {
        let desk = self.desk;
        let Ok(Some(text)) = desk.shelf.get(place) else {
            return false;
        };
        let there = opening::open_any(&text).ok().map(Answered::in_record);
        let is_known = there == *desk.known.borrow();
        there.is_some_and(|there| is_known || there == Answered::by_rater(&self.state()))
    }
}
