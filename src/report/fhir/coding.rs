//! The code of each choice, and its code system.

use super::BASE;
use crate::content::{Key, Words};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::question::Choice;
use crate::report::json::Json;

/// The code systems, without their common prefix. Each dimension has its own, with its id appended, since a
/// code means something different in each.
pub const SYSTEMS: [&str; 7] = [
    "claimed",
    "dimension",
    "risk-rating",
    "answer",
    "services",
    "agency-rating",
    "strength",
];

/// Returns a choice as a coding.
pub fn of_choice(choice: Choice, words: Option<&Words>) -> Json {
    let [claimed, dimension, rating, answer, services, agency, _] = SYSTEMS;
    let plain = |system: &str| system.to_owned();
    let (system, code) = match choice {
        Choice::Claim(claim) => (plain(claimed), plain(claim.id())),
        Choice::Statement(of, level) => {
            let number = level.number().to_string();
            ([dimension, ":", of.id()].concat(), number)
        }
        Choice::Rating(_, of) => (plain(rating), plain(of.id())),
        Choice::YesNo(of) => (plain(answer), plain(of.id())),
        Choice::Presence(of) => (plain(answer), plain(of.id())),
        Choice::Services(count) => (plain(services), plain(count.id())),
        Choice::Agency(band) => (plain(agency), plain(band.id())),
        Choice::NoAgencyRating => (plain(agency), plain("none")),
        Choice::Unknown => (
            plain(answer),
            plain(crate::domain::reading::reader::UNKNOWN),
        ),
    };
    coding(&system, &code, choice.label(), words)
}

/// Returns a strength as a coding.
pub fn of_strength(strength: Strength, words: Option<&Words>) -> Json {
    let [.., system] = SYSTEMS;
    coding(system, strength.id(), Key::strength(strength), words)
}

/// Builds a coding. `words` must be those that were answered; without them there is no display text.
fn coding(system: &str, code: &str, label: Key, words: Option<&Words>) -> Json {
    let coding = Json::map([
        ("system", [BASE, system].concat().into()),
        ("code", code.into()),
    ]);
    coding.with_any("display", words.map(|words| words.get(label).to_string()))
}
