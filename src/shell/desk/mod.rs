//! What the desk asks of the browser: to copy, to save files, to keep and to read.
//!
//! Other tabs may delete or change a record that is kept here as it is answered. So it is looked at before
//! it is written: what was deleted is not put there again, and what was changed is not written over.

mod copying;
mod drawing;
mod files;
pub mod gathering;
pub mod mapping;
mod remembering;
pub mod shelf;

pub use files::reading;
use gathering::Gathering;
use remembering::Answered;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::session::{Given, Session};
use super::storage::{self, Keeper, MemoryKeeper};
use super::tell::get;
use super::{page, questionnaire};
use crate::app::Action;
use crate::app::desk::handing::{self, Content, Copied, Handed};
use crate::app::desk::{Beginning, DeskEffect, News, OnDesk, OnMany, Origin, Shelf};
use crate::app::host::Keeping;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::Aside;
use crate::record::{Day, Time};
use crate::views::desk::FIELD;
use shelf::{BrowserShelf, MemoryShelf, Shelf as Keeps};

/// What a questionnaire with a desk is started with.
pub struct GivenDesk {
    /// Where the rater wants records kept.
    pub shelf: Box<dyn Keeps>,
    /// Where it is kept in which place of the shelf the answers are.
    pub place: Box<dyn Keeper>,
    /// What is in that place, as far as this tab has seen it or put it there.
    pub known: RefCell<Option<Answered>>,
    /// Where the map is kept while it is made.
    pub map: Box<dyn Keeper>,
    /// Whether another tab has put another map there: then this one is not kept.
    pub map_apart: Cell<bool>,
    /// Whether what is drawn next is to be printed.
    pub print_due: Cell<bool>,
    /// The reading of many files, while there is one.
    pub gathering: Gathering,
    /// The page beside the way that was asked for before the program had come.
    pub aside: Option<Aside>,
    /// A text to open at once: a share code that the page was opened with.
    pub brought: Option<String>,
}

/// What the name of a draft is followed by where the place of the answers on the shelf is kept.
const PLACE: &str = ".place";

/// What it is followed by where the map is kept.
const MAP: &str = ".map";

impl GivenDesk {
    /// Reads what the settings say of it, for a questionnaire that keeps its draft under this name.
    pub fn read(settings: &JsValue, keeping: Keeping, name: &str) -> Self {
        let shelf: Box<dyn Keeps> = match keeping {
            Keeping::Nowhere => Box::new(MemoryShelf::default()),
            Keeping::Tab | Keeping::Device => Box::new(BrowserShelf),
        };
        let text = |name: &str| get(settings, name).as_string();
        Self {
            shelf,
            place: storage::keeper(keeping, [name, PLACE].concat()),
            known: RefCell::new(None),
            map: storage::keeper(keeping, [name, MAP].concat()),
            map_apart: Cell::default(),
            print_due: Cell::default(),
            gathering: Gathering::default(),
            aside: text("aside").and_then(|id| Aside::from_id(&id)),
            brought: text("brought"),
        }
    }
}

impl Default for GivenDesk {
    /// Keeps nothing beyond the page, and waits to be gone to.
    fn default() -> Self {
        Self {
            shelf: Box::new(MemoryShelf::default()),
            place: Box::new(MemoryKeeper::default()),
            known: RefCell::new(None),
            map: Box::new(MemoryKeeper::default()),
            map_apart: Cell::default(),
            print_due: Cell::default(),
            gathering: Gathering::default(),
            aside: None,
            brought: None,
        }
    }
}

impl Session {
    /// What the desk begins with.
    pub(super) fn beginning(&self) -> Action {
        let given = &self.given.desk;
        Action::OnDesk(OnDesk::Began(Beginning {
            remembered: given.place.load().ok().flatten(),
            brought: given.brought.clone(),
            aside: given.aside,
        }))
    }

    /// Carries out what the desk asks for. What the browser answers is an action of its own.
    pub(super) fn carry_out_at_desk(&self, effect: DeskEffect) {
        let Given { asked, desk, .. } = &self.given;
        if effect.writes_down() {
            let (today, time) = now();
            self.desk(OnDesk::SawClock(today, time));
        }
        match effect {
            DeskEffect::LookAtPage => {
                let address = self.given.whole_page.then(page::address).flatten();
                let (today, time) = now();
                self.desk(OnDesk::Told(today, address));
                self.desk(OnDesk::SawClock(today, time));
            }
            DeskEffect::LookAtShelf => self.desk(OnDesk::SawShelf(match desk.shelf.all() {
                Ok(kept) => Shelf::read(kept),
                Err(_) => Shelf::Closed,
            })),
            DeskEffect::LookForRecord(place) => self.look_for_record(&place),
            DeskEffect::RecogniseRecord(place) => self.recognise_record(&place),
            DeskEffect::KeepNewRecord => self.keep_new_record(),
            DeskEffect::KeepRecord { place, is_new } => self.keep_record(&place, is_new),
            DeskEffect::RemoveOwnRecord(place) => self.remove_own_record(&place),
            DeskEffect::Remove(place) => desk.shelf.remove(&place),
            DeskEffect::RemoveAll => {
                for (place, _) in desk.shelf.all().unwrap_or_default() {
                    desk.shelf.remove(&place);
                }
            }
            DeskEffect::ForgetPlace => desk.place.clear(),
            DeskEffect::Copy(what) => self.copy(&handing::copied(&self.state(), asked, what)),
            DeskEffect::Save(kind) => self.save_file(handing::file(&self.state(), asked, kind)),
            DeskEffect::SaveAll => {
                self.save_file(handing::file_of_all(&self.state(), &asked.words));
            }
            DeskEffect::CopyMap => {
                if let Some(copied) = handing::copied_map(&self.state(), asked) {
                    self.copy(&copied);
                }
            }
            DeskEffect::CopyViews => {
                self.copy(&handing::copied_views(&self.state(), &asked.words));
            }
            DeskEffect::StopReading => self.stop_reading(),
            DeskEffect::CopyCounts => {
                self.copy(&handing::copied_counts(&self.state(), &asked.words));
            }
            DeskEffect::SaveCounts(kind) => {
                self.save_file(handing::file_of_counts(&self.state(), &asked.words, kind));
            }
            DeskEffect::SaveMap(kind) => {
                if let Some(file) = handing::file_of_map(&self.state(), asked, kind) {
                    self.save_file(file);
                }
            }
            DeskEffect::SaveWholeMap => {
                if let Some(file) = handing::file_of_whole_map(&self.state(), &asked.words) {
                    self.save_file(file);
                }
            }
            DeskEffect::PrintMap => desk.print_due.set(true),
            DeskEffect::KeepMap => self.keep_map(),
            DeskEffect::ForgetMap => desk.map.clear(),
            DeskEffect::ReadField => {
                let text = page::value(&self.given.root, &questionnaire::id(FIELD));
                self.desk(OnDesk::Brought(Origin::Pasted, text));
            }
        }
    }

    /// Whether what has been drawn is to be printed; asked once.
    pub(super) fn take_print(&self) -> bool {
        self.given.desk.print_due.take()
    }

    fn stop_reading(&self) {
        if let Some((gathered, progress)) = self.given.desk.gathering.stop() {
            self.desk(OnMany::Gathered(Rc::new(gathered), progress).into());
        }
    }

    fn desk(&self, event: OnDesk) {
        self.follow(Action::OnDesk(event));
    }

    fn copy(&self, copied: &Copied) {
        self.desk(if copying::copy(copied) {
            OnDesk::Done(News::Copied, None)
        } else {
            OnDesk::Done(News::NotCopied, Some(copied.plain.clone()))
        });
    }

    /// A page around this one may forbid files, and nothing tells of that: so a text is shown besides.
    fn save_file(&self, file: Handed) {
        let Handed {
            name,
            kind,
            content,
        } = file;
        self.desk(match content {
            Content::Text(text) => {
                let saved = files::save(&name, kind, &text.as_str().into());
                if saved && !page::is_framed() {
                    OnDesk::Done(News::Saved, None)
                } else {
                    OnDesk::Done(News::SavedPerhaps, Some(text))
                }
            }
            Content::Picture(drawing) => {
                let saved = drawing::png(&drawing)
                    .is_some_and(|bytes| files::save(&name, kind, &bytes.into()));
                let news = if saved { News::Saved } else { News::NotDrawn };
                OnDesk::Done(news, None)
            }
        });
    }
}

/// Today and the time of it, by the clock of the device.
fn now() -> (Option<Day>, Option<Time>) {
    let now = js_sys::Date::new_0();
    let small = |number| u8::try_from(number).ok();
    let year = u16::try_from(now.get_full_year()).ok();
    let month = small(now.get_month() + 1).zip(small(now.get_date()));
    let day = year
        .zip(month)
        .and_then(|(year, (month, day))| Day::new(year, month, day));
    let time = small(now.get_hours()).zip(small(now.get_minutes()));
    (day, time.and_then(|(hour, minute)| Time::new(hour, minute)))
}
