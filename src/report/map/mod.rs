//! Several services around one family, in words: what to do first, then each service.

pub mod movement;
mod services;
mod whole;

use super::builder::{ReportBuilder, tidy};
use super::{Length, Options, Report, Row};
use crate::content::phrasing::map::{act, findings, is_violence_possible, lead};
use crate::content::{Key, OnMap, Report as Text, Ui, Words};
use crate::domain::action::Action;
use crate::domain::map::MapOutcome;
use crate::record::{MapRecord, Scope};

use super::shared::{emergency_text, origin};

/// A report on a map being built.
type MapReport<'a> = ReportBuilder<'a, MapRecord, MapOutcome>;

impl Report {
    /// Writes the report on a map. Without the family part, it says nothing that follows from answers about
    /// the family.
    pub fn of_map(record: &MapRecord, words: &Words, options: Options<'_>) -> Self {
        let record = named(record.within(record.scope), options.with_name);
        let outcome = MapOutcome::of(&record.map);
        let mut report = MapReport::new(&record, &outcome, words, options);
        if record.scope == Scope::Whole {
            whole::begin(&mut report);
        } else {
            begin_without_family(&mut report);
        }
        write_findings(&mut report);
        whole::step_down(&mut report);
        services::write(&mut report);
        end(&mut report);
        Self {
            blocks: report.blocks,
        }
    }
}

/// Puts the services' names on one line each, or removes them.
fn named(mut record: MapRecord, with_name: bool) -> MapRecord {
    for relationship in &mut record.map.relationships {
        let name = relationship.name.take().filter(|_| with_name);
        relationship.name = name.map(|name| tidy(&name));
    }
    record
}

fn is_whole(report: &MapReport<'_>) -> bool {
    report.record.scope == Scope::Whole
}

fn begin_without_family(report: &mut MapReport<'_>) {
    report.title(Text::MapTitle);
    about(report);
    report.line(Text::WithoutFamily);
    report.line(Ui::Planning);
    let rows = vec![who_leads(report)];
    report.table(rows);
}

/// Writes what this is.
fn about(report: &mut MapReport<'_>) {
    let record = report.record;
    origin(report, Text::MapAbout, record.day, &record.edition);
}

fn who_leads(report: &MapReport<'_>) -> Row {
    Row {
        name: report.get(OnMap::LeadName),
        said: lead(report.words, &report.record.map),
    }
}

/// Writes what to do, as a list.
fn list_acts(report: &mut MapReport<'_>, actions: &[Action]) {
    let violence = is_violence_possible(&report.record.map);
    let acts = actions.iter().map(|action| act(action.act, violence));
    let acts = report.each(acts);
    report.list(acts);
}

fn write_findings(report: &mut MapReport<'_>) {
    let with_family = is_whole(report);
    let map = &report.record.map;
    let found = findings(report.words, map, report.outcome, with_family);
    if !found.is_empty() {
        report.heading(OnMap::FindingsHeading);
    }
    for finding in found {
        report.subheading(finding.says);
        report.paragraph([finding.do_next]);
    }
}

/// Writes what a reader needs to judge it all.
fn end(report: &mut MapReport<'_>) {
    let is_whole = is_whole(report);
    if is_whole {
        whole::end(report);
    }
    report.line(Key::BESIDE_SUPERVISION);
    let is_full = report.options.length == Length::Full;
    let has_help = report.options.help.is_some_and(|help| !help.is_empty());
    // If someone may be in danger, the safety message has already said it.
    let is_told = is_whole && report.outcome.family.safety_first;
    if (is_full || has_help) && !is_told {
        emergency_text(report);
    }
    report.heading(Ui::AboutHeading);
    report.line(Key::SAFETY_NOT_A_RISK_ASSESSMENT);
    let limits: Vec<_> = Key::limits().collect();
    // The last one is about a single other service.
    let (_, limits) = limits.split_last().unwrap_or((&Key::META_NAME, &[]));
    let told = if is_full { limits.len() } else { 1 };
    let own = Key::from(Text::MapOneView);
    let limits = report.each(limits.iter().take(told).copied().chain([own]));
    report.list(limits);
}
