//! What a rater sees: functions of the state and the words, with no browser in them.

pub mod check;
pub mod choices;
pub mod frame;
pub mod help;
mod keys;
pub mod pages;
pub mod paper;
pub mod problems;
pub mod result;
pub mod safety;
pub mod screen;
pub mod start;

pub use screen::{Events, Screen};

use yew::prelude::*;

use crate::content::{Key, Ui};
use crate::flow::Step;

/// The whole questionnaire, at the step where the rater is.
pub fn questionnaire(screen: Screen<'_>) -> Html {
    let step = screen.state.position.step;
    let wide = step == Step::Result;
    // After leaving nothing is drawn, so that nothing is left to be seen.
    if screen.state.left {
        return html! { <div class="je" data-left="true"></div> };
    }
    html! {
        <div class="je" lang={screen.say(Key::LANGUAGE)} dir={screen.say(Key::DIRECTION)}>
            { frame::bar(screen, wide) }
            // A host's page has a main part of its own, and only one is allowed.
            <@{if screen.host.embedded { "div" } else { "main" }}
                class={classes!("page", wide.then_some("wide"))} key={step.id()}
                data-step={step.id()} part="page">
                if step != Step::Start {
                    { frame::trail(screen) }
                }
                <div class="notices" role="status">{ frame::notice(screen) }</div>
                <div class="problems-place">
                    if !screen.state.problems.is_empty() {
                        { problems::summary(screen) }
                    }
                </div>
                { page(screen, step) }
            </@>
        </div>
    }
}

fn page(screen: Screen<'_>, step: Step) -> Html {
    match step {
        Step::Start => start::page(screen),
        Step::Claimed => pages::claimed(screen),
        Step::Dimension(dimension) => pages::dimension(screen, dimension),
        Step::Risk(_) => pages::risk(screen),
        Step::Critical(page) => pages::critical(screen, page),
        Step::Family => pages::family(screen),
        Step::Strengths => pages::strengths(screen),
        Step::Barriers(_) => pages::barriers(screen),
        Step::Check => check::page(screen),
        Step::Result => result::page(screen),
    }
}

/// The title of the page: it follows the step, and says first where something is wrong.
pub fn title(screen: Screen<'_>) -> AttrValue {
    let page = pages::title(screen);
    let app = screen.say(Ui::AppName);
    let values = [("page", page.as_str()), ("app", app.as_str())];
    let ui = if screen.state.problems.is_empty() {
        Ui::Title
    } else {
        Ui::TitleProblem
    };
    screen.fill(ui, &values)
}
