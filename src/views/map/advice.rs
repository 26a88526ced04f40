//! The advice: where to invest next, what stands out, and where to step down.

use super::{Drawn, now_and_needed, section};
use crate::content::phrasing::{map as phrasing, number};
use crate::content::{Key, OnMap as Text};
use crate::domain::action::Action;
use crate::domain::map::invest::Investment;
use crate::domain::vocabulary::Vocabulary;
use crate::views::builder::Builder;
use crate::views::tag::tag;
use crate::views::{frame, result};

/// Whom to invest in first and second.
const ORDER: [Text; 2] = [Text::First, Text::Then];

/// The sections.
pub fn sections(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let outcome = &drawn.outcome;
    let unknown = phrasing::unknown_dangers(&outcome.family);
    if !unknown.is_empty() {
        result::dangers_unknown(html, &mut unknown.into_iter().map(Key::critical_name));
    }
    let apart = drawn.violence_possible;
    if apart {
        html.tag(
            tag!(div, class = "note emergency", "data-part" = "apart"),
            |html| {
                for text in phrasing::where_violence() {
                    html.line(tag!(p), text);
                }
            },
        );
    }
    if outcome.family.safety_first {
        // Everything else waits.
        return steps(html, drawn, &outcome.family.actions);
    }
    section(html, "invest", Text::InvestHeading, |html| {
        invest(html, drawn);
        if !outcome.family.actions.is_empty() {
            steps(html, drawn, &outcome.family.actions);
        }
        html.tag(tag!(p), |html| {
            html.line(tag!(strong), Key::review(outcome.family.review));
        });
    });
    if !outcome.findings.is_empty() {
        section(html, "findings", Text::FindingsHeading, |html| {
            findings(html, drawn);
        });
    }
    if let Some(found) = phrasing::step_down(html.context.words, &drawn.on.map, outcome) {
        section(html, "step-down", Text::StepDownHeading, |html| {
            html.tag(tag!(p), |html| html.tag_of(tag!(strong), found.says));
            html.tag_of(tag!(p), found.do_next);
        });
    }
}

fn invest(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let invest = &drawn.outcome.invest;
    if invest.is_empty() {
        for line in phrasing::invest(html.context.words, &drawn.on.map, &drawn.outcome) {
            html.tag_of(tag!(p), line);
        }
        return;
    }
    html.tag(
        tag!(ol, class = "map-invest plain", role = "list"),
        |html| {
            for (text, investment) in ORDER.into_iter().zip(invest) {
                html.tag(tag!(li), |html| invest_in(html, drawn, text, investment));
            }
        },
    );
}

fn invest_in(html: &mut Builder<'_>, drawn: &Drawn<'_>, text: Text, investment: &Investment) {
    let context = html.context;
    let place = investment.relationship;
    let name = drawn.name(context, place);
    html.tag(tag!(h3), |html| {
        frame::level(html, 3);
        html.text(context.fill(text, &[("service", &name)]));
    });
    if let Some(of) = drawn.outcome.relationships.get(place) {
        let level = of.level.map_or("", number);
        html.tag(tag!(p), |html| {
            html.set("data-level", level);
            html.text(now_and_needed(context, of));
        });
        html.tag(tag!(ul), |html| {
            for because in &investment.because {
                html.line(tag!(li), Key::map_because(*because));
            }
        });
        if let Some(action) = of.actions.first() {
            let step = context.say(phrasing::act(action.act, drawn.violence_possible));
            html.tag_of(tag!(p), context.fill(Text::NextStep, &[("step", &step)]));
        }
    }
}

fn findings(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let context = html.context;
    html.tag(
        tag!(ul, class = "map-findings plain", role = "list"),
        |html| {
            for finding in &drawn.outcome.findings {
                let found = phrasing::finding(context.words, &drawn.on.map, finding);
                html.tag(tag!(li), |html| {
                    html.set("data-finding", finding.kind.id());
                    html.tag(tag!(p), |html| html.tag_of(tag!(strong), found.says));
                    html.tag_of(tag!(p), found.do_next);
                });
            }
        },
    );
}

/// The steps in order, worded safely if violence cannot be ruled out.
pub fn steps(html: &mut Builder<'_>, drawn: &Drawn<'_>, actions: &[Action]) {
    let apart = drawn.violence_possible;
    if let [action] = actions {
        return html.line(tag!(p), phrasing::act(action.act, apart));
    }
    html.tag(tag!(ol, class = "steps plain", role = "list"), |html| {
        for action in actions {
            html.tag(tag!(li), |html| {
                html.line(tag!(span), phrasing::act(action.act, apart));
            });
        }
    });
}
