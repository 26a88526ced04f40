//! What the side pages ask of the browser, as values.

use super::Copy;
use crate::app::State;
use crate::report::names::{CountsKind, Kind, MapKind};

/// Something that the browser layer carries out for the side pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SidePageEffect {
    /// See what day it is, and the page's address: [`super::OnSidePage::SawPage`].
    LookAtPage,
    /// See which records are kept: [`super::OnSidePage::SawKept`].
    LookAtKept,
    /// See whether the record in this place is still there; if it is not: [`super::OnSidePage::Lost`].
    LookForRecord(String),
    /// Know the record in this place again, where it holds the answers.
    RecogniseRecord(String),
    /// Keep the answers, or the map, in a new place: [`super::OnSidePage::Remembered`], or what was
    /// refused.
    KeepNewRecord,
    /// Keep them in this place, unless another tab has changed what lies there.
    KeepRecord {
        /// The place.
        place: String,
        /// Whether they come from there, or were put there just now.
        is_new: bool,
    },
    /// Delete the record of the answers, unless another tab has changed it.
    RemoveOwnRecord(String),
    /// Delete the kept record in this place.
    Remove(String),
    /// Delete all kept records.
    RemoveAll,
    /// Forget in which place the answers are kept.
    ForgetPlace,
    /// Put a copy on the clipboard: [`super::OnSidePage::Done`].
    Copy(Copy),
    /// Hand a file to the browser: [`super::OnSidePage::Done`].
    Save(Kind),
    /// Hand over the file of everything: [`super::OnSidePage::Done`].
    SaveAll,
    /// Put the map as text on the clipboard: [`super::OnSidePage::Done`].
    CopyMap,
    /// Put the views as text on the clipboard: [`super::OnSidePage::Done`].
    CopyViews,
    /// Read no more files: [`super::OnMany::Gathered`].
    StopReading,
    /// Put the counts as text on the clipboard: [`super::OnSidePage::Done`].
    CopyCounts,
    /// Hand a file of the counts to the browser: [`super::OnSidePage::Done`].
    SaveCounts(CountsKind),
    /// Hand a file of the map to the browser: [`super::OnSidePage::Done`].
    SaveMap(MapKind),
    /// Hand over the file of the whole map: [`super::OnSidePage::Done`].
    SaveWholeMap,
    /// Print the report of the map, once it is drawn.
    PrintMap,
    /// Keep the map with the answers that the questionnaire is at, in place of the draft.
    KeepMap,
    /// Keep no map: there is none any more.
    ForgetMap,
    /// Read what was written into the field: [`super::OnSidePage::Brought`].
    ReadField,
}

impl SidePageEffect {
    /// Whether a file of the answers is written: it tells when that was.
    pub const fn writes_down(&self) -> bool {
        matches!(
            self,
            Self::Save(_) | Self::SaveAll | Self::SaveMap(_) | Self::SaveWholeMap
        )
    }
}

/// What becomes of the record of the answers, or of the map, where they or its place are other ones now.
pub fn remember(before: &State, next: &State) -> Option<SidePageEffect> {
    // Where there is a map it is kept, and the questions may be at another service of the same map.
    let is_other = match (before.kept_map(), next.kept_map()) {
        (None, None) => before.responses != next.responses,
        (before, next) => before != next,
    };
    match &next.side_pages.remembered {
        Some(place) => is_other.then(|| SidePageEffect::KeepRecord {
            place: place.clone(),
            is_new: before.side_pages.remembered != next.side_pages.remembered,
        }),
        None => (before.side_pages.remembered.is_some()).then_some(SidePageEffect::ForgetPlace),
    }
}
