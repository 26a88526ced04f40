//! The recommendation, in one sentence that a person would say.

use yew::prelude::*;

use super::level;
use crate::content::{Key, Ui};
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::{Recommendation, Review};
use crate::views::frame;
use crate::views::screen::Screen;

/// The recommendation and the four facts that matter most.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let (headline, rest) = sentences(outcome);
    let headline = screen.say(headline);
    let service = &screen.state.responses.service_name;
    html! {
        <div class="result-lead flow-tight">
            if !service.is_empty() {
                <p class="soft">{ screen.fill(Ui::ResultFor, &[("service", service)]) }</p>
            }
            if outcome.safety_first {
                <h2 class="headline">{ headline }</h2>
            } else {
                <div class="headline">{ frame::heading(screen, headline) }</div>
            }
            for (index, key) in rest.into_iter().enumerate() {
                <p key={index} class={(index == 0).then_some("lead")}>{ screen.say(key) }</p>
            }
            { facts(screen, outcome) }
        </div>
    }
}

/// The headline, and what follows it. What already meets the level is never told to build.
fn sentences(outcome: &Outcome) -> (Key, Vec<Key>) {
    let recommendation = outcome.recommendation;
    let said = Key::recommendation_headline(recommendation);
    let means = Key::recommendation_means(recommendation);
    let mut rest = Vec::new();
    let headline = match outcome.gap {
        _ if outcome.escalate_today() => {
            rest.extend([Key::ESCALATE_MEANS, said]);
            Key::ESCALATE_HEADLINE
        }
        Some(_) if outcome.over_invested => {
            rest.push(Key::OVER_INVESTED);
            said
        }
        Some(..=0) => {
            rest.push(said);
            // What this one means is building, step by step.
            if recommendation != Recommendation::BuildPartnership {
                rest.push(means);
            }
            Key::IN_PLACE
        }
        Some(_) | None => {
            rest.push(means);
            said
        }
    };
    rest.extend(match outcome.gap {
        None => Some(Key::NOT_PLACED),
        Some(1) => Some(Key::ONE_SHORT),
        Some(2..) => Some(Key::MORE_SHORT),
        Some(_) => None,
    });
    if recommendation == Recommendation::CoordinationIsEnough
        && outcome.needed == Level::Cooperation
        && !outcome.over_invested
    {
        rest.push(Key::COOPERATION_WILL_DO);
    }
    rest.extend(outcome.first_stop().map(|_| Key::FIRST_STOP));
    (headline, rest)
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
