//! The level over time, with its range and what was needed, and the family's risk in words.

use yew::AttrValue;

use super::{beside, moved, numbered, when};
use crate::content::phrasing::{self, number};
use crate::content::{Key, Trend as Text, Ui};
use crate::domain::band::Band;
use crate::domain::level::Level;
use crate::domain::vocabulary::Vocabulary;
use crate::record::Trend;
use crate::record::trend::{Movement, Snapshot};
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::tag::tag;

/// How the level and the family's risk have developed.
pub fn body(html: &mut Builder<'_>, trend: &Trend) {
    let several = trend.snapshots.len() > 1;
    html.tag_if(several, tag!(p, class = "course-said"), |html| {
        level_summary(html, trend)
    });
    html.tag_if(several, tag!(p, class = "small soft"), |html| {
        html.say(Text::Views)
    });
    // The table says the same.
    html.tag(
        tag!(div, class = "course-drawn", "aria-hidden" = "true"),
        |html| {
            for range in beside(trend) {
                html.tag(tag!(div, class = "course-levels"), |html| {
                    let these: Vec<_> = numbered(trend, &range).collect();
                    drawing(html, &these);
                });
            }
            legend(html, trend);
        },
    );
    html.tag_if(
        has_family(trend),
        tag!(div, class = "course-risk"),
        |html| bands(html, trend),
    );
}

/// Whether any of the records includes the family's part.
pub fn has_family(trend: &Trend) -> bool {
    trend
        .snapshots
        .iter()
        .any(|snapshot| snapshot.family.is_some())
}

fn level_summary(html: &mut Builder<'_>, trend: &Trend) {
    let context = html.context;
    let (Some(first), Some(last)) = (trend.snapshots.first(), trend.snapshots.last()) else {
        return;
    };
    let levels = (first.placement.level, last.placement.level);
    let (Some(from), Some(to)) = levels else {
        return html.say(Text::LevelNotPlaced);
    };
    let (from, to) = (
        phrasing::level(context.words, from),
        phrasing::level(context.words, to),
    );
    if trend.level.overall == Movement::Same {
        return html.text(context.fill(Text::LevelSame, &[("level", &to)]));
    }
    let moved = moved(context, trend.level.overall);
    let values = [("first", from.as_str()), ("last", &to), ("moved", &moved)];
    html.text(context.fill(Text::LevelMoved, &values));
    if !trend.is_level_sure() {
        html.space();
        html.say(Text::LevelUnsure);
    }
}

/// A row for each level, highest first, with a cell for each record.
fn drawing(html: &mut Builder<'_>, these: &[(usize, &Snapshot)]) {
    for step in Level::ALL.iter().rev() {
        html.tag(tag!(div, class = "course-row"), |html| {
            html.tag(tag!(span, class = "course-label"), |html| {
                html.tag_of(tag!(span, class = "level-number"), number(*step));
                html.line(tag!(span), Key::level_title(*step));
            });
            for (_, snapshot) in these {
                cell(html, snapshot, *step);
            }
        });
    }
    html.tag(tag!(div, class = "course-row course-feet"), |html| {
        html.tag(tag!(span, class = "course-label"), |_| ());
        for (index, snapshot) in these {
            html.tag(tag!(span, class = "course-foot"), |html| {
                when(html, *index, snapshot)
            });
        }
    });
}

fn cell(html: &mut Builder<'_>, snapshot: &Snapshot, step: Level) {
    let (low, high) = snapshot.placement.range;
    let is_open = low != high;
    let classes = [
        (snapshot.placement.level == Some(step), " now"),
        (
            snapshot.family.is_some_and(|family| family.needed == step),
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
    html.tag(tag!(span), |html| {
        html.set("class", class);
        html.tag(tag!(span, class = "course-dot"), |_| ());
    });
}

/// The meaning of the marks, as far as they are drawn.
fn legend(html: &mut Builder<'_>, trend: &Trend) {
    let is_open = |of: &Snapshot| of.placement.range.0 != of.placement.range.1;
    let marks = [
        (
            true,
            tag!(span, class = "course-cell now"),
            Text::LegendLevel,
        ),
        (
            trend.snapshots.iter().any(is_open),
            tag!(span, class = "course-cell range top bottom"),
            Text::LegendRange,
        ),
        (
            has_family(trend),
            tag!(span, class = "course-cell needed"),
            Text::LegendNeeded,
        ),
    ];
    html.tag(tag!(ul, class = "legend-line plain"), |html| {
        for (is_there, mark, text) in marks {
            html.tag_if(is_there, tag!(li), |html| {
                html.tag(mark, |html| {
                    html.tag(tag!(span, class = "course-dot"), |_| ())
                });
                html.say(text);
            });
        }
    });
}

/// The family's risk: a row of words, one for each record.
fn bands(html: &mut Builder<'_>, trend: &Trend) {
    let context = html.context;
    html.tag(tag!(p, class = "course-said"), |html| {
        band_summary(html, trend)
    });
    html.tag(
        tag!(ol, class = "course-bands plain", role = "list"),
        |html| {
            for (index, snapshot) in trend.snapshots.iter().enumerate() {
                html.tag(tag!(li), |html| {
                    html.tag(tag!(span, class = "course-foot"), |html| {
                        when(html, index, snapshot)
                    });
                    html.space();
                    html.tag_of(tag!(strong), band(context, snapshot));
                });
            }
        },
    );
    html.line(
        tag!(p, class = "small soft"),
        Key::SAFETY_NOT_A_RISK_ASSESSMENT,
    );
}

fn band_summary(html: &mut Builder<'_>, trend: &Trend) {
    let context = html.context;
    let of = |snapshot: Option<&Snapshot>| snapshot.and_then(|of| of.family).map(|of| of.band);
    let ends = (of(trend.snapshots.first()), of(trend.snapshots.last()));
    let name = |band: Band| context.say(Key::band_name(band));
    match ends {
        (Some(from), Some(to)) if trend.snapshots.len() > 1 => {
            let (from, to) = (name(from), name(to));
            if trend.band.overall == Movement::Same {
                return html.text(context.fill(Text::BandSame, &[("band", &to)]));
            }
            let moved = moved(context, trend.band.overall);
            let values = [("first", from.as_str()), ("last", &to), ("moved", &moved)];
            html.text(context.fill(Text::BandMoved, &values));
        }
        _ => html.say(Ui::FamilyPartHeading),
    }
}

/// The band of a record, and whether it is provisional.
pub fn band(context: &ViewContext<'_>, snapshot: &Snapshot) -> AttrValue {
    let Some(family) = snapshot.family else {
        return context.say(Text::LeftOut);
    };
    let band = context.say(Key::band_name(family.band));
    if family.provisional {
        context.fill(Ui::Provisional, &[("band", &band)])
    } else {
        band
    }
}
