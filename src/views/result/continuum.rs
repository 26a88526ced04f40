//! The continuum as a drawn scale, with its words beside it.

use yew::prelude::*;

use super::{level, part};
use crate::content::{Key, Ui};
use crate::domain::level::{Claim, Level};
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::screen::Screen;

/// Where the relationship stands, what is needed, and what it is called.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let matter = html! {
        <>
            <p>
                for (index, sentence) in told(screen, outcome).into_iter().enumerate() {
                    <span key={index}>{ sentence }{ " " }</span>
                }
            </p>
            // Some browsers take the list away from a screen reader where it has no bullets.
            <ol class="levels plain" role="list" reversed=true>
                for step in Level::ALL.iter().rev() {
                    { row(screen, outcome, *step) }
                }
            </ol>
            <p>{ screen.say(Key::confidence(outcome.placement.confidence)) }</p>
        </>
    };
    part(screen, "where", Ui::WhereHeading, matter)
}

/// The drawing in words.
fn told(screen: Screen<'_>, outcome: &Outcome) -> Vec<AttrValue> {
    let placement = &outcome.placement;
    let (low, high) = placement.range;
    let (low, high) = (level(screen, low), level(screen, high));
    let range = [("low", low.as_str()), ("high", high.as_str())];
    let mut told = match placement.level {
        None => vec![screen.fill(Ui::WhereNotPlaced, &range)],
        Some(now) if placement.leads_with_range() => {
            let now = level(screen, now);
            vec![
                screen.fill(Ui::WhereRange, &range),
                screen.fill(Ui::WherePoints, &[("level", &now)]),
            ]
        }
        Some(now) => vec![screen.fill(Ui::WhereNow, &[("level", &level(screen, now))])],
    };
    told.push(screen.fill(
        Ui::WhereNeeded,
        &[("level", &level(screen, outcome.needed))],
    ));
    if let Some(claim) = outcome.claimed {
        told.push(match claim {
            Claim::NoWord => screen.say(Ui::WhereNoWord),
            word => screen.fill(
                Ui::WhereCalled,
                &[("word", &screen.say(Key::claimed(word)))],
            ),
        });
    }
    told
}

fn row(screen: Screen<'_>, outcome: &Outcome, step: Level) -> Html {
    let placement = &outcome.placement;
    let now = placement.level == Some(step);
    let needed = outcome.needed == step;
    let claimed = outcome.claimed.and_then(Claim::level) == Some(step);
    let (low, high) = placement.range;
    let open = low != high;
    let from = placement.level;
    let on_the_way = |a: Level, b: Level| {
        from.is_some_and(|from| from <= a && b <= outcome.needed && from < outcome.needed)
    };
    let way_up = step.next().is_some_and(|next| on_the_way(step, next));
    let below = step
        .index()
        .checked_sub(1)
        .and_then(|index| Level::ALL.get(index));
    let way_down = below.is_some_and(|below| on_the_way(*below, step));
    let classes = [
        (now, "now"),
        (needed, "needed"),
        (claimed, "claimed"),
        (way_down, "way-down"),
        (way_up, "way-up"),
        (open && (low..=high).contains(&step), "range"),
        (open && step == high, "top"),
        (open && step == low, "bottom"),
    ];
    let marks = [
        (open && step == high, "is-range", Ui::MarkHigh),
        (open && step == low, "is-range", Ui::MarkLow),
        (now, "is-now", Ui::MarkNow),
        (needed, "is-needed", Ui::MarkNeeded),
        (claimed, "is-claimed", Ui::MarkClaimed),
    ];
    let classes: Classes = classes
        .into_iter()
        .filter_map(|(is, c)| is.then_some(c))
        .collect();
    let marks: Vec<_> = marks.into_iter().filter(|(is, ..)| *is).collect();
    let number = step.number().to_string();
    html! {
        <li key={number.clone()} class={classes!("level", classes)} value={number.clone()}>
            <span class="rail" aria-hidden="true"><span class="dot"></span></span>
            <span class="rings" data-level={number.clone()} aria-hidden="true"></span>
            <div class="level-text">
                <p class="level-name">
                    <span class="level-number">{ number }</span>{ " " }
                    { screen.say(Key::level_title(step)) }
                </p>
                if !marks.is_empty() {
                    <ul class="marks plain" role="list">
                        for (_, class, text) in marks {
                            <li key={Key::from(text).index()} class={classes!("mark", class)}>
                                { screen.say(text) }
                            </li>
                        }
                    </ul>
                }
                <p class="level-means">{ screen.say(Key::level_means(step)) }</p>
            </div>
        </li>
    }
}
