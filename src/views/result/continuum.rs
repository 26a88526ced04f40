//! The continuum as a drawn scale, with words beside it.

use super::fold;
use super::pieces::pieces;
use crate::content::phrasing::{Basis, is_today, number, placement};
use crate::content::{Key, Ui};
use crate::domain::level::Level;
use crate::domain::vocabulary::Vocabulary;
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// The level in words and drawn, with what follows from the family's part if that is included.
pub fn body(html: &mut Builder<'_>, of: &Basis<'_>) {
    pieces(html, placement::pieces(of));
    levels(html, of);
}

/// The drawing: every level with its marks, and the meaning of the marked ones; the others' meaning is
/// folded.
fn levels(html: &mut Builder<'_>, of: &Basis<'_>) {
    // Without the role, some browsers do not expose a list without bullets to screen readers.
    html.tag(
        tag!(
            ol,
            class = "levels plain",
            role = "list",
            reversed = "reversed"
        ),
        |html| {
            for step in Level::ALL.iter().rev() {
                row(html, of, *step);
            }
        },
    );
    fold::fold(html, "others", Ui::LevelOthers, |html| {
        html.tag(tag!(dl, class = "pairs"), |html| {
            let others = Level::ALL.iter().rev();
            for step in others.filter(|step| !is_explained(of, **step)) {
                html.tag(tag!(div), |html| {
                    html.tag(tag!(dt), |html| {
                        html.tag_of(tag!(span, class = "level-number"), number(*step));
                        html.space();
                        html.say(Key::level_title(*step));
                    });
                    html.line(tag!(dd, class = "small"), Key::level_means(*step));
                });
            }
        });
    });
}

/// Whether the meaning of a level is shown: of the current one, and of the needed one unless it has to wait.
fn is_explained(of: &Basis<'_>, step: Level) -> bool {
    let [.., (now, _), (needed, _), _] = placement::marks(of, step);
    now || (needed && !is_today(of.outcome))
}

fn row(html: &mut Builder<'_>, of: &Basis<'_>, step: Level) {
    let placement = &of.outcome.placement;
    let marks = placement::marks(of, step);
    let [top, bottom, now, needed, claimed] = marks.map(|(is, _)| is);
    let (low, high) = placement.range;
    // The way runs from the current level to the needed one, if that is higher.
    let to = of.with_family.then_some(of.outcome.needed);
    let (from, at) = (placement.level.or(to), Some(step));
    let classes = [
        (now, " now"),
        (needed, " needed"),
        (claimed, " claimed"),
        (from < at && at <= to, " way-down"),
        (from <= at && at < to, " way-up"),
        (low != high && (low..=high).contains(&step), " range"),
        (top, " top"),
        (bottom, " bottom"),
    ];
    let tags = [
        tag!(span, class = "mark is-range"),
        tag!(span, class = "mark is-range"),
        tag!(span, class = "mark is-now"),
        tag!(span, class = "mark"),
        tag!(span, class = "mark is-claimed"),
    ];
    let mut class = String::from("level");
    for (is, name) in classes {
        if is {
            class.push_str(name);
        }
    }
    let number = number(step);
    html.tag(tag!(li), |html| {
        html.set("class", class);
        html.set("value", number);
        html.tag(tag!(span, class = "rail", "aria-hidden" = "true"), |html| {
            html.tag(tag!(span, class = "dot"), |_| ());
        });
        html.tag(
            tag!(span, class = "rings", "aria-hidden" = "true"),
            |html| {
                html.set("data-level", number);
            },
        );
        html.tag(tag!(div, class = "level-text"), |html| {
            html.tag(tag!(p, class = "level-name"), |html| {
                html.tag_of(tag!(span, class = "level-number"), number);
                html.space();
                html.say(Key::level_title(step));
            });
            if marks.iter().any(|(is, _)| *is) {
                html.tag(tag!(p, class = "marks"), |html| {
                    for ((is, text), tag) in marks.into_iter().zip(tags) {
                        if is {
                            html.line(tag, text);
                            html.space();
                        }
                    }
                });
            }
            if is_explained(of, step) {
                html.line(tag!(p, class = "level-means"), Key::level_means(step));
            }
        });
    });
}
