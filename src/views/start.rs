//! The start: what this is, what happens to the answers, what it is not.

use super::builder::Builder;
use super::context::ViewContext;
use super::{frame, help};
use crate::app::Action;
use crate::app::host::{Part, StorageMode};
use crate::content::{Key, Ui};
use crate::flow::step::SidePage;
use crate::views::tag::{Tag, tag};

/// The address of the blank questionnaire, beside the page.
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
pub fn page(html: &mut Builder<'_>) {
    let context = html.context;
    let begun = context.state.is_begun();
    // What a host does with what it is told cannot be promised.
    let facts = if context.host.embedded {
        Ui::StartFactsEmbedded
    } else {
        Ui::StartFacts
    };
    html.tag(
        tag!(div, class = "notices", "aria-live" = "polite"),
        |html| {
            // What to do with the existing answers.
            if begun {
                frame::note(html, Ui::BegunHeading, Ui::Begun);
            }
        },
    );
    html.tag(tag!(div, class = "flow-tight"), |html| {
        frame::heading(html, context.say(Ui::StartHeading));
        html.line(tag!(p, class = "lead"), Ui::StartLead);
        html.line(tag!(p, class = "hint"), facts);
    });
    danger(html, |html| {
        html.tag(tag!(div, class = "buttons"), |html| {
            frame::press(html, WORRIED, Ui::Worried, Action::PressedWorried);
        });
    });
    html.tag(tag!(div, class = "buttons"), |html| {
        let go_on = if begun { Ui::CarryOn } else { Ui::Start };
        frame::primary(html, go_on, Action::PressedStart);
        html.group(|html| {
            if begun {
                let again = tag!(button, class = "button", type = "button", part = "button", "data-action" = "start-again");
                frame::press(html, again, Ui::StartAgain, Action::StartedAgain);
            }
        });
        frame::side_page_button(html, OPEN, Ui::OpenSaved, SidePage::Open);
        frame::side_page_button(html, MAP, Ui::Several, SidePage::Map);
        // Only the standalone page has the blank questionnaire beside it; its script prints that, and without
        // a script the link opens it.
        if !context.host.embedded && !context.host.hidden[Part::Print] {
            html.tag(tag!(a, class = "button", part = "button", "data-action" = "print-paper"), |html| {
                html.set("href", PAPER);
                html.say(Ui::PrintPaper);
            });
        }
    });
    promises(html);
    html.tag(tag!(section, class = "flow-tight"), |html| {
        frame::heading_of(html, 2, tag!(h2), Ui::NotHeading);
        html.line(tag!(p), Key::SAFETY_NOT_A_RISK_ASSESSMENT);
        html.line(tag!(p), Ui::NotValidated);
    });
}

/// The fixed words for an emergency, with the organisation's own help.
pub fn emergency(html: &mut Builder<'_>) {
    danger(html, |_| ());
}

fn danger(html: &mut Builder<'_>, further: impl FnOnce(&mut Builder<'_>)) {
    // A section named by its heading would be announced twice.
    html.tag(tag!(section, class = "note emergency"), |html| {
        frame::heading_of(html, 2, tag!(h2), Key::SAFETY_EMERGENCY_NOW);
        html.line(tag!(p), Key::SAFETY_EMERGENCY_REPORT);
        help::lines(html);
        further(html);
    });
}

/// Where the answers go. The rater is told first what the host will be told.
fn sharing_notice(context: &ViewContext<'_>) -> &'static [Ui] {
    match (context.host.embedded, context.host.with_family) {
        (false, _) => &[Ui::AnswersStay],
        (true, false) => &[Ui::AnswersSent, Ui::AnswersTold],
        (true, true) => &[Ui::AnswersSent, Ui::AnswersToldAll],
    }
}

/// What happens to the answers when the page is closed.
fn kept(context: &ViewContext<'_>) -> Ui {
    match context.host.storage_mode {
        _ if context.state.saw_storage_notice => Ui::AnswersNotKept,
        StorageMode::Nowhere => Ui::AnswersNotKept,
        StorageMode::Tab => Ui::AnswersReload,
        StorageMode::Device => Ui::AnswersOnDevice,
    }
}

/// Switches the exit key off, in case a screen reader or the rater uses that key for something else.
fn exit_key(html: &mut Builder<'_>) {
    let context = html.context;
    html.tag_if(
        !context.host.hidden[Part::ExitKey],
        tag!(label, class = "exit-key", "data-action" = "exit-key"),
        |html| {
            html.tag(
                tag!(input, type = "checkbox", autocomplete = "off"),
                |html| {
                    html.set("id", context.id("exit-key"));
                    html.tick(!context.state.exit_key_off);
                    html.on_change(Action::ToggledExitKey);
                },
            );
            html.say(Ui::AnswersExitKey);
        },
    );
}

fn promises(html: &mut Builder<'_>) {
    let context = html.context;
    let no_identifying = if context.host.embedded {
        Ui::NoIdentifyingEmbedded.into()
    } else {
        Key::SAFETY_NO_IDENTIFYING
    };
    html.tag(tag!(section, class = "flow-tight"), |html| {
        frame::heading_of(html, 2, tag!(h2), Ui::AnswersHeading);
        html.tag(tag!(ul), |html| {
            for ui in sharing_notice(context) {
                html.line(tag!(li), *ui);
            }
            html.line(tag!(li), kept(context));
            html.tag(tag!(li), |html| {
                html.say(Ui::AnswersLeave);
                exit_key(html);
            });
            html.line(tag!(li), no_identifying);
        });
    });
}
