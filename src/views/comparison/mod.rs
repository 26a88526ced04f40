//! Several views of one relationship: how far they agree, what to talk about first, and the ten answers on
//! one line each.

mod line;
mod owner;

pub use owner::section as owner;

use super::blocks::blocks;
use super::builder::Builder;
use super::frame;
use super::trend;
use crate::content::Viewed;
use crate::domain::comparison::Comparison;
use crate::domain::dimension::Dimension;
use crate::domain::vocabulary::Vocabulary;
use crate::report::comparison::ComparisonReport;
use crate::views::tag::tag;

/// The content below the page's main heading.
pub fn body(html: &mut Builder<'_>, comparison: &Comparison) {
    let of = ComparisonReport::of(comparison, html.context.words);
    html.tag(tag!(div, class = "comparison"), |html| {
        html.line(tag!(p), Viewed::Lead);
        part(html, "agree", Viewed::AgreeHeading, |html| {
            blocks(html, &of.agreement());
        });
        part(html, "talk", Viewed::TalkHeading, |html| {
            blocks(html, &of.talk());
            html.line(tag!(p), Viewed::Family);
        });
        part(html, "views", Viewed::AnswersHeading, |html| {
            html.line(tag!(p, class = "hint"), Viewed::Scale);
            html.tag(
                tag!(ol, class = "views-lines plain", role = "list"),
                |html| {
                    trend::many(html, comparison.views.len());
                    for dimension in Dimension::ALL {
                        html.tag(tag!(li), |html| line::line(html, &of, *dimension));
                    }
                },
            );
        });
        part(html, "joint", Viewed::JointHeading, |html| {
            blocks(html, &of.joint());
        });
        part(html, "called", Viewed::CalledHeading, |html| {
            blocks(html, &of.called());
        });
    });
}

/// A part under its heading.
fn part(
    html: &mut Builder<'_>,
    name: &'static str,
    heading: Viewed,
    body: impl FnOnce(&mut Builder<'_>),
) {
    let id = html.context.id(&["compared-", name].concat());
    html.tag(tag!(section, class = "course-part"), |html| {
        frame::section_heading(html, (name, id), tag!(h2), heading.into());
        body(html);
    });
}
