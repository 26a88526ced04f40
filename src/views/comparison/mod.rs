//! Several views of one relationship: how far they agree, what to talk about first, and the ten answers on
//! one line each.

mod line;
mod whose;

pub use whose::section as whose;

use super::blocks::blocks;
use super::course;
use super::frame;
use super::pen::Pen;
use crate::content::Viewed;
use crate::domain::comparison::Comparison;
use crate::domain::dimension::Dimension;
use crate::domain::vocabulary::Vocabulary;
use crate::report::comparison::Compared;
use crate::views::tag::tag;

/// What stands below the page's heading of the first rank.
pub fn matter(pen: &mut Pen<'_>, comparison: &Comparison) {
    let of = Compared::of(comparison, pen.screen.words);
    pen.tag(tag!(div, class = "comparison"), |pen| {
        pen.line(tag!(p), Viewed::Lead);
        part(pen, "agree", Viewed::AgreeHeading, |pen| {
            blocks(pen, &of.agreement());
        });
        part(pen, "talk", Viewed::TalkHeading, |pen| {
            blocks(pen, &of.talk());
            pen.line(tag!(p), Viewed::Family);
        });
        part(pen, "views", Viewed::AnswersHeading, |pen| {
            pen.line(tag!(p, class = "hint"), Viewed::Scale);
            pen.tag(
                tag!(ol, class = "views-lines plain", role = "list"),
                |pen| {
                    course::many(pen, comparison.views.len());
                    for dimension in Dimension::ALL {
                        pen.tag(tag!(li), |pen| line::line(pen, &of, *dimension));
                    }
                },
            );
        });
        part(pen, "joint", Viewed::JointHeading, |pen| {
            blocks(pen, &of.joint());
        });
        part(pen, "called", Viewed::CalledHeading, |pen| {
            blocks(pen, &of.called());
        });
    });
}

/// A part under its heading.
fn part(pen: &mut Pen<'_>, name: &'static str, heading: Viewed, matter: impl FnOnce(&mut Pen<'_>)) {
    let id = pen.screen.id(&["compared-", name].concat());
    pen.tag(tag!(section, class = "course-part"), |pen| {
        frame::section_heading(pen, (name, id), tag!(h2), heading.into());
        matter(pen);
    });
}
