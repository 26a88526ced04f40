//! Two people in turn on one device: where the first hands over, and where the second begins.

use super::{press, section, top};
use crate::app::Action;
use crate::app::side_pages::OnSidePage;
use crate::content::{Ui, Viewed};
use crate::flow::step::SidePage;
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::tag::tag;

/// The page where the second person begins. It reveals nothing of the first person's answers.
pub fn page(html: &mut Builder<'_>) {
    let is_begun = !html.context.state.responses.is_empty();
    top(html, SidePage::Turn, None);
    for text in [Viewed::TurnLead, Viewed::TurnAsked, Viewed::TurnHidden] {
        html.line(tag!(p), text);
    }
    html.tag(tag!(div, class = "buttons"), |html| {
        let on = if is_begun { Ui::CarryOn } else { Ui::Start };
        frame::primary(html, on, Action::PressedContinue);
    });
    section(html, "turn-stop", Viewed::TurnStopHeading, |html| {
        html.line(tag!(p, class = "hint"), Viewed::TurnStopHint);
        html.tag(tag!(div, class = "buttons"), |html| {
            let stop = tag!(button, class = "button", type = "button", part = "button", "data-action" = "stop-turns");
            press(html, stop, Viewed::TurnStop, OnSidePage::StoppedTurns);
        });
    });
}

/// The button to hand over, if the answers can be set aside.
pub fn offer(html: &mut Builder<'_>) {
    let context = html.context;
    html.group(|html| {
        if !context.state.can_take_turns() {
            return;
        }
        section(html, "turns", Viewed::TurnsHeading, |html| {
            html.line(tag!(p, class = "hint"), Viewed::TurnsHint);
            let labels = [Viewed::FirstPerson, Viewed::SecondPerson];
            let labels = labels.map(|label| context.say(label).to_string());
            html.tag(tag!(div, class = "buttons"), |html| {
                let take = tag!(button, class = "button", type = "button", part = "button", "data-action" = "take-turns");
                press(html, take, Viewed::TurnsTake, OnSidePage::StartedTurns(labels));
            });
        });
    });
}
