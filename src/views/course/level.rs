//! The level over time, with its range and what was needed, and the family's risk in words.

use yew::AttrValue;

use super::{beside, moved, numbered, when};
use crate::content::saying::{self, number};
use crate::content::{Course as Text, Key, Ui};
use crate::domain::band::Band;
use crate::domain::level::Level;
use crate::domain::vocabulary::Vocabulary;
use crate::record::Course;
use crate::record::course::{Movement, Standing};
use crate::views::pen::Pen;
use crate::views::screen::Screen;
use crate::views::tag::tag;

/// How the level and the family's risk went.
pub fn matter(pen: &mut Pen<'_>, course: &Course) {
    let several = course.standings.len() > 1;
    pen.tag_if(several, tag!(p, class = "course-said"), |pen| {
        told(pen, course)
    });
    pen.tag_if(several, tag!(p, class = "small soft"), |pen| {
        pen.say(Text::Views)
    });
    // The table says the same.
    pen.tag(
        tag!(div, class = "course-drawn", "aria-hidden" = "true"),
        |pen| {
            for range in beside(course) {
                pen.tag(tag!(div, class = "course-levels"), |pen| {
                    let these: Vec<_> = numbered(course, &range).collect();
                    drawing(pen, &these);
                });
            }
            legend(pen, course);
        },
    );
    pen.tag_if(
        has_family(course),
        tag!(div, class = "course-risk"),
        |pen| bands(pen, course),
    );
}

/// Whether the family's part is in any of the records.
pub fn has_family(course: &Course) -> bool {
    course
        .standings
        .iter()
        .any(|standing| standing.family.is_some())
}

fn told(pen: &mut Pen<'_>, course: &Course) {
    let screen = pen.screen;
    let (Some(first), Some(last)) = (course.standings.first(), course.standings.last()) else {
        return;
    };
    let levels = (first.placement.level, last.placement.level);
    let (Some(from), Some(to)) = levels else {
        return pen.say(Text::LevelNotPlaced);
    };
    let (from, to) = (
        saying::level(screen.words, from),
        saying::level(screen.words, to),
    );
    if course.level.overall == Movement::Same {
        return pen.text(screen.fill(Text::LevelSame, &[("level", &to)]));
    }
    let moved = moved(screen, course.level.overall);
    let values = [("first", from.as_str()), ("last", &to), ("moved", &moved)];
    pen.text(screen.fill(Text::LevelMoved, &values));
    if !course.is_level_sure() {
        pen.space();
        pen.say(Text::LevelUnsure);
    }
}

/// A row for each level, the highest above, and in it a place for each record.
fn drawing(pen: &mut Pen<'_>, these: &[(usize, &Standing)]) {
    for step in Level::ALL.iter().rev() {
        pen.tag(tag!(div, class = "course-row"), |pen| {
            pen.tag(tag!(span, class = "course-label"), |pen| {
                pen.tag_of(tag!(span, class = "level-number"), number(*step));
                pen.line(tag!(span), Key::level_title(*step));
            });
            for (_, standing) in these {
                cell(pen, standing, *step);
            }
        });
    }
    pen.tag(tag!(div, class = "course-row course-feet"), |pen| {
        pen.tag(tag!(span, class = "course-label"), |_| ());
        for (index, standing) in these {
            pen.tag(tag!(span, class = "course-foot"), |pen| {
                when(pen, *index, standing)
            });
        }
    });
}

fn cell(pen: &mut Pen<'_>, standing: &Standing, step: Level) {
    let (low, high) = standing.placement.range;
    let is_open = low != high;
    let classes = [
        (standing.placement.level == Some(step), " now"),
        (
            standing.family.is_some_and(|family| family.needed == step),
            " needed",
        ),
        (is_open && (low..=high).contains(&step), " range"),
        (is_open && high == step, " top"),
        (is_open && low == step, " bottom"),
    ];
    let mut class = String::from("course-cell");
    class.extend(
        classes
            .into_iter()
            .filter(|(is, _)| *is)
            .map(|(_, name)| name),
    );
    pen.tag(tag!(span), |pen| {
        pen.set("class", class);
        pen.tag(tag!(span, class = "course-dot"), |_| ());
    });
}

/// What the marks mean, of those that are drawn.
fn legend(pen: &mut Pen<'_>, course: &Course) {
    let is_open = |of: &Standing| of.placement.range.0 != of.placement.range.1;
    let marks = [
        (
            true,
            tag!(span, class = "course-cell now"),
            Text::LegendLevel,
        ),
        (
            course.standings.iter().any(is_open),
            tag!(span, class = "course-cell range top bottom"),
            Text::LegendRange,
        ),
        (
            has_family(course),
            tag!(span, class = "course-cell needed"),
            Text::LegendNeeded,
        ),
    ];
    pen.tag(tag!(ul, class = "legend-line plain"), |pen| {
        for (is_there, mark, text) in marks {
            pen.tag_if(is_there, tag!(li), |pen| {
                pen.tag(mark, |pen| {
                    pen.tag(tag!(span, class = "course-dot"), |_| ())
                });
                pen.say(text);
            });
        }
    });
}

/// The family's risk: a row of words, one for each record.
fn bands(pen: &mut Pen<'_>, course: &Course) {
    let screen = pen.screen;
    pen.tag(tag!(p, class = "course-said"), |pen| band_told(pen, course));
    pen.tag(
        tag!(ol, class = "course-bands plain", role = "list"),
        |pen| {
            for (index, standing) in course.standings.iter().enumerate() {
                pen.tag(tag!(li), |pen| {
                    pen.tag(tag!(span, class = "course-foot"), |pen| {
                        when(pen, index, standing)
                    });
                    pen.space();
                    pen.tag_of(tag!(strong), band(screen, standing));
                });
            }
        },
    );
    pen.line(
        tag!(p, class = "small soft"),
        Key::SAFETY_NOT_A_RISK_ASSESSMENT,
    );
}

fn band_told(pen: &mut Pen<'_>, course: &Course) {
    let screen = pen.screen;
    let of = |standing: Option<&Standing>| standing.and_then(|of| of.family).map(|of| of.band);
    let ends = (of(course.standings.first()), of(course.standings.last()));
    let name = |band: Band| screen.say(Key::band_name(band));
    match ends {
        (Some(from), Some(to)) if course.standings.len() > 1 => {
            let (from, to) = (name(from), name(to));
            if course.band.overall == Movement::Same {
                return pen.text(screen.fill(Text::BandSame, &[("band", &to)]));
            }
            let moved = moved(screen, course.band.overall);
            let values = [("first", from.as_str()), ("last", &to), ("moved", &moved)];
            pen.text(screen.fill(Text::BandMoved, &values));
        }
        _ => pen.say(Ui::FamilyPartHeading),
    }
}

/// The band of a record, and whether it is one for now.
pub fn band(screen: &Screen<'_>, standing: &Standing) -> AttrValue {
    let Some(family) = standing.family else {
        return screen.say(Text::LeftOut);
    };
    let band = screen.say(Key::band_name(family.band));
    if family.provisional {
        screen.fill(Ui::Provisional, &[("band", &band)])
    } else {
        band
    }
}
