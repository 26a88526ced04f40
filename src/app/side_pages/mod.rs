//! The side pages: what a rater keeps, shares, opens and compares, beside the questions.

mod effect;
pub mod export;
pub mod many;
mod opened;
mod resume;
mod section;
pub mod turns;
mod update;
pub mod views;

pub use effect::{SidePageEffect, remember};
pub use many::{Many, OnMany};
pub use opened::{Opened, Origin, Refused};
pub use section::Section;
pub use turns::{Person, Turn};
pub use update::{check_storage, update};
pub use views::{Reading, ViewOwner};

use crate::app::action::Position;
use crate::domain::comparison::Side;
use crate::flow::step::SidePage;
use crate::record::opening::{self, Document, Refusal};
use crate::record::{Day, MapRecord, Scope, Time};
use crate::report::Length;
use crate::report::names::{Kind, MapKind};

/// The name of the part with a text to copy by hand.
pub const BY_HAND: &str = "by-hand";

/// Most records that can be compared. This project's own: twenty must be legible, and a few more fit.
pub const MAX_OPENED: usize = 24;

/// The state of the side pages. It lasts as long as the page; only the kept records stay.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SidePageState {
    /// Where Back leads.
    pub came_from: Option<Position>,
    /// Today, once the browser has reported it.
    pub today: Option<Day>,
    /// The time of that day.
    pub time: Option<Time>,
    /// The page's address, if it can be opened again from elsewhere.
    pub address: Option<String>,
    /// Whether what is shared includes the family's part.
    pub includes_family: bool,
    /// Whether it includes the other service's name.
    pub includes_name: bool,
    /// The section in which something was last pressed.
    pub pressed_in: Section,
    /// What was just done, to be announced once.
    pub news: Option<News>,
    /// How often something was announced, so that the same news is announced again.
    pub news_count: u8,
    /// A text that could not be copied. It is shown, to be copied by hand.
    pub by_hand: Option<String>,
    /// The opened records.
    pub opened: Vec<Opened>,
    /// A record that was opened a second time, and may still be another person's.
    pub duplicate: Option<Box<Opened>>,
    /// The record that the answers continue from, as it was opened.
    pub resumed_from: Option<Box<Opened>>,
    /// The map that was opened last, and where it came from.
    pub opened_map: Option<Box<(Origin, MapRecord)>>,
    /// Whether the rater is being asked about replacing everything with that map.
    pub confirming_replace_by_map: bool,
    /// What could not be opened, and why.
    pub refused: Vec<Refused>,
    /// The records kept on this device.
    pub kept_records: KeptRecords,
    /// The place on the device where the answers, or the map, are kept as they are given.
    pub remembered: Option<String>,
    /// The index of the opened record that replaces the answers if the rater agrees.
    pub confirming_replace: Option<usize>,
    /// Whether the rater is being asked about deleting all kept records.
    pub confirming_delete_all: bool,
    /// How the opened records are read, if the rater has said so.
    pub reading: Option<Reading>,
    /// Whose view the rater's own answers are.
    pub own_view: ViewOwner,
    /// Many results at once.
    pub many: Many,
    /// Whether the map's page is ready for paper: then the report is what is printed.
    pub prints_map: bool,
}

impl SidePageState {
    /// Returns how much of the answers is shared.
    pub const fn scope(&self) -> Scope {
        if self.includes_family {
            Scope::Whole
        } else {
            Scope::Relationship
        }
    }
}

impl KeptRecords {
    /// Reads the records in their places, the latest first.
    pub fn read(kept: Vec<(String, String)>) -> Self {
        let mut kept: Vec<_> = kept
            .into_iter()
            .map(|(place, text)| Kept {
                document: opening::open_any(&text),
                place,
            })
            .collect();
        kept.sort_by(|one, other| other.place.cmp(&one.place));
        Self::Open(kept)
    }
}

/// The records kept on this device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum KeptRecords {
    /// Not looked up yet.
    #[default]
    Unseen,
    /// The browser's storage is unavailable.
    Closed,
    /// The records, the latest first.
    Open(Vec<Kept>),
}

/// A kept record, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name in the browser's storage.
    pub place: String,
    /// The record, as far as it can be read. One that cannot be read is left as it is.
    pub document: Result<Document, Refusal>,
}

/// What was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It is on the clipboard.
    Copied,
    /// The browser did not allow copying.
    NotCopied,
    /// The file was handed to the browser.
    Saved,
    /// The file was handed to the browser, which may drop it: a page around this one may forbid files.
    SavedPerhaps,
    /// The drawing could not be made.
    NotDrawn,
    /// The answers are kept on this device from now on.
    Remembered,
    /// They are no longer kept.
    NotRemembered,
    /// The browser refused to keep them.
    DeviceRefused,
    /// A kept record was deleted, or all of them.
    Deleted,
    /// A record was opened: this many are open now.
    Opened(usize),
    /// A map was opened.
    OpenedMap,
    /// It is already open.
    AlreadyOpen,
    /// There is no room for more.
    TooMany,
    /// Many files were read, and their contents were counted.
    Counted,
}

/// What to copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// The report.
    Report(Length),
    /// The share code.
    Code,
    /// A link that opens the share code.
    Link,
}

impl Copy {
    /// Returns an id for the button.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Report(Length::Short) => "short",
            Self::Report(Length::Full) => "full",
            Self::Code => "code",
            Self::Link => "link",
        }
    }
}

/// How the side pages begin.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Startup {
    /// The place in which the answers were kept.
    pub remembered: Option<String>,
    /// A text to open at once.
    pub text_to_open: Option<String>,
    /// The page that was asked for.
    pub side_page: Option<SidePage>,
}

/// Something that happened on a side page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnSidePage {
    /// Went to a side page.
    WentTo(SidePage),
    /// The browser reported the date, and the address of a page that can be opened again.
    SawPage(Option<Day>, Option<String>),
    /// The browser reported the date and the time.
    SawClock(Option<Day>, Option<Time>),
    /// Included the family's part, or left it out.
    ToggledFamily,
    /// Included the other service's name, or left it out.
    ToggledName,
    /// Asked for a copy.
    PressedCopy(Copy),
    /// Asked for a file.
    PressedSave(Kind),
    /// Asked for a file of everything, to go on from later.
    PressedSaveAll,
    /// Asked for the map as text.
    PressedCopyMap,
    /// Asked for the views as text.
    PressedCopyViews,
    /// Said how the opened records are read.
    ChoseReading(Reading),
    /// Named a view. The opened ones come first, in order, then the rater's own.
    NamedView(usize, String),
    /// Said which service a view comes from.
    ChoseSide(usize, Option<Side>),
    /// Asked for a file of the map.
    PressedSaveMap(MapKind),
    /// Asked for a file of the whole map, to go on from later.
    PressedSaveWholeMap,
    /// Asked to print the map.
    PressedPrintMap,
    /// Asked to go on with the opened map.
    PressedResumeMap,
    /// Agreed that it replaces everything.
    ConfirmedReplaceByMap,
    /// Put the opened map away.
    ClosedMap,
    /// Something happened on the page about many results.
    OnMany(OnMany),
    /// Asked to print the report.
    PressedPrint,
    /// It was done, or not. A text may be shown, to be copied by hand.
    Done(News, Option<String>),
    /// Asked to have the answers kept on this device, or no longer.
    ToggledRemembering,
    /// Asked the same for the map.
    ToggledRememberingMap,
    /// The answers are kept in this place.
    Remembered(String),
    /// The kept record was deleted elsewhere, and is not kept again.
    Lost,
    /// The kept record was changed elsewhere, so the answers are kept in this place of their own.
    KeptInNewPlace(String),
    /// The side pages began: this was kept, and this was asked for.
    Started(Startup),
    /// The answers have been kept in this place since before the page was reloaded.
    FoundRemembered(String),
    /// The kept records were looked up.
    SawKept(KeptRecords),
    /// Asked to open the text in the field.
    PressedOpen,
    /// A text was brought in, to be opened.
    ReceivedText(Origin, String),
    /// Said that what was opened a second time is another person's.
    OpenedDuplicate,
    /// What was brought in cannot be a record.
    Refused(Origin, Refusal),
    /// Asked to open the kept record in this place.
    PressedOpenKept(String),
    /// Asked to delete a kept record for good.
    PressedDelete(String),
    /// Asked to delete all kept records.
    PressedDeleteAll,
    /// Agreed to that.
    ConfirmedDeleteAll,
    /// Put an opened record away.
    ClosedRecord(usize),
    /// Asked to go on with an opened record.
    PressedResume(usize),
    /// Handed over to a second person. The views have these names at first.
    StartedTurns([String; 2]),
    /// Asked for the answers back that were set aside.
    StoppedTurns,
    /// Agreed that it replaces the answers.
    ConfirmedReplace,
    /// Decided against what was asked.
    Cancelled,
}
