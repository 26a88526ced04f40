//! The texts that say what follows from an assessment, chosen once for the screen and for reports.

pub mod beside;
pub mod definitions;
pub mod family;
pub mod find_out;
pub mod lead;
pub mod map;
pub mod mind;
mod piece;
pub mod placement;
pub mod steps;
pub mod why;

pub use piece::{Basis, Beside, Form, ListedText, Piece};

use implicit_clone::unsync::IString;

use super::{Key, Ui, Words};
use crate::domain::dimension::Dimension;
use crate::domain::dimension_set::DimensionSet;
use crate::domain::level::{Claim, Level};
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;

/// Returns the number of a level as text.
pub fn number(level: Level) -> &'static str {
    const NUMBERS: [&str; Level::ALL.len()] = ["0", "1", "2", "3", "4", "5"];
    NUMBERS[level.index()]
}

/// Returns a level with its number and name, such as "level 3, coordination".
pub fn level(words: &Words, level: Level) -> IString {
    let name = words.get(Key::level_name(level));
    let values = [("number", number(level)), ("name", name.as_str())];
    words.fill(Ui::LevelNamed, &values)
}

/// Fills a level into a text.
pub fn fill_level(words: &Words, text: Ui, of: Level) -> IString {
    words.fill(text, &[("level", &level(words, of))])
}

/// Fills a level and a count into a text.
pub fn fill_count(words: &Words, text: Ui, count: usize, of: Level) -> IString {
    let count = count.to_string();
    let values = [("count", count.as_str()), ("level", &level(words, of))];
    words.fill(text, &values)
}

/// Fills the two ends of a range of levels into a text.
pub fn fill_range(words: &Words, text: Ui, (low, high): (Level, Level)) -> IString {
    let (low, high) = (level(words, low), level(words, high));
    words.fill(text, &[("low", &low), ("high", &high)])
}

/// Says what the rater's service calls the relationship.
pub fn claim_sentence(words: &Words, claim: Claim) -> IString {
    match claim {
        Claim::NoWord => words.get(Ui::WhereNoWord),
        word => {
            let word = words.get(Key::claimed(word));
            words.fill(Ui::WhereCalled, &[("word", &word)])
        }
    }
}

/// Returns the risk band, and whether it is provisional.
pub fn band(words: &Words, outcome: &Outcome) -> IString {
    let band = words.get(Key::band_name(outcome.band));
    if outcome.provisional {
        words.fill(Ui::Provisional, &[("band", &band)])
    } else {
        band
    }
}

/// Joins several dimensions in one line.
pub fn dimensions(words: &Words, dimensions: DimensionSet) -> IString {
    words.list(&mut dimensions.iter().map(Key::dimension_name))
}

/// Whether something must be done today. Everything that explains or can wait is folded then.
pub fn is_today(outcome: &Outcome) -> bool {
    outcome.safety_first || outcome.escalate_today()
}

/// Whether a danger cannot be ruled out.
pub fn is_danger_unknown(outcome: &Outcome) -> bool {
    outcome.unknown_dangers().next().is_some()
}

/// Returns the text for the range, if it leads or there is no level, and the text for the level.
pub fn placement_texts(outcome: &Outcome) -> (Option<Ui>, Ui) {
    let (range, now) = if outcome.placement.leads_with_range() {
        (Some(Ui::WhereRange), Ui::WherePoints)
    } else {
        (None, Ui::WhereNow)
    };
    match outcome.placement.level {
        None => (Some(Ui::WhereNotPlaced), now),
        Some(_) => (range, now),
    }
}

/// Returns what to work on first: what holds the level back, if a higher one is suggested. Leaves out the
/// family's voice if violence cannot be ruled out: a low answer may be right then.
pub fn priorities(outcome: &Outcome) -> DimensionSet {
    let these = outcome.placement.holding_back;
    match outcome.gap {
        Some(..=0) => DimensionSet::NONE,
        _ if outcome.violence_possible => these - DimensionSet::only(Dimension::FamilyVoice),
        Some(_) | None => these,
    }
}

/// Returns the mark beside a dimension.
pub fn mark(outcome: &Outcome, dimension: Dimension) -> Option<Ui> {
    if priorities(outcome).contains(dimension) {
        Some(Ui::HoldingBack)
    } else {
        let ahead = outcome.placement.ahead.contains(dimension);
        ahead.then_some(Ui::Ahead)
    }
}

/// Whether a low answer on the family's voice may be right, because there may be violence.
pub fn low_voice_may_be_right(of: &Basis<'_>) -> bool {
    let answer = of.assessment.relationship.dimensions[Dimension::FamilyVoice].known();
    of.outcome.violence_possible && answer < Some(Level::Collaboration)
}

/// Returns what the page says about the program, one text per line. If it crashes: the answers are kept, or
/// they are not; carry on; leave. Then: another one is loading; it did not load. Last come the language of
/// these texts and its direction, which the page around may not share.
pub fn program_messages(words: &Words) -> String {
    let said: [Key; 8] = [
        Ui::BrokenKept.into(),
        Ui::BrokenLost.into(),
        Ui::CarryOn.into(),
        Ui::Leave.into(),
        Ui::Loading.into(),
        Ui::Missed.into(),
        Key::META_LANGUAGE,
        Key::META_DIRECTION,
    ];
    said.map(|key| words.get(key).to_string()).join("\n")
}
