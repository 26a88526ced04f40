//! What a rater sees: functions of the state and the words, with no browser in them.

mod blocks;
pub mod check;
pub mod choices;
pub mod comparison;
pub mod course;
pub mod desk;
pub mod frame;
pub mod help;
mod keys;
mod many;
pub mod map;
pub mod pages;
pub mod paper;
pub mod pen;
pub mod problems;
mod radios;
pub mod result;
pub mod safety;
pub mod screen;
pub mod shapes;
pub mod side;
pub mod start;
pub mod tag;
mod turning;

pub use screen::{Events, Screen};
pub use side::SideViews;

use pen::Pen;

use yew::prelude::*;

use crate::content::{Key, Ui};
use crate::flow::Step;
use crate::flow::step::Aside;
use crate::views::tag::tag;

/// The whole questionnaire, at the step where the rater is.
pub fn questionnaire(screen: Screen<'_>) -> Html {
    Pen::draw(&screen, whole)
}

/// The same, with a hash of its words and tags: where that is the same, only ticks and what stands in
/// fields may differ.
pub fn questionnaire_with_hash(screen: Screen<'_>) -> (Html, u32) {
    Pen::draw_with_hash(&screen, whole)
}

/// In how many parts a page is drawn. Each is painted before the next is drawn, so that a long page
/// stands there as soon as a short one, and what is pressed meanwhile does not wait.
pub fn parts(step: Step, side: Option<&dyn SideViews>) -> usize {
    match step {
        Step::Check => check::PARTS,
        Step::Result => result::PARTS,
        Step::Aside(aside) => side.map_or(1, |side| side.parts(aside)),
        _ => 1,
    }
}

fn whole(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    // After leaving nothing is drawn, so that nothing is left to be seen.
    if screen.state.left {
        return pen.tag(tag!(div, class = "je", "data-left" = "true"), |_| ());
    }
    pen.tag(tag!(div), |pen| {
        let step = screen.state.position.step;
        let prints_report = screen
            .side
            .is_some_and(|side| side.prints_report(screen.state));
        pen.set(
            "class",
            if prints_report {
                "je prints-report"
            } else {
                "je"
            },
        );
        pen.set("lang", screen.say(Key::META_LANGUAGE));
        pen.set("dir", screen.say(Key::META_DIRECTION));
        let wide = matches!(
            step,
            Step::Result | Step::Aside(Aside::Course | Aside::Map | Aside::Many)
        );
        frame::bar(pen, wide);
        // A host's page has a main part of its own, and only one is allowed.
        let tag = if screen.host.embedded {
            tag!(div, part = "page")
        } else {
            tag!(main, part = "page")
        };
        pen.tag(tag, |pen| {
            pen.set("class", if wide { "page wide" } else { "page" });
            let step_id = step.id();
            // No page takes over another one's elements: a translation or a reading aid may have put
            // others in their place, and a field keeps marks that are not drawn.
            let (_, of) = screen.state.page();
            let redraws = screen.redraws;
            pen.key(&format!("{step_id}-{of}-{redraws}"));
            pen.set("data-step", step_id);
            if screen.parts < parts(step, screen.side) {
                pen.set("data-unfinished", "true");
            }
            if step != Step::Start {
                frame::trail(pen);
            }
            pen.tag(
                tag!(div, class = "notices", "aria-live" = "polite"),
                |pen| frame::notice(pen),
            );
            pen.tag(tag!(div, class = "problems-place"), |pen| {
                if !screen.state.problems.is_empty() {
                    problems::summary(pen);
                }
            });
            page(pen, step);
        });
    });
}

fn page(pen: &mut Pen<'_>, step: Step) {
    match step {
        Step::Start => start::page(pen),
        Step::Claimed => pages::claimed(pen),
        Step::Dimension(dimension) => pages::dimension(pen, dimension),
        Step::Risk(_) => pages::risk(pen),
        Step::Critical(page) => pages::critical(pen, page),
        Step::Family => pages::family(pen),
        Step::Strengths => pages::strengths(pen),
        Step::Barriers(_) => pages::barriers(pen),
        Step::Check => check::page(pen),
        Step::Result => result::page(pen),
        Step::Aside(aside) => {
            if let Some(side) = pen.screen.side {
                side.page(pen, aside);
            }
        }
    }
}

/// The title of the page: it follows the step, and says first where something is wrong.
pub fn title(screen: Screen<'_>) -> AttrValue {
    let page = pages::title(&screen);
    let app = screen.say(Ui::AppName);
    let values = [("page", page.as_str()), ("app", app.as_str())];
    let ui = if screen.state.problems.is_empty() {
        Ui::Title
    } else {
        Ui::TitleProblem
    };
    screen.fill(ui, &values)
}
