//! Carries out what the side pages ask of the browser: copying, saving files, keeping and reading.
//!
//! A record may be kept while it is answered, and other tabs may delete or change it. So it is checked before
//! each write: a deleted record is not restored, and a changed one is not overwritten.

mod copying;
mod drawing;
mod files;
pub mod gathering;
pub mod mapping;
pub mod record_store;
mod remembering;

use files::reading;
use gathering::Gathering;
use remembering::KnownContent;

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{HtmlSelectElement, InputEvent};
use yew::TargetCast;

use super::events::typed;
use super::host_events::{self, get};
use super::session::Session;
use super::side::SidePages;
use super::storage::{self, DraftStore};
use super::{page, questionnaire};
use crate::app::State;
use crate::app::action::{Action, Position};
use crate::app::host::StorageMode;
use crate::app::map::OnMap;
use crate::app::side_pages::export::{self, Content, Copied, ExportedFile};
use crate::app::side_pages::{
    KeptRecords, News, OnMany, OnSidePage, Origin, SidePageEffect, Startup,
};
use crate::content::{Key, Words};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::SidePage;
use crate::record::{Day, Time};
use crate::views::side_pages::{FIELD, Pages};
use crate::views::{self, Events};
use record_store::{BrowserRecordStore, MemoryRecordStore, RecordStore};

/// The parts and storage of a questionnaire's side pages.
pub struct BrowserSidePages {
    /// Where records are kept if the rater wants that.
    pub record_store: Box<dyn RecordStore>,
    /// Stores the name of the place where the answers are kept.
    pub place: Box<dyn DraftStore>,
    /// The content of that place, as this tab last read or wrote it.
    pub known: RefCell<Option<KnownContent>>,
    /// Where the map in progress is kept.
    pub map: Box<dyn DraftStore>,
    /// Whether another tab has stored a different map: then this one is not kept.
    pub map_conflict: Cell<bool>,
    /// Whether to print the next drawing.
    pub print_due: Cell<bool>,
    /// The reading of many files, while there is one.
    pub gathering: Gathering,
    /// The side page that was asked for before the program had loaded.
    pub side_page: Option<SidePage>,
    /// A text to open at once: the share code that the page was opened with.
    pub text_to_open: Option<String>,
}

/// Suffix of a draft's name for the place of the answers.
const PLACE: &str = ".place";

/// Suffix of a draft's name for the map.
const MAP: &str = ".map";

impl BrowserSidePages {
    /// Reads the settings of the side pages, for a questionnaire that keeps its draft under this name.
    pub fn read(settings: &JsValue, storage_mode: StorageMode, name: &str) -> Self {
        let record_store: Box<dyn RecordStore> = match storage_mode {
            StorageMode::Nowhere => Box::new(MemoryRecordStore::default()),
            StorageMode::Tab | StorageMode::Device => Box::new(BrowserRecordStore),
        };
        let text = |name: &str| get(settings, name).as_string();
        Self {
            record_store,
            place: storage::draft_store(storage_mode, [name, PLACE].concat()),
            known: RefCell::new(None),
            map: storage::draft_store(storage_mode, [name, MAP].concat()),
            map_conflict: Cell::default(),
            print_due: Cell::default(),
            gathering: Gathering::default(),
            side_page: text("aside").and_then(|id| SidePage::from_id(&id)),
            text_to_open: text("brought"),
        }
    }
}

/// Makes the side pages from the settings, for [`super::Program::side_pages`].
pub fn make(settings: &JsValue, storage_mode: StorageMode, name: &str) -> Box<dyn SidePages> {
    Box::new(BrowserSidePages::read(settings, storage_mode, name))
}

impl SidePages for BrowserSidePages {
    fn views(&self) -> &'static dyn views::SideViews {
        &Pages
    }

    fn connect_events(&self, session: &Rc<Session>, events: &mut Events) {
        let happened = events.happened.clone();
        events.typed_map_name = happened.reform(|(place, event): (usize, InputEvent)| {
            Action::on_map(OnMap::Named(place, typed(&event)))
        });
        events.typed_view_name = happened.reform(|(place, event): (usize, InputEvent)| {
            Action::on_side_page(OnSidePage::NamedView(place, typed(&event)))
        });
        events.chose_files = reading(&happened);
        events.chose_many = self.gathering.on_chosen_files(session, &happened);
        events.chose_service = happened.reform(|event: yew::Event| {
            let field: Option<HtmlSelectElement> = event.target_dyn_into();
            let name = field.map(|field| field.value()).unwrap_or_default();
            Action::on_side_page(OnMany::ChoseService(name).into())
        });
    }

    fn first_action(&self) -> Action {
        Action::on_side_page(OnSidePage::Started(Startup {
            remembered: self.place.load().ok().flatten(),
            text_to_open: self.text_to_open.clone(),
            side_page: self.side_page,
        }))
    }

    fn carry_out(&self, session: &Session, effect: SidePageEffect) {
        SidePageSession {
            session,
            side_pages: self,
        }
        .carry_out(effect);
    }

    fn clear(&self) {
        self.place.clear();
        self.map.clear();
    }

    fn kept_text(&self, state: &State) -> Option<String> {
        mapping::kept_text(state)
    }

    fn find_kept(&self, kept: Option<&str>, position: Option<Position>) -> Option<Action> {
        mapping::find_kept(&*self.map, kept, position)
    }

    fn outcome(&self, state: &State, words: &Words) -> Option<JsValue> {
        let on = state.map.as_ref();
        let on = on.filter(|on| !on.map.relationships.is_empty())?;
        let edition = words.get(Key::META_EDITION);
        let written = on.outcome();
        Some(host_events::to_object(
            &written.written_within(&edition, state.shares_family_with_host()),
        ))
    }

    fn part_focused(&self, session: &Session, id: &str) {
        page::select(&session.options.root, id);
    }

    fn page_drawn(&self, session: &Rc<Session>) {
        if self.print_due.take() {
            let session = session.clone();
            // Printing blocks everything else, so it waits until this drawing has ended.
            Timeout::new(0, move || session.print()).forget();
        }
    }
}

/// A session with its side pages.
struct SidePageSession<'a> {
    session: &'a Session,
    side_pages: &'a BrowserSidePages,
}

impl Deref for SidePageSession<'_> {
    type Target = Session;

    fn deref(&self) -> &Session {
        self.session
    }
}

impl SidePageSession<'_> {
    /// Carries out what a side page asks for. The browser's answer becomes an action of its own.
    fn carry_out(&self, effect: SidePageEffect) {
        let (settings, side_pages) = (&self.options.settings, self.side_pages);
        if effect.saves_answers() {
            let (today, time) = now();
            self.answer(OnSidePage::SawClock(today, time));
        }
        match effect {
            SidePageEffect::LookAtPage => {
                let address = self.options.whole_page.then(page::address).flatten();
                let (today, time) = now();
                self.answer(OnSidePage::SawPage(today, address));
                self.answer(OnSidePage::SawClock(today, time));
            }
            SidePageEffect::LookAtKept => {
                self.answer(OnSidePage::SawKept(match side_pages.record_store.all() {
                    Ok(kept) => KeptRecords::read(kept),
                    Err(_) => KeptRecords::Closed,
                }))
            }
            SidePageEffect::LookForRecord(place) => self.look_for_record(&place),
            SidePageEffect::RecogniseRecord(place) => self.recognise_record(&place),
            SidePageEffect::KeepNewRecord => self.keep_new_record(),
            SidePageEffect::KeepRecord { place, is_new } => self.keep_record(&place, is_new),
            SidePageEffect::RemoveOwnRecord(place) => self.remove_own_record(&place),
            SidePageEffect::Remove(place) => side_pages.record_store.remove(&place),
            SidePageEffect::RemoveAll => {
                for (place, _) in side_pages.record_store.all().unwrap_or_default() {
                    side_pages.record_store.remove(&place);
                }
            }
            SidePageEffect::ForgetPlace => side_pages.place.clear(),
            SidePageEffect::Copy(what) => {
                self.copy(&export::copy_text(&self.state(), settings, what))
            }
            SidePageEffect::Save(kind) => {
                self.save_file(export::file(&self.state(), settings, kind))
            }
            SidePageEffect::SaveAll => {
                self.save_file(export::file_of_whole_record(&self.state(), &settings.words));
            }
            SidePageEffect::CopyMap => {
                if let Some(copied) = export::map_text(&self.state(), settings) {
                    self.copy(&copied);
                }
            }
            SidePageEffect::CopyViews => {
                self.copy(&export::views_text(&self.state(), &settings.words));
            }
            SidePageEffect::StopReading => self.stop_reading(),
            SidePageEffect::CopyCounts => {
                self.copy(&export::counts_text(&self.state(), &settings.words));
            }
            SidePageEffect::SaveCounts(kind) => {
                self.save_file(export::file_of_counts(&self.state(), &settings.words, kind));
            }
            SidePageEffect::SaveMap(kind) => {
                if let Some(file) = export::file_of_map(&self.state(), settings, kind) {
                    self.save_file(file);
                }
            }
            SidePageEffect::SaveWholeMap => {
                if let Some(file) = export::file_of_whole_map(&self.state(), &settings.words) {
                    self.save_file(file);
                }
            }
            SidePageEffect::PrintMap => side_pages.print_due.set(true),
            SidePageEffect::KeepMap => self.keep_map(),
            SidePageEffect::ForgetMap => side_pages.map.clear(),
            SidePageEffect::ReadField => {
                let text = page::value(&self.options.root, &questionnaire::id(FIELD));
                self.answer(OnSidePage::ReceivedText(Origin::Pasted, text));
            }
        }
    }

    fn stop_reading(&self) {
        if let Some((gathered, progress)) = self.side_pages.gathering.stop() {
            self.answer(OnMany::Gathered(Rc::new(gathered), progress).into());
        }
    }

    fn answer(&self, event: OnSidePage) {
        self.follow(Action::on_side_page(event));
    }

    fn copy(&self, copied: &Copied) {
        self.answer(if copying::copy(copied) {
            OnSidePage::Done(News::Copied, None)
        } else {
            OnSidePage::Done(News::NotCopied, Some(copied.plain.clone()))
        });
    }

    /// Saves a file. A page around this one may block files without notice, so the text is shown as well.
    fn save_file(&self, file: ExportedFile) {
        let ExportedFile {
            name,
            kind,
            content,
        } = file;
        self.answer(match content {
            Content::Text(text) => {
                let saved = files::save(&name, kind, &text.as_str().into());
                if saved && !page::is_framed() {
                    OnSidePage::Done(News::Saved, None)
                } else {
                    OnSidePage::Done(News::SavedPerhaps, Some(text))
                }
            }
            Content::Picture(drawing) => {
                let saved = drawing::png(&drawing)
                    .is_some_and(|bytes| files::save(&name, kind, &bytes.into()));
                let news = if saved { News::Saved } else { News::NotDrawn };
                OnSidePage::Done(news, None)
            }
        });
    }
}

/// The current day and time, by the device's clock.
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
