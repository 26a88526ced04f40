//! The advice: where effort goes next, what stands out, and what can be let go.

use super::{Drawn, now_and_needed, section};
use crate::content::saying::{map as saying, number};
use crate::content::{Key, OnMap as Text};
use crate::domain::action::Action;
use crate::domain::map::invest::Investment;
use crate::domain::vocabulary::Vocabulary;
use crate::views::pen::Pen;
use crate::views::tag::tag;
use crate::views::{frame, result};

/// Whom to invest in first and second.
const ORDER: [Text; 2] = [Text::First, Text::Then];

/// The sections.
pub fn sections(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    let outcome = &drawn.outcome;
    let unknown = saying::dangers_unknown(&outcome.family);
    if !unknown.is_empty() {
        result::dangers_unknown(pen, &mut unknown.into_iter().map(Key::critical_name));
    }
    let apart = drawn.violence_possible;
    if apart {
        pen.tag(
            tag!(div, class = "note emergency", "data-part" = "apart"),
            |pen| {
                for text in saying::where_violence() {
                    pen.line(tag!(p), text);
                }
            },
        );
    }
    if outcome.family.safety_first {
        // Everything else waits.
        return steps(pen, drawn, &outcome.family.actions);
    }
    section(pen, "invest", Text::InvestHeading, |pen| {
        invest(pen, drawn);
        if !outcome.family.actions.is_empty() {
            steps(pen, drawn, &outcome.family.actions);
        }
        pen.tag(tag!(p), |pen| {
            pen.line(tag!(strong), Key::review(outcome.family.review));
        });
    });
    if !outcome.findings.is_empty() {
        section(pen, "findings", Text::FindingsHeading, |pen| {
            findings(pen, drawn);
        });
    }
    if let Some(found) = saying::step_down(pen.screen.words, &drawn.on.map, outcome) {
        section(pen, "step-down", Text::StepDownHeading, |pen| {
            pen.tag(tag!(p), |pen| pen.tag_of(tag!(strong), found.says));
            pen.tag_of(tag!(p), found.do_next);
        });
    }
}

fn invest(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    let invest = &drawn.outcome.invest;
    if invest.is_empty() {
        for line in saying::invest(pen.screen.words, &drawn.on.map, &drawn.outcome) {
            pen.tag_of(tag!(p), line);
        }
        return;
    }
    pen.tag(tag!(ol, class = "map-invest plain", role = "list"), |pen| {
        for (text, investment) in ORDER.into_iter().zip(invest) {
            pen.tag(tag!(li), |pen| invest_in(pen, drawn, text, investment));
        }
    });
}

fn invest_in(pen: &mut Pen<'_>, drawn: &Drawn<'_>, text: Text, investment: &Investment) {
    let screen = pen.screen;
    let place = investment.relationship;
    let name = drawn.name(screen, place);
    pen.tag(tag!(h3), |pen| {
        frame::level(pen, 3);
        pen.text(screen.fill(text, &[("service", &name)]));
    });
    if let Some(of) = drawn.outcome.relationships.get(place) {
        let level = of.level.map_or("", number);
        pen.tag(tag!(p), |pen| {
            pen.set("data-level", level);
            pen.text(now_and_needed(screen, of));
        });
        pen.tag(tag!(ul), |pen| {
            for because in &investment.because {
                pen.line(tag!(li), Key::map_because(*because));
            }
        });
        if let Some(action) = of.actions.first() {
            let step = screen.say(saying::act(action.act, drawn.violence_possible));
            pen.tag_of(tag!(p), screen.fill(Text::NextStep, &[("step", &step)]));
        }
    }
}

fn findings(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    let screen = pen.screen;
    pen.tag(
        tag!(ul, class = "map-findings plain", role = "list"),
        |pen| {
            for finding in &drawn.outcome.findings {
                let found = saying::finding(screen.words, &drawn.on.map, finding);
                pen.tag(tag!(li), |pen| {
                    pen.set("data-finding", finding.kind.id());
                    pen.tag(tag!(p), |pen| pen.tag_of(tag!(strong), found.says));
                    pen.tag_of(tag!(p), found.do_next);
                });
            }
        },
    );
}

/// The steps in their order, where violence cannot be ruled out in words that are safe then.
pub fn steps(pen: &mut Pen<'_>, drawn: &Drawn<'_>, actions: &[Action]) {
    let apart = drawn.violence_possible;
    if let [action] = actions {
        return pen.line(tag!(p), saying::act(action.act, apart));
    }
    pen.tag(tag!(ol, class = "steps plain", role = "list"), |pen| {
        for action in actions {
            pen.tag(tag!(li), |pen| {
                pen.line(tag!(span), saying::act(action.act, apart));
            });
        }
    });
}
