//! The ten answers, and those about the family.

use super::super::Row;
use super::super::telling::{Telling, joined};
use super::marked;
use crate::content::saying::{low_voice_may_be_right, mark, number, standing};
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::step::{self, Section};

/// The ten answers, what holds back and what is ahead.
pub fn profile(telling: &mut Telling<'_>) {
    telling.heading(Ui::ProfileHeading);
    telling.tell(standing::aspects(&telling.basis()));
    let rows = Dimension::ALL.iter().map(|of| row(telling, *of));
    let rows = rows.collect();
    telling.table(rows);
    let voice = telling.assessment().relationship.dimensions[Dimension::FamilyVoice].known();
    if low_voice_may_be_right(telling.outcome, voice) {
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

/// Every answer about the family, and the strengths.
pub fn family(telling: &mut Telling<'_>) {
    let steps = step::ALL.into_iter();
    let steps = steps.filter(|step| step.section() == Some(Section::Family));
    let questions = steps.flat_map(|step| step.questions());
    let rows = questions.map(|question| Row {
        name: telling.get(question.name()),
        said: telling.said(question),
    });
    let strengths = &telling.record.responses.strengths;
    let named = strengths.iter().filter(|(_, named)| **named);
    let named = telling
        .words
        .list(&mut named.map(|(strength, _)| Key::strength(strength)));
    let strengths = Row {
        name: telling.get(Ui::StrengthsName),
        said: if named.is_empty() {
            telling.get(Ui::StrengthsNone)
        } else {
            named
        },
    };
    let rows = rows.chain([strengths]).collect();
    telling.table(rows);
}
