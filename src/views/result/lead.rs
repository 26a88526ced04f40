//! The recommendation, in one sentence that a person would say.

use crate::content::saying::{band, lead};
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::views::frame;
use crate::views::pen::Pen;

/// The recommendation and the four facts that matter most.
pub fn section(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    let headline = lead::headline(outcome);
    pen.tag("div.result-lead flow-tight", |pen| {
        service(pen);
        if outcome.safety_first {
            frame::heading_of(pen, 2, "h2.headline", headline);
        } else {
            pen.tag("div.headline", |pen| {
                frame::heading(pen, screen.say(headline));
            });
        }
        pen.tag("p.lead", |pen| sentences(pen, lead::means(outcome)));
        limits(pen);
        facts(pen, outcome);
        pen.tag("p", |pen| {
            pen.text(lead::gap(screen.words, outcome));
            pen.space();
            sentences(pen, lead::way(outcome));
        });
    });
}

/// Where the relationship stands, for a report without the family's part.
pub fn relationship(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    pen.tag("div.result-lead flow-tight", |pen| {
        service(pen);
        pen.tag("div.headline", |pen| {
            frame::heading(pen, lead::now(screen.words, outcome));
        });
        pen.tag("p.lead", |pen| {
            pen.say(
                outcome
                    .placement
                    .level
                    .map_or(Key::NOT_PLACED, Key::level_means),
            );
        });
        limits(pen);
    });
}

/// What it is not, where it is read on paper: not every browser prints the foot on each sheet.
fn limits(pen: &mut Pen<'_>) {
    pen.tag("p.small printed", |pen| {
        pen.say(Key::NOT_A_RISK_ASSESSMENT);
        pen.space();
        pen.say(Ui::NotValidated);
    });
}

/// Who works together, where the other service has a name.
fn service(pen: &mut Pen<'_>) {
    let service = &pen.screen.state.responses.service_name;
    if !service.is_empty() {
        let said = pen.screen.fill(Ui::ResultFor, &[("service", service)]);
        pen.tag_of("p.soft", said);
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
    let screen = pen.screen;
    let facts = [
        (Ui::FactNow, lead::now(screen.words, outcome)),
        (Ui::FactNeeded, screen.say(Key::level_title(outcome.needed))),
        (Ui::FactRisk, band(screen.words, outcome)),
        (Ui::FactReview, screen.say(lead::review(outcome))),
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
