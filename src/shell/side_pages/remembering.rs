//! The record of the rater's answers, or of the map, on the device: kept, updated, and kept apart if another
//! tab has changed it.

use super::SidePageSession;
use super::{now, record_store};
use crate::app::State;
use crate::app::side_pages::{News, OnSidePage, export};
use crate::content::Key;
use crate::domain::map::Map;
use crate::flow::Responses;
use crate::record::opening::{self, Document};
use crate::record::{file, map};

/// The answers in a record, whatever its day and edition.
#[derive(Debug, Clone, PartialEq)]
pub enum KnownContent {
    /// Answers about one relationship.
    One(Responses),
    /// A map of several relationships.
    Map(Map),
}

impl KnownContent {
    fn from_document(document: Document) -> Self {
        match document {
            Document::Record(record) => Self::One(record.responses),
            Document::Map(record) => Self::Map(record.map),
        }
    }

    fn from_state(state: &State) -> Self {
        match state.kept_map() {
            Some(map) => Self::Map(map.clone()),
            None => Self::One(state.responses.clone()),
        }
    }
}

impl SidePageSession<'_> {
    /// Reports a record that was deleted elsewhere.
    pub(super) fn look_for_record(&self, place: &str) {
        if self.side_pages.record_store.get(place) == Ok(None) {
            self.answer(OnSidePage::Lost);
        }
    }

    /// Takes the record as this tab's own, unless another tab has changed it: then answers are kept apart.
    pub(super) fn recognise_record(&self, place: &str) {
        if self.is_unchanged(place) {
            self.remember_content();
        }
    }

    pub(super) fn keep_new_record(&self) {
        let place = record_store::new_place();
        self.answer(if self.keep_in_place(&place) {
            OnSidePage::Remembered(place)
        } else {
            OnSidePage::Done(News::DeviceRefused, None)
        });
    }

    pub(super) fn remove_own_record(&self, place: &str) {
        if self.is_unchanged(place) {
            self.side_pages.record_store.remove(place);
        }
    }

    pub(super) fn keep_record(&self, place: &str, is_new: bool) {
        let side_pages = self.side_pages;
        if is_new {
            // Only the same answers in that place count as known.
            self.remember_content();
        }
        if side_pages.record_store.get(place) == Ok(None) {
            return self.answer(OnSidePage::Lost);
        }
        let is_ours = self.is_unchanged(place);
        let place = if is_ours {
            place.to_owned()
        } else {
            record_store::new_place()
        };
        if !self.keep_in_place(&place) {
            return self.answer(OnSidePage::Done(News::DeviceRefused, None));
        }
        // The name of the place is kept with the tab, as the answers are.
        let _ = side_pages.place.save(&place);
        if !is_ours {
            self.answer(OnSidePage::KeptInNewPlace(place));
        }
    }

    /// Keeps all answers in a place. Returns whether that worked.
    fn keep_in_place(&self, place: &str) -> bool {
        let is_kept = self
            .side_pages
            .record_store
            .put(place, &self.record())
            .is_ok();
        if is_kept {
            self.remember_content();
        }
        is_kept
    }

    /// The text of a record with everything so far.
    fn record(&self) -> String {
        let (state, words) = (self.state(), &self.options.settings.words);
        if let Some(mut record) = state.map_record(&words.get(Key::META_EDITION)) {
            (record.day, record.time) = now();
            return map::file::write(&record);
        }
        let mut record = export::whole_record(&state, words);
        (record.day, record.time) = now();
        file::write(&record)
    }

    fn remember_content(&self) {
        let own = KnownContent::from_state(&self.state());
        self.side_pages.known.replace(Some(own));
    }

    /// Whether the place holds the answers that this tab knows of, or its current ones.
    fn is_unchanged(&self, place: &str) -> bool {
        let side_pages = self.side_pages;
        let Ok(Some(text)) = side_pages.record_store.get(place) else {
            return false;
        };
        let there = opening::open_any(&text)
            .ok()
            .map(KnownContent::from_document);
        let is_known = there == *side_pages.known.borrow();
        there.is_some_and(|there| is_known || there == KnownContent::from_state(&self.state()))
    }
}
