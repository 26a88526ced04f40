//! What the desk asks of the browser, as values.

use super::Copy;
use crate::app::State;
use crate::report::names::{CountsKind, Kind, MapKind};

/// Something that the browser layer carries out for the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskEffect {
    /// See what day it is, and the page's address: [`super::OnDesk::Told`].
    LookAtPage,
    /// See what lies on the shelf: [`super::OnDesk::SawShelf`].
    LookAtShelf,
    /// See whether the record in this place is still there; if it is not: [`super::OnDesk::Lost`].
    LookForRecord(String),
    /// Know the record in this place again, where it holds the answers.
    RecogniseRecord(String),
    /// Keep the answers, or the map, in a new place: [`super::OnDesk::Remembered`], or what was refused.
    KeepNewRecord,
    /// Keep them in this place, unless another tab has changed what lies there.
    KeepRecord {
        /// The place.
        place: String,
        /// Whether they come from there, or were put there just now.
        is_new: bool,
    },
    /// Take the record off the shelf, unless another tab has changed it.
    RemoveOwnRecord(String),
    /// Take what lies in this place off the shelf.
    Remove(String),
    /// Take everything off the shelf.
    RemoveAll,
    /// Forget in which place the answers are kept.
    ForgetPlace,
    /// Put a copy on the clipboard: [`super::OnDesk::Done`].
    Copy(Copy),
    /// Hand a file to the browser: [`super::OnDesk::Done`].
    Save(Kind),
    /// Hand over the file of everything: [`super::OnDesk::Done`].
    SaveAll,
    /// Put the map as text on the clipboard: [`super::OnDesk::Done`].
    CopyMap,
    /// Put the views as text on the clipboard: [`super::OnDesk::Done`].
    CopyViews,
    /// Read no more files: [`super::OnMany::Gathered`].
    StopReading,
    /// Put the counts as text on the clipboard: [`super::OnDesk::Done`].
    CopyCounts,
    /// Hand a file of the counts to the browser: [`super::OnDesk::Done`].
    SaveCounts(CountsKind),
    /// Hand a file of the map to the browser: [`super::OnDesk::Done`].
    SaveMap(MapKind),
    /// Hand over the file of the whole map: [`super::OnDesk::Done`].
    SaveWholeMap,
    /// Print the report of the map, once it is drawn.
    PrintMap,
    /// Keep the map with the answers that the questionnaire is at, in place of the draft.
    KeepMap,
    /// Keep no map: there is none any more.
    ForgetMap,
    /// Read what was written into the field: [`super::OnDesk::Brought`].
    ReadField,
}

impl DeskEffect {
    /// Whether a file of the answers is written: it tells when that was.
    pub const fn writes_down(&self) -> bool {
        matches!(
            self,
            Self::Save(_) | Self::SaveAll | Self::SaveMap(_) | Self::SaveWholeMap
        )
    }
}

/// What becomes of the record of the answers, or of the map, where they or its place are other ones now.
pub fn remember(before: &State, next: &State) -> Option<DeskEffect> {
    // Where there is a map it is kept, and the questions may be at another service of the same map.
    let is_other = match (before.kept_map(), next.kept_map()) {
        (None, None) => before.responses != next.responses,
        (before, next) => before != next,
    };
    match &next.desk.remembered {
        Some(place) => is_other.then(|| DeskEffect::KeepRecord {
            place: place.clone(),
            is_new: before.desk.remembered != next.desk.remembered,
        }),
        None => (before.desk.remembered.is_some()).then_some(DeskEffect::ForgetPlace),
    }
}
