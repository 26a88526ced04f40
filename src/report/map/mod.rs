//! Several services around one family in words: what to do first, then each service.

pub mod movement;
mod services;
mod whole;

use super::telling::{Telling, tidy};
use super::{Length, Options, Report, Row};
use crate::content::saying::map::{act, findings, is_violence_possible, lead};
use crate::content::{Key, OnMap, Report as Text, Ui, Words};
use crate::domain::action::Action;
use crate::domain::map::MapOutcome;
use crate::record::{MapRecord, Scope};

use super::shared::{origin, standing_words};

/// A report on a map while it is being told.
type OfMap<'a> = Telling<'a, MapRecord, MapOutcome>;

impl Report {
    /// Tells a map. Nothing that follows from what was answered about the family is told of a map without
    /// the family's part.
    pub fn of_map(record: &MapRecord, words: &Words, options: Options<'_>) -> Self {
        let record = named(record.within(record.scope), options.with_name);
        let outcome = MapOutcome::of(&record.map);
        let mut telling = OfMap::new(&record, &outcome, words, options);
        if record.scope == Scope::Whole {
            whole::begin(&mut telling);
        } else {
            begin_without_family(&mut telling);
        }
        tell_findings(&mut telling);
        whole::step_down(&mut telling);
        services::tell(&mut telling);
        end(&mut telling);
        Self {
            blocks: telling.blocks,
        }
    }
}

/// The record with the services' names in one line each, or without them.
fn named(mut record: MapRecord, with_name: bool) -> MapRecord {
    for relationship in &mut record.map.relationships {
        let name = relationship.name.take().filter(|_| with_name);
        relationship.name = name.map(|name| tidy(&name));
    }
    record
}

fn is_whole(telling: &OfMap<'_>) -> bool {
    telling.record.scope == Scope::Whole
}

fn begin_without_family(telling: &mut OfMap<'_>) {
    telling.title(Text::MapTitle);
    about(telling);
    telling.line(Text::WithoutFamily);
    telling.line(Ui::Planning);
    let rows = vec![who_leads(telling)];
    telling.table(rows);
}

/// What this is.
fn about(telling: &mut OfMap<'_>) {
    let record = telling.record;
    origin(telling, Text::MapAbout, record.day, &record.edition);
}

fn who_leads(telling: &OfMap<'_>) -> Row {
    Row {
        name: telling.get(OnMap::LeadName),
        said: lead(telling.words, &telling.record.map),
    }
}

/// What to do, in a list.
fn list_acts(telling: &mut OfMap<'_>, actions: &[Action]) {
    let violence = is_violence_possible(&telling.record.map);
    let acts = actions.iter().map(|action| act(action.act, violence));
    let acts = telling.each(acts);
    telling.list(acts);
}

fn tell_findings(telling: &mut OfMap<'_>) {
    let with_family = is_whole(telling);
    let map = &telling.record.map;
    let found = findings(telling.words, map, telling.outcome, with_family);
    if !found.is_empty() {
        telling.heading(OnMap::FindingsHeading);
    }
    for finding in found {
        telling.subheading(finding.says);
        telling.paragraph([finding.do_next]);
    }
}

/// What a reader needs to judge it all.
fn end(telling: &mut OfMap<'_>) {
    let is_whole = is_whole(telling);
    if is_whole {
        whole::end(telling);
    }
    telling.line(Key::BESIDE_SUPERVISION);
    let is_full = telling.options.length == Length::Full;
    let has_help = telling.options.help.is_some_and(|help| !help.is_empty());
    // Where someone may be in danger the safety message has told it already.
    let is_told = is_whole && telling.outcome.family.safety_first;
    if (is_full || has_help) && !is_told {
        standing_words(telling);
    }
    telling.heading(Ui::AboutHeading);
    telling.line(Key::SAFETY_NOT_A_RISK_ASSESSMENT);
    let limits: Vec<_> = Key::limits().collect();
    // The last one speaks of one other service.
    let (_, limits) = limits.split_last().unwrap_or((&Key::META_NAME, &[]));
    let told = if is_full { limits.len() } else { 1 };
    let own = Key::from(Text::MapOneView);
    let limits = telling.each(limits.iter().take(told).copied().chain([own]));
    telling.list(limits);
}
