//! Where on the side pages something is done.

use super::{Copy, OnMany, OnSidePage};

/// A part of the side pages. Feedback appears in the section where the action happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// Where answers are kept to go on from later.
    #[default]
    Later,
    /// Where a result is handed on.
    Hand,
    /// Where the share code is.
    Code,
    /// Where something is opened.
    Open,
    /// Where the kept records are.
    Kept,
    /// Where a map is kept to go on from later.
    MapLater,
    /// Where a map is handed on.
    MapHand,
    /// Where views are handed on.
    Views,
    /// Where many files are read.
    Many,
    /// Where counts are handed on.
    Counts,
}

impl OnSidePage {
    /// The section in which it was pressed, where it was.
    pub(super) const fn section(&self) -> Option<Section> {
        match self {
            Self::PressedSaveAll | Self::ToggledRemembering => Some(Section::Later),
            Self::PressedSaveWholeMap | Self::ToggledRememberingMap => Some(Section::MapLater),
            Self::PressedCopy(Copy::Report(_)) | Self::PressedSave(_) | Self::PressedPrint => {
                Some(Section::Hand)
            }
            Self::PressedCopy(Copy::Code | Copy::Link) => Some(Section::Code),
            Self::Brought(..) | Self::OpenedAgain | Self::PressedOpenKept(_) => Some(Section::Open),
            Self::PressedDelete(_) | Self::AgreedToDeleteAll => Some(Section::Kept),
            Self::PressedCopyMap | Self::PressedSaveMap(_) | Self::PressedPrintMap => {
                Some(Section::MapHand)
            }
            Self::PressedCopyViews => Some(Section::Views),
            Self::OnMany(OnMany::Gathered(..)) => Some(Section::Many),
            Self::OnMany(OnMany::PressedCopy | OnMany::PressedSave(_)) => Some(Section::Counts),
            _ => None,
        }
    }
}
