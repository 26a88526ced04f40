//! The result: what to do first, then where things stand and why.

mod about;
mod barriers;
mod continuum;
mod definitions;
mod fold;
mod lead;
mod pieces;
mod profile;
mod report;

pub use report::report;

use pieces::pieces;

use super::builder::Builder;
use super::context::ViewContext;
use super::start::emergency;
use super::{frame, safety};
use crate::app::Action;
use crate::app::host::Part;
use crate::content::phrasing::{
    Basis, Piece, beside, family, find_out, is_danger_unknown, is_today, mind, steps, why,
};
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::flow::Step;
use crate::flow::step::SidePage;
use crate::views::tag::{Tag, tag};

/// The content under a part's heading.
#[derive(Clone, Copy)]
enum Body {
    /// The same pieces as in a text.
    Pieces(fn(&Basis<'_>) -> Vec<Piece>),
    /// A drawing that only the page has.
    Drawn(fn(&mut Builder<'_>, &Basis<'_>)),
}

/// The parts with headings of their own after the next steps, in order: the name, the heading, and the
/// content.
const SECTIONS: [(&str, Ui, Body); 10] = [
    ("mind", Ui::MindHeading, Body::Pieces(mind::pieces)),
    ("find-out", Ui::FindOutHeading, Body::Drawn(to_find_out)),
    ("barriers", Ui::SectionBarriers, Body::Drawn(barriers::body)),
    (
        "strengths",
        Ui::StrengthsToUse,
        Body::Pieces(beside::strengths),
    ),
    ("where", Ui::WhereHeading, Body::Drawn(continuum::body)),
    ("why", Ui::WhyHeading, Body::Pieces(why::pieces)),
    ("profile", Ui::ProfileHeading, Body::Drawn(profile::body)),
    (
        "definitions",
        Ui::DefinitionsHeading,
        Body::Drawn(definitions::body),
    ),
    (
        "family",
        Ui::FamilyPartHeading,
        Body::Pieces(family::pieces),
    ),
    ("about", Ui::AboutHeading, Body::Drawn(about::body)),
];

/// See [`super::parts`]: the summary is drawn first.
pub const PARTS: usize = 1 + SECTIONS.len();

/// The basis of all parts of a result, whole or without the family.
fn basis<'a>(context: &ViewContext<'a>, outcome: &'a Outcome, whole: bool) -> Basis<'a> {
    Basis {
        outcome,
        assessment: &context.state.responses.assessment,
        strengths: &context.state.responses.strengths,
        words: context.words,
        with_family: whole,
        folds: whole && is_today(outcome),
    }
}

/// The result page.
pub fn page(html: &mut Builder<'_>) {
    let context = html.context;
    let outcome = &context.state.outcome();
    let of = &basis(context, outcome, true);
    let open = Step::open_questions(&context.state.responses);
    summary(html, of, open);
    for (number, section) in SECTIONS.into_iter().enumerate() {
        frame::deferred(html, number, |html| shown(html, of, section));
    }
    frame::deferred(html, SECTIONS.len() - 1, |html| buttons(html, open > 0));
}

/// A section, if it has content and the host wants it.
fn shown(html: &mut Builder<'_>, of: &Basis<'_>, (name, heading, body): (&'static str, Ui, Body)) {
    match body {
        Body::Pieces(made) => {
            let made = made(of);
            if !made.is_empty() {
                part(html, name, heading, |html| pieces(html, made));
            }
        }
        Body::Drawn(draw) if is_drawn(html.context, of, heading) => {
            part(html, name, heading, |html| draw(html, of));
        }
        Body::Drawn(_) => {}
    }
    // On paper, the first sheet ends with lines to write on.
    if heading == Ui::MindHeading {
        if !of.outcome.safety_first {
            emergency(html);
        }
        writing_lines(html);
    }
}

/// Whether there is something to draw under a heading, and the host wants it.
fn is_drawn(context: &ViewContext<'_>, of: &Basis<'_>, heading: Ui) -> bool {
    match heading {
        Ui::FindOutHeading => find_out::count(of) > 0,
        Ui::SectionBarriers => !steps::barrier_actions(of).is_empty(),
        Ui::DefinitionsHeading => !context.host.hidden[Part::Definitions],
        _ => true,
    }
}

/// What is not known, most urgent first, folded.
fn to_find_out(html: &mut Builder<'_>, of: &Basis<'_>) {
    fold::counted(html, Ui::FindOutAll, find_out::count(of), |html| {
        pieces(html, find_out::pieces(of));
    });
}

/// What comes before the sections: warnings, the recommendation and the next steps.
fn summary(html: &mut Builder<'_>, of: &Basis<'_>, open: usize) {
    let outcome = of.outcome;
    if outcome.safety_first {
        safety::first(html, None);
    }
    danger_unknown(html, outcome);
    lead::section(html, outcome, open);
    part(html, "next", steps::heading(of), |html| {
        pieces(html, steps::pieces(of));
    });
}

/// Lines to write on, only on paper.
fn writing_lines(html: &mut Builder<'_>) {
    html.tag(tag!(ul, class = "to-write plain"), |html| {
        for (line, lines) in [
            (Ui::WriteAgreed, 2),
            (Ui::WriteSupervisor, 1),
            (Ui::WriteNext, 1),
        ] {
            html.tag(tag!(li), |html| {
                html.say(line);
                for _ in 0..lines {
                    html.tag(tag!(span, class = "blank"), |_| ());
                }
            });
        }
    });
}

/// The dangers that cannot be ruled out, before any advice.
fn danger_unknown(html: &mut Builder<'_>, outcome: &Outcome) {
    if is_danger_unknown(outcome) {
        dangers_unknown(html, &mut outcome.unknown_dangers().map(Key::critical_name));
    }
}

/// The note that names those dangers.
pub fn dangers_unknown(html: &mut Builder<'_>, names: &mut dyn Iterator<Item = Key>) {
    html.tag(
        tag!(
            div,
            class = "note emergency",
            "data-part" = "danger-unknown"
        ),
        |html| {
            html.tag(tag!(p), |html| html.line(tag!(strong), Ui::DangerUnknown));
            let context = html.context;
            html.tag_of(tag!(p), context.list(names));
            html.line(tag!(p), Ui::DangerUnknownAsk);
        },
    );
}

/// A part of the result under its heading.
fn part(
    html: &mut Builder<'_>,
    name: &'static str,
    heading: Ui,
    body: impl FnOnce(&mut Builder<'_>),
) {
    let id = html.context.id(name);
    html.tag(tag!(section, class = "result"), |html| {
        frame::section_heading(html, (name, id), tag!(h2), heading.into());
        html.tag(tag!(div, class = "matter"), |html| body(html));
    });
}

/// A line for each text: `what` is its tag.
fn lines(html: &mut Builder<'_>, what: &'static Tag, keys: impl Iterator<Item = Key>) {
    for key in keys {
        html.line(what, key);
    }
}

fn buttons(html: &mut Builder<'_>, open: bool) {
    html.tag(tag!(div, class = "buttons"), |html| {
        if !html.context.host.hidden[Part::Print] {
            frame::primary(html, Ui::Print, Action::PressedPrint);
        }
        frame::side_page_button(html, frame::KEEP, Ui::Keep, SidePage::Keep);
        if !html.context.host.hidden[Part::Print] {
            frame::side_page_button(html, frame::PRINT_WITHOUT, Ui::PrintWithout, SidePage::Keep);
        }
        // If something must be done today, other services wait.
        if !is_today(&html.context.state.outcome()) {
            let map = tag!(button, class = "button", type = "button", part = "button", "data-action" = "map");
            frame::side_page_button(html, map, Ui::Around, SidePage::Map);
        }
        if open {
            let rest = tag!(button, class = "button", type = "button", part = "button", "data-action" = "rest");
            frame::press(html, rest, Ui::AnswerTheRest, Action::PressedStart);
        }
        let check = tag!(button, class = "button", type = "button", part = "button", "data-action" = "check");
        frame::press(html, check, Ui::ChangeAnswers, Action::PressedCheck);
        let start = tag!(button, class = "button", type = "button", part = "button", "data-action" = "start");
        frame::press(html, start, Ui::StartAnother, Action::WentToStart);
    });
}
