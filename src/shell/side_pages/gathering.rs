//! Many files at once: a few are read at a time, each in a task of its own, so that the page goes on answering.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use gloo_file::callbacks::{FileReader, read_as_text};
use gloo_file::{Blob, File, FileList};
use web_sys::HtmlInputElement;
use yew::{Callback, Event, TargetCast};

use crate::app::Action;
use crate::app::side_pages::OnMany;
use crate::app::side_pages::many::Progress;
use crate::record::gathered::{Gathered, is_passed_over};
use crate::record::opening::{LONGEST, Refusal};
use crate::shell::session::Session;

/// So many files are read at once: enough to keep a slow disk busy.
const AT_ONCE: usize = 4;

/// How often the page is told how far the reading has come, in milliseconds.
const TOLD_EVERY: f64 = 100.0;

/// The reading of many files, while there is one.
#[derive(Clone, Default)]
pub struct Gathering {
    running: Rc<RefCell<Option<Running>>>,
}

/// A reading of many files.
struct Running {
    waiting: VecDeque<File>,
    readers: [Option<FileReader>; AT_ONCE],
    /// The reader that has just told what it read: it is let go with the next one, and not while it tells.
    spent: Option<FileReader>,
    gathered: Gathered,
    progress: Progress,
    told_at: f64,
    /// Whether the state was seen to know of it: where it no longer does, everything was cleared.
    known: bool,
}

impl Gathering {
    /// Reads the files that are chosen in a field, and tells what is counted of them.
    pub fn of_chosen(&self, session: &Rc<Session>, happened: &Callback<Action>) -> Callback<Event> {
        let (gathering, session) = (self.clone(), session.clone());
        let happened = happened.reform(|event: OnMany| Action::on_side_page(event.into()));
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let chosen = field.files().map(FileList::from);
            let files: Vec<File> = chosen
                .iter()
                .flat_map(|list| list.iter())
                .cloned()
                .collect();
            // The same files chosen again are a change again.
            field.set_value("");
            gathering.begin(files, &session, &happened);
        })
    }

    /// Stops it: what was gathered by then, and how far it had come.
    pub fn stop(&self) -> Option<(Gathered, Progress)> {
        let mut running = self.running.borrow_mut().take()?;
        running.gathered.sort();
        Some((running.gathered, running.progress))
    }

    fn begin(&self, files: Vec<File>, session: &Rc<Session>, happened: &Callback<OnMany>) {
        if files.is_empty() {
            return;
        }
        let progress = {
            let mut running = self.running.borrow_mut();
            let running = running.get_or_insert_with(|| Running {
                waiting: VecDeque::new(),
                readers: Default::default(),
                spent: None,
                gathered: Gathered::clone(&session.state().side_pages.many.gathered),
                progress: Progress::default(),
                told_at: 0.0,
                known: false,
            });
            running.progress.of += files.len();
            running.waiting.extend(files);
            running.progress
        };
        happened.emit(OnMany::Read(progress));
        for lane in 0..AT_ONCE {
            self.go_on(lane, session, happened);
        }
    }

    /// Reads the next file in a lane that is free; where none is left anywhere, tells what there is.
    fn go_on(&self, lane: usize, session: &Rc<Session>, happened: &Callback<OnMany>) {
        let mut borrowed = self.running.borrow_mut();
        let Some(running) = borrowed.as_mut() else {
            return;
        };
        if running.readers[lane].is_some() {
            return;
        }
        while let Some(file) = running.waiting.pop_front() {
            let name = file.name();
            let size = usize::try_from(file.size()).unwrap_or(usize::MAX);
            if is_passed_over(&name) {
                running.gathered.passed_over += 1;
            } else if size > LONGEST {
                // What is too long is not even read.
                running.gathered.refuse(&name, Refusal::TooLarge);
            } else {
                running.readers[lane] = Some(self.read(&file, lane, session, happened));
                return;
            }
            running.progress.read += 1;
        }
        if running.readers.iter().all(Option::is_none)
            && let Some(running) = borrowed.take()
        {
            drop(borrowed);
            let mut gathered = running.gathered;
            gathered.sort();
            happened.emit(OnMany::Gathered(Rc::new(gathered), running.progress));
        }
    }

    fn read(
        &self,
        file: &File,
        lane: usize,
        session: &Rc<Session>,
        happened: &Callback<OnMany>,
    ) -> FileReader {
        let name = file.name();
        let (session, happened) = (session.clone(), happened.clone());
        let running: Weak<_> = Rc::downgrade(&self.running);
        read_as_text(&Blob::from(file.clone()), move |read| {
            let Some(running) = running.upgrade() else {
                return;
            };
            let gathering = Self { running };
            let text = read.map_err(|_| ());
            if let Some(progress) = gathering.take(lane, &name, text, &session) {
                happened.emit(OnMany::Read(progress));
            }
            gathering.go_on(lane, &session, &happened);
        })
    }

    /// Counts what was read. Tells how far the reading is, where it is time to say so.
    fn take(
        &self,
        lane: usize,
        name: &str,
        text: Result<String, ()>,
        session: &Rc<Session>,
    ) -> Option<Progress> {
        let mut borrowed = self.running.borrow_mut();
        let running = borrowed.as_mut()?;
        running.spent = running.readers[lane].take();
        let is_known = session.state().side_pages.many.reading.is_some();
        if running.known && !is_known {
            // Everything was cleared: what is still to be read is nobody's any more.
            running.waiting.clear();
            running.readers = Default::default();
            let _ended = borrowed.take();
            return None;
        }
        running.known = is_known;
        match text {
            Ok(text) => running.gathered.add(name, &text),
            // Gone, not allowed, or still in a cloud: what is in it nobody knows.
            Err(()) => running.gathered.refuse(name, Refusal::Unreadable),
        }
        running.progress.read += 1;
        let now = js_sys::Date::now();
        // A clock that was set back must not silence it.
        let is_due = (now - running.told_at).abs() >= TOLD_EVERY;
        is_due.then(|| {
            running.told_at = now;
            running.progress
        })
    }
}
