//! Carries effects out, each on the current state: a host may call back while it is told something.

use super::{NO_EXIT_KEY, Session};
use crate::app::effect::Focus;
use crate::app::{Action, Effect};
use crate::content::Ui;
use crate::record::draft;
use crate::shell::{history, page};

impl Session {
    /// Carries one effect out. The browser's answer becomes an action of its own.
    pub(super) fn carry_out(&self, effect: Effect) {
        let options = &self.options;
        match effect {
            Effect::SaveDraft => {
                let draft = draft::write(&self.state().responses);
                if options.draft_store.save(&draft).is_err() {
                    self.follow(Action::StorageRefused);
                }
            }
            Effect::EmptyDraft => options.draft_store.empty(),
            Effect::ClearDraft => options.draft_store.clear(),
            Effect::StoreExitKey if self.state().exit_key_off => {
                // If it cannot be stored, it holds until the page is reloaded.
                let _ = options.exit_key.save(NO_EXIT_KEY);
            }
            Effect::StoreExitKey => options.exit_key.clear(),
            Effect::ClearStores => {
                options.draft_store.clear();
                options.exit_key.clear();
                if let Some(side) = &options.side {
                    side.clear();
                }
            }
            Effect::PushEntry(position) => history::push(position),
            Effect::ReplaceEntry(position) => history::replace(position),
            Effect::ForgetEntry => history::forget(),
            Effect::ReleaseFocus => page::release_focus(&options.root),
            Effect::MoveFocus(focus) => self.focus.set(Some(focus)),
            Effect::KeepFocus => self.focus.set(None),
            Effect::Reveal(critical) => self.reveal.set(Some(critical)),
            Effect::Print => self.print(),
            Effect::TellArrival => options.host_events.arrived(&options.settings),
            Effect::TellProgress => options.host_events.progress(&self.state()),
            Effect::TellOutcome => options.host_events.outcome(self),
            Effect::TellCleared => {
                options.host_events.cleared(false);
            }
            Effect::Leave(from) => self.follow(if options.host_events.cleared(true) {
                Action::PageLeft
            } else {
                Action::HostNavigated(from)
            }),
            Effect::NameLeftPage => page::set_title(&options.settings.words.get(Ui::LeftTitle)),
            Effect::SidePage(effect) => {
                if let Some(side) = &options.side {
                    side.carry_out(self, effect);
                }
            }
        }
    }

    /// Prints what is drawn, or lets the host do it.
    pub(in crate::shell) fn print(&self) {
        if self.options.host_events.print() {
            page::print();
        }
    }

    /// Takes where the focus should go, so it moves only once.
    pub fn take_focus(&self) -> Option<Focus> {
        self.focus.take()
    }

    /// Whether the focus has still to move to the heading of a new page.
    pub fn is_heading_due(&self) -> bool {
        self.focus.get() == Some(Focus::Heading)
    }
}
