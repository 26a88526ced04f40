//! The safety messages, which come before everything if someone may be in danger.

use super::builder::Builder;
use super::context::ViewContext;
use super::{frame, help};
use crate::app::Action;
use crate::content::phrasing::family::dangers;
use crate::content::phrasing::steps::child_protection_open;
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::vocabulary::Vocabulary;
use crate::views::tag::tag;

/// The id of the container for the message beside a critical indicator.
pub fn message_id(context: &ViewContext<'_>, critical: Critical) -> String {
    context.id(&["critical-", critical.id(), "-message"].concat())
}

/// The message beside a question answered with yes: the rater need not go on.
pub fn message(html: &mut Builder<'_>) {
    alert(html, |html| {
        html.line(tag!(p), Key::SAFETY_CRITICAL_YES_BODY);
        help::lines(html);
        stop_button(html);
    });
}

/// The message beside a further question answered with yes.
pub fn further_message(html: &mut Builder<'_>) {
    alert(html, |_| ());
}

fn alert(html: &mut Builder<'_>, further: impl FnOnce(&mut Builder<'_>)) {
    let label = html.context.say(Ui::SafetyLabel);
    html.tag(tag!(section, class = "safety"), |html| {
        html.set("aria-label", label);
        frame::heading_of(
            html,
            3,
            tag!(h3, class = "safety-head"),
            Key::SAFETY_CRITICAL_YES_HEADLINE,
        );
        further(html);
    });
}

/// The message beside an earlier sign of danger answered with yes.
pub fn quiet_message(html: &mut Builder<'_>) {
    let context = html.context;
    let family = &context.state.responses.assessment.family.risk;
    let open = family.criticals[Critical::ChildProtectionOpen];
    html.tag(tag!(section, class = "note emergency"), |html| {
        html.set("aria-label", context.say(Ui::SafetyLabel));
        html.tag(tag!(p), |html| {
            html.line(tag!(strong), Key::SAFETY_EMERGENCY_NOW)
        });
        html.line(tag!(p), Key::SAFETY_EMERGENCY_REPORT);
        html.group(|html| {
            if open.is_yes() {
                html.line(
                    tag!(p),
                    child_protection_open(family.violence_cannot_be_ruled_out()),
                );
            }
        });
        help::lines(html);
        stop_button(html);
    });
}

fn stop_button(html: &mut Builder<'_>) {
    html.line(tag!(p), Ui::MayStop);
    html.tag(tag!(div, class = "buttons"), |html| {
        let stop = tag!(button, class = "button", type = "button", part = "button", "data-action" = "stop");
        frame::press(html, stop, Ui::StopHere, Action::Stopped);
    });
}

/// The message above a result: its heading is the page's. Takes the ids of what is announced with that.
pub fn first(html: &mut Builder<'_>, described_by: Option<String>) {
    let context = html.context;
    let id = context.id("heading");
    html.tag(tag!(section, class = "safety"), |html| {
        html.set("aria-label", context.say(Ui::SafetyLabel));
        html.tag(tag!(h1, class = "safety-head", tabindex = "-1"), |html| {
            frame::level(html, 1);
            html.set("id", id);
            if let Some(ids) = described_by {
                html.set("aria-describedby", ids);
            }
            html.say(Key::SAFETY_CRITICAL_YES_HEADLINE);
        });
        html.line(tag!(p), Key::SAFETY_CRITICAL_YES_BODY);
        html.tag(tag!(p), |html| {
            html.say(Ui::YouAnsweredYes);
            html.space();
            let mut names = dangers(&context.state.responses.assessment.family);
            html.text(context.list(&mut names));
        });
        help::lines(html);
        html.line(tag!(p), Key::SAFETY_CLOSER_WORK);
    });
}
