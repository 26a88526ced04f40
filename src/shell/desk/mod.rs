//! What the desk asks of the browser: to copy, to save files, to keep and to read.
//!
//! Other tabs may delete or change a record that is kept here as it is answered. So it is looked at before
//! it is written: what was deleted is not put there again, and what was changed is not written over.

mod copying;
mod drawing;
mod files;
mod remembering;
pub mod shelf;

pub use files::reading;

use std::cell::RefCell;

use wasm_bindgen::JsValue;

use super::focus::Focus;
use super::session::Session;
use super::storage::{self, Keeper, MemoryKeeper};
use super::tell::get;
use super::{page, questionnaire};
use crate::app::Action;
use crate::app::desk::handing::{self, Content, Handed};
use crate::app::desk::{Copy, News, OnDesk, Origin, Shelf};
use crate::app::host::{Keeping, Part};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::Aside;
use crate::flow::{Responses, Step};
use crate::record::Day;
use crate::views::desk::{BY_HAND, FIELD};
use shelf::{BrowserShelf, MemoryShelf, Shelf as Keeps};

/// What a questionnaire with a desk is started with.
pub struct GivenDesk {
    /// Where the rater wants records kept.
    pub shelf: Box<dyn Keeps>,
    /// Where it is kept in which place of the shelf the answers are.
    pub place: Box<dyn Keeper>,
    /// The answers in that place, as far as this tab has seen them or put them there.
    pub known: RefCell<Option<Responses>>,
    /// The page beside the way that was asked for before the program had come.
    pub aside: Option<Aside>,
    /// A text to open at once: a share code that the page was opened with.
    pub brought: Option<String>,
}

/// What the name of a draft is followed by where the place of the answers on the shelf is kept.
const PLACE: &str = ".place";

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
            aside: None,
            brought: None,
        }
    }
}

impl Session {
    /// What something at the desk calls for beside the change of the state.
    pub(super) fn at_desk(&self, event: &OnDesk) {
        match event {
            OnDesk::Went(aside) => self.arrive_at_desk(*aside),
            OnDesk::PressedCopy(what) => self.copy(*what),
            OnDesk::PressedSave(kind) => {
                self.save_as_file(handing::file(&self.state(), &self.given.asked, *kind));
            }
            OnDesk::PressedSaveAll => {
                let words = &self.given.asked.words;
                self.save_as_file(handing::file_of_all(&self.state(), words));
            }
            OnDesk::PressedPrint => self.print(),
            OnDesk::ToggledRemembering => self.toggle_remembering(),
            OnDesk::PressedOpen => {
                let text = page::value(&self.given.root, &questionnaire::id(FIELD));
                self.desk(OnDesk::Brought(Origin::Pasted, text));
            }
            OnDesk::PressedDelete(place) => {
                self.given.desk.shelf.remove(place);
                self.let_go_of(|kept| kept == place);
                self.see_shelf();
                self.desk(OnDesk::Done(News::Deleted, None));
                self.focus_on(Focus::Part("heading"));
            }
            OnDesk::AgreedToDeleteAll => {
                for (place, _) in self.given.desk.shelf.all().unwrap_or_default() {
                    self.given.desk.shelf.remove(&place);
                }
                self.let_go_of(|_| true);
                self.see_shelf();
                self.desk(OnDesk::Done(News::Deleted, None));
                self.focus_on(Focus::Part("heading"));
            }
            OnDesk::PutAway(_) | OnDesk::ThoughtBetter | OnDesk::PressedDeleteAll => {
                // What was pressed is gone, and the focus would go with it.
                self.focus_on(Focus::Part("heading"));
            }
            _ => {}
        }
    }

    fn desk(&self, event: OnDesk) {
        self.take(Action::OnDesk(event));
    }

    fn arrive_at_desk(&self, aside: Aside) {
        let address = self.given.whole_page.then(page::address).flatten();
        self.desk(OnDesk::Told(today(), address));
        if aside == Aside::Open {
            self.see_shelf();
        }
        self.look_for_record();
    }

    /// Another tab has changed what lies on the shelf.
    pub(super) fn look_at_shelf(&self) {
        if self.step() == Step::Aside(Aside::Open) {
            self.see_shelf();
        }
        self.look_for_record();
    }

    /// Says so where the record of the answers was deleted elsewhere.
    fn look_for_record(&self) {
        let Some(place) = self.state().desk.remembered else {
            return;
        };
        if self.given.desk.shelf.get(&place) == Ok(None) {
            self.desk(OnDesk::Lost);
        }
    }

    /// What is deleted here is no longer kept here as it is answered.
    fn let_go_of(&self, is_deleted: impl Fn(&String) -> bool) {
        if self
            .state()
            .desk
            .remembered
            .as_ref()
            .is_some_and(is_deleted)
        {
            self.desk(OnDesk::Done(News::NotRemembered, None));
        }
    }

    fn see_shelf(&self) {
        self.look_for_record();
        let shelf = match self.given.desk.shelf.all() {
            Ok(kept) => Shelf::read(kept),
            Err(_) => Shelf::Closed,
        };
        self.desk(OnDesk::SawShelf(shelf));
    }

    fn copy(&self, what: Copy) {
        let copied = handing::copied(&self.state(), &self.given.asked, what);
        if copying::copy(&copied) {
            self.desk(OnDesk::Done(News::Copied, None));
        } else {
            self.show_by_hand(News::NotCopied, copied.plain);
        }
    }

    /// A page around this one may forbid files, and nothing tells of that: so a text is shown besides.
    fn save_as_file(&self, file: Handed) {
        let Handed {
            name,
            kind,
            content,
        } = file;
        match content {
            Content::Text(text) => {
                let saved = files::save(&name, kind, &text.as_str().into());
                if saved && !page::is_framed() {
                    self.desk(OnDesk::Done(News::Saved, None));
                } else {
                    self.show_by_hand(News::SavedPerhaps, text);
                }
            }
            Content::Picture(drawing) => {
                let saved = drawing::png(&drawing)
                    .is_some_and(|bytes| files::save(&name, kind, &bytes.into()));
                let news = if saved { News::Saved } else { News::NotDrawn };
                self.desk(OnDesk::Done(news, None));
            }
        }
    }

    fn show_by_hand(&self, news: News, text: String) {
        self.desk(OnDesk::Done(news, Some(text)));
        self.focus_on(Focus::Part(BY_HAND));
    }

    /// Goes on at the desk where the page was left, or where it is asked to begin.
    pub(super) fn begin_at_desk(&self) {
        if self.given.asked.host.hidden[Part::Desk] {
            return;
        }
        if let Ok(Some(place)) = self.given.desk.place.load() {
            self.find_remembered(place);
        }
        if let Some(text) = &self.given.desk.brought {
            self.desk(OnDesk::Brought(Origin::Pasted, text.clone()));
        }
        let is_open = !self.state().desk.opened.is_empty();
        let wanted = match self.given.desk.aside {
            Some(Aside::Course) if !is_open => Some(Aside::Open),
            wanted => wanted,
        };
        if let Some(aside) = wanted {
            self.happened(Action::OnDesk(OnDesk::Went(aside)));
        } else if let Step::Aside(aside) = self.step() {
            self.arrive_at_desk(aside);
        }
        self.look_for_record();
        if self.state().desk.remembered.is_none() {
            self.given.desk.place.clear();
        }
    }

    /// Goes on keeping the answers where they were kept. What lies there by now may be another tab's: then
    /// the next answer is kept apart from it.
    fn find_remembered(&self, place: String) {
        self.desk(OnDesk::FoundRemembered(place.clone()));
        if self.is_as_known(&place) {
            self.given.desk.known.replace(Some(self.state().responses));
        }
    }
}

/// Today, by the clock of the device.
fn today() -> Option<Day> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Day::new(year, month, u8::try_from(now.get_date()).ok()?)
}
