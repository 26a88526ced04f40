//! What comes before everything where someone may be in danger.

use super::pen::Pen;
use super::screen::Screen;
use super::{frame, help};
use crate::app::Action;
use crate::content::saying::family::dangers;
use crate::content::saying::steps::child_protection_open;
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::vocabulary::Vocabulary;
use crate::views::tag::tag;

/// The id of the place for the message beside a critical indicator.
pub fn message_id(screen: &Screen<'_>, critical: Critical) -> String {
    screen.id(&["critical-", critical.id(), "-message"].concat())
}

/// The message beside a question that was answered yes: the rater need not go on.
pub fn at_once(pen: &mut Pen<'_>) {
    loud(pen, |pen| {
        pen.line(tag!(p), Key::SAFETY_CRITICAL_YES_BODY);
        help::lines(pen);
        may_stop(pen);
    });
}

/// The message beside a further question that was answered yes.
pub fn again(pen: &mut Pen<'_>) {
    loud(pen, |_| ());
}

fn loud(pen: &mut Pen<'_>, further: impl FnOnce(&mut Pen<'_>)) {
    let label = pen.screen.say(Ui::SafetyLabel);
    pen.tag(tag!(section, class = "safety"), |pen| {
        pen.set("aria-label", label);
        frame::heading_of(
            pen,
            3,
            tag!(h3, class = "safety-head"),
            Key::SAFETY_CRITICAL_YES_HEADLINE,
        );
        further(pen);
    });
}

/// The message beside a sign from before that was answered yes.
pub fn quietly(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let family = screen.state.responses.assessment.family_risk();
    let open = family.criticals[Critical::ChildProtectionOpen];
    pen.tag(tag!(section, class = "note emergency"), |pen| {
        pen.set("aria-label", screen.say(Ui::SafetyLabel));
        pen.tag(tag!(p), |pen| {
            pen.line(tag!(strong), Key::SAFETY_EMERGENCY_NOW)
        });
        pen.line(tag!(p), Key::SAFETY_EMERGENCY_REPORT);
        pen.group(|pen| {
            if open.is_yes() {
                pen.line(
                    tag!(p),
                    child_protection_open(family.violence_cannot_be_ruled_out()),
                );
            }
        });
        help::lines(pen);
        may_stop(pen);
    });
}

fn may_stop(pen: &mut Pen<'_>) {
    pen.line(tag!(p), Ui::MayStop);
    pen.tag(tag!(div, class = "buttons"), |pen| {
        let stop = tag!(button, class = "button", type = "button", part = "button", "data-action" = "stop");
        frame::press(pen, stop, Ui::StopHere, Action::Stopped);
    });
}

/// The message above a result: its heading is the page's. Takes the ids of what is told with that.
pub fn first(pen: &mut Pen<'_>, described_by: Option<String>) {
    let screen = pen.screen;
    let id = screen.id("heading");
    pen.tag(tag!(section, class = "safety"), |pen| {
        pen.set("aria-label", screen.say(Ui::SafetyLabel));
        pen.tag(tag!(h1, class = "safety-head", tabindex = "-1"), |pen| {
            frame::level(pen, 1);
            pen.set("id", id);
            if let Some(ids) = described_by {
                pen.set("aria-describedby", ids);
            }
            pen.say(Key::SAFETY_CRITICAL_YES_HEADLINE);
        });
        pen.line(tag!(p), Key::SAFETY_CRITICAL_YES_BODY);
        pen.tag(tag!(p), |pen| {
            pen.say(Ui::YouAnsweredYes);
            pen.space();
            let mut names = dangers(&screen.state.responses.assessment);
            pen.text(screen.list(&mut names));
        });
        help::lines(pen);
        pen.line(tag!(p), Key::SAFETY_CLOSER_WORK);
    });
}
