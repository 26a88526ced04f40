//! The summary of what keeps a rater from going on.

use yew::prelude::*;

use super::choices;
use super::frame;
use super::pen::Pen;
use crate::app::Action;
use crate::content::Ui;
use crate::flow::Problem;

/// The summary at the top of the page; the focus comes here.
pub fn summary(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let list = screen.id("problems-list");
    // Told by the focus that comes here, and by nothing else, it is heard once.
    pen.tag("div.problems|tabindex=-1|role=group", |pen| {
        pen.set("id", screen.id("problems"));
        // Orca does not read a heading that names something and is scrolled out of sight.
        pen.set("aria-label", screen.say(Ui::ProblemHeading));
        pen.set("aria-describedby", list.clone());
        frame::heading_of(pen, 2, "h2", Ui::ProblemHeading);
        pen.tag("ul", |pen| {
            pen.set("id", list);
            for problem in &screen.state.problems {
                pen.tag("li", |pen| link(pen, *problem));
            }
        });
    });
}

/// A link does not reach into a shadow root, so it moves the focus by itself.
fn link(pen: &mut Pen<'_>, problem: Problem) {
    let screen = pen.screen;
    let question = problem.question;
    let target = choices::first_id(screen, question);
    let onclick = screen.events.happened.reform(move |event: MouseEvent| {
        event.prevent_default();
        Action::FollowedProblem(question)
    });
    pen.tag("a", |pen| {
        pen.set("href", format!("#{target}"));
        pen.on_click(onclick);
        if screen.state.position.step.questions().len() > 1 {
            pen.say(question.name());
            pen.text(": ");
        }
        pen.say(choices::problem_text(question));
    });
}
