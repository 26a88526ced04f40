//! The recommendation, in one sentence that a person would say.

use yew::AttrValue;

use super::{band, of_range};
use crate::content::{Key, Ui};
use crate::domain::band::Band;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::{Review, Target};
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::screen::Screen;

/// The recommendation and the four facts that matter most.
pub fn section(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    let headline = headline(outcome);
    let service = &screen.state.responses.service_name;
    pen.tag("div.result-lead flow-tight", |pen| {
        if !service.is_empty() {
            let said = screen.fill(Ui::ResultFor, &[("service", service)]);
            pen.tag_of("p.soft", said);
        }
        if outcome.safety_first {
            frame::heading_of(pen, 2, "h2.headline", headline);
        } else {
            pen.tag("div.headline", |pen| {
                frame::heading(pen, screen.say(headline));
            });
        }
        pen.tag("p.lead", |pen| sentences(pen, lead(outcome)));
        facts(pen, outcome);
        pen.tag("p", |pen| {
            pen.text(gap(screen, outcome));
            pen.space();
            sentences(pen, way(outcome));
        });
    });
}

/// The texts that there are, with a space between them.
fn sentences(pen: &mut Pen<'_>, [first, second]: [Option<Key>; 2]) {
    if let Some(first) = first {
        pen.say(first);
    }
    if first.is_some() && second.is_some() {
        pen.space();
    }
    if let Some(second) = second {
        pen.say(second);
    }
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
fn lead(outcome: &Outcome) -> [Option<Key>; 2] {
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

/// How far there is to go.
fn gap(screen: &Screen<'_>, outcome: &Outcome) -> AttrValue {
    match outcome.gap {
        None => screen.say(Key::NOT_PLACED),
        Some(1) => screen.say(Key::ONE_SHORT),
        Some(short @ 2..) => screen.fill(Ui::GapShort, &[("count", &short.to_string())]),
        Some(_) => AttrValue::default(),
    }
}

/// The first stop on a long way.
fn way(outcome: &Outcome) -> [Option<Key>; 2] {
    let builds = outcome.recommendation.target() == Target::Partnership;
    let short_of_it = builds && outcome.needed < Level::Partnership && !is_in_place(outcome);
    [
        outcome.first_stop().map(|_| Key::FIRST_STOP),
        short_of_it.then_some(Key::LEVEL_FOR_NOW),
    ]
}

fn facts(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    let review = match outcome.recommendation.review() {
        Review::Days => Ui::ReviewDays,
        Review::SixWeeks => Ui::ReviewSixWeeks,
        Review::ThreeMonths => Ui::ReviewThreeMonths,
        Review::SixMonths => Ui::ReviewSixMonths,
    };
    let facts = [
        (Ui::FactNow, now(screen, outcome)),
        (Ui::FactNeeded, screen.say(Key::level_title(outcome.needed))),
        (Ui::FactRisk, band(screen, outcome)),
        (Ui::FactReview, screen.say(review)),
    ];
    pen.tag("dl.facts", |pen| {
        for (name, value) in facts {
            pen.tag("div", |pen| {
                pen.line("dt", name);
                pen.tag_of("dd", value);
            });
        }
    });
}

fn now(screen: &Screen<'_>, outcome: &Outcome) -> AttrValue {
    let placement = &outcome.placement;
    match placement.level {
        None => screen.say(Ui::NotPlacedShort),
        Some(_) if placement.leads_with_range() => {
            of_range(screen, Ui::RangeShort, placement.range)
        }
        Some(level) => screen.say(Key::level_title(level)),
    }
}
