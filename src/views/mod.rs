//! What a rater sees: functions of the state and the words, without a browser.

mod blocks;
pub mod builder;
pub mod check;
pub mod choices;
pub mod comparison;
pub mod context;
mod direction;
pub mod frame;
pub mod help;
mod keys;
mod many;
pub mod map;
pub mod pages;
pub mod paper;
pub mod problems;
mod radios;
pub mod result;
pub mod safety;
pub mod shapes;
pub mod side;
pub mod side_pages;
pub mod start;
pub mod tag;
pub mod trend;

pub use context::{Events, ViewContext};
pub use side::SideViews;

use builder::Builder;

use yew::prelude::*;

use crate::content::{Key, Ui};
use crate::flow::Step;
use crate::flow::step::SidePage;
use crate::views::tag::tag;

/// The whole questionnaire, at the current step.
pub fn questionnaire(context: ViewContext<'_>) -> Html {
    Builder::draw(&context, whole)
}

/// The same, with a hash of its words and tags: if that is the same, only ticks and field values may differ.
pub fn questionnaire_with_hash(context: ViewContext<'_>) -> (Html, u32) {
    Builder::draw_with_hash(&context, whole)
}

/// The number of parts in which a page is drawn. Each is painted before the next is drawn, so a long page
/// appears as fast as a short one, and presses in between do not wait.
pub fn parts(step: Step, side: Option<&dyn SideViews>) -> usize {
    match step {
        Step::Check => check::PARTS,
        Step::Result => result::PARTS,
        Step::SidePage(side_page) => side.map_or(1, |side| side.parts(side_page)),
        _ => 1,
    }
}

fn whole(html: &mut Builder<'_>) {
    let context = html.context;
    // After leaving nothing is drawn, so nothing remains visible.
    if context.state.left {
        return html.tag(tag!(div, class = "je", "data-left" = "true"), |_| ());
    }
    html.tag(tag!(div), |html| {
        let step = context.state.position.step;
        let prints_report = context
            .side
            .is_some_and(|side| side.prints_report(context.state));
        html.set(
            "class",
            if prints_report {
                "je prints-report"
            } else {
                "je"
            },
        );
        html.set("lang", context.say(Key::META_LANGUAGE));
        html.set("dir", context.say(Key::META_DIRECTION));
        let wide = matches!(
            step,
            Step::Result | Step::SidePage(SidePage::Trend | SidePage::Map | SidePage::Many)
        );
        frame::bar(html, wide);
        // A host's page has a main part of its own, and only one is allowed.
        let tag = if context.host.embedded {
            tag!(div, part = "page")
        } else {
            tag!(main, part = "page")
        };
        html.tag(tag, |html| {
            html.set("class", if wide { "page wide" } else { "page" });
            let step_id = step.id();
            // No page reuses another one's elements: a translation or a reading aid may have replaced some,
            // and a field keeps state that is not drawn.
            let (_, of) = context.state.page();
            let redraws = context.redraws;
            html.key(&format!("{step_id}-{of}-{redraws}"));
            html.set("data-step", step_id);
            if context.parts < parts(step, context.side) {
                html.set("data-unfinished", "true");
            }
            if step != Step::Start {
                frame::trail(html);
            }
            html.tag(
                tag!(div, class = "notices", "aria-live" = "polite"),
                |html| frame::notice(html),
            );
            html.tag(tag!(div, class = "problems-place"), |html| {
                if !context.state.problems.is_empty() {
                    problems::summary(html);
                }
            });
            page(html, step);
        });
    });
}

fn page(html: &mut Builder<'_>, step: Step) {
    match step {
        Step::Start => start::page(html),
        Step::Claimed => pages::claimed(html),
        Step::Dimension(dimension) => pages::dimension(html, dimension),
        Step::Risk(_) | Step::Family => pages::several(html),
        Step::Critical(page) => pages::critical(html, page),
        Step::Strengths => pages::strengths(html),
        Step::Barriers(_) => pages::barriers(html),
        Step::Check => check::page(html),
        Step::Result => result::page(html),
        Step::SidePage(side_page) => {
            if let Some(side) = html.context.side {
                side.page(html, side_page);
            }
        }
    }
}

/// The title of the page: it follows the step, and first says if something is wrong.
pub fn title(context: ViewContext<'_>) -> AttrValue {
    let page = pages::title(&context);
    let app = context.say(Ui::AppName);
    let values = [("page", page.as_str()), ("app", app.as_str())];
    let ui = if context.state.problems.is_empty() {
        Ui::Title
    } else {
        Ui::TitleProblem
    };
    context.fill(ui, &values)
}
