//! The way out, and the wish to have no quick key for it.

use super::Session;
use crate::app::State;
use crate::app::host::Part;
use crate::content::Ui;
use crate::shell::{history, page};

/// Marks what was kept of a rater who wants no quick key, and is what is stored of that wish.
pub const NO_EXIT_KEY: &str = " off";

impl Session {
    /// Whether the quick key clears and leaves. A session that has ended hears it no more: the whole
    /// program, which goes on from there, may have it switched off.
    pub fn hears_exit_key(&self) -> bool {
        let state = self.state.borrow();
        !(self.given.asked.host.hidden[Part::ExitKey] || state.exit_key_off || state.left)
    }

    /// What cannot be stored holds until the page is loaded anew.
    pub(super) fn store_exit_key(&self) {
        if self.state.borrow().exit_key_off {
            let _ = self.given.exit_key.save(NO_EXIT_KEY);
        } else {
            self.given.exit_key.clear();
        }
    }

    pub(super) fn leave(&self, before: &State) {
        self.given.keeper.clear();
        self.given.exit_key.clear();
        #[cfg(feature = "desk")]
        self.given.desk.place.clear();
        if self.given.tell.cleared(true) {
            page::set_title(&self.given.asked.words.get(Ui::LeftTitle));
            // The entry of a page that is not the questionnaire's own is left as it is.
            if self.given.whole_page {
                history::forget();
            }
        } else {
            // The host has a way out of its own; here nothing is left to be seen.
            self.state.replace(State {
                exit_key_off: false,
                ..before.cleared()
            });
            self.focus.set(None);
        }
    }
}
