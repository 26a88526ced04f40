//! The texts of the recommendation.

use implicit_clone::unsync::IString;

use super::fill_range;
use crate::content::{Key, Ui, Words};
use crate::domain::band::Band;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::{Headline, Recommendation, Target};

fn is_in_place(outcome: &Outcome) -> bool {
    outcome.gap.is_some_and(|gap| gap <= 0)
}

/// Returns the headline of a result. A partnership takes time to build: if it is needed now and is far off,
/// the call to make today comes first.
pub fn headline(outcome: &Outcome) -> Key {
    if is_escalation(outcome) {
        Key::RECOMMENDATION_ESCALATE_TODAY_HEADLINE
    } else {
        Key::headline(outcome.headline)
    }
}

fn is_escalation(outcome: &Outcome) -> bool {
    outcome.escalate_today() && !outcome.safety_first
}

/// Returns what follows the headline.
pub fn explanation(outcome: &Outcome) -> [Option<Key>; 2] {
    let headline = outcome.headline;
    if is_escalation(outcome) {
        return [
            Some(Key::headline(headline)),
            Some(Key::RECOMMENDATION_ESCALATE_TODAY_MEANS),
        ];
    }
    let means = if outcome.violence_possible {
        Key::headline_means_where_violence(headline)
    } else {
        Key::headline_means(headline)
    };
    [Some(means), more(outcome)]
}

/// Returns what else there is to say about the headline.
fn more(outcome: &Outcome) -> Option<Key> {
    match outcome.headline {
        Headline::InPlace if outcome.band >= Band::High => Some(Key::RECOMMENDATION_IN_PLACE_USE),
        Headline::Collaborate | Headline::Partnership => {
            let now = outcome.recommendation == Recommendation::PartnershipNeededNow;
            now.then_some(Key::RECOMMENDATION_PARTNERSHIP_NOW)
        }
        _ => None,
    }
}

/// Says how far there is to go; empty if there is no gap.
pub fn gap(words: &Words, outcome: &Outcome) -> IString {
    gap_of(words, outcome.gap)
}

/// Does the same for a given gap.
pub fn gap_of(words: &Words, gap: Option<i8>) -> IString {
    match gap {
        None => words.get(Key::RECOMMENDATION_NOT_PLACED),
        Some(1) => words.get(Key::RECOMMENDATION_ONE_SHORT),
        Some(short @ 2..) => words.fill(Ui::GapShort, &[("count", &short.to_string())]),
        Some(_) => IString::default(),
    }
}

/// Returns the first stop on a long way, and that a small core is meant if there are many services.
pub fn long_way_notes(outcome: &Outcome) -> [Option<Key>; 2] {
    let builds = outcome.recommendation.target() == Target::Partnership;
    let core = builds && !is_in_place(outcome) && outcome.many_services;
    [
        outcome.first_stop().map(|_| Key::RECOMMENDATION_FIRST_STOP),
        core.then_some(Key::RECOMMENDATION_SMALL_CORE),
    ]
}

/// Returns the level, or what is shown instead of one level.
pub fn current_level(words: &Words, outcome: &Outcome) -> IString {
    let placement = &outcome.placement;
    match placement.level {
        None => words.get(Ui::NotPlacedShort),
        Some(_) if placement.leads_with_range() => {
            fill_range(words, Ui::RangeShort, placement.range)
        }
        Some(level) => words.get(Key::level_title(level)),
    }
}

/// Whether finding out is the first thing to do.
pub fn is_find_out_first(outcome: &Outcome) -> bool {
    outcome.headline == Headline::FindOutFirst
}

/// Returns the facts that matter most: the level, the suggested one, and the first stop on a long way.
pub fn facts(words: &Words, outcome: &Outcome) -> Vec<(Ui, IString)> {
    let title = |level: Level| words.get(Key::level_title(level));
    let mut facts = vec![
        (Ui::FactNow, current_level(words, outcome)),
        (Ui::FactNeeded, title(outcome.needed)),
    ];
    let far = outcome.placement.level.is_some() && !outcome.safety_first;
    let stop = outcome.first_stop().filter(|_| far);
    facts.extend(stop.map(|stop| (Ui::FactAim, title(stop))));
    facts
}
