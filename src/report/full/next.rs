//! What to do, what to find out, and when to look again.

use super::super::Row;
use super::super::shared::{step, unknowns};
use super::super::telling::{Telling, joined};
use super::under;
use crate::content::report::Report as Text;
use crate::content::saying::is_danger_unknown;
use crate::content::saying::steps::{act, instead, is_against, parted, sharing};
use crate::content::{Key, Ui};
use crate::domain::action::Action;
use crate::domain::barrier::Barrier;
use crate::domain::recommendation::Review;
use crate::flow::Question;

/// The next steps.
pub fn tell(telling: &mut Telling<'_>) {
    let whole = telling.is_whole();
    let (steps, against) = parted(telling.outcome);
    let today = whole && telling.outcome.escalate_today();
    let placed = telling.outcome.placement.level.is_some();
    telling.heading(Ui::NextHeading);
    if today {
        under(telling, Ui::NextToday, |telling| {
            let said = [Key::ESCALATE_HEADLINE, Ui::NextTodayMore.into()];
            let said = telling.each(said);
            telling.paragraph(said);
        });
    }
    // Where nothing is placed, finding out is the first step.
    if !placed {
        find_out(telling);
    }
    if !steps.is_empty() {
        if !placed {
            under(telling, Ui::NextMeanwhile, |_| {});
        } else if today {
            under(telling, Ui::NextThen, |_| {});
        }
        if !whole {
            telling.line(Text::StepsWithoutFamily);
        }
        let steps = steps.iter().map(|action| step(telling, *action, true));
        let steps = steps.collect();
        telling.list(steps);
    } else if placed && whole {
        telling.line(instead(telling.outcome));
    }
    strengths(telling);
    barriers(telling, against);
    telling.line(sharing(telling.outcome));
    if placed {
        find_out(telling);
    }
    if whole {
        review(telling);
    }
}

fn strengths(telling: &mut Telling<'_>) {
    let strengths = &telling.record.responses.strengths;
    let named = strengths.iter().filter(|(_, named)| **named);
    let named = telling.each(named.map(|(strength, _)| Key::strength(strength)));
    if !named.is_empty() {
        under(telling, Ui::StrengthsToUse, |telling| telling.list(named));
    }
}

/// Each barrier that was answered, with what can be done against it where it is there.
fn barriers(telling: &mut Telling<'_>, against: &[Action]) {
    let answers = &telling.assessment().barriers;
    let questions = answers.iter().filter(|(barrier, _)| {
        let chosen = telling.record.responses.chosen(Question::Barrier(*barrier));
        chosen.is_some()
    });
    let rows: Vec<_> = questions
        .map(|(barrier, _)| one_barrier(telling, barrier, against))
        .collect();
    if !rows.is_empty() {
        under(telling, Ui::SectionBarriers, |telling| telling.table(rows));
    }
}

fn one_barrier(telling: &Telling<'_>, barrier: Barrier, against: &[Action]) -> Row {
    let answer = telling.said(Question::Barrier(barrier));
    let acts = against
        .iter()
        .filter(|action| is_against(**action, barrier));
    let acts = telling.each(acts.map(|action| act(telling.outcome, *action)));
    let acts = joined(acts, " ");
    Row {
        name: telling.get(Key::barrier_name(barrier)),
        said: joined([answer, acts], " – "),
    }
}

fn find_out(telling: &mut Telling<'_>) {
    let unknowns = unknowns(telling);
    if unknowns.is_empty() {
        return;
    }
    under(telling, Ui::FindOutHeading, |telling| {
        for (heading, names) in unknowns {
            telling.line(heading);
            let names = telling.each(names);
            telling.list(names);
        }
    });
}

fn review(telling: &mut Telling<'_>) {
    let review = telling.outcome.review;
    under(telling, Ui::ReviewHeading, |telling| {
        if is_danger_unknown(telling.outcome) {
            telling.note(Ui::ReviewAsSoon);
        }
        telling.line(Key::review(review));
        if review == Review::ThreeMonths {
            telling.line(Ui::ReviewSooner);
            let triggers = telling.each(Key::triggers());
            telling.list(triggers);
        }
    });
}
