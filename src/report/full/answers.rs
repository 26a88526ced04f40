//! The ten answers.

use super::super::Row;
use super::super::telling::{Telling, joined};
use super::marked;
use crate::content::saying::{dimensions, low_voice_may_be_right, mark, number, worked_on};
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;

/// The ten answers, what holds back and what is ahead.
pub fn profile(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let placement = &outcome.placement;
    telling.heading(Ui::ProfileHeading);
    let lines = [
        (Ui::HoldingBackLead, worked_on(outcome)),
        (Ui::AheadLead, placement.ahead),
    ];
    for (lead, these) in lines {
        if !these.is_empty() {
            telling.paragraph([words.get(lead), dimensions(words, these)]);
        }
    }
    let rows = Dimension::ALL.iter().map(|of| row(telling, *of));
    let rows = rows.collect();
    telling.table(rows);
    let voice = telling.assessment().relationship.dimensions[Dimension::FamilyVoice].known();
    if low_voice_may_be_right(outcome, voice) {
        telling.line(Ui::FamilyVoiceNote);
    }
}

/// An answer with its number, in the words of the statement.
fn row(telling: &Telling<'_>, dimension: Dimension) -> Row {
    let known = telling.assessment().relationship.dimensions[dimension].known();
    let number = known.map(|level| {
        let number = number(level);
        telling.fill(Ui::AnswerOfFive, &[("number", number)])
    });
    let statement = telling.said(Question::Dimension(dimension));
    let said = [number, Some(statement)].into_iter().flatten();
    let mark = mark(telling.outcome, dimension);
    Row {
        name: marked(telling, Key::dimension_name(dimension), mark),
        said: joined(said, " "),
    }
}
