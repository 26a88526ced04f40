//! Whether the relationship meets each definition of partnership, part by part.

use implicit_clone::unsync::IString;

use super::{Basis, number};
use crate::content::{Key, Ui, Words};
use crate::domain::definition::{Definition, Finding, PartFinding};
use crate::domain::dimension::{Dimension, Dimensions};
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;

/// A definition, checked against the answers.
pub struct CheckedDefinition {
    /// Its name.
    pub name: Key,
    /// How many of its parts are met.
    pub tally: IString,
    /// What it says.
    pub says: Key,
    /// Its source.
    pub source: Key,
    /// Its parts.
    pub parts: Vec<CheckedPart>,
}

/// A part of a definition, checked against the answers.
pub struct CheckedPart {
    /// Its name.
    pub name: Key,
    /// Whether it holds.
    pub finding: Finding,
    /// The answers that decide it.
    pub deciding: Vec<IString>,
    /// What it needs.
    pub needs: IString,
}

/// Returns a note on the checks, if they need one.
pub fn note(of: &Basis<'_>) -> Option<Ui> {
    met_below_the_top(of.outcome).then_some(Ui::DefinitionsNote)
}

/// Returns the checked definitions.
pub fn checked_definitions<'a>(of: &'a Basis<'_>) -> impl Iterator<Item = CheckedDefinition> + 'a {
    let definitions = of.outcome.definitions.iter();
    definitions.map(|(definition, findings)| CheckedDefinition {
        name: Key::definition_name(*definition),
        tally: tally(of.words, findings),
        says: Key::definition_says(*definition),
        source: Key::definition_source(*definition),
        parts: findings
            .iter()
            .enumerate()
            .map(|(index, found)| part(of, Key::part(*definition, index), found))
            .collect(),
    })
}

fn part(of: &Basis<'_>, name: Key, found: &PartFinding) -> CheckedPart {
    let answers = &of.assessment.relationship.dimensions;
    let deciding = found.decided_by.iter();
    let deciding = deciding.map(|dimension| answer(of.words, answers, found, dimension));
    let least = number(found.part.at_least);
    CheckedPart {
        name,
        finding: found.finding,
        deciding: deciding.collect(),
        needs: of.words.fill(Ui::PartNeeds, &[("least", least)]),
    }
}

/// Whether a definition is met below the top of the scale.
fn met_below_the_top(outcome: &Outcome) -> bool {
    let met = outcome.definitions.iter().any(|(definition, findings)| {
        *definition != Definition::PowellGlendinningRummery
            && Definition::overall(findings) == Finding::Met
    });
    met && outcome.placement.level != Some(Level::Partnership)
}

/// Says how many of the parts are met.
fn tally(words: &Words, findings: &[PartFinding]) -> IString {
    let met = findings
        .iter()
        .filter(|found| found.finding == Finding::Met)
        .count()
        .to_string();
    let all = findings.len().to_string();
    words.fill(Ui::PartsMet, &[("met", &met), ("all", &all)])
}

/// Returns an answer that decides a part, with the dimension's name if the part has another.
fn answer(
    words: &Words,
    answers: &Dimensions,
    found: &PartFinding,
    dimension: Dimension,
) -> IString {
    let alone = found.part.id == dimension.id();
    let name = words.get(Key::dimension_name(dimension));
    let known = answers[dimension].known();
    let text = match (known, alone) {
        (Some(_), true) => Ui::PartYourAnswer,
        (Some(_), false) => Ui::PartAnswer,
        (None, true) => Ui::PartYourUnknown,
        (None, false) => Ui::PartUnknown,
    };
    let answer = known.map_or("", number);
    words.fill(text, &[("name", &name), ("answer", answer)])
}
