//! A report for a case note: what to do, where things stand, and what is not known.

use super::Row;
use super::shared::{begin, emergency, facts, next_heading, open_questions, worry_level};
use super::telling::{Telling, joined};
use crate::content::saying::lead::{finds_out_first, gap};
use crate::content::saying::steps::{self, BARRIERS_SHOWN, against};
use crate::content::saying::{find_out, mind, why};
use crate::content::{Key, Ui};

/// Tells the short report.
pub fn tell(telling: &mut Telling<'_>) {
    begin(telling);
    if telling.is_whole() {
        facts(telling);
        worry_level(telling);
    }
    open_questions(telling);
    next(telling);
    if let Some(lines) = mind::lines(&telling.basis()) {
        telling.heading(Ui::MindHeading);
        telling.tell([lines]);
    }
    // A case note needs no standing words; what the organisation adds makes no sense without them.
    if telling.options.help.is_some_and(|help| !help.is_empty()) {
        emergency(telling);
    }
    find_out(telling);
    firmness(telling);
    let not_validated = Key::limits().next();
    let said = [Key::SAFETY_NOT_A_RISK_ASSESSMENT]
        .into_iter()
        .chain(not_validated);
    let said = telling.each(said);
    telling.paragraph(said);
}

/// How far there is to go, how firmly it stands, and how the word fits the work.
fn firmness(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let far = !telling.is_whole() || !finds_out_first(outcome);
    let far = (far && (telling.is_whole() || outcome.placement.level.is_none()))
        .then(|| gap(words, outcome));
    let confidence = words.get(Key::confidence(outcome.placement.confidence));
    let word = outcome.rhetoric_gap.map(|gap| words.get(why::word(gap)));
    telling.paragraph(far.into_iter().chain([confidence]).chain(word));
}

/// The next steps.
fn next(telling: &mut Telling<'_>) {
    let of = telling.basis();
    let first = steps::first(&of);
    if of.whole || !first.is_empty() {
        next_heading(telling);
    }
    telling.tell(first);
    if steps::has_instead(&of) {
        let against = against(of.outcome, &of.assessment.relationship.barriers);
        let acts = against.into_iter().take(BARRIERS_SHOWN);
        let acts = telling.each(acts.flat_map(|(_, acts)| acts));
        telling.list(acts);
    }
    telling.tell(steps::again(&of));
}

/// Each kind in one line; what was told first is not told again.
fn find_out(telling: &mut Telling<'_>) {
    let groups = find_out::rest(&telling.basis()).into_iter();
    let rows: Vec<_> = groups
        .filter(|(_, asked)| !asked.is_empty())
        .map(|(heading, asked)| Row {
            name: telling.get(heading),
            said: joined(telling.each(asked), " "),
        })
        .collect();
    if !rows.is_empty() {
        telling.heading(Ui::FindOutHeading);
        telling.table(rows);
    }
}
