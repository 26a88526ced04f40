//! The record of the rater's answers on the device: kept, kept on, and let go where another tab has
//! changed it.

use super::{shelf, today};
use crate::app::State;
use crate::app::desk::{News, OnDesk, handing};
use crate::record::{file, opening};
use crate::shell::session::Session;

impl Session {
    pub(super) fn toggle_remembering(&self) {
        let state = self.state();
        let Some(place) = state.desk.remembered else {
            let place = shelf::new_place();
            let event = if self.keep_on_shelf(&place) {
                OnDesk::Remembered(place)
            } else {
                OnDesk::Done(News::DeviceRefused, None)
            };
            return self.desk(event);
        };
        // What another tab has put there since is not this one's to delete.
        if self.is_as_known(&place) {
            self.given.desk.shelf.remove(&place);
        }
        self.desk(OnDesk::Done(News::NotRemembered, None));
    }

    /// Keeps all answers in a place of the shelf. Tells whether the browser does.
    fn keep_on_shelf(&self, place: &str) -> bool {
        let state = self.state();
        let mut record = handing::whole(&state, &self.given.asked.words);
        record.day = today();
        let desk = &self.given.desk;
        let is_kept = desk.shelf.put(place, &file::write(&record)).is_ok();
        if is_kept {
            desk.known.replace(Some(state.responses));
        }
        is_kept
    }

    /// Whether there lie the answers that this tab knows of, or its own.
    pub(super) fn is_as_known(&self, place: &str) -> bool {
        let desk = &self.given.desk;
        let Ok(Some(text)) = desk.shelf.get(place) else {
            return false;
        };
        let there = opening::open(&text).ok().map(|record| record.responses);
        let is_known = there == *desk.known.borrow();
        there.is_some_and(|there| is_known || there == self.state().responses)
    }

    /// Keeps the answers where they are to be remembered, where that or they are other ones now.
    pub(in crate::shell) fn remember(&self, before: &State) {
        let State {
            responses, desk, ..
        } = self.state();
        if before.responses == responses && before.desk.remembered == desk.remembered {
            return;
        }
        match &desk.remembered {
            Some(place) => {
                if before.desk.remembered.as_ref() != Some(place) {
                    // It has changed places: of what lies there only what is the same is known.
                    self.given.desk.known.replace(Some(responses));
                }
                self.keep_in(place);
            }
            None if before.desk.remembered.is_some() => self.given.desk.place.clear(),
            None => {}
        }
    }

    fn keep_in(&self, place: &str) {
        let desk = &self.given.desk;
        if desk.shelf.get(place) == Ok(None) {
            self.desk(OnDesk::Lost);
            return desk.place.clear();
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
}
