//! What the side pages ask of the browser, as values.

use super::Copy;
use crate::app::State;
use crate::report::names::{CountsKind, Kind, MapKind};

/// Something for the browser layer to carry out for the side pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SidePageEffect {
    /// Look up the date and the page's address: [`super::OnSidePage::SawPage`].
    LookAtPage,
    /// Look up the kept records: [`super::OnSidePage::SawKept`].
    LookAtKept,
    /// Check that the record in this place is still there. If not: [`super::OnSidePage::Lost`].
    LookForRecord(String),
    /// Recognise the record in this place as the rater's own, if it holds the answers.
    RecogniseRecord(String),
    /// Keep the answers, or the map, in a new place: [`super::OnSidePage::Remembered`], or a refusal.
    KeepNewRecord,
    /// Keep them in this place, unless another tab has changed the record there.
    KeepRecord {
        /// The place.
        place: String,
        /// Whether they were opened from there, or have just been put there.
        is_new: bool,
    },
    /// Delete the rater's own record, unless another tab has changed it.
    RemoveOwnRecord(String),
    /// Delete the kept record in this place.
    Remove(String),
    /// Delete all kept records.
    RemoveAll,
    /// Forget the place in which the answers are kept.
    ForgetPlace,
    /// Copy a text to the clipboard: [`super::OnSidePage::Done`].
    Copy(Copy),
    /// Hand a file to the browser: [`super::OnSidePage::Done`].
    Save(Kind),
    /// Hand the file of everything to the browser: [`super::OnSidePage::Done`].
    SaveAll,
    /// Copy the map as text to the clipboard: [`super::OnSidePage::Done`].
    CopyMap,
    /// Copy the views as text to the clipboard: [`super::OnSidePage::Done`].
    CopyViews,
    /// Stop reading files: [`super::OnMany::Gathered`].
    StopReading,
    /// Copy the counts as text to the clipboard: [`super::OnSidePage::Done`].
    CopyCounts,
    /// Hand a file of the counts to the browser: [`super::OnSidePage::Done`].
    SaveCounts(CountsKind),
    /// Hand a file of the map to the browser: [`super::OnSidePage::Done`].
    SaveMap(MapKind),
    /// Hand the file of the whole map to the browser: [`super::OnSidePage::Done`].
    SaveWholeMap,
    /// Print the report of the map, once it is drawn.
    PrintMap,
    /// Keep the map or the turn, with the questionnaire's answers, instead of the draft.
    KeepMap,
    /// Keep no map and no turn: there is none any more.
    ForgetMap,
    /// Read the text in the field: [`super::OnSidePage::ReceivedText`].
    ReadField,
}

impl SidePageEffect {
    /// Whether it writes a file of answers, which says when it was written.
    pub const fn saves_answers(&self) -> bool {
        matches!(
            self,
            Self::Save(_) | Self::SaveAll | Self::SaveMap(_) | Self::SaveWholeMap
        )
    }
}

/// Returns what happens to the record of the answers, or of the map, if they or its place have changed.
pub fn remember(before: &State, next: &State) -> Option<SidePageEffect> {
    // If there is a map, the map is kept: the questions may have moved to another of its services.
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
