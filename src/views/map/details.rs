//! What follows for the service that is looked at.

use super::{BUTTON, Drawn, advice, gap, level, needed};
use crate::app::Action;
use crate::app::map::OnMap;
use crate::content::{Key, OnMap as Text};
use crate::domain::map::Place;
use crate::flow::step::Section;
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// The section, where a service is looked at. Its place is always there: what comes between the sections of
/// the page has browsers work out the styles of all of them anew.
pub fn place_of_selected(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    let screen = pen.screen;
    pen.tag(tag!(div, class = "map-details-place"), |pen| {
        let Some(place) = drawn.on.selected else {
            return;
        };
        let Some(of) = drawn.outcome.relationships.get(place) else {
            return;
        };
        let name = drawn.name(screen, place);
        pen.tag(
            tag!(section, class = "desk map-details", "data-part" = "details"),
            |pen| {
                pen.key(&of.id);
                pen.tag(tag!(h2, tabindex = "-1"), |pen| {
                    frame::level(pen, 2);
                    pen.set("id", screen.id("details"));
                    pen.text(screen.fill(Text::DetailsHeading, &[("service", &name)]));
                });
                let facts = [
                    (Text::DetailsPlace, screen.say(Key::place_name(of.place))),
                    (Text::DetailsLevel, level(screen, of)),
                    (Text::DetailsNeeded, needed(screen, of.needed)),
                    (Text::DetailsGap, gap(screen, of)),
                ];
                let facts = facts.map(|(name, value)| (name.into(), value));
                frame::facts(pen, &mut facts.into_iter());
                if of.place == Place::Ring {
                    pen.line(tag!(p), Text::RingEnough);
                }
                // Where safety comes first the steps of today stand above, and everything else waits.
                if !drawn.outcome.family.safety_first {
                    next(pen, drawn, place);
                }
                buttons(pen, drawn, place);
            },
        );
    });
}

fn next(pen: &mut Pen<'_>, drawn: &Drawn<'_>, place: usize) {
    let Some(of) = drawn.outcome.relationships.get(place) else {
        return;
    };
    frame::heading_of(pen, 3, tag!(h3), Text::DetailsNext);
    if of.actions.is_empty() {
        let is_enough = of.place == Place::Ring || of.gap.is_some_and(|gap| gap <= 0);
        pen.line(
            tag!(p),
            if is_enough {
                Text::DetailsNothing
            } else {
                Text::DetailsAnswer
            },
        );
    } else {
        advice::steps(pen, drawn, &of.actions);
    }
}

/// The ways to the questions about a service.
pub fn buttons(pen: &mut Pen<'_>, drawn: &Drawn<'_>, place: usize) {
    let screen = pen.screen;
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
    pen.tag(tag!(div, class = "buttons"), |pen| {
        for (text, event, action) in ways {
            if text == Text::AskBarriers && !screen.state.way.barriers {
                continue;
            }
            pen.tag(BUTTON, |pen| {
                pen.set("data-action", action);
                pen.on_press(Action::on_map(event));
                pen.say(text);
            });
        }
    });
}
