//! The code of each choice, and the system that the code belongs to.

use super::BASE;
use crate::content::{Key, Words};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::question::Choice;
use crate::report::json::Json;

/// The systems of codes, without how they all begin. Each dimension has one of its own, with its id after
/// this, since a code means another thing in each.
pub const SYSTEMS: [&str; 7] = [
    "claimed",
    "dimension",
    "risk-rating",
    "answer",
    "services",
    "agency-rating",
    "strength",
];

/// A choice as a coding.
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

/// A strength as a coding.
pub fn of_strength(strength: Strength, words: Option<&Words>) -> Json {
    let [.., system] = SYSTEMS;
    coding(system, strength.id(), Key::strength(strength), words)
}

/// Words are shown where they are those that the answer was given to.
fn coding(system: &str, code: &str, label: Key, words: Option<&Words>) -> Json {
    let coding = Json::map([
        ("system", [BASE, system].concat().into()),
        ("code", code.into()),
    ]);
    coding.with_any("display", words.map(|words| words.get(label).to_string()))
}
