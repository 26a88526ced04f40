//! What to do, what to find out, and what gets in the way.

use super::super::Row;
use super::super::shared::{left_to_find_out, next_heading, review, steps_or_instead};
use super::super::telling::{Telling, joined};
use super::under;
use crate::content::saying::steps::{self, because, parted};
use crate::content::{Key, Ui};
use crate::domain::barrier::Barrier;
use crate::flow::Question;

/// The next steps, and when to look again; gives what is to be found out first.
pub fn tell(telling: &mut Telling<'_>) -> Vec<Key> {
    let whole = telling.is_whole();
    next_heading(telling);
    let (told, _) = steps_or_instead(telling);
    if whole {
        review(telling);
    }
    telling.line(Key::BESIDE_SUPERVISION);
    if whole {
        let triggers = telling.each(Key::triggers());
        under(telling, Ui::ReviewSooner, |telling| telling.list(triggers));
    }
    told
}

/// Why each step is offered.
pub fn why(telling: &mut Telling<'_>) {
    let (steps, _) = parted(telling.outcome);
    let answers = &telling.assessment().relationship.dimensions;
    let reasons: Vec<_> = steps
        .iter()
        .filter_map(|action| because(telling.words, answers, *action))
        .collect();
    if !reasons.is_empty() {
        under(telling, Ui::BecauseHeading, |telling| telling.list(reasons));
    }
}

/// The strengths that were named.
pub fn strengths(telling: &mut Telling<'_>) {
    let strengths = &telling.record.responses.strengths;
    let named = strengths.iter().filter(|(_, named)| **named);
    let named = telling.each(named.map(|(strength, _)| Key::strength(strength)));
    if !named.is_empty() {
        telling.heading(Ui::StrengthsToUse);
        telling.list(named);
    }
}

/// Each barrier that was answered, with what can be done against it where it is there.
pub fn barriers(telling: &mut Telling<'_>) {
    let answers = &telling.assessment().relationship.barriers;
    let there = steps::against(telling.outcome, answers);
    let is_answered = |barrier: Barrier| {
        let chosen = telling.record.responses.chosen(Question::Barrier(barrier));
        chosen.is_some() && there.iter().all(|(other, _)| *other != barrier)
    };
    let others: Vec<_> = answers
        .iter()
        .map(|(barrier, _)| barrier)
        .filter(|barrier| is_answered(*barrier))
        .map(|barrier| (barrier, Vec::new()))
        .collect();
    let rows: Vec<_> = there
        .into_iter()
        .chain(others)
        .map(|(barrier, acts)| one_barrier(telling, barrier, acts))
        .collect();
    if !rows.is_empty() {
        telling.heading(Ui::SectionBarriers);
        telling.table(rows);
    }
}

fn one_barrier(telling: &Telling<'_>, barrier: Barrier, acts: Vec<Key>) -> Row {
    let answer = telling.said(Question::Barrier(barrier));
    let acts = joined(telling.each(acts), " ");
    Row {
        name: telling.get(Key::barrier_name(barrier)),
        said: joined([answer, acts], " – "),
    }
}

/// What to find out beside what was told first.
pub fn find_out(telling: &mut Telling<'_>, told: &[Key]) {
    let groups = left_to_find_out(telling, told);
    let [(_, family), (_, work)] = &groups;
    if family.is_empty() && work.is_empty() {
        return;
    }
    telling.heading(Ui::FindOutHeading);
    if !family.is_empty() {
        telling.line(Ui::DangerUnknownAsk);
    }
    for (heading, asked) in groups {
        if !asked.is_empty() {
            telling.line(heading);
            let asked = telling.each(asked);
            telling.list(asked);
        }
    }
}
