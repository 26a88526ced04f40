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

use files::reading;
use gathering::Gathering;
use remembering::Answered;

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{HtmlSelectElement, InputEvent};
use yew::TargetCast;

use super::events::typed;
use super::session::Session;
use super::side::SidePages;
use super::storage::{self, DraftStore};
use super::tell::{self, get};
use super::{page, questionnaire};
use crate::app::State;
use crate::app::action::{Action, Position};
use crate::app::desk::handing::{self, Content, Copied, Handed};
use crate::app::desk::{Beginning, DeskEffect, News, OnDesk, OnMany, Origin, Shelf};
use crate::app::host::Keeping;
use crate::app::map::OnMap;
use crate::content::{Key, Words};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::SidePage;
use crate::record::{Day, Time};
use crate::views::desk::{FIELD, Pages};
use crate::views::{self, Events};
use shelf::{BrowserShelf, MemoryShelf, Shelf as Keeps};

/// What a questionnaire with a desk is started with.
pub struct DeskOptions {
    /// Where the rater wants records kept.
    pub shelf: Box<dyn Keeps>,
    /// Where it is kept in which place of the shelf the answers are.
    pub place: Box<dyn DraftStore>,
    /// What is in that place, as far as this tab has seen it or put it there.
    pub known: RefCell<Option<Answered>>,
    /// Where the map is kept while it is made.
    pub map: Box<dyn DraftStore>,
    /// Whether another tab has put another map there: then this one is not kept.
    pub map_apart: Cell<bool>,
    /// Whether what is drawn next is to be printed.
    pub print_due: Cell<bool>,
    /// The reading of many files, while there is one.
    pub gathering: Gathering,
    /// The page beside the way that was asked for before the program had come.
    pub aside: Option<SidePage>,
    /// A text to open at once: a share code that the page was opened with.
    pub brought: Option<String>,
}

/// What the name of a draft is followed by where the place of the answers on the shelf is kept.
const PLACE: &str = ".place";

/// What it is followed by where the map is kept.
const MAP: &str = ".map";

impl DeskOptions {
    /// Reads what the settings say of it, for a questionnaire that keeps its draft under this name.
    pub fn read(settings: &JsValue, keeping: Keeping, name: &str) -> Self {
        let shelf: Box<dyn Keeps> = match keeping {
            Keeping::Nowhere => Box::new(MemoryShelf::default()),
            Keeping::Tab | Keeping::Device => Box::new(BrowserShelf),
        };
        let text = |name: &str| get(settings, name).as_string();
        Self {
            shelf,
            place: storage::draft_store(keeping, [name, PLACE].concat()),
            known: RefCell::new(None),
            map: storage::draft_store(keeping, [name, MAP].concat()),
            map_apart: Cell::default(),
            print_due: Cell::default(),
            gathering: Gathering::default(),
            aside: text("aside").and_then(|id| SidePage::from_id(&id)),
            brought: text("brought"),
        }
    }
}

/// Makes the desk from the settings, for [`super::Program::side_pages`].
pub fn side_pages(settings: &JsValue, keeping: Keeping, name: &str) -> Box<dyn SidePages> {
    Box::new(DeskOptions::read(settings, keeping, name))
}

impl SidePages for DeskOptions {
    fn views(&self) -> &'static dyn views::SideViews {
        &Pages
    }

    fn hear(&self, session: &Rc<Session>, events: &mut Events) {
        let happened = events.happened.clone();
        events.typed_map_name = happened.reform(|(place, event): (usize, InputEvent)| {
            Action::on_map(OnMap::Named(place, typed(&event)))
        });
        events.typed_view_name = happened.reform(|(place, event): (usize, InputEvent)| {
            Action::on_desk(OnDesk::NamedView(place, typed(&event)))
        });
        events.chose_files = reading(&happened);
        events.chose_many = self.gathering.of_chosen(session, &happened);
        events.chose_service = happened.reform(|event: yew::Event| {
            let field: Option<HtmlSelectElement> = event.target_dyn_into();
            let name = field.map(|field| field.value()).unwrap_or_default();
            Action::on_desk(OnMany::ChoseService(name).into())
        });
    }

    fn beginning(&self) -> Action {
        Action::on_desk(OnDesk::Began(Beginning {
            remembered: self.place.load().ok().flatten(),
            brought: self.brought.clone(),
            aside: self.aside,
        }))
    }

    fn carry_out(&self, session: &Session, effect: DeskEffect) {
        AtDesk {
            session,
            desk: self,
        }
        .carry_out(effect);
    }

    fn clear(&self) {
        self.place.clear();
        self.map.clear();
    }

    fn written(&self, state: &State) -> Option<String> {
        mapping::written(state)
    }

    fn found(&self, kept: Option<&str>, position: Option<Position>) -> Option<Action> {
        mapping::found(&*self.map, kept, position)
    }

    fn outcome(&self, state: &State, words: &Words) -> Option<JsValue> {
        let on = state.map.as_ref();
        let on = on.filter(|on| !on.map.relationships.is_empty())?;
        let edition = words.get(Key::META_EDITION);
        let written = on.outcome();
        Some(tell::parsed(
            &written.written_within(&edition, state.tells_of_family()),
        ))
    }

    fn has_focused(&self, session: &Session, id: &str) {
        page::select(&session.options.root, id);
    }

    fn has_drawn(&self, session: &Rc<Session>) {
        if self.print_due.take() {
            let session = session.clone();
            // Printing holds all else up, so it waits until this drawing has ended.
            Timeout::new(0, move || session.print()).forget();
        }
    }
}

/// A session with its desk.
struct AtDesk<'a> {
    session: &'a Session,
    desk: &'a DeskOptions,
}

impl Deref for AtDesk<'_> {
    type Target = Session;

    fn deref(&self) -> &Session {
        self.session
    }
}

impl AtDesk<'_> {
    /// Carries out what the desk asks for. What the browser answers is an action of its own.
    fn carry_out(&self, effect: DeskEffect) {
        let (asked, desk) = (&self.options.asked, self.desk);
        if effect.writes_down() {
            let (today, time) = now();
            self.desk(OnDesk::SawClock(today, time));
        }
        match effect {
            DeskEffect::LookAtPage => {
                let address = self.options.whole_page.then(page::address).flatten();
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
                let text = page::value(&self.options.root, &questionnaire::id(FIELD));
                self.desk(OnDesk::Brought(Origin::Pasted, text));
            }
        }
    }

    fn stop_reading(&self) {
        if let Some((gathered, progress)) = self.desk.gathering.stop() {
            self.desk(OnMany::Gathered(Rc::new(gathered), progress).into());
        }
    }

    fn desk(&self, event: OnDesk) {
        self.follow(Action::on_desk(event));
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
