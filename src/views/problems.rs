//! The summary of what keeps a rater from going on.

use yew::prelude::*;

use super::choices;
use super::frame;
use super::pen::Pen;
use crate::app::Action;
use crate::content::Ui;
use crate::flow::Problem;
use crate::views::tag::tag;

/// The summary at the top of the page; the focus comes to its heading.
pub fn summary(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let list = screen.id("problems-list");
    // Told by the focus that comes here, and by nothing else, it is heard once: a group that is named by its
    // heading is told with it, and Orca passes over such a heading where it is scrolled out of sight.
    pen.tag(tag!(div, class = "problems"), |pen| {
        pen.tag(tag!(h2, tabindex = "-1"), |pen| {
            frame::level(pen, 2);
            pen.set("id", screen.id("problems"));
            pen.set("aria-describedby", list.clone());
            pen.say(Ui::ProblemHeading);
        });
        pen.tag(tag!(ul), |pen| {
            pen.set("id", list);
            for problem in &screen.state.problems {
                pen.tag(tag!(li), |pen| link(pen, *problem));
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
    pen.tag(tag!(a), |pen| {
        pen.set("href", format!("#{target}"));
        pen.on_click(onclick);
        if screen.state.position.step.questions().len() > 1 {
            pen.say(question.name());
            pen.text(": ");
        }
        pen.say(choices::problem_text(question));
    });
}
