//! The recommendation, in one sentence that a person would say.

use yew::prelude::*;

use super::level;
use crate::content::{Key, Ui};
use crate::domain::band::Band;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::{Review, Target};
use crate::views::frame;
use crate::views::screen::Screen;

/// The recommendation and the four facts that matter most.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let headline = screen.say(headline(outcome));
    let service = &screen.state.responses.service_name;
    html! {
        <div class="result-lead flow-tight">
            if !service.is_empty() {
                <p class="soft">{ screen.fill(Ui::ResultFor, &[("service", service)]) }</p>
            }
            if outcome.safety_first {
                <h2 aria-level={screen.heading_level(2)} class="headline">{ headline }</h2>
            } else {
                <div class="headline">{ frame::heading(screen, headline) }</div>
            }
            <p class="lead">{ sentences(screen, lead(outcome)) }</p>
            { facts(screen, outcome) }
            <p>{ gap(screen, outcome) }{ " " }{ sentences(screen, way(outcome)) }</p>
        </div>
    }
}

fn sentences(screen: Screen<'_>, keys: Vec<Key>) -> AttrValue {
    let said: Vec<_> = keys
        .into_iter()
        .map(|key| screen.say(key).to_string())
        .collect();
    said.join(" ").into()
}

fn is_in_place(outcome: &Outcome) -> bool {
    outcome.gap.is_some_and(|gap| gap <= 0)
}

/// What already meets the level is never told to build.
fn headline(outcome: &Outcome) -> Key {
    if outcome.escalate_today() {
        Key::ESCALATE_HEADLINE
    } else if is_in_place(outcome) && !outcome.over_invested {
        Key::IN_PLACE
    } else {
        Key::recommendation_headline(outcome.recommendation)
    }
}

/// What follows the headline.
fn lead(outcome: &Outcome) -> Vec<Key> {
    let recommendation = outcome.recommendation;
    if outcome.escalate_today() {
        let said = Key::recommendation_headline(recommendation);
        return vec![said, Key::ESCALATE_MEANS];
    }
    if outcome.over_invested {
        return vec![Key::OVER_INVESTED];
    }
    if is_in_place(outcome) {
        let serious = outcome.band >= Band::High;
        let used = serious.then_some(Key::IN_PLACE_USE);
        return [Key::IN_PLACE_MEANS].into_iter().chain(used).collect();
    }
    if outcome.needed == Level::Cooperation {
        return vec![Key::COOPERATION_WILL_DO];
    }
    vec![Key::recommendation_means(recommendation)]
}

/// How far there is to go.
fn gap(screen: Screen<'_>, outcome: &Outcome) -> AttrValue {
    match outcome.gap {
        None => screen.say(Key::NOT_PLACED),
        Some(1) => screen.say(Key::ONE_SHORT),
        Some(short @ 2..) => screen.fill(Ui::GapShort, &[("count", &short.to_string())]),
        Some(_) => AttrValue::default(),
    }
}

/// The first stop on a long way.
fn way(outcome: &Outcome) -> Vec<Key> {
    let builds = outcome.recommendation.target() == Target::Partnership;
    let short_of_it = builds && outcome.needed < Level::Partnership && !is_in_place(outcome);
    let first_stop = outcome.first_stop().map(|_| Key::FIRST_STOP);
    first_stop
        .into_iter()
        .chain(short_of_it.then_some(Key::LEVEL_FOR_NOW))
        .collect()
}

fn facts(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let band = screen.say(Key::band_name(outcome.band));
    let band = if outcome.provisional {
        screen.fill(Ui::Provisional, &[("band", &band)])
    } else {
        band
    };
    let review = match outcome.recommendation.review() {
        Review::Days => Ui::ReviewDays,
        Review::SixWeeks => Ui::ReviewSixWeeks,
        Review::ThreeMonths => Ui::ReviewThreeMonths,
        Review::SixMonths => Ui::ReviewSixMonths,
    };
    let facts = [
        (Ui::FactNow, now(screen, outcome)),
        (Ui::FactNeeded, screen.say(Key::level_title(outcome.needed))),
        (Ui::FactRisk, band),
        (Ui::FactReview, screen.say(review)),
    ];
    html! {
        <dl class="facts">
            for (name, value) in facts {
                <div key={Key::from(name).index()}>
                    <dt>{ screen.say(name) }</dt>
                    <dd>{ value }</dd>
                </div>
            }
        </dl>
    }
}

fn now(screen: Screen<'_>, outcome: &Outcome) -> AttrValue {
    let placement = &outcome.placement;
    match placement.level {
        None => screen.say(Ui::NotPlacedShort),
        Some(_) if placement.leads_with_range() => {
            let (low, high) = placement.range;
            let (low, high) = (level(screen, low), level(screen, high));
            screen.fill(Ui::RangeShort, &[("low", &low), ("high", &high)])
        }
        Some(level) => screen.say(Key::level_title(level)),
    }
}
