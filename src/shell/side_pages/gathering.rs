//! Many files at once: reads a few at a time, each in its own task, so the page stays responsive.

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
use crate::record::file_counts::{FileCounts, is_skipped};
use crate::record::opening::{LONGEST, Refusal};
use crate::shell::session::Session;

/// Files that are read at once: enough to keep a slow disk busy.
const PARALLEL_READS: usize = 4;

/// How often progress is reported, in milliseconds.
const REPORT_INTERVAL: f64 = 100.0;

/// The reading of many files, while there is one.
#[derive(Clone, Default)]
pub struct Gathering {
    running: Rc<RefCell<Option<Running>>>,
}

/// A reading of many files.
struct Running {
    waiting: VecDeque<File>,
    readers: [Option<FileReader>; PARALLEL_READS],
    /// The reader that has just reported. It is dropped with the next one, not while its callback runs.
    spent: Option<FileReader>,
    gathered: FileCounts,
    progress: Progress,
    told_at: f64,
    /// Whether the state has shown this reading. If it no longer does, everything was cleared.
    known: bool,
}

impl Gathering {
    /// Reads the files chosen in a field, and reports what was counted.
    pub fn on_chosen_files(
        &self,
        session: &Rc<Session>,
        happened: &Callback<Action>,
    ) -> Callback<Event> {
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
            // Choosing the same files again must count as a change.
            field.set_value("");
            gathering.begin(files, &session, &happened);
        })
    }

    /// Stops the reading. Returns what was gathered so far, and the progress.
    pub fn stop(&self) -> Option<(FileCounts, Progress)> {
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
                gathered: FileCounts::clone(&session.state().side_pages.many.gathered),
                progress: Progress::default(),
                told_at: 0.0,
                known: false,
            });
            running.progress.of += files.len();
            running.waiting.extend(files);
            running.progress
        };
        happened.emit(OnMany::Read(progress));
        for lane in 0..PARALLEL_READS {
            self.read_next(lane, session, happened);
        }
    }

    /// Reads the next file in a free lane. Once all lanes have finished, reports what was gathered.
    fn read_next(&self, lane: usize, session: &Rc<Session>, happened: &Callback<OnMany>) {
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
            if is_skipped(&name) {
                running.gathered.skipped += 1;
            } else if size > LONGEST {
                // A file that is too large is not even read.
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
            gathering.read_next(lane, &session, &happened);
        })
    }

    /// Counts what was read. Returns the progress if it is time to report it.
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
            // Everything was cleared: nobody needs the files that are still to be read.
            running.waiting.clear();
            running.readers = Default::default();
            let _ended = borrowed.take();
            return None;
        }
        running.known = is_known;
        match text {
            Ok(text) => running.gathered.add(name, &text),
            // Gone, not allowed, or still in a cloud: its content is unknown.
            Err(()) => running.gathered.refuse(name, Refusal::Unreadable),
        }
        running.progress.read += 1;
        let now = js_sys::Date::now();
        // A clock that was set back must not stop the reports.
        let is_due = (now - running.told_at).abs() >= REPORT_INTERVAL;
        is_due.then(|| {
            running.told_at = now;
            running.progress
        })
    }
}
