//! A report with all that the result page has, and every answer.

mod answers;
mod barriers;
mod definitions;

use super::Row;
use super::shared::{begin, emergency, facts, next_heading, open_questions};
use super::telling::{Telling, joined};
use crate::content::saying::{Piece, beside, family, find_out, mind, number, standing, steps, why};
use crate::content::{Key, Ui};
use crate::domain::level::{Claim, Level};
use crate::domain::recommendation::Recommendation;
use crate::domain::vocabulary::Vocabulary;

/// So many paragraphs of the rule tell of the working relationship alone.
const RULES_OF_PLACING: usize = 3;

/// Tells the full report.
pub fn tell(telling: &mut Telling<'_>) {
    begin(telling);
    let whole = telling.is_whole();
    if whole {
        facts(telling);
    }
    open_questions(telling);
    let of = telling.basis();
    next_heading(telling);
    telling.tell(steps::tell(&of));
    if whole {
        telling.heading(Ui::MindHeading);
    }
    telling.tell(mind::tell(&of));
    emergency(telling);
    part(telling, Ui::FindOutHeading, find_out::tell(&of));
    barriers::tell(telling);
    part(telling, Ui::StrengthsToUse, beside::strengths(&of));
    telling.heading(Ui::WhereHeading);
    if whole {
        telling.tell(standing::tell(&of));
    }
    levels(telling);
    part(telling, Ui::WhyHeading, why::tell(&of));
    answers::profile(telling);
    if !telling.options.without_definitions {
        definitions::tell(telling);
    }
    if whole {
        part(telling, Ui::FamilyPartHeading, family::tell(&of));
        under(telling, Ui::SectionFamily, answers::family);
    }
    about(telling);
}

/// A part under its heading; nothing where there is nothing in it.
fn part(telling: &mut Telling<'_>, heading: Ui, pieces: Vec<Piece>) {
    if !pieces.is_empty() {
        telling.heading(heading);
        telling.tell(pieces);
    }
}

/// The levels, each with what is marked at it.
fn levels(telling: &mut Telling<'_>) {
    let rows = Level::ALL.iter().rev().map(|step| row(telling, *step));
    let rows = rows.collect();
    telling.table(rows);
}

fn row(telling: &Telling<'_>, step: Level) -> Row {
    let placement = &telling.outcome.placement;
    let (low, high) = placement.range;
    let open = low != high;
    let needed = telling.is_whole() && telling.outcome.needed == step;
    let claimed = telling.outcome.claimed.known().and_then(Claim::level);
    let marks = [
        (open && step == high, Ui::MarkHigh),
        (open && step == low, Ui::MarkLow),
        (placement.level == Some(step), Ui::MarkNow),
        (needed, Ui::MarkNeeded),
        (claimed == Some(step), Ui::MarkClaimed),
    ];
    let marks = marks.into_iter().filter(|(is, _)| *is);
    let marks = telling.words.list(&mut marks.map(|(_, mark)| mark.into()));
    let title = telling.get(Key::level_title(step));
    let name = if marks.is_empty() {
        format!("{} {title}", number(step))
    } else {
        format!("{} {title} ({marks})", number(step))
    };
    Row {
        name: name.into(),
        said: telling.get(Key::level_means(step)),
    }
}

/// What a reader needs to judge it all.
fn about(telling: &mut Telling<'_>) {
    telling.heading(Ui::AboutHeading);
    telling.line(Key::SAFETY_NOT_A_RISK_ASSESSMENT);
    telling.line(Key::NAMES_DIFFER);
    let told = if telling.is_whole() {
        usize::MAX
    } else {
        RULES_OF_PLACING
    };
    let rules = telling.each(Key::rules().take(told));
    under(telling, Ui::RuleHeading, |telling| telling.list(rules));
    if telling.is_whole() {
        let rows = Recommendation::ALL.iter().map(|of| {
            let [name, when, again] = Key::rule_row(*of);
            Row {
                name: telling.get(name),
                said: joined(telling.each([when, again]), " "),
            }
        });
        let rows = rows.collect();
        telling.table(rows);
    }
    let limits = telling.each(Key::limits());
    under(telling, Ui::LimitsHeading, |telling| telling.list(limits));
}

/// What stands under a heading within a part.
fn under<'a>(telling: &mut Telling<'a>, heading: Ui, tell: impl FnOnce(&mut Telling<'a>)) {
    let heading = telling.get(heading);
    telling.subheading(heading);
    tell(telling);
}

/// A name with a mark beside it.
fn marked(telling: &Telling<'_>, name: Key, mark: Option<Ui>) -> implicit_clone::unsync::IString {
    let name = telling.get(name);
    match mark {
        Some(mark) => format!("{name} ({})", telling.get(mark)).into(),
        None => joined([name], ""),
    }
}
