//! Why: the evidence, the definitions, and what would change it.

use implicit_clone::unsync::IString;

use super::super::Row;
use super::super::telling::{Telling, joined};
use crate::content::saying::definitions::{answer, met_below_the_top, tally};
use crate::content::saying::find_out::name;
use crate::content::saying::why::{
    change, changes as changing, condition, hallmarks_missing, need, next_level, too_few,
    wants_asking, word,
};
use crate::content::saying::{called, dimensions, number, of_count};
use crate::content::{Key, Ui};
use crate::domain::change::Change;
use crate::domain::definition::{Definition, PartFinding};
use crate::domain::dimension::Dimension;
use crate::domain::gate::Condition;
use crate::domain::level::Level;
use crate::domain::outcome::FindOut;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;

/// Why this level, this word and this recommendation.
pub fn why(telling: &mut Telling<'_>) {
    telling.heading(Ui::WhyHeading);
    match telling.outcome.placement.level {
        Some(now) => evidence(telling, now),
        None => {
            let said = too_few(telling.words, &telling.outcome.placement);
            telling.paragraph([said]);
        }
    }
    rhetoric(telling);
    if telling.is_whole() {
        telling.line(Key::ground(telling.outcome.ground));
    }
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
    let answers = failed.any_of.iter().map(|dimension| {
        let name = telling.get(Key::dimension_name(dimension));
        let answer = telling.said(Question::Dimension(dimension));
        let values = [("name", name.as_str()), ("answer", answer.as_str())];
        telling.fill(Ui::PartAnswer, &values)
    });
    let answers = answers.collect();
    telling.list(answers);
}

fn rhetoric(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let Some(gap) = outcome.rhetoric_gap else {
        return;
    };
    let missing = hallmarks_missing(outcome);
    let missing = (gap >= 2 && !missing.is_empty()).then_some(missing);
    let said = [
        outcome.claimed.known().map(|claim| called(words, claim)),
        Some(words.get(word(gap))),
        missing.map(|_| words.get(Ui::HallmarksMissing)),
        missing.map(|missing| dimensions(words, missing)),
    ];
    telling.paragraph(said.into_iter().flatten());
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
    let answers = &telling.assessment().dimensions;
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
pub fn changes(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    telling.heading(Ui::ChangesHeading);
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
    let said = change(telling.words, &telling.assessment().dimensions, one);
    let meant = if wants_asking(telling.outcome, one) {
        Key::ASK_SPECIALIST_FIRST
    } else {
        Key::statement(one.dimension, one.to)
    };
    joined([said, telling.get(meant)], " – ")
}
