//! The result: what to do first, then where things stand and why.

mod about;
mod barriers;
mod continuum;
mod definitions;
mod family;
mod find_out;
mod fold;
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
use crate::content::saying::{is_danger_unknown, is_today};
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::flow::Step;
use crate::flow::step::Aside;
use crate::views::tag::{Tag, tag};

/// Draws what stands under the heading of a part.
type Matter = fn(&mut Pen<'_>, &Outcome);

/// The parts that stand under headings of their own after the next steps, in their order: the name, the
/// heading, and what is under it.
const SECTIONS: [(&str, Ui, Matter); 10] = [
    ("mind", Ui::MindHeading, next_steps::minded),
    ("find-out", Ui::FindOutHeading, find_out::matter),
    ("barriers", Ui::SectionBarriers, barriers::matter),
    ("strengths", Ui::StrengthsToUse, barriers::strengths),
    ("where", Ui::WhereHeading, continuum::matter),
    ("why", Ui::WhyHeading, why::matter),
    ("profile", Ui::ProfileHeading, profile::matter),
    ("definitions", Ui::DefinitionsHeading, definitions::matter),
    ("family", Ui::FamilyPartHeading, family::matter),
    ("about", Ui::AboutHeading, about::matter),
];

/// See [`super::parts`]: the summary is drawn first.
pub const PARTS: usize = 1 + SECTIONS.len();

/// The result page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let outcome = &screen.state.outcome();
    let open = Step::open_questions(&screen.state.responses);
    summary(pen, outcome, open);
    for (number, section) in SECTIONS.into_iter().enumerate() {
        frame::in_turn(pen, number, |pen| shown(pen, outcome, section));
    }
    frame::in_turn(pen, SECTIONS.len() - 1, |pen| buttons(pen, open > 0));
}

/// A section, where there is something in it and the host wants to have it.
fn shown(
    pen: &mut Pen<'_>,
    outcome: &Outcome,
    (name, heading, matter): (&'static str, Ui, Matter),
) {
    let screen = pen.screen;
    let is_there = match heading {
        Ui::FindOutHeading => find_out::is_more(outcome),
        Ui::SectionBarriers => barriers::are_there(screen, outcome),
        Ui::StrengthsToUse => barriers::has_strengths(screen),
        Ui::DefinitionsHeading => has_definitions(screen),
        _ => true,
    };
    if is_there {
        part(pen, name, heading, |pen| matter(pen, outcome));
    }
    // On paper the first sheet ends with what is to be written in.
    if heading == Ui::MindHeading {
        if !outcome.safety_first {
            emergency(pen);
        }
        to_write(pen);
    }
}

/// Whether the host wants to have the definitions.
fn has_definitions(screen: &Screen<'_>) -> bool {
    !screen.host.hidden[Part::Definitions]
}

/// What comes before the sections: what to heed first, the recommendation and the next steps.
fn summary(pen: &mut Pen<'_>, outcome: &Outcome, open: usize) {
    if outcome.safety_first {
        safety::first(pen, None);
    }
    danger_unknown(pen, outcome);
    lead::section(pen, outcome, open);
    part(pen, "next", next_steps::heading(outcome), |pen| {
        next_steps::matter(pen, outcome);
    });
}

/// Lines to write on, on paper alone.
fn to_write(pen: &mut Pen<'_>) {
    pen.tag(tag!(ul, class = "to-write plain"), |pen| {
        for (line, lines) in [
            (Ui::WriteAgreed, 2),
            (Ui::WriteSupervisor, 1),
            (Ui::WriteNext, 1),
        ] {
            pen.tag(tag!(li), |pen| {
                pen.say(line);
                for _ in 0..lines {
                    pen.tag(tag!(span, class = "blank"), |_| ());
                }
            });
        }
    });
}

/// The dangers that cannot be ruled out come before any advice.
fn danger_unknown(pen: &mut Pen<'_>, outcome: &Outcome) {
    if is_danger_unknown(outcome) {
        dangers_unknown(pen, &mut outcome.dangers_unknown().map(Key::critical_name));
    }
}

/// The note that names them.
pub fn dangers_unknown(pen: &mut Pen<'_>, names: &mut dyn Iterator<Item = Key>) {
    pen.tag(
        tag!(
            div,
            class = "note emergency",
            "data-part" = "danger-unknown"
        ),
        |pen| {
            pen.tag(tag!(p), |pen| pen.line(tag!(strong), Ui::DangerUnknown));
            let screen = pen.screen;
            pen.tag_of(tag!(p), screen.list(names));
            pen.line(tag!(p), Ui::DangerUnknownAsk);
        },
    );
}

/// A part of the result under its heading.
fn part(pen: &mut Pen<'_>, name: &'static str, heading: Ui, matter: impl FnOnce(&mut Pen<'_>)) {
    let id = pen.screen.id(name);
    pen.tag(tag!(section, class = "result"), |pen| {
        frame::section_heading(pen, (name, id), tag!(h2), heading.into());
        pen.tag(tag!(div, class = "matter"), |pen| matter(pen));
    });
}

/// A line for each text: `what` is its tag.
fn lines(pen: &mut Pen<'_>, what: &'static Tag, keys: impl Iterator<Item = Key>) {
    for key in keys {
        pen.line(what, key);
    }
}

fn buttons(pen: &mut Pen<'_>, open: bool) {
    pen.tag(tag!(div, class = "buttons"), |pen| {
        if !pen.screen.host.hidden[Part::Print] {
            frame::primary(pen, Ui::Print, Action::PressedPrint);
        }
        frame::aside(pen, frame::KEEP, Ui::Keep, Aside::Keep);
        if !pen.screen.host.hidden[Part::Print] {
            frame::aside(pen, frame::PRINT_WITHOUT, Ui::PrintWithout, Aside::Keep);
        }
        // Where something is to be done today other services wait.
        if !is_today(&pen.screen.state.outcome()) {
            let map = tag!(button, class = "button", type = "button", part = "button", "data-action" = "map");
            frame::aside(pen, map, Ui::Around, Aside::Map);
        }
        if open {
            let rest = tag!(button, class = "button", type = "button", part = "button", "data-action" = "rest");
            frame::press(pen, rest, Ui::AnswerTheRest, Action::PressedStart);
        }
        let check = tag!(button, class = "button", type = "button", part = "button", "data-action" = "check");
        frame::press(pen, check, Ui::ChangeAnswers, Action::PressedCheck);
        let start = tag!(button, class = "button", type = "button", part = "button", "data-action" = "start");
        frame::press(pen, start, Ui::StartAnother, Action::WentToStart);
    });
}
