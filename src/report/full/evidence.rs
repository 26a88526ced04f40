//! Why: the evidence, the definitions, and what would change it.

use implicit_clone::unsync::IString;

use super::super::Row;
use super::super::telling::{Telling, joined};
use super::under;
use crate::content::saying::definitions::{answer, met_below_the_top, tally};
use crate::content::saying::find_out::name;
use crate::content::saying::why::{
    change, changes as changing, condition, hallmarks_missing, need, next_level, too_few,
    wants_asking,
};
use crate::content::saying::{dimensions, lead, number, of_count};
use crate::content::{Key, Ui};
use crate::domain::change::Change;
use crate::domain::definition::{Definition, PartFinding};
use crate::domain::dimension::Dimension;
use crate::domain::gate::Condition;
use crate::domain::level::Level;
use crate::domain::outcome::FindOut;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;

/// Why this recommendation, why this level, and what would change it.
pub fn why(telling: &mut Telling<'_>) {
    let outcome = telling.outcome;
    let whole = telling.is_whole();
    telling.heading(Ui::WhyHeading);
    if whole {
        telling.line(Key::ground(outcome.ground));
        super::next::why(telling);
        under(telling, Ui::EvidenceHeading, level);
        for way in lead::way(outcome).into_iter().flatten() {
            telling.line(way);
        }
        under(telling, Ui::ChangesHeading, changes);
    } else {
        super::next::why(telling);
        level(telling);
        changes(telling);
    }
}

/// Why this level, and what the word that is used lacks.
fn level(telling: &mut Telling<'_>) {
    telling.line(Key::confidence(telling.outcome.placement.confidence));
    match telling.outcome.placement.level {
        Some(now) => evidence(telling, now),
        None => {
            let said = too_few(telling.words, &telling.outcome.placement);
            telling.paragraph([said]);
        }
    }
    missing(telling);
}

fn evidence(telling: &mut Telling<'_>, now: Level) {
    let Telling { words, outcome, .. } = *telling;
    let placement = &outcome.placement;
    let carried = placement.carried_by.len();
    let above_the_lowest = now > Level::NotJoinedUpYet;
    let reached = above_the_lowest.then(|| of_count(words, Ui::EvidenceCarried, carried, now));
    let next = now
        .next()
        .map(|next| of_count(words, next_level(placement), placement.reaching_next, next));
    let need = need(words, placement);
    telling.paragraph([Some(need), reached, next].into_iter().flatten());
    if carried == Dimension::ALL.len() {
        telling.line(Ui::EvidenceCarriedAll);
    } else if above_the_lowest {
        let these = dimensions(words, placement.carried_by);
        telling.paragraph([words.get(Ui::EvidenceCarriedBy), these]);
    }
    if !placement.stopped_by.is_empty() {
        telling.line(Ui::EvidenceStopped);
        for failed in placement.stopped_by.iter() {
            stopped(telling, failed);
        }
    }
}

/// A condition that failed, with the answers that failed it.
fn stopped(telling: &mut Telling<'_>, failed: &Condition) {
    let said = condition(telling.words, failed);
    telling.paragraph([said]);
    let answers = failed.any_of.iter().map(|dimension| Row {
        name: telling.get(Key::dimension_name(dimension)),
        said: telling.said(Question::Dimension(dimension)),
    });
    let answers = answers.collect();
    telling.table(answers);
}

/// The hallmarks that are missing where the word runs ahead of the work.
fn missing(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let missing = hallmarks_missing(outcome);
    let ahead = outcome.rhetoric_gap.is_some_and(|gap| gap >= 2);
    if ahead && !missing.is_empty() {
        telling.paragraph([words.get(Ui::HallmarksMissing), dimensions(words, missing)]);
    }
}

/// The three checks.
pub fn definitions(telling: &mut Telling<'_>) {
    telling.heading(Ui::DefinitionsHeading);
    if met_below_the_top(telling.outcome) {
        telling.line(Ui::DefinitionsNote);
    }
    for (definition, findings) in &telling.outcome.definitions {
        let name = telling.get(Key::definition_name(*definition));
        let tally = tally(telling.words, findings);
        telling.subheading(joined([name, tally], ": "));
        let says = [
            Key::definition_says(*definition),
            Key::definition_source(*definition),
        ];
        let says = telling.each(says);
        telling.paragraph(says);
        let rows = findings.iter().enumerate();
        let rows = rows.map(|(index, found)| part(telling, *definition, index, found));
        let rows = rows.collect();
        telling.table(rows);
    }
}

/// A part with whether it holds, the answers that decide it, and what it needs.
fn part(telling: &Telling<'_>, definition: Definition, index: usize, found: &PartFinding) -> Row {
    let words = telling.words;
    let answers = &telling.assessment().relationship.dimensions;
    let deciding = found
        .decided_by
        .iter()
        .map(|dimension| answer(words, answers, found, dimension));
    let least = number(found.part.at_least);
    let needs = words.fill(Ui::PartNeeds, &[("least", least)]);
    let between = format!("{} ", words.get(Ui::ListSeparator));
    let why = joined(deciding.chain([needs]), &between);
    Row {
        name: words.get(Key::part(definition, index)),
        said: joined([words.get(Key::finding(found.finding)), why], " – "),
    }
}

/// What would change the result: single answers, and what is not known.
fn changes(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    telling.paragraph([changing(words, &outcome.placement)]);
    let single = outcome.placement.changes.iter();
    let single = single.map(|one| one_change(telling, one));
    let single = single.collect();
    telling.list(single);
    if !telling.is_whole() {
        return;
    }
    if !outcome.movers.is_empty() {
        telling.line(Ui::MoversLead);
        let movers = outcome.movers.iter();
        let movers = telling.each(movers.map(|unknown| name(FindOut::Risk(*unknown))));
        telling.list(movers);
    } else if outcome.provisional {
        telling.line(Ui::MoversNone);
    }
}

fn one_change(telling: &Telling<'_>, one: Change) -> IString {
    let said = change(
        telling.words,
        &telling.assessment().relationship.dimensions,
        one,
    );
    let meant = if wants_asking(telling.outcome, one) {
        Key::SAFETY_ASK_SPECIALIST_FIRST
    } else {
        Key::statement(one.dimension, one.to)
    };
    joined([said, telling.get(meant)], " – ")
}
