//! The outcome for the selected service.

use super::{BUTTON, Drawn, advice, gap, level, needed};
use crate::app::Action;
use crate::app::map::OnMap;
use crate::content::{Key, OnMap as Text};
use crate::domain::map::Place;
use crate::flow::step::Section;
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// The section about the selected service, if there is one. Its container is always there: inserting anything
/// between the page's sections makes browsers recompute the styles of them all.
pub fn selected_service(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let context = html.context;
    html.tag(tag!(div, class = "map-details-place"), |html| {
        let Some(place) = drawn.on.selected else {
            return;
        };
        let Some(of) = drawn.outcome.relationships.get(place) else {
            return;
        };
        let name = drawn.name(context, place);
        html.tag(
            tag!(section, class = "desk map-details", "data-part" = "details"),
            |html| {
                html.key(&of.id);
                html.tag(tag!(h2, tabindex = "-1"), |html| {
                    frame::level(html, 2);
                    html.set("id", context.id("details"));
                    html.text(context.fill(Text::DetailsHeading, &[("service", &name)]));
                });
                let facts = [
                    (Text::DetailsPlace, context.say(Key::place_name(of.place))),
                    (Text::DetailsLevel, level(context, of)),
                    (Text::DetailsNeeded, needed(context, of.needed)),
                    (Text::DetailsGap, gap(context, of)),
                ];
                let facts = facts.map(|(name, value)| (name.into(), value));
                frame::facts(html, &mut facts.into_iter());
                if of.place == Place::Ring {
                    html.line(tag!(p), Text::RingEnough);
                }
                // If safety comes first, today's steps are above, and everything else waits.
                if !drawn.outcome.family.safety_first {
                    next(html, drawn, place);
                }
                buttons(html, drawn, place);
            },
        );
    });
}

fn next(html: &mut Builder<'_>, drawn: &Drawn<'_>, place: usize) {
    let Some(of) = drawn.outcome.relationships.get(place) else {
        return;
    };
    frame::heading_of(html, 3, tag!(h3), Text::DetailsNext);
    if of.actions.is_empty() {
        let is_enough = of.place == Place::Ring || of.gap.is_some_and(|gap| gap <= 0);
        html.line(
            tag!(p),
            if is_enough {
                Text::DetailsNothing
            } else {
                Text::DetailsAnswer
            },
        );
    } else {
        advice::steps(html, drawn, &of.actions);
    }
}

/// The buttons that lead to the questions about a service.
pub fn buttons(html: &mut Builder<'_>, drawn: &Drawn<'_>, place: usize) {
    let context = html.context;
    let ten = if drawn.on.answered(place) == 0 {
        Text::AskTen
    } else {
        Text::AskTenAgain
    };
    let ways = [
        (ten, OnMap::Asked(place, Section::Relationship), "ask-ten"),
        (
            Text::AskBarriers,
            OnMap::Asked(place, Section::Barriers),
            "ask-barriers",
        ),
    ];
    html.tag(tag!(div, class = "buttons"), |html| {
        for (text, event, action) in ways {
            if text == Text::AskBarriers && !context.state.route.barriers {
                continue;
            }
            html.tag(BUTTON, |html| {
                html.set("data-action", action);
                html.on_press(Action::on_map(event));
                html.say(text);
            });
        }
    });
}
