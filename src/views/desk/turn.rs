//! Two people in turn at one device: where the first hands over, and where the second begins.

use super::{press, section, top};
use crate::app::Action;
use crate::app::desk::OnDesk;
use crate::content::{Ui, Viewed};
use crate::flow::step::Aside;
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// The page on which the second person begins. It says nothing of what the first has answered.
pub fn page(pen: &mut Pen<'_>) {
    let is_begun = !pen.screen.state.responses.is_empty();
    top(pen, Aside::Turn, None);
    for text in [Viewed::TurnLead, Viewed::TurnAsked, Viewed::TurnHidden] {
        pen.line(tag!(p), text);
    }
    pen.tag(tag!(div, class = "buttons"), |pen| {
        let on = if is_begun { Ui::CarryOn } else { Ui::Start };
        frame::primary(pen, on, Action::PressedContinue);
    });
    section(pen, "turn-stop", Viewed::TurnStopHeading, |pen| {
        pen.line(tag!(p, class = "hint"), Viewed::TurnStopHint);
        pen.tag(tag!(div, class = "buttons"), |pen| {
            let stop = tag!(button, class = "button", type = "button", part = "button", "data-action" = "stop-turns");
            press(pen, stop, Viewed::TurnStop, OnDesk::StoppedTurns);
        });
    });
}

/// The way to hand over, where the answers can be set aside.
pub fn offer(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    pen.group(|pen| {
        if !screen.state.can_take_turns() {
            return;
        }
        section(pen, "turns", Viewed::TurnsHeading, |pen| {
            pen.line(tag!(p, class = "hint"), Viewed::TurnsHint);
            let labels = [Viewed::FirstPerson, Viewed::SecondPerson];
            let labels = labels.map(|label| screen.say(label).to_string());
            pen.tag(tag!(div, class = "buttons"), |pen| {
                let take = tag!(button, class = "button", type = "button", part = "button", "data-action" = "take-turns");
                press(pen, take, Viewed::TurnsTake, OnDesk::TookTurns(labels));
            });
        });
    });
}
