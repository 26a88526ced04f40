//! The continuum as a drawn scale, with its words beside it.

use yew::AttrValue;

use crate::content::saying::{called, number, of_level, of_range, placed};
use crate::content::{Key, Ui};
use crate::domain::level::{Claim, Level};
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::views::pen::Pen;

/// Where the relationship stands, what is needed, and what it is called.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    drawn(pen, outcome, Some(outcome.needed));
}

/// The same, with the level that is needed where that is told.
pub fn drawn(pen: &mut Pen<'_>, outcome: &Outcome, needed: Option<Level>) {
    pen.tag("p", |pen| told(pen, outcome, needed));
    // Some browsers take the list away from a screen reader where it has no bullets.
    pen.tag("ol.levels plain|role=list|reversed=reversed", |pen| {
        for step in Level::ALL.iter().rev() {
            row(pen, outcome, needed, *step);
        }
    });
    pen.line("p", Key::confidence(outcome.placement.confidence));
}

/// The drawing in words.
fn told(pen: &mut Pen<'_>, outcome: &Outcome, needed: Option<Level>) {
    let words = pen.screen.words;
    let placement = &outcome.placement;
    let (range, now) = placed(outcome);
    if let Some(range) = range {
        sentence(pen, of_range(words, range, placement.range));
    }
    if let Some(level) = placement.level {
        sentence(pen, of_level(words, now, level));
    }
    if let Some(needed) = needed {
        sentence(pen, of_level(words, Ui::WhereNeeded, needed));
    }
    if let Some(claim) = outcome.claimed.known() {
        sentence(pen, called(words, claim));
    }
}

fn sentence(pen: &mut Pen<'_>, text: AttrValue) {
    pen.tag("span", |pen| {
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
        (top, "li.mark is-range", Ui::MarkHigh),
        (bottom, "li.mark is-range", Ui::MarkLow),
        (now, "li.mark is-now", Ui::MarkNow),
        (needed, "li.mark is-needed", Ui::MarkNeeded),
        (claimed, "li.mark is-claimed", Ui::MarkClaimed),
    ];
    let mut class = String::from("level");
    for (is, name) in classes {
        if is {
            class.push_str(name);
        }
    }
    let number = number(step);
    pen.tag("li", |pen| {
        pen.set("class", class);
        pen.set("value", number);
        pen.tag("span.rail|aria-hidden=true", |pen| {
            pen.tag("span.dot", |_| ());
        });
        pen.tag("span.rings|aria-hidden=true", |pen| {
            pen.set("data-level", number);
        });
        pen.tag("div.level-text", |pen| {
            pen.tag("p.level-name", |pen| {
                pen.tag_of("span.level-number", number);
                pen.space();
                pen.say(Key::level_title(step));
            });
            if marks.iter().any(|(is, ..)| *is) {
                pen.tag("ul.marks plain|role=list", |pen| {
                    for (is, what, text) in marks {
                        if is {
                            pen.line(what, text);
                        }
                    }
                });
            }
            pen.line("p.level-means", Key::level_means(step));
        });
    });
}
