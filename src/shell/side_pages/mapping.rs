//! The map in progress, and the answers of two people in turn: kept instead of the draft.

use super::{BrowserSidePages, SidePageSession};
use crate::app::action::Position;
use crate::app::held::Held;
use crate::app::map::MapState;
use crate::app::side_pages::{SidePageState, Turn};
use crate::app::{Action, State};
use crate::record::map::{MapDraft, draft};
use crate::record::turns::{self, TurnsDraft};
use crate::shell::storage::{DraftStore, StoredDraftChange};

impl SidePageSession<'_> {
    /// Keeps the map, unless another tab has stored a different one.
    pub(super) fn keep_map(&self) {
        let Some(text) = kept_text(&self.state()) else {
            return;
        };
        let BrowserSidePages {
            map: draft_store,
            map_conflict,
            ..
        } = self.side_pages;
        if map_conflict.get() {
            return;
        }
        if let Some(StoredDraftChange::Changed(_)) = draft_store.news(Some(text.clone())) {
            map_conflict.set(true);
            return self.follow(Action::FoundMapElsewhere);
        }
        if draft_store.save(&text).is_err() {
            self.follow(Action::StorageRefused);
        }
    }
}

/// What is kept: the map with the current relationship's answers, or the answers of two people in turn.
pub fn kept_text(state: &State) -> Option<String> {
    if let Some(turn) = &state.turn {
        return Some(turns::write(&TurnsDraft {
            first: turn.responses.clone(),
            second: state.responses.clone(),
            remembered: turn.side_pages.remembered.clone(),
            labels: turn.labels.clone(),
        }));
    }
    let on = state.map.as_ref()?;
    Some(draft::write(&MapDraft {
        map: on.map.clone(),
        current: on.current,
        selected: on.selected,
        responses: state.responses.clone(),
    }))
}

/// Finds the kept map: from an earlier program as text, or in the browser.
pub fn find_kept(
    draft_store: &dyn DraftStore,
    kept: Option<&str>,
    position: Option<Position>,
) -> Option<Action> {
    let text = match kept {
        Some(text) => {
            // The stored text is this map's own.
            let _ = draft_store.load();
            text.to_owned()
        }
        None => draft_store.load().ok().flatten()?,
    };
    if let Some(kept) = turns::from_json(&text) {
        let turn = Turn {
            responses: kept.first,
            side_pages: SidePageState {
                remembered: kept.remembered,
                ..SidePageState::default()
            }
            .into(),
            labels: kept.labels,
            ..Turn::default()
        };
        let second = Box::new(kept.second);
        return Some(Action::RestoredTurn(Held::new(turn), second, position));
    }
    let Some(kept) = draft::from_json(&text) else {
        draft_store.clear();
        return Some(Action::FoundBrokenDraft);
    };
    let on = MapState {
        map: kept.map,
        current: kept.current,
        selected: kept.selected,
        ..MapState::default()
    };
    Some(Action::RestoredMap(
        Held::new(on),
        Box::new(kept.responses),
        position,
    ))
}
