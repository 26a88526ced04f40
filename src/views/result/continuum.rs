//! The continuum as a drawn scale, with its words beside it.

use yew::AttrValue;

use super::fold;
use crate::content::saying::lead::{finds_out_first, gap};
use crate::content::saying::{called, is_today, number, of_level, of_range, placed, why};
use crate::content::{Key, Ui};
use crate::domain::level::{Claim, Level};
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// Where the relationship stands, how far there is to go, and what it is called.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    pen.tag(tag!(p), |pen| {
        let words = pen.screen.words;
        if !finds_out_first(outcome) {
            sentence(pen, gap(words, outcome));
        }
        placed_between(pen, outcome);
    });
    word(pen, outcome);
    levels(pen, outcome, Some(outcome.needed));
}

/// The same without what follows from the family's part.
pub fn relationship(pen: &mut Pen<'_>, outcome: &Outcome) {
    let words = pen.screen.words;
    pen.tag(tag!(p), |pen| {
        placed_between(pen, outcome);
        if let Some(level) = outcome.placement.level {
            let (_, now) = placed(outcome);
            sentence(pen, of_level(words, now, level));
        }
    });
    word(pen, outcome);
    levels(pen, outcome, None);
}

/// The range in words, where it leads or nothing is placed.
fn placed_between(pen: &mut Pen<'_>, outcome: &Outcome) {
    let words = pen.screen.words;
    if let (Some(range), _) = placed(outcome) {
        sentence(pen, of_range(words, range, outcome.placement.range));
    }
}

/// What the rater's service calls it, and how the word fits the work.
fn word(pen: &mut Pen<'_>, outcome: &Outcome) {
    let Some(claim) = outcome.claimed.known() else {
        return;
    };
    let words = pen.screen.words;
    pen.tag(tag!(p), |pen| {
        sentence(pen, called(words, claim));
        if let Some(gap) = outcome.rhetoric_gap {
            pen.say(why::word(gap));
        }
    });
}

/// The drawing: every level with what is marked at it, and what the marked ones mean; the others' meaning is
/// folded.
fn levels(pen: &mut Pen<'_>, outcome: &Outcome, needed: Option<Level>) {
    // Some browsers take the list away from a screen reader where it has no bullets.
    pen.tag(
        tag!(
            ol,
            class = "levels plain",
            role = "list",
            reversed = "reversed"
        ),
        |pen| {
            for step in Level::ALL.iter().rev() {
                row(pen, outcome, needed, *step);
            }
        },
    );
    fold::fold(
        pen,
        tag!(details, "data-fold" = "others"),
        Ui::LevelOthers,
        |pen| {
            pen.tag(tag!(dl, class = "pairs"), |pen| {
                let others = Level::ALL.iter().rev();
                for step in others.filter(|step| !is_meant(outcome, needed, **step)) {
                    pen.tag(tag!(div), |pen| {
                        pen.tag(tag!(dt), |pen| {
                            pen.tag_of(tag!(span, class = "level-number"), number(*step));
                            pen.space();
                            pen.say(Key::level_title(*step));
                        });
                        pen.line(tag!(dd, class = "small"), Key::level_means(*step));
                    });
                }
            });
        },
    );
}

/// Whether what a level means is shown: the level there is, and the one that is suggested where it need
/// not wait.
fn is_meant(outcome: &Outcome, needed: Option<Level>, step: Level) -> bool {
    outcome.placement.level == Some(step) || (needed == Some(step) && !is_today(outcome))
}

fn sentence(pen: &mut Pen<'_>, text: AttrValue) {
    if text.is_empty() {
        return;
    }
    pen.tag(tag!(span), |pen| {
        pen.text(text);
        pen.space();
    });
}

fn row(pen: &mut Pen<'_>, outcome: &Outcome, to: Option<Level>, step: Level) {
    let placement = &outcome.placement;
    let now = placement.level == Some(step);
    let needed = to == Some(step);
    let claimed = outcome.claimed.known().and_then(Claim::level) == Some(step);
    let (low, high) = placement.range;
    let open = low != high;
    let (top, bottom) = (open && step == high, open && step == low);
    // The way goes from the level to the one that is needed, where that is higher.
    let (from, at) = (placement.level.or(to), Some(step));
    let classes = [
        (now, " now"),
        (needed, " needed"),
        (claimed, " claimed"),
        (from < at && at <= to, " way-down"),
        (from <= at && at < to, " way-up"),
        (open && (low..=high).contains(&step), " range"),
        (top, " top"),
        (bottom, " bottom"),
    ];
    let marks = [
        (top, tag!(span, class = "mark is-range"), Ui::MarkHigh),
        (bottom, tag!(span, class = "mark is-range"), Ui::MarkLow),
        (now, tag!(span, class = "mark is-now"), Ui::MarkNow),
        (needed, tag!(span, class = "mark"), Ui::MarkNeeded),
        (
            claimed,
            tag!(span, class = "mark is-claimed"),
            Ui::MarkClaimed,
        ),
    ];
    let mut class = String::from("level");
    for (is, name) in classes {
        if is {
            class.push_str(name);
        }
    }
    let number = number(step);
    pen.tag(tag!(li), |pen| {
        pen.set("class", class);
        pen.set("value", number);
        pen.tag(tag!(span, class = "rail", "aria-hidden" = "true"), |pen| {
            pen.tag(tag!(span, class = "dot"), |_| ());
        });
        pen.tag(tag!(span, class = "rings", "aria-hidden" = "true"), |pen| {
            pen.set("data-level", number);
        });
        pen.tag(tag!(div, class = "level-text"), |pen| {
            pen.tag(tag!(p, class = "level-name"), |pen| {
                pen.tag_of(tag!(span, class = "level-number"), number);
                pen.space();
                pen.say(Key::level_title(step));
            });
            if marks.iter().any(|(is, ..)| *is) {
                pen.tag(tag!(p, class = "marks"), |pen| {
                    for (is, what, text) in marks {
                        if is {
                            pen.line(what, text);
                            pen.space();
                        }
                    }
                });
            }
            if is_meant(outcome, to, step) {
                pen.line(tag!(p, class = "level-means"), Key::level_means(step));
            }
        });
    });
}
