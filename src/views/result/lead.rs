//! The recommendation, in one sentence as a person would say it.

use crate::content::phrasing::lead;
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// The recommendation, the facts that matter most, and what the result is for.
pub fn section(html: &mut Builder<'_>, outcome: &Outcome, open: usize) {
    let context = html.context;
    let headline = lead::headline(outcome);
    html.tag(tag!(div, class = "result-lead flow-tight"), |html| {
        service(html);
        if outcome.safety_first {
            frame::heading_of(html, 2, tag!(h2, class = "headline"), headline);
        } else {
            html.tag(tag!(div, class = "headline"), |html| {
                frame::heading(html, context.say(headline));
            });
        }
        html.tag(tag!(p, class = "lead"), |html| {
            sentences(html, lead::explanation(outcome))
        });
        facts(html, outcome);
        // The result says so if questions are still open.
        if open > 0 {
            let count = open.to_string();
            let said = context.fill(Ui::ResultOpen, &[("count", &count)]);
            html.tag_of(tag!(p, class = "small"), said);
        }
        html.line(tag!(p, class = "small soft"), Ui::Planning);
        limits(html, Some(Ui::PrintedWhole));
    });
}

/// The relationship's level, for a report without the family's part.
pub fn relationship(html: &mut Builder<'_>, outcome: &Outcome) {
    let context = html.context;
    html.tag(tag!(div, class = "result-lead flow-tight"), |html| {
        service(html);
        html.tag(tag!(div, class = "headline"), |html| {
            frame::heading(html, lead::current_level(context.words, outcome));
        });
        html.tag(tag!(p, class = "lead"), |html| {
            html.say(
                outcome
                    .placement
                    .level
                    .map_or(Key::RECOMMENDATION_NOT_PLACED, Key::level_means),
            );
        });
        html.line(tag!(p, class = "small soft"), Ui::Planning);
        limits(html, None);
    });
}

/// What the result is not, for paper: not every browser prints the foot on each sheet. Whether the print-out
/// counts as a record is for the organisation to say.
fn limits(html: &mut Builder<'_>, scope: Option<Ui>) {
    let record = &html.context.host.help.record;
    html.tag(tag!(p, class = "small printed"), |html| {
        html.say(Key::SAFETY_NOT_A_RISK_ASSESSMENT);
        html.space();
        html.say(Ui::NotValidated);
        if let Some(scope) = scope {
            html.space();
            html.say(scope);
        }
        if !record.is_empty() {
            html.space();
            html.text(record.clone());
        }
    });
}

/// Who works together, if the other service has a name.
fn service(html: &mut Builder<'_>) {
    let service = &html.context.state.responses.service_name;
    if !service.is_empty() {
        let said = html.context.fill(Ui::ResultFor, &[("service", service)]);
        html.tag_of(tag!(p, class = "soft"), said);
    }
}

/// The given texts, with a space between them.
fn sentences(html: &mut Builder<'_>, [first, second]: [Option<Key>; 2]) {
    if let Some(first) = first {
        html.say(first);
    }
    if first.is_some() && second.is_some() {
        html.space();
    }
    if let Some(second) = second {
        html.say(second);
    }
}

fn facts(html: &mut Builder<'_>, outcome: &Outcome) {
    let facts = lead::facts(html.context.words, outcome);
    let mut facts = facts.into_iter().map(|(name, value)| (name.into(), value));
    frame::facts(html, &mut facts);
}
