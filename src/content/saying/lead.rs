//! Which texts say the recommendation.

use implicit_clone::unsync::IString;

use super::of_range;
use crate::content::{Key, Ui, Words};
use crate::domain::band::Band;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::Headline;

/// Whether a call today comes before all steps. Where safety comes first the Today block says it.
pub fn calls_today(outcome: &Outcome) -> bool {
    outcome.escalate_today() && !outcome.safety_first
}

/// Whether finding out is the first thing to do.
pub fn finds_out_first(outcome: &Outcome) -> bool {
    outcome.headline == Headline::FindOutFirst
}

/// What follows the headline.
pub fn means(outcome: &Outcome) -> [Option<Key>; 2] {
    if calls_today(outcome) {
        return [Some(Key::ESCALATE_HEADLINE), Some(Key::ESCALATE_MEANS)];
    }
    let used = outcome.headline == Headline::InPlace && outcome.band >= Band::High;
    [
        Some(Key::headline_means(outcome.headline)),
        used.then_some(Key::IN_PLACE_USE),
    ]
}

/// How far there is to go; empty where there is no way to go.
pub fn gap(words: &Words, outcome: &Outcome) -> IString {
    match outcome.gap {
        None => words.get(Key::NOT_PLACED),
        Some(1) => words.get(Key::ONE_SHORT),
        Some(short @ 2..) => words.fill(Ui::GapShort, &[("count", &short.to_string())]),
        Some(_) => IString::default(),
    }
}

/// The level, or what stands in its place.
pub fn now(words: &Words, outcome: &Outcome) -> IString {
    let placement = &outcome.placement;
    match placement.level {
        None => words.get(Ui::NotPlacedShort),
        Some(_) if placement.leads_with_range() => of_range(words, Ui::RangeShort, placement.range),
        Some(level) => words.get(Key::level_title(level)),
    }
}

/// The facts that matter most: the level, the one that is suggested, and the first stop on a long way.
pub fn facts(words: &Words, outcome: &Outcome) -> Vec<(Ui, IString)> {
    let title = |level: Level| words.get(Key::level_title(level));
    let mut facts = vec![
        (Ui::FactNow, now(words, outcome)),
        (Ui::FactNeeded, title(outcome.needed)),
    ];
    facts.extend(outcome.first_stop().map(|stop| (Ui::FactAim, title(stop))));
    facts
}
