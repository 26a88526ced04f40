//! The rule in plain words, the sources, the limits and the edition.

use super::{fold, lines};
use crate::app::host::Part;
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::Recommendation;
use crate::domain::vocabulary::Vocabulary;
use crate::views::pen::Pen;

/// What a reader needs to judge the result.
pub fn matter(pen: &mut Pen<'_>, _: &Outcome) {
    let screen = pen.screen;
    fold::fold(pen, "details|data-fold=rule", Ui::RuleHeading, |pen| {
        pen.tag("ol", |pen| lines(pen, "li", Key::rules()));
        recommendations(pen);
        pen.line("p.small soft", Key::NAMES_DIFFER);
    });
    fold::fold(pen, "details|data-fold=limits", Ui::LimitsHeading, |pen| {
        pen.line("p", Key::SAFETY_NOT_A_RISK_ASSESSMENT);
        pen.tag("ul", |pen| lines(pen, "li", Key::limits()));
    });
    if !screen.host.hidden[Part::Sources] {
        fold::fold(
            pen,
            "details|data-fold=sources",
            Ui::SourcesHeading,
            |pen| {
                pen.tag("ul", |pen| lines(pen, "li", Key::sources()));
            },
        );
        pen.line("p.small soft printed", Ui::SourcesOnScreen);
    }
    pen.line("p.small foot printed", Key::SAFETY_NOT_A_RISK_ASSESSMENT);
    // Both feet stand under each sheet on paper.
    pen.tag("p.small soft foot", |pen| {
        pen.tag("span.printed", |pen| {
            lines(pen, "span", Key::limits().take(1));
            pen.text(" · ");
            pen.say(Ui::AppName);
            pen.text(" · ");
        });
        let edition = screen.say(Key::META_EDITION);
        pen.text(screen.fill(Ui::Edition, &[("edition", &edition)]));
        pen.space();
        // What prints it fills it in: the first date that a browser writes takes it long.
        pen.tag("span.printed|data-fill=date", |_| {});
    });
}

/// When each recommendation is made, and when to look again after it.
fn recommendations(pen: &mut Pen<'_>) {
    // A table that scrolls sideways has to be reached by the keyboard.
    pen.tag("div.scroll|tabindex=0|role=group", |pen| {
        pen.set("aria-label", pen.screen.say(Ui::RuleHeading));
        pen.tag("table.grid", |pen| {
            pen.tag("thead", |pen| {
                pen.tag("tr", |pen| {
                    for column in [Ui::RuleRecommended, Ui::RuleWhen, Ui::RuleAgain] {
                        pen.line("th|scope=col", column);
                    }
                });
            });
            pen.tag("tbody", |pen| {
                for recommendation in Recommendation::ALL {
                    let [name, when, again] = Key::rule_row(*recommendation);
                    pen.tag("tr", |pen| {
                        pen.line("th|scope=row", name);
                        pen.line("td", when);
                        pen.line("td", again);
                    });
                }
            });
        });
    });
}
