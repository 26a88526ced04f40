//! The summary of what keeps a rater from going on.

use yew::prelude::*;

use super::choices;
use super::screen::Screen;
use crate::app::Action;
use crate::content::Ui;
use crate::flow::Problem;

/// The summary at the top of the page; the focus comes here.
pub fn summary(screen: Screen<'_>) -> Html {
    let id = screen.id("problems-heading");
    let problems = &screen.state.problems;
    html! {
        <div class="problems" id={screen.id("problems")} tabindex="-1" aria-labelledby={id.clone()}>
            <div role="alert">
                <h2 aria-level={screen.heading_level(2)} {id}>{ screen.say(Ui::ProblemHeading) }</h2>
                <ul>
                    for problem in problems {
                        <li key={problem.question.id()}>{ link(screen, *problem) }</li>
                    }
                </ul>
            </div>
        </div>
    }
}

/// A link does not reach into a shadow root, so it moves the focus by itself.
fn link(screen: Screen<'_>, problem: Problem) -> Html {
    let question = problem.question;
    let target = choices::choice_id(screen, question, 1);
    let onclick = screen.events.happened.reform(move |event: MouseEvent| {
        event.prevent_default();
        Action::FollowedProblem(question)
    });
    let text = screen.say(choices::problem_text(question));
    let name = screen.say(question.name());
    let several = screen.state.position.step.questions().len() > 1;
    html! {
        <a href={format!("#{target}")} {onclick}>
            if several { { name }{ ": " } }
            { text }
        </a>
    }
}
