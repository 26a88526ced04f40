//! Where on the side pages something happens.

use super::{Copy, OnMany, OnSidePage};

/// A part of the side pages. Feedback appears in the section where the action happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// Keeping answers, to go on from later.
    #[default]
    Later,
    /// Sharing a result.
    Share,
    /// The share code.
    Code,
    /// Opening something.
    Open,
    /// The kept records.
    Kept,
    /// Keeping a map, to go on from later.
    MapLater,
    /// Sharing a map.
    MapShare,
    /// Sharing views.
    Views,
    /// Reading many files.
    Many,
    /// Sharing counts.
    Counts,
}

impl OnSidePage {
    /// Returns the section in which it happened, if it has one.
    pub(super) const fn section(&self) -> Option<Section> {
        match self {
            Self::PressedSaveAll | Self::ToggledRemembering => Some(Section::Later),
            Self::PressedSaveWholeMap | Self::ToggledRememberingMap => Some(Section::MapLater),
            Self::PressedCopy(Copy::Report(_)) | Self::PressedSave(_) | Self::PressedPrint => {
                Some(Section::Share)
            }
            Self::PressedCopy(Copy::Code | Copy::Link) => Some(Section::Code),
            Self::ReceivedText(..) | Self::OpenedDuplicate | Self::PressedOpenKept(_) => {
                Some(Section::Open)
            }
            Self::PressedDelete(_) | Self::ConfirmedDeleteAll => Some(Section::Kept),
            Self::PressedCopyMap | Self::PressedSaveMap(_) | Self::PressedPrintMap => {
                Some(Section::MapShare)
            }
            Self::PressedCopyViews => Some(Section::Views),
            Self::OnMany(OnMany::Gathered(..)) => Some(Section::Many),
            Self::OnMany(OnMany::PressedCopy | OnMany::PressedSave(_)) => Some(Section::Counts),
            _ => None,
        }
    }
}
