//! The start: what this is, what happens to the answers, what it is not.

use super::pen::Pen;
use super::screen::Screen;
use super::{frame, help};
use crate::app::Action;
use crate::app::host::{Keeping, Part};
use crate::content::{Key, Ui};
use crate::flow::step::Aside;
use crate::views::tag::{Tag, tag};

/// Where the blank questionnaire lies, beside the page.
const PAPER: &str = "paper.html";

/// The button that leads to what was kept.
const OPEN: &Tag =
    tag!(button, class = "button", type = "button", part = "button", "data-action" = "open");

/// The button that leads to several services around one family.
const MAP: &Tag =
    tag!(button, class = "button", type = "button", part = "button", "data-action" = "map");

/// The button that leads straight to the danger questions.
const WORRIED: &Tag =
    tag!(button, class = "button", type = "button", part = "button", "data-action" = "worried");

/// The start page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let begun = screen.state.is_begun();
    // What a page around it does with what it is told cannot be promised.
    let facts = if screen.host.embedded {
        Ui::StartFactsEmbedded
    } else {
        Ui::StartFacts
    };
    pen.tag(
        tag!(div, class = "notices", "aria-live" = "polite"),
        |pen| {
            // What to do with the answers that are there already.
            if begun {
                frame::note(pen, Ui::BegunHeading, Ui::Begun);
            }
        },
    );
    pen.tag(tag!(div, class = "flow-tight"), |pen| {
        frame::heading(pen, screen.say(Ui::StartHeading));
        pen.line(tag!(p, class = "lead"), Ui::StartLead);
        pen.line(tag!(p, class = "hint"), facts);
    });
    danger(pen, |pen| {
        pen.tag(tag!(div, class = "buttons"), |pen| {
            frame::press(pen, WORRIED, Ui::Worried, Action::PressedWorried);
        });
    });
    pen.tag(tag!(div, class = "buttons"), |pen| {
        let go_on = if begun { Ui::CarryOn } else { Ui::Start };
        frame::primary(pen, go_on, Action::PressedStart);
        pen.group(|pen| {
            if begun {
                let again = tag!(button, class = "button", type = "button", part = "button", "data-action" = "start-again");
                frame::press(pen, again, Ui::StartAgain, Action::StartedAgain);
            }
        });
        frame::aside(pen, OPEN, Ui::OpenSaved, Aside::Open);
        frame::aside(pen, MAP, Ui::Several, Aside::Map);
        // The blank questionnaire lies beside the standalone page alone, whose script prints it;
        // where no script runs the link leads to it.
        if !screen.host.embedded && !screen.host.hidden[Part::Print] {
            pen.tag(tag!(a, class = "button", part = "button", "data-action" = "print-paper"), |pen| {
                pen.set("href", PAPER);
                pen.say(Ui::PrintPaper);
            });
        }
    });
    promises(pen);
    pen.tag(tag!(section, class = "flow-tight"), |pen| {
        frame::heading_of(pen, 2, tag!(h2), Ui::NotHeading);
        pen.line(tag!(p), Key::SAFETY_NOT_A_RISK_ASSESSMENT);
        pen.line(tag!(p), Ui::NotValidated);
    });
}

/// The standing words for an emergency, with the organisation's own help.
pub fn emergency(pen: &mut Pen<'_>) {
    danger(pen, |_| ());
}

fn danger(pen: &mut Pen<'_>, further: impl FnOnce(&mut Pen<'_>)) {
    // Named by its heading it would be told twice.
    pen.tag(tag!(section, class = "note emergency"), |pen| {
        frame::heading_of(pen, 2, tag!(h2), Key::SAFETY_EMERGENCY_NOW);
        pen.line(tag!(p), Key::SAFETY_EMERGENCY_REPORT);
        help::lines(pen);
        further(pen);
    });
}

/// Where the answers go. What the page around it is told, the rater is told first.
fn told(screen: &Screen<'_>) -> &'static [Ui] {
    match (screen.host.embedded, screen.host.with_family) {
        (false, _) => &[Ui::AnswersStay],
        (true, false) => &[Ui::AnswersSent, Ui::AnswersTold],
        (true, true) => &[Ui::AnswersSent, Ui::AnswersToldAll],
    }
}

/// What becomes of them when the page is closed.
fn kept(screen: &Screen<'_>) -> Ui {
    match screen.host.keeping {
        _ if screen.state.told_of_storage => Ui::AnswersNotKept,
        Keeping::Nowhere => Ui::AnswersNotKept,
        Keeping::Tab => Ui::AnswersReload,
        Keeping::Device => Ui::AnswersOnDevice,
    }
}

/// Switches the quick key off, where a screen reader or a habit has another use for it.
fn exit_key(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    pen.tag_if(
        !screen.host.hidden[Part::ExitKey],
        tag!(label, class = "exit-key", "data-action" = "exit-key"),
        |pen| {
            pen.tag(
                tag!(input, type = "checkbox", autocomplete = "off"),
                |pen| {
                    pen.set("id", screen.id("exit-key"));
                    pen.tick(!screen.state.exit_key_off);
                    pen.on_change(Action::ToggledExitKey);
                },
            );
            pen.say(Ui::AnswersExitKey);
        },
    );
}

fn promises(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let no_identifying = if screen.host.embedded {
        Ui::NoIdentifyingEmbedded.into()
    } else {
        Key::SAFETY_NO_IDENTIFYING
    };
    pen.tag(tag!(section, class = "flow-tight"), |pen| {
        frame::heading_of(pen, 2, tag!(h2), Ui::AnswersHeading);
        pen.tag(tag!(ul), |pen| {
            for ui in told(screen) {
                pen.line(tag!(li), *ui);
            }
            pen.line(tag!(li), kept(screen));
            pen.tag(tag!(li), |pen| {
                pen.say(Ui::AnswersLeave);
                exit_key(pen);
            });
            pen.line(tag!(li), no_identifying);
        });
    });
}
