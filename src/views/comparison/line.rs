//! The answers to one question on a line from 0 to 5. The words below it say the same.

use crate::content::Key;
use crate::content::phrasing::number;
use crate::domain::dimension::Dimension;
use crate::domain::level::Level;
use crate::domain::vocabulary::Vocabulary;
use crate::report::comparison::ComparisonReport;
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// The name of the dimension, the line, and what it shows in words.
pub fn line(html: &mut Builder<'_>, of: &ComparisonReport<'_>, dimension: Dimension) {
    html.line(
        tag!(h3, class = "views-name"),
        Key::dimension_name(dimension),
    );
    let answers = &of.outcome.dimensions[dimension];
    let between = |level: Level| {
        let ends = answers.low().zip(answers.high());
        ends.is_some_and(|(low, high)| low <= level && level <= high)
    };
    html.tag(
        tag!(div, class = "views-line", "aria-hidden" = "true"),
        |html| {
            for level in Level::ALL {
                html.tag(tag!(span, class = "views-step"), |html| {
                    html.set(
                        "data-between",
                        if between(*level) { "true" } else { "false" },
                    );
                    html.tag(tag!(span, class = "views-marks"), |html| {
                        marks(html, of, dimension, *level)
                    });
                    html.tag_of(tag!(span, class = "views-number"), number(*level));
                });
            }
        },
    );
    html.tag(tag!(p, class = "small"), |html| {
        html.text(of.spread(dimension));
        html.space();
        html.text(of.numbers(dimension));
    });
}

/// A mark for each view with this answer, numbered if it may be shown whose it is.
fn marks(html: &mut Builder<'_>, of: &ComparisonReport<'_>, dimension: Dimension, level: Level) {
    let is_named = of.is_named();
    for (place, view) in of.comparison.views.iter().enumerate() {
        if view.dimensions[dimension].known() != Some(level) {
            continue;
        }
        html.tag(tag!(span, class = "views-mark"), |html| {
            if is_named {
                html.text((place + 1).to_string());
            }
        });
    }
}
