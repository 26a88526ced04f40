//! The report for paper, whole or without the family.

use super::pieces::pieces;
use super::{SECTIONS, basis, lead, part, shown, summary, writing_lines};
use crate::app::State;
use crate::content::phrasing::{Basis, Form, find_out, steps};
use crate::content::{Report, Ui};
use crate::flow::Step;
use crate::record::{Record, Scope};
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::start::emergency;
use crate::views::tag::tag;

/// The headings of the parts that are not about the family.
const OF_RELATIONSHIP: [Ui; 6] = [
    Ui::SectionBarriers,
    Ui::WhereHeading,
    Ui::WhyHeading,
    Ui::ProfileHeading,
    Ui::DefinitionsHeading,
    Ui::AboutHeading,
];

/// The report of a record, within its scope: what the result page shows, but only for paper.
///
/// Its class `on-paper` hides it on the screen. It has its own ids, so it can share a page with other
/// headings.
pub fn report(html: &mut Builder<'_>, record: &Record) {
    let context = html.context;
    // Anything left in the record by mistake is dropped here.
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
    let of = &basis(&paper, &outcome, record.scope == Scope::Whole);
    let drawn = Builder::draw_with_hash(&paper, |html| {
        html.tag(tag!(div, class = "on-paper"), |html| {
            if of.with_family {
                summary(html, of, Step::open_questions(&state.responses));
                for section in SECTIONS {
                    shown(html, of, section);
                }
            } else {
                relationship(html, of);
            }
        });
    });
    html.drawn(drawn);
}

/// The report without the family. It must not use what the outcome says of the family: without the family's
/// answers, all of that counts as unknown.
fn relationship(html: &mut Builder<'_>, of: &Basis<'_>) {
    lead::relationship(html, of.outcome);
    html.tag(tag!(div, class = "note", part = "note"), |html| {
        html.line(tag!(p), Report::WithoutFamily);
    });
    part(html, "next", steps::heading(of), |html| {
        pieces(html, steps::pieces(of));
        pieces(html, [of.line(steps::sharing(of.outcome))]);
        for (_, asked) in find_out::rest(of) {
            if !asked.is_empty() {
                pieces(
                    html,
                    [
                        of.line(Ui::FindOutHeading),
                        of.list(Form::Columns, &mut asked.into_iter()),
                    ],
                );
            }
        }
    });
    emergency(html);
    writing_lines(html);
    for section in SECTIONS {
        let (_, heading, _) = section;
        if OF_RELATIONSHIP.contains(&heading) {
            shown(html, of, section);
        }
    }
}
