//! The report for paper, whole or without what is about the family.

use super::{
    SECTIONS, about, barriers, continuum, definitions, find_out, lead, next_steps, part, profile,
    why,
};
use crate::app::State;
use crate::content::saying::steps::{parted, sharing};
use crate::content::{Key, Report, Ui};
use crate::domain::outcome::Outcome;
use crate::flow::Step;
use crate::record::{Record, Scope};
use crate::views::pen::Pen;
use crate::views::screen::Screen;
use crate::views::start::emergency;
use crate::views::tag::tag;

/// The report of a record, in the record's scope: what the result page shows, for paper alone.
///
/// Its class `on-paper` hides it on the screen. Its ids are its own, so that it may stand in a page
/// with a heading of the page's.
pub fn report(pen: &mut Pen<'_>, record: &Record) {
    let screen = pen.screen;
    // What was left in by mistake cannot be told either.
    let record = record.within(record.scope);
    let state = State {
        responses: record.responses,
        ..State::default()
    };
    let prefix = screen.id("report");
    let paper = Screen {
        state: &state,
        parts: usize::MAX,
        prefix: &prefix,
        ..*screen
    };
    let outcome = screen.state.outcome_of(&state.responses.assessment);
    let drawn = Pen::draw_with_hash(&paper, |pen| {
        pen.tag(tag!(div, class = "on-paper"), |pen| match record.scope {
            Scope::Whole => {
                let open = Step::open_questions(&state.responses);
                super::summary(pen, &outcome, open);
                for section in SECTIONS {
                    super::shown(pen, &outcome, section);
                }
            }
            Scope::Relationship => relationship(pen, &outcome),
        });
    });
    pen.drawn(drawn);
}

/// Nothing here may look at what the outcome says of the family: of the responses without the family's
/// part it would say that all of it is unknown.
fn relationship(pen: &mut Pen<'_>, outcome: &Outcome) {
    lead::relationship(pen, outcome);
    pen.tag(tag!(div, class = "note", part = "note"), |pen| {
        pen.line(tag!(p), Report::WithoutFamily);
    });
    part(pen, "next", Ui::NextHeading, |pen| steps(pen, outcome));
    emergency(pen);
    super::to_write(pen);
    if barriers::are_there(pen.screen, outcome) {
        part(pen, "barriers", Ui::SectionBarriers, |pen| {
            barriers::of_relationship(pen, outcome);
        });
    }
    part(pen, "where", Ui::WhereHeading, |pen| {
        continuum::relationship(pen, outcome);
    });
    part(pen, "why", Ui::WhyHeading, |pen| {
        next_steps::why(pen, outcome, None);
        why::placed(pen, outcome);
        why::single_changes(pen, outcome);
    });
    part(pen, "profile", Ui::ProfileHeading, |pen| {
        profile::drawn(pen, outcome, None);
    });
    if super::has_definitions(pen.screen) {
        part(pen, "definitions", Ui::DefinitionsHeading, |pen| {
            definitions::matter(pen, outcome);
        });
    }
    part(pen, "about", Ui::AboutHeading, |pen| {
        about::matter(pen, outcome);
    });
}

/// The next steps between the services.
fn steps(pen: &mut Pen<'_>, outcome: &Outcome) {
    let (steps, _) = parted(outcome);
    if !steps.is_empty() {
        pen.line(tag!(p), Report::StepsWithoutFamily);
        next_steps::numbered(pen, steps, outcome);
    }
    pen.line(tag!(p), Key::BESIDE_SUPERVISION);
    pen.line(tag!(p), sharing(outcome));
    find_out::of_relationship(pen, outcome);
}
