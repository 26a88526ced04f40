//! The side pages: what a rater keeps, hands on, opens and compares, beside the questions.

mod effect;
pub mod export;
mod going_on;
pub mod many;
mod opened;
mod section;
pub mod turns;
mod update;
pub mod views;

pub use effect::{SidePageEffect, remember};
pub use many::{Many, OnMany};
pub use opened::{Opened, Origin, Refused};
pub use section::Section;
pub use turns::{Person, Turn};
pub use update::{look, update};
pub use views::{Reading, Whose};

use crate::app::action::Position;
use crate::domain::comparison::Side;
use crate::flow::step::SidePage;
use crate::record::opening::{self, Document, Refusal};
use crate::record::{Day, MapRecord, Scope, Time};
use crate::report::Length;
use crate::report::names::{Kind, MapKind};

/// The name of the part that holds a text to be copied by hand.
pub const BY_HAND: &str = "by-hand";

/// So many records can be looked at together. This project's own: twenty are to be legible, and a few more fit.
pub const MOST_OPENED: usize = 24;

/// What the side pages hold. It goes with the page: only the kept records stay.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SidePageState {
    /// Where Back leads.
    pub came_from: Option<Position>,
    /// Today, as far as the browser has told it.
    pub today: Option<Day>,
    /// The time of that day.
    pub time: Option<Time>,
    /// The address of the page, where it is one that can be opened again from elsewhere.
    pub address: Option<String>,
    /// Whether what is handed on has the family's part in it.
    pub tells_family: bool,
    /// Whether it has the other service's name in it.
    pub tells_name: bool,
    /// Where on its pages something was last pressed.
    pub pressed_in: Section,
    /// What has been done just now, to be said once.
    pub news: Option<News>,
    /// How often something has been said: the same thing is said again as something new.
    pub times_said: u8,
    /// A text that could not be handed over: it is shown, to be copied by hand.
    pub by_hand: Option<String>,
    /// What was opened.
    pub opened: Vec<Opened>,
    /// What was opened a second time, and may be another person's all the same.
    pub again: Option<Box<Opened>>,
    /// What the answers were gone on with from, as it was opened.
    pub gone_on_with: Option<Box<Opened>>,
    /// The map that was opened last, and where it came from.
    pub brought_map: Option<Box<(Origin, MapRecord)>>,
    /// Whether the rater is being asked about putting it in the place of what there is.
    pub replacing_by_map: bool,
    /// What could not be opened, and why.
    pub refused: Vec<Refused>,
    /// What is kept on this device.
    pub kept_records: KeptRecords,
    /// The place on the device where the answers, or the map, are kept as they are given.
    pub remembered: Option<String>,
    /// The opened record that would take the place of the answers, once the rater has agreed.
    pub replacing: Option<usize>,
    /// Whether the rater is being asked about deleting all kept records.
    pub emptying: bool,
    /// How what was opened is read, where the rater has said so.
    pub reading: Option<Reading>,
    /// Whose view the rater's own answers are.
    pub own_view: Whose,
    /// Many results at once.
    pub many: Many,
    /// Whether the map's page is made ready for paper: what is printed then is the report.
    pub prints_map: bool,
}

impl SidePageState {
    /// How much is told of what is handed on.
    pub const fn scope(&self) -> Scope {
        if self.tells_family {
            Scope::Whole
        } else {
            Scope::Relationship
        }
    }
}

impl KeptRecords {
    /// The records in their places, the latest first.
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

/// What is kept on this device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum KeptRecords {
    /// Nobody has looked yet.
    #[default]
    Unseen,
    /// The browser keeps nothing here.
    Closed,
    /// What there is, the latest first.
    Open(Vec<Kept>),
}

/// A record that is kept, in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name in the browser's storage.
    pub place: String,
    /// What lies there, as far as it can be read. What cannot is left as it is.
    pub document: Result<Document, Refusal>,
}

/// What has been done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It is on the clipboard.
    Copied,
    /// The browser does not let it be copied.
    NotCopied,
    /// The file was handed to the browser.
    Saved,
    /// The file was handed to the browser, which may drop it: a page around this one may forbid files.
    SavedPerhaps,
    /// The drawing could not be made.
    NotDrawn,
    /// The answers are kept on this device from now on.
    Remembered,
    /// They no longer are.
    NotRemembered,
    /// The browser would not keep them.
    DeviceRefused,
    /// A kept record was deleted, or all of them.
    Deleted,
    /// So many records were opened.
    Opened(usize),
    /// A map was opened.
    OpenedMap,
    /// It is open already.
    AlreadyOpen,
    /// There is no room for more.
    TooMany,
    /// Many files were read, and what is in them is counted.
    Counted,
}

/// What is copied.
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
    /// How the button is told apart.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Report(Length::Short) => "short",
            Self::Report(Length::Full) => "full",
            Self::Code => "code",
            Self::Link => "link",
        }
    }
}

/// What the side pages begin with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beginning {
    /// Where the answers were kept.
    pub remembered: Option<String>,
    /// A text to open at once.
    pub brought: Option<String>,
    /// The page that was asked for.
    pub aside: Option<SidePage>,
}

/// Something that happened on a side page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnSidePage {
    /// Went to a side page.
    Went(SidePage),
    /// The browser told what day it is, and the address of a page that can be opened again.
    SawPage(Option<Day>, Option<String>),
    /// The browser told what day it is, and which time of it.
    SawClock(Option<Day>, Option<Time>),
    /// Had the family's part told, or left out.
    ToggledFamily,
    /// Had the other service's name told, or left out.
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
    /// Said how what was opened is read.
    ChoseReading(Reading),
    /// Named a view: those that were opened in their order, then the rater's own.
    NamedView(usize, String),
    /// Said from which service a view comes.
    ChoseSide(usize, Option<Side>),
    /// Asked for a file of the map.
    PressedSaveMap(MapKind),
    /// Asked for the whole map in a file, to go on from later.
    PressedSaveWholeMap,
    /// Asked to print the map.
    PressedPrintMap,
    /// Wants to go on with the map that was opened.
    PressedGoOnWithMap,
    /// Agreed that it takes the place of what there is.
    AgreedToReplaceByMap,
    /// Put the map that was opened away.
    PutMapAway,
    /// Something happened on the page about many results.
    OnMany(OnMany),
    /// Asked to print the report.
    PressedPrint,
    /// It was done, or not; a text is shown to be copied by hand.
    Done(News, Option<String>),
    /// Wants the answers kept on this device, or no longer.
    ToggledRemembering,
    /// The same of the map.
    ToggledRememberingMap,
    /// The answers are kept in this place.
    Remembered(String),
    /// What was kept was deleted elsewhere, and is not kept again.
    Lost,
    /// What was kept was changed elsewhere: the answers are kept in this place of their own.
    KeptApart(String),
    /// The side pages came with the program: this was found of them, and asked for.
    Began(Beginning),
    /// They have been kept there since before the page was loaded again.
    FoundRemembered(String),
    /// The kept records were looked at.
    SawKept(KeptRecords),
    /// Asked to open what was written into the field.
    PressedOpen,
    /// A text was handed over.
    Brought(Origin, String),
    /// Says that what was opened a second time is another person's.
    OpenedAgain,
    /// What was handed over is not a text that could be a record's.
    Refused(Origin, Refusal),
    /// Asked to open the kept record in this place.
    PressedOpenKept(String),
    /// Asked to delete a kept record for good.
    PressedDelete(String),
    /// Asked to delete all kept records.
    PressedDeleteAll,
    /// Agreed to that.
    AgreedToDeleteAll,
    /// Put an opened record away.
    PutAway(usize),
    /// Wants to go on with an opened record.
    PressedGoOn(usize),
    /// Hands over to a second person; the views are called so at first.
    TookTurns([String; 2]),
    /// Wants the answers back that were set aside.
    StoppedTurns,
    /// Agreed that it takes the place of the answers.
    AgreedToReplace,
    /// Thought better of what was asked.
    ThoughtBetter,
}
