//! The rule in plain words, the sources, the limits and the edition.

use super::{fold, lines};
use crate::app::host::Part;
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::Recommendation;
use crate::domain::vocabulary::Vocabulary;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// What a reader needs to judge the result.
pub fn matter(pen: &mut Pen<'_>, _: &Outcome) {
    let screen = pen.screen;
    fold::fold(
        pen,
        tag!(details, "data-fold" = "rule"),
        Ui::RuleHeading,
        |pen| {
            pen.tag(tag!(ol), |pen| lines(pen, tag!(li), Key::rules()));
            recommendations(pen);
            pen.line(tag!(p, class = "small soft"), Key::NAMES_DIFFER);
        },
    );
    fold::fold(
        pen,
        tag!(details, "data-fold" = "limits"),
        Ui::LimitsHeading,
        |pen| {
            pen.line(tag!(p), Key::SAFETY_NOT_A_RISK_ASSESSMENT);
            pen.tag(tag!(ul), |pen| lines(pen, tag!(li), Key::limits()));
        },
    );
    if !screen.host.hidden[Part::Sources] {
        fold::fold(
            pen,
            tag!(details, "data-fold" = "sources"),
            Ui::SourcesHeading,
            |pen| {
                pen.tag(tag!(ul), |pen| lines(pen, tag!(li), Key::sources()));
            },
        );
        pen.line(tag!(p, class = "small soft printed"), Ui::SourcesOnScreen);
    }
    pen.line(
        tag!(p, class = "small foot printed"),
        Key::SAFETY_NOT_A_RISK_ASSESSMENT,
    );
    // Both feet stand under each sheet on paper.
    pen.tag(tag!(p, class = "small soft foot"), |pen| {
        pen.tag(tag!(span, class = "printed"), |pen| {
            lines(pen, tag!(span), Key::limits().take(1));
            pen.text(" · ");
            pen.say(Ui::AppName);
            pen.text(" · ");
        });
        let edition = screen.say(Key::META_EDITION);
        pen.text(screen.fill(Ui::Edition, &[("edition", &edition)]));
        pen.space();
        // What prints it fills it in: the first date that a browser writes takes it long.
        pen.tag(tag!(span, class = "printed", "data-fill" = "date"), |_| {});
    });
}

/// When each recommendation is made, and when to look again after it.
fn recommendations(pen: &mut Pen<'_>) {
    // A table that scrolls sideways has to be reached by the keyboard.
    pen.tag(
        tag!(div, class = "scroll", tabindex = "0", role = "group"),
        |pen| {
            pen.set("aria-label", pen.screen.say(Ui::RuleHeading));
            pen.tag(tag!(table, class = "grid"), |pen| {
                pen.tag(tag!(thead), |pen| {
                    pen.tag(tag!(tr), |pen| {
                        for column in [Ui::RuleRecommended, Ui::RuleWhen, Ui::RuleAgain] {
                            pen.line(tag!(th, scope = "col"), column);
                        }
                    });
                });
                pen.tag(tag!(tbody), |pen| {
                    for recommendation in Recommendation::ALL {
                        let [name, when, again] = Key::rule_row(*recommendation);
                        pen.tag(tag!(tr), |pen| {
                            pen.line(tag!(th, scope = "row"), name);
                            pen.line(tag!(td), when);
                            pen.line(tag!(td), again);
                        });
                    }
                });
            });
        },
    );
}
