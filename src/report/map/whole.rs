//! What follows from the family, and what to do first.

use super::super::shared::{dangers_unknown, safety_of};
use super::super::{Length, Row};
use super::{MapReport, about, is_whole, list_acts, who_leads};
use crate::content::phrasing::family::dangers;
use crate::content::phrasing::map::{self as phrasing, act, invest, needed, where_violence};
use crate::content::phrasing::{find_out, mind};
use crate::content::{Key, OnMap, Report as Text, Ui};
use crate::domain::action::Act;

/// Writes what to do today if someone may be in danger, what this is, where to put effort, and the facts.
pub fn begin(report: &mut MapReport<'_>) {
    let family = &report.outcome.family;
    if family.safety_first {
        let family = &report.record.map.family;
        safety_of(report, &mut dangers(family));
        report.heading(Ui::NextToday);
        list_acts(report, &report.outcome.family.actions);
        report.heading(Text::MapTitle);
    } else {
        report.title(Text::MapTitle);
    }
    about(report);
    dangers_unknown(report, &phrasing::unknown_dangers(family));
    report.line(Ui::Planning);
    advice(report);
    facts(report);
}

/// Writes where to put effort, and the actions that apply once for all services.
fn advice(report: &mut MapReport<'_>) {
    let map = &report.record.map;
    let outcome = report.outcome;
    let mut lines = invest(report.words, map, outcome);
    let once = outcome.family.actions.iter();
    let once = once.filter(|action| !matches!(action.act, Act::Today(_)));
    let violence = phrasing::is_violence_possible(map);
    lines.extend(report.each(once.map(|action| act(action.act, violence))));
    if !lines.is_empty() {
        report.heading(OnMap::InvestHeading);
        report.list(lines);
    }
    if violence {
        where_violence()
            .into_iter()
            .for_each(|key| report.note(key));
    }
}

/// Writes the facts about the family.
fn facts(report: &mut MapReport<'_>) {
    let words = report.words;
    let family = &report.outcome.family;
    let rows = vec![
        Row {
            name: words.get(Text::MapNeeded),
            said: needed(words, family.needed),
        },
        Row {
            name: words.get(Ui::FactRisk),
            said: phrasing::band(words, family),
        },
        who_leads(report),
    ];
    report.table(rows);
    report.line(Key::review(family.review));
}

/// Writes with which services the work may step down.
pub fn step_down(report: &mut MapReport<'_>) {
    if !is_whole(report) {
        return;
    }
    let said = phrasing::step_down(report.words, &report.record.map, report.outcome);
    if let Some(said) = said {
        report.heading(OnMap::StepDownHeading);
        report.paragraph([said.says, said.do_next]);
    }
}

/// Writes what to keep in mind, and what to find out.
pub fn end(report: &mut MapReport<'_>) {
    let map = &report.record.map;
    let violence = phrasing::is_violence_possible(map);
    if let Some(lines) = mind::of_family(violence, &map.family, report.words) {
        report.heading(Ui::MindHeading);
        report.write([lines]);
    }
    let asked = find_out::for_unknowns(&report.outcome.family.find_out);
    if !asked.is_empty() {
        report.heading(Ui::FindOutHeading);
        report.line(Ui::DangerUnknownAsk);
        let most = match report.options.length {
            Length::Short => find_out::FIRST,
            Length::Full => usize::MAX,
        };
        let asked = report.each(asked.into_iter().take(most));
        report.list(asked);
    }
}
