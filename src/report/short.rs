//! A report for a case note: what to do, where things stand, and what is not known.

use super::Row;
use super::shared::{begin, cautions, emergency, facts, open_questions, step, unknowns};
use super::telling::Telling;
use crate::content::report::Report as Text;
use crate::content::saying::{is_danger_unknown, lead, steps, why};
use crate::content::{Key, Ui};

/// So many next actions at most.
const MOST: usize = 3;

/// Tells the short report.
pub fn tell(telling: &mut Telling<'_>) {
    begin(telling);
    if telling.is_whole() {
        facts(telling);
    } else if telling.outcome.placement.level.is_none() {
        let said = lead::gap(telling.words, telling.outcome);
        telling.paragraph([said]);
    }
    firmness(telling);
    open_questions(telling);
    cautions(telling);
    // A case note needs no standing words; what the organisation adds makes no sense without them.
    if telling.options.help.is_some_and(|help| !help.is_empty()) {
        emergency(telling);
    }
    // Where nothing is placed, finding out is the first step.
    if telling.outcome.placement.level.is_some() {
        next(telling);
        find_out(telling);
    } else {
        find_out(telling);
        next(telling);
    }
    if telling.is_whole() && is_danger_unknown(telling.outcome) {
        telling.note(Ui::ReviewAsSoon);
    }
    let not_validated = Key::limits().next();
    let said = [Key::NOT_A_RISK_ASSESSMENT]
        .into_iter()
        .chain(not_validated);
    let said = telling.each(said);
    telling.paragraph(said);
}

/// How firmly it stands, and how the word fits the work.
fn firmness(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let confidence = words.get(Key::confidence(outcome.placement.confidence));
    let word = outcome.rhetoric_gap.map(|gap| words.get(why::word(gap)));
    telling.paragraph([confidence].into_iter().chain(word));
}

fn next(telling: &mut Telling<'_>) {
    let (first, against) = steps::parted(telling.outcome);
    let whole = telling.is_whole();
    let placed = telling.outcome.placement.level.is_some();
    let offered = if first.is_empty() { against } else { first };
    let offered = offered.iter().take(MOST);
    let offered: Vec<_> = offered
        .map(|action| step(telling, *action, false))
        .collect();
    if offered.is_empty() && !(whole && placed) {
        return;
    }
    telling.heading(if placed || first.is_empty() {
        Ui::NextHeading
    } else {
        Ui::NextMeanwhile
    });
    if whole && placed && first.is_empty() {
        telling.line(steps::instead(telling.outcome));
    } else if !whole && !first.is_empty() {
        telling.line(Text::StepsWithoutFamily);
    }
    telling.list(offered);
}

/// Each kind in one line.
fn find_out(telling: &mut Telling<'_>) {
    let rows: Vec<_> = unknowns(telling)
        .into_iter()
        .map(|(heading, names)| Row {
            name: telling.get(heading),
            said: telling.words.list(&mut names.into_iter()),
        })
        .collect();
    if !rows.is_empty() {
        telling.heading(Ui::FindOutHeading);
        telling.table(rows);
    }
}
