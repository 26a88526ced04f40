//! The result: what to do first, then where things stand and why.

mod about;
mod continuum;
mod definitions;
mod family;
mod find_out;
mod lead;
mod next_steps;
mod profile;
mod report;
mod why;

pub use report::report;

use super::pen::Pen;
use super::screen::Screen;
use super::start::emergency;
use super::{frame, safety};
use crate::app::Action;
use crate::app::host::Part;
use crate::content::saying::is_danger_unknown;
use crate::content::saying::steps::child_protection_open;
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::outcome::Outcome;
use crate::flow::Step;
use crate::flow::step::Aside;

/// Draws what stands under the heading of a part.
type Matter = fn(&mut Pen<'_>, &Outcome);

/// The parts that stand under headings of their own, in their order: the name, the heading, and
/// what is under it.
const SECTIONS: [(&str, Ui, Matter); 8] = [
    ("where", Ui::WhereHeading, continuum::matter),
    ("next", Ui::NextHeading, next_steps::matter),
    ("why", Ui::WhyHeading, why::matter),
    ("profile", Ui::ProfileHeading, profile::matter),
    ("definitions", Ui::DefinitionsHeading, definitions::matter),
    ("family", Ui::FamilyPartHeading, family::matter),
    ("change", Ui::ChangesHeading, why::changes),
    ("about", Ui::AboutHeading, about::matter),
];

/// See [`super::parts`]: what comes before the sections is drawn first.
pub const PARTS: usize = 1 + SECTIONS.len();

/// The result page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let outcome = &Outcome::of(&screen.state.responses.assessment);
    let open = Step::open_questions(&screen.state.responses);
    summary(pen, outcome, open);
    for (number, (name, heading, matter)) in SECTIONS.into_iter().enumerate() {
        frame::in_turn(pen, number, |pen| {
            if is_shown(screen, heading) {
                part(pen, name, heading, |pen| matter(pen, outcome));
            }
        });
    }
    frame::in_turn(pen, SECTIONS.len() - 1, |pen| buttons(pen, open > 0));
}

/// Whether the host wants to have a section.
fn is_shown(screen: &Screen<'_>, heading: Ui) -> bool {
    heading != Ui::DefinitionsHeading || !screen.host.hidden[Part::Definitions]
}

/// What comes before the sections: what to heed first, and the recommendation.
fn summary(pen: &mut Pen<'_>, outcome: &Outcome, open: usize) {
    let screen = pen.screen;
    if outcome.safety_first {
        safety::first(pen);
    }
    danger_unknown(pen, outcome);
    lead::section(pen, outcome);
    // Where the way was not finished, the result says so.
    if open > 0 {
        pen.tag("div.note|part=note", |pen| {
            let count = open.to_string();
            pen.tag_of("p", screen.fill(Ui::ResultOpen, &[("count", &count)]));
        });
    }
    cautions(pen, outcome);
    if !outcome.safety_first {
        emergency(pen);
    }
}

/// The dangers that cannot be ruled out come before any advice.
fn danger_unknown(pen: &mut Pen<'_>, outcome: &Outcome) {
    if !is_danger_unknown(outcome) {
        return;
    }
    pen.tag("div.note emergency|data-part=danger-unknown", |pen| {
        pen.tag("p", |pen| pen.line("strong", Ui::DangerUnknown));
        pen.tag("ul", |pen| {
            for critical in outcome.dangers_unknown() {
                pen.line("li", Key::critical_question(critical));
            }
        });
    });
}

/// What to heed before acting on any of it.
fn cautions(pen: &mut Pen<'_>, outcome: &Outcome) {
    let criticals = &pen.screen.state.responses.assessment.criticals;
    let open = criticals[Critical::ChildProtectionOpen].is_yes();
    let violence = outcome.violence_possible;
    if !violence && !open {
        return;
    }
    pen.tag("div.note|part=note", |pen| {
        if violence {
            pen.line("p", Key::VIOLENCE);
        }
        if open {
            pen.line("p", child_protection_open(violence));
        }
    });
}

/// A part of the result under its heading.
fn part(pen: &mut Pen<'_>, name: &'static str, heading: Ui, matter: impl FnOnce(&mut Pen<'_>)) {
    let id = pen.screen.id(name);
    pen.tag("section.result", |pen| {
        pen.set("data-part", name);
        pen.set("aria-labelledby", id.clone());
        pen.tag("h2", |pen| {
            frame::level(pen, 2);
            pen.set("id", id);
            pen.say(heading);
        });
        pen.tag("div.matter", matter);
    });
}

/// A line for each text: `what` is its tag.
fn lines(pen: &mut Pen<'_>, what: &'static str, keys: impl Iterator<Item = Key>) {
    for key in keys {
        pen.line(what, key);
    }
}

fn buttons(pen: &mut Pen<'_>, open: bool) {
    pen.tag("div.buttons", |pen| {
        if !pen.screen.host.hidden[Part::Print] {
            frame::primary(pen, Ui::Print, Action::PressedPrint);
        }
        frame::aside(pen, frame::KEEP, Ui::Keep, Aside::Keep);
        if open {
            let rest = "button.button|type=button|part=button|data-action=rest";
            frame::press(pen, rest, Ui::AnswerTheRest, Action::PressedStart);
        }
        let check = "button.button|type=button|part=button|data-action=check";
        frame::press(pen, check, Ui::ChangeAnswers, Action::PressedCheck);
        let start = "button.button|type=button|part=button|data-action=start";
        frame::press(pen, start, Ui::StartAnother, Action::WentToStart);
    });
}
