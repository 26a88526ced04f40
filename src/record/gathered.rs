//! Many files at once: what each holds is counted, and nothing else of it is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::opening::{self, Document, Found, Refusal};
use super::{Day, MapRecord, Record, draft};
use crate::domain::counts::{Called, Counts};

/// What was read of many files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// All of it, counted.
    pub all: Counts,
    /// The files that could not be read.
    pub unread: Vec<Unread>,
    /// How many files hold what another one holds. They are counted once, so that five copies are not taken
    /// for five families.
    pub repeated: u32,
    /// How many files were passed over, as their names say that they are of another kind.
    pub passed_over: u32,
    /// The first day and the last, where one is known.
    pub days: Option<(Day, Day)>,
    /// How many results and maps were answered with which edition, where it is known.
    pub editions: BTreeMap<String, u32>,
    services: BTreeMap<Called, OfService>,
    seen: BTreeSet<u64>,
}

/// A file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Its name.
    pub name: String,
    /// Why.
    pub why: Refusal,
}

/// The relationships with one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfService {
    /// Its short name, as it was written first.
    pub name: String,
    /// What was counted of them.
    pub counts: Counts,
}

impl Gathered {
    /// Whether nothing was read, nor tried.
    pub fn is_empty(&self) -> bool {
        self.all.records() == 0 && self.unread.is_empty() && self.passed_over == 0
    }

    /// Counts what is in a file, or says why it cannot be read.
    pub fn add(&mut self, name: &str, text: &str) {
        match opening::find(text) {
            Ok(Found { document, .. }) => self.count(&document),
            Err(why) => self.refuse(name, why),
        }
    }

    /// A file could not be read.
    pub fn refuse(&mut self, name: &str, why: Refusal) {
        let name = name.to_owned();
        self.unread.push(Unread { name, why });
    }

    /// Puts the files that could not be read into the order of their names: they come as the browser reads
    /// them.
    pub fn sort(&mut self) {
        self.unread.sort_by(|one, other| one.name.cmp(&other.name));
    }

    /// The services that were named, in the order of their names.
    pub fn services(&self) -> impl Iterator<Item = (&Called, &OfService)> {
        self.services.iter()
    }

    /// The relationships with one service.
    pub fn service(&self, called: &Called) -> Option<&OfService> {
        self.services.get(called)
    }

    /// The counts of the relationships with one service, or of all.
    pub fn counts(&self, of: &Called) -> Option<&Counts> {
        if of.is_all() {
            return Some(&self.all);
        }
        self.service(of).map(|service| &service.counts)
    }

    fn count(&mut self, document: &Document) {
        if !self.seen.insert(fingerprint(document)) {
            self.repeated = self.repeated.saturating_add(1);
            return;
        }
        match document {
            Document::Record(record) => self.count_record(record),
            Document::Map(record) => self.count_map(record),
        }
    }

    fn count_record(&mut self, record: &Record) {
        let assessment = &record.responses.assessment;
        self.all.add(assessment);
        if let Some(counts) = self.counts_of(&record.responses.service_name) {
            counts.add(assessment);
        }
        self.note(record.day, &record.edition);
    }

    fn count_map(&mut self, record: &MapRecord) {
        let map = &record.map;
        self.all.add_map(map);
        let names = map.relationships.iter();
        let names = names.filter_map(|relationship| relationship.name.as_deref());
        let mut counted = BTreeSet::new();
        for name in names {
            let called = Called::new(name);
            if counted.insert(called.clone())
                && let Some(counts) = self.counts_of(name)
            {
                counts.add_some_of(map, |relationship| called.is(relationship.name.as_deref()));
            }
        }
        self.note(record.day, &record.edition);
    }

    /// The counts of the relationships with the service of this name, where it is one.
    fn counts_of(&mut self, name: &str) -> Option<&mut Counts> {
        let called = Called::new(name);
        if called.is_all() {
            return None;
        }
        let service = self.services.entry(called).or_insert_with(|| OfService {
            name: name.split_whitespace().collect::<Vec<_>>().join(" "),
            counts: Counts::default(),
        });
        Some(&mut service.counts)
    }

    fn note(&mut self, day: Option<Day>, edition: &str) {
        if let Some(day) = day {
            let (first, last) = self.days.unwrap_or((day, day));
            self.days = Some((first.min(day), last.max(day)));
        }
        if !edition.is_empty() {
            *self.editions.entry(edition.to_owned()).or_default() += 1;
        }
    }
}

/// Whether a file of this name is passed over, as a folder holds pictures and tables beside results too: what
/// is opened is JSON or text.
pub fn is_passed_over(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| {
        !["json", "txt"]
            .iter()
            .any(|read| ending.eq_ignore_ascii_case(read))
    })
}

/// Tells two documents apart by what was answered, for whom and on which day: not by how their files are
/// written.
fn fingerprint(document: &Document) -> u64 {
    let mut hasher = DefaultHasher::new();
    let (day, answered) = match document {
        Document::Record(record) => (record.day, draft::write(&record.responses)),
        Document::Map(record) => (
            record.day,
            // Only names that are not texts make this fail, and here every name is one.
            serde_json::to_string(&record.map).unwrap_or_default(),
        ),
    };
    answered.hash(&mut hasher);
    day.map(|day| day.to_string()).hash(&mut hasher);
    hasher.finish()
}
