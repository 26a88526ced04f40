//! A report for a case note: what to do, where things stand, and what is not known.

use super::Row;
use super::shared::{
    begin, emergency, facts, left_to_find_out, minded, next_heading, open_questions, review,
    steps_or_instead, worry_level,
};
use super::telling::{Telling, joined};
use crate::content::saying::lead::{finds_out_first, gap};
use crate::content::saying::steps::{BARRIERS_SHOWN, against, parted};
use crate::content::saying::{mind, why};
use crate::content::{Key, Ui};

/// Tells the short report.
pub fn tell(telling: &mut Telling<'_>) {
    begin(telling);
    if telling.is_whole() {
        facts(telling);
        worry_level(telling);
    }
    open_questions(telling);
    let told = next(telling);
    if telling.is_whole() && !mind::lines(telling.outcome, telling.assessment()).is_empty() {
        telling.heading(Ui::MindHeading);
        minded(telling);
    }
    // A case note needs no standing words; what the organisation adds makes no sense without them.
    if telling.options.help.is_some_and(|help| !help.is_empty()) {
        emergency(telling);
    }
    find_out(telling, &told);
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

/// The next steps; gives what is to be found out first.
fn next(telling: &mut Telling<'_>) -> Vec<Key> {
    let outcome = telling.outcome;
    let whole = telling.is_whole();
    let (steps, _) = parted(outcome);
    if whole || !steps.is_empty() {
        next_heading(telling);
    }
    let (told, has_instead) = steps_or_instead(telling);
    if has_instead {
        let against = against(outcome, &telling.assessment().relationship.barriers);
        let acts = against.into_iter().take(BARRIERS_SHOWN);
        let acts = telling.each(acts.flat_map(|(_, acts)| acts));
        telling.list(acts);
    }
    if whole {
        review(telling);
    }
    telling.line(Key::BESIDE_SUPERVISION);
    told
}

/// Each kind in one line; what was told first is not told again.
fn find_out(telling: &mut Telling<'_>, told: &[Key]) {
    let groups = left_to_find_out(telling, told).into_iter();
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
