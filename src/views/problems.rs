//! The summary of the problems that keep a rater from continuing.

use yew::prelude::*;

use super::builder::Builder;
use super::choices;
use super::frame;
use crate::app::Action;
use crate::content::Ui;
use crate::flow::Problem;
use crate::views::tag::tag;

/// The summary at the top of the page; its heading gets the focus.
pub fn summary(html: &mut Builder<'_>) {
    let context = html.context;
    let list = context.id("problems-list");
    // Announced by the focus and by nothing else, it is heard once: a group that is named by its heading is
    // announced with it, and Orca skips such a heading when it is scrolled out of view.
    html.tag(tag!(div, class = "problems"), |html| {
        html.tag(tag!(h2, tabindex = "-1"), |html| {
            frame::level(html, 2);
            html.set("id", context.id("problems"));
            html.set("aria-describedby", list.clone());
            html.say(Ui::ProblemHeading);
        });
        html.tag(tag!(ul), |html| {
            html.set("id", list);
            for problem in &context.state.problems {
                html.tag(tag!(li), |html| link(html, *problem));
            }
        });
    });
}

/// A fragment link cannot reach into a shadow root, so this one moves the focus itself.
fn link(html: &mut Builder<'_>, problem: Problem) {
    let context = html.context;
    let question = problem.question;
    let target = choices::first_id(context, question);
    let onclick = context.events.happened.reform(move |event: MouseEvent| {
        event.prevent_default();
        Action::FollowedProblem(question)
    });
    html.tag(tag!(a), |html| {
        html.set("href", format!("#{target}"));
        html.on_click(onclick);
        if context.state.position.step.questions().len() > 1 {
            html.say(question.name());
            html.text(": ");
        }
        html.say(choices::problem_text(question));
    });
}
