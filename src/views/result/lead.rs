//! The recommendation, in one sentence that a person would say.

use crate::content::saying::lead;
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// The recommendation, the facts that matter most, and what all of it is.
pub fn section(pen: &mut Pen<'_>, outcome: &Outcome, open: usize) {
    let screen = pen.screen;
    let headline = lead::headline(outcome);
    pen.tag(tag!(div, class = "result-lead flow-tight"), |pen| {
        service(pen);
        if outcome.safety_first {
            frame::heading_of(pen, 2, tag!(h2, class = "headline"), headline);
        } else {
            pen.tag(tag!(div, class = "headline"), |pen| {
                frame::heading(pen, screen.say(headline));
            });
        }
        pen.tag(tag!(p, class = "lead"), |pen| {
            sentences(pen, lead::means(outcome))
        });
        facts(pen, outcome);
        // Where the way was not finished, the result says so.
        if open > 0 {
            let count = open.to_string();
            let said = screen.fill(Ui::ResultOpen, &[("count", &count)]);
            pen.tag_of(tag!(p, class = "small"), said);
        }
        pen.line(tag!(p, class = "small soft"), Ui::Planning);
        limits(pen, Some(Ui::PrintedWhole));
    });
}

/// Where the relationship stands, for a report without the family's part.
pub fn relationship(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    pen.tag(tag!(div, class = "result-lead flow-tight"), |pen| {
        service(pen);
        pen.tag(tag!(div, class = "headline"), |pen| {
            frame::heading(pen, lead::now(screen.words, outcome));
        });
        pen.tag(tag!(p, class = "lead"), |pen| {
            pen.say(
                outcome
                    .placement
                    .level
                    .map_or(Key::RECOMMENDATION_NOT_PLACED, Key::level_means),
            );
        });
        pen.line(tag!(p, class = "small soft"), Ui::Planning);
        limits(pen, None);
    });
}

/// What it is not, where it is read on paper: not every browser prints the foot on each sheet. Whether the
/// print-out is a record the organisation says.
fn limits(pen: &mut Pen<'_>, scope: Option<Ui>) {
    let record = &pen.screen.host.help.record;
    pen.tag(tag!(p, class = "small printed"), |pen| {
        pen.say(Key::SAFETY_NOT_A_RISK_ASSESSMENT);
        pen.space();
        pen.say(Ui::NotValidated);
        if let Some(scope) = scope {
            pen.space();
            pen.say(scope);
        }
        if !record.is_empty() {
            pen.space();
            pen.text(record.clone());
        }
    });
}

/// Who works together, where the other service has a name.
fn service(pen: &mut Pen<'_>) {
    let service = &pen.screen.state.responses.service_name;
    if !service.is_empty() {
        let said = pen.screen.fill(Ui::ResultFor, &[("service", service)]);
        pen.tag_of(tag!(p, class = "soft"), said);
    }
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

fn facts(pen: &mut Pen<'_>, outcome: &Outcome) {
    let facts = lead::facts(pen.screen.words, outcome);
    let mut facts = facts.into_iter().map(|(name, value)| (name.into(), value));
    frame::facts(pen, &mut facts);
}
