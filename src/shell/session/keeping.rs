//! What is kept of a session, to continue from later.

use super::SAW_SHARING_NOTICE;
use super::{MountOptions, NO_EXIT_KEY, Session};
use crate::app::action::Position;
use crate::app::side_pages::SidePageEffect;
use crate::app::{Action, Effect, State};
use crate::flow::Responses;
use crate::record::draft;
use crate::shell::tree;

impl Session {
    /// Returns everything needed to continue later, in the form of [`MountOptions::kept`].
    pub fn keep(&self) -> String {
        let state = self.state();
        let mut kept = state.position.id();
        if state.exit_key_off {
            kept.push_str(NO_EXIT_KEY);
        }
        let marks = [
            if state.saw_sharing_notice {
                SAW_SHARING_NOTICE
            } else {
                ""
            },
            self.options.draft_store.mark(),
        ];
        for mark in marks {
            kept.push(' ');
            kept.push_str(mark);
        }
        kept.push('\n');
        kept.push_str(&draft::write(&state.responses));
        let side = self.options.side.as_deref();
        if let Some(map) = side.and_then(|side| side.kept_text(&state)) {
            kept.push('\n');
            kept.push_str(&map);
        }
        kept
    }

    /// Saves the answers in the storage that the host asks for now; otherwise a reload would lose them.
    pub(super) fn save_to_current_storage(&self) {
        if !self.options.moved {
            return;
        }
        let state = self.state();
        if state.exit_key_off {
            self.carry_out(Effect::StoreExitKey);
        }
        let side = self.options.side.as_deref();
        if side.is_some_and(|side| side.kept_text(&state).is_some()) {
            return self.carry_out(Effect::SidePage(SidePageEffect::KeepMap));
        }
        if !state.responses.is_empty() && self.options.draft_store.is_free() {
            self.carry_out(Effect::SaveDraft);
        }
    }

    /// Ends the session, and returns what [`Session::keep`] does.
    pub fn end(&self) -> String {
        let kept = self.keep();
        self.follow(Action::HandedOver);
        kept
    }
}

/// Finds what an earlier program or visit left: puts its marks into the state and returns its answers as an
/// action. If nothing was handed over, the position is that of the history's entry.
pub(super) fn find_kept(
    options: &MountOptions,
    state: &mut State,
    entry: Option<Position>,
) -> Option<Action> {
    let mut lines = options.kept.iter().flat_map(|kept| kept.split('\n'));
    let kept = lines.next().zip(lines.next());
    let (position, text) = match kept {
        Some((id, text)) => {
            let mut marks = id.split(' ');
            let position = marks.next().and_then(Position::from_id);
            let position = position.and_then(|position| options.known(position));
            for mark in marks {
                if mark == NO_EXIT_KEY.trim_start() {
                    state.exit_key_off = true;
                    continue;
                }
                if mark == SAW_SHARING_NOTICE {
                    state.saw_sharing_notice = true;
                } else if !mark.is_empty() {
                    options.draft_store.resume(mark, Some(text.to_owned()));
                }
            }
            (position, Ok(Some(text.to_owned())))
        }
        None => (entry, options.draft_store.load()),
    };
    let map = lines.next();
    if let Some(side) = &options.side
        && (kept.is_none() || map.is_some())
    {
        let found = side.find_kept(map, position);
        if found.is_some() {
            return found;
        }
    }
    match text {
        Ok(None) => None,
        Ok(Some(text)) => Some(match read(&text) {
            Some(responses) => Action::RestoredDraft(Box::new(responses), position),
            None => Action::FoundBrokenDraft,
        }),
        Err(_) => Some(Action::StorageRefused),
    }
}

/// Reads the responses of a draft, if they can be read.
pub(in crate::shell) fn read(text: &str) -> Option<Responses> {
    tree::of_json(text).and_then(|tree| draft::read_whole(&tree))
}
