//! Which texts say the recommendation.

use implicit_clone::unsync::IString;

use super::of_range;
use crate::content::{Key, Ui, Words};
use crate::domain::band::Band;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::{Review, Target};

fn is_in_place(outcome: &Outcome) -> bool {
    outcome.gap.is_some_and(|gap| gap <= 0)
}

/// The recommendation in one sentence. What already meets the level is never told to build.
pub fn headline(outcome: &Outcome) -> Key {
    if outcome.escalate_today() {
        Key::ESCALATE_HEADLINE
    } else if is_in_place(outcome) && !outcome.over_invested {
        Key::IN_PLACE
    } else {
        Key::recommendation_headline(outcome.recommendation)
    }
}

/// What follows the headline.
pub fn means(outcome: &Outcome) -> [Option<Key>; 2] {
    let recommendation = outcome.recommendation;
    if outcome.escalate_today() {
        let said = Key::recommendation_headline(recommendation);
        return [Some(said), Some(Key::ESCALATE_MEANS)];
    }
    if outcome.over_invested {
        return [Some(Key::OVER_INVESTED), None];
    }
    if is_in_place(outcome) {
        let serious = outcome.band >= Band::High;
        let used = serious.then_some(Key::IN_PLACE_USE);
        return [Some(Key::IN_PLACE_MEANS), used];
    }
    if outcome.needed == Level::Cooperation {
        return [Some(Key::COOPERATION_WILL_DO), None];
    }
    [Some(Key::recommendation_means(recommendation)), None]
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

/// The first stop on a long way.
pub fn way(outcome: &Outcome) -> [Option<Key>; 2] {
    let builds = outcome.recommendation.target() == Target::Partnership;
    let short_of_it = builds && outcome.needed < Level::Partnership && !is_in_place(outcome);
    [
        outcome.first_stop().map(|_| Key::FIRST_STOP),
        short_of_it.then_some(Key::LEVEL_FOR_NOW),
    ]
}

/// When to look again, in a word or two.
pub fn review(outcome: &Outcome) -> Ui {
    match outcome.recommendation.review() {
        Review::Days => Ui::ReviewDays,
        Review::SixWeeks => Ui::ReviewSixWeeks,
        Review::ThreeMonths => Ui::ReviewThreeMonths,
        Review::SixMonths => Ui::ReviewSixMonths,
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
