//! The ten answers as a drawn profile.

use super::fold;
use crate::content::saying::{dimensions, low_voice_may_be_right, mark, number, worked_on};
use crate::content::{Key, Ui};
use crate::domain::dimension::Dimension;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// The ten answers, folded.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    let voice = pen.screen.state.responses.assessment.dimensions[Dimension::FamilyVoice].known();
    fold::fold(
        pen,
        tag!(details, "data-fold" = "answers"),
        Ui::ProfileOpen,
        |pen| {
            drawn(pen, outcome, Some(outcome.needed));
            if low_voice_may_be_right(outcome, voice) {
                pen.line(tag!(p, class = "small soft"), Ui::FamilyVoiceNote);
            }
        },
    );
}

/// The ten answers, what to work on first and what is ahead, with the level that is suggested where that is
/// told.
pub fn drawn(pen: &mut Pen<'_>, outcome: &Outcome, needed: Option<Level>) {
    let screen = pen.screen;
    summary(pen, outcome);
    // A legend helps only those who see the drawing.
    pen.tag(
        tag!(ul, class = "legend-line plain", "aria-hidden" = "true"),
        |pen| {
            let legend = [
                (
                    tag!(span, class = "cell full", "aria-hidden" = "true"),
                    Ui::LegendAnswer,
                ),
                (
                    tag!(span, class = "cell limit", "aria-hidden" = "true"),
                    Ui::LegendNeeded,
                ),
                (
                    tag!(span, class = "cell open", "aria-hidden" = "true"),
                    Ui::LegendUnknown,
                ),
            ];
            let values = [("number", needed.map_or("", number))];
            for (cell, text) in legend {
                if needed.is_none() && text == Ui::LegendNeeded {
                    continue;
                }
                pen.tag(tag!(li), |pen| {
                    pen.tag(cell, |_| ());
                    pen.text(screen.fill(text, &values));
                });
            }
        },
    );
    pen.tag(tag!(ol, class = "profile plain", role = "list"), |pen| {
        for dimension in Dimension::ALL {
            row(pen, outcome, needed, *dimension);
        }
    });
}

/// What to work on first and what is ahead, in one line each.
fn summary(pen: &mut Pen<'_>, outcome: &Outcome) {
    let lines = [
        (Ui::HoldingBackLead, worked_on(outcome)),
        (Ui::AheadLead, outcome.placement.ahead),
    ];
    for (lead, these) in lines {
        if !these.is_empty() {
            pen.tag(tag!(p), |pen| {
                pen.say(lead);
                pen.space();
                let screen = pen.screen;
                pen.text(dimensions(screen.words, these));
            });
        }
    }
}

fn row(pen: &mut Pen<'_>, outcome: &Outcome, needed: Option<Level>, dimension: Dimension) {
    let screen = pen.screen;
    let known = screen.state.responses.assessment.dimensions[dimension].known();
    let number_known = known.map(number);
    let tag = mark(outcome, dimension);
    pen.tag(tag!(li, class = "aspect"), |pen| {
        pen.tag(tag!(p, class = "aspect-name"), |pen| {
            pen.say(Key::dimension_name(dimension));
            if let Some(tag) = tag {
                pen.space();
                pen.line(tag!(span, class = "tag"), tag);
            }
        });
        pen.tag(tag!(div, class = "strip", "aria-hidden" = "true"), |pen| {
            pen.set("data-answer", number_known.unwrap_or("unknown"));
            if let Some(needed) = needed {
                pen.set("data-needed", number(needed));
            }
            for _ in 0..5 {
                pen.tag(tag!(span, class = "cell"), |_| ());
            }
            pen.tag_of(
                tag!(span, class = "strip-number"),
                number_known.unwrap_or("?"),
            );
        });
        pen.tag(tag!(p, class = "aspect-answer"), |pen| {
            if let Some(number) = number_known {
                pen.tag(tag!(span, class = "unseen"), |pen| {
                    pen.text(screen.fill(Ui::AnswerOfFive, &[("number", number)]));
                    pen.space();
                });
            }
            pen.say(screen.state.responses.said(Question::Dimension(dimension)));
        });
    });
}
