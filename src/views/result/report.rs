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
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::start::emergency;
use crate::views::tag::tag;

/// The report of a record, in the record's scope: what the result page shows, for paper alone.
///
/// Its class `on-paper` hides it on the screen. Its ids are its own, so that it may stand in a page
/// with a heading of the page's.
pub fn report(html: &mut Builder<'_>, record: &Record) {
    let context = html.context;
    // What was left in by mistake cannot be told either.
    let record = record.within(record.scope);
    let state = State {
        responses: record.responses,
        ..State::default()
    };
    let prefix = context.id("report");
    let paper = ViewContext {
        state: &state,
        parts: usize::MAX,
        prefix: &prefix,
        ..*context
    };
    let outcome = context.state.outcome_of(&state.responses.assessment);
    let drawn = Builder::draw_with_hash(&paper, |html| {
        html.tag(tag!(div, class = "on-paper"), |html| match record.scope {
            Scope::Whole => {
                let open = Step::open_questions(&state.responses);
                super::summary(html, &outcome, open);
                for section in SECTIONS {
                    super::shown(html, &outcome, section);
                }
            }
            Scope::Relationship => relationship(html, &outcome),
        });
    });
    html.drawn(drawn);
}

/// Nothing here may look at what the outcome says of the family: of the responses without the family's
/// part it would say that all of it is unknown.
fn relationship(html: &mut Builder<'_>, outcome: &Outcome) {
    lead::relationship(html, outcome);
    html.tag(tag!(div, class = "note", part = "note"), |html| {
        html.line(tag!(p), Report::WithoutFamily);
    });
    part(html, "next", Ui::NextHeading, |html| steps(html, outcome));
    emergency(html);
    super::to_write(html);
    if barriers::are_there(html.context, outcome) {
        part(html, "barriers", Ui::SectionBarriers, |html| {
            barriers::of_relationship(html, outcome);
        });
    }
    part(html, "where", Ui::WhereHeading, |html| {
        continuum::relationship(html, outcome);
    });
    part(html, "why", Ui::WhyHeading, |html| {
        next_steps::why(html, outcome, None);
        why::placed(html, outcome);
        why::single_changes(html, outcome);
    });
    part(html, "profile", Ui::ProfileHeading, |html| {
        profile::drawn(html, outcome, None);
    });
    if super::has_definitions(html.context) {
        part(html, "definitions", Ui::DefinitionsHeading, |html| {
            definitions::matter(html, outcome);
        });
    }
    part(html, "about", Ui::AboutHeading, |html| {
        about::matter(html, outcome);
    });
}

/// The next steps between the services.
fn steps(html: &mut Builder<'_>, outcome: &Outcome) {
    let (steps, _) = parted(outcome);
    if !steps.is_empty() {
        html.line(tag!(p), Report::StepsWithoutFamily);
        next_steps::numbered(html, steps, outcome);
    }
    html.line(tag!(p), Key::BESIDE_SUPERVISION);
    html.line(tag!(p), sharing(outcome));
    find_out::of_relationship(html, outcome);
}
