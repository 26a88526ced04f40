//! Many files at once: counts what each contains and keeps nothing else of it.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::opening::{self, Document, OpenedDocument, Refusal};
use super::{Day, MapRecord, Record, draft};
use crate::domain::counts::{Counts, ServiceName};

/// The counts read from many files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileCounts {
    /// The counts over all files.
    pub all: Counts,
    /// The files that could not be read.
    pub unread: Vec<UnreadFile>,
    /// The number of files with the same content as another one. Each content is counted once, so that five
    /// copies do not look like five families.
    pub duplicates: u32,
    /// The number of files skipped because their names indicate another kind of file.
    pub skipped: u32,
    /// The first and the last day, if any is known.
    pub days: Option<(Day, Day)>,
    /// The number of results and maps by edition, if known.
    pub editions: BTreeMap<String, u32>,
    services: BTreeMap<ServiceName, ServiceCounts>,
    seen: BTreeSet<u64>,
}

/// A file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadFile {
    /// Its name.
    pub name: String,
    /// Why.
    pub why: Refusal,
}

/// The relationships with one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceCounts {
    /// Its short name, as first written.
    pub name: String,
    /// Their counts.
    pub counts: Counts,
}

impl FileCounts {
    /// Whether no file was read, rejected or skipped.
    pub fn is_empty(&self) -> bool {
        self.all.records() == 0 && self.unread.is_empty() && self.skipped == 0
    }

    /// Counts what is in a file, or notes why it cannot be read.
    pub fn add(&mut self, name: &str, text: &str) {
        match opening::find(text) {
            Ok(OpenedDocument { document, .. }) => self.count(&document),
            Err(why) => self.refuse(name, why),
        }
    }

    /// Notes a file that could not be read.
    pub fn refuse(&mut self, name: &str, why: Refusal) {
        let name = name.to_owned();
        self.unread.push(UnreadFile { name, why });
    }

    /// Sorts the unread files by name: the browser reads files in no particular order.
    pub fn sort(&mut self) {
        self.unread.sort_by(|one, other| one.name.cmp(&other.name));
    }

    /// Returns the named services, sorted by name.
    pub fn services(&self) -> impl Iterator<Item = (&ServiceName, &ServiceCounts)> {
        self.services.iter()
    }

    /// Returns the relationships with one service.
    pub fn service(&self, service_name: &ServiceName) -> Option<&ServiceCounts> {
        self.services.get(service_name)
    }

    /// Returns the counts of the relationships with one service, or of all.
    pub fn counts(&self, of: &ServiceName) -> Option<&Counts> {
        if of.is_all() {
            return Some(&self.all);
        }
        self.service(of).map(|service| &service.counts)
    }

    fn count(&mut self, document: &Document) {
        if !self.seen.insert(fingerprint(document)) {
            self.duplicates = self.duplicates.saturating_add(1);
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
            let service_name = ServiceName::new(name);
            if counted.insert(service_name.clone())
                && let Some(counts) = self.counts_of(name)
            {
                counts.add_matching(map, |relationship| {
                    service_name.matches(relationship.name.as_deref())
                });
            }
        }
        self.note(record.day, &record.edition);
    }

    /// Returns the counts for the service with this name, or `None` if the name is empty.
    fn counts_of(&mut self, name: &str) -> Option<&mut Counts> {
        let service_name = ServiceName::new(name);
        if service_name.is_all() {
            return None;
        }
        let service = self
            .services
            .entry(service_name)
            .or_insert_with(|| ServiceCounts {
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

/// Whether a file with this name is skipped. A folder may hold pictures and tables beside results; only JSON
/// and text files are opened.
pub fn is_skipped(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| {
        !["json", "txt"]
            .iter()
            .any(|read| ending.eq_ignore_ascii_case(read))
    })
}

/// Identifies a document by its answers, its names and its day, not by how its file is written.
fn fingerprint(document: &Document) -> u64 {
    let mut hasher = DefaultHasher::new();
    let (day, answered) = match document {
        Document::Record(record) => (record.day, draft::write(&record.responses)),
        Document::Map(record) => (
            record.day,
            // This fails only if a name is not a string, and every name here is one.
            serde_json::to_string(&record.map).unwrap_or_default(),
        ),
    };
    answered.hash(&mut hasher);
    day.map(|day| day.to_string()).hash(&mut hasher);
    hasher.finish()
}
