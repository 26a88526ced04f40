//! Which texts say whether the definitions of partnership are met.

use implicit_clone::unsync::IString;

use super::number;
use crate::content::{Key, Ui, Words};
use crate::domain::definition::{Definition, Finding, PartFinding};
use crate::domain::dimension::{Dimension, Dimensions};
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;

/// Whether a definition is met below the top of the scale.
pub fn met_below_the_top(outcome: &Outcome) -> bool {
    let met = outcome.definitions.iter().any(|(definition, findings)| {
        *definition != Definition::PowellGlendinningRummery
            && Definition::whole(findings) == Finding::Met
    });
    met && outcome.placement.level != Some(Level::Partnership)
}

/// How many parts are met, of how many.
pub fn tally(words: &Words, findings: &[PartFinding]) -> IString {
    let met = findings
        .iter()
        .filter(|found| found.finding == Finding::Met)
        .count()
        .to_string();
    let all = findings.len().to_string();
    words.fill(Ui::PartsMet, &[("met", &met), ("all", &all)])
}

/// An answer that decides a part, under the dimension's name where the part has another one.
pub fn answer(
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
