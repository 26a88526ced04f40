//! The rule in plain words, the sources, the limits and the edition.

use super::{fold, lines};
use crate::app::host::Part;
use crate::content::phrasing::Basis;
use crate::content::{Key, Ui};
use crate::domain::recommendation::Recommendation;
use crate::domain::vocabulary::Vocabulary;
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// What a reader needs in order to judge the result.
pub fn body(html: &mut Builder<'_>, _: &Basis<'_>) {
    let context = html.context;
    fold::fold(html, "rule", Ui::RuleHeading, |html| {
        html.tag(tag!(ol), |html| lines(html, tag!(li), Key::rules()));
        recommendations(html);
        html.line(tag!(p, class = "small soft"), Key::NAMES_DIFFER);
    });
    fold::fold(html, "limits", Ui::LimitsHeading, |html| {
        html.line(tag!(p), Key::SAFETY_NOT_A_RISK_ASSESSMENT);
        html.tag(tag!(ul), |html| lines(html, tag!(li), Key::limits()));
    });
    if !context.host.hidden[Part::Sources] {
        fold::fold(html, "sources", Ui::SourcesHeading, |html| {
            html.tag(tag!(ul), |html| lines(html, tag!(li), Key::sources()));
        });
        html.line(tag!(p, class = "small soft printed"), Ui::SourcesOnScreen);
    }
    html.line(
        tag!(p, class = "small foot printed"),
        Key::SAFETY_NOT_A_RISK_ASSESSMENT,
    );
    // On paper, both foot lines appear under each sheet.
    html.tag(tag!(p, class = "small soft foot"), |html| {
        html.tag(tag!(span, class = "printed"), |html| {
            lines(html, tag!(span), Key::limits().take(1));
            html.text(" · ");
            html.say(Ui::AppName);
            html.text(" · ");
        });
        let edition = context.say(Key::META_EDITION);
        html.text(context.fill(Ui::Edition, &[("edition", &edition)]));
        html.space();
        // The print script fills it in: the first date that a browser formats is slow.
        html.tag(tag!(span, class = "printed", "data-fill" = "date"), |_| {});
    });
}

/// When each recommendation is made, and when to look again after it.
fn recommendations(html: &mut Builder<'_>) {
    // A table that scrolls sideways must be reachable by keyboard.
    html.tag(
        tag!(div, class = "scroll", tabindex = "0", role = "group"),
        |html| {
            html.set("aria-label", html.context.say(Ui::RuleHeading));
            html.tag(tag!(table, class = "grid"), |html| {
                html.tag(tag!(thead), |html| {
                    html.tag(tag!(tr), |html| {
                        for column in [Ui::RuleRecommended, Ui::RuleWhen, Ui::RuleAgain] {
                            html.line(tag!(th, scope = "col"), column);
                        }
                    });
                });
                html.tag(tag!(tbody), |html| {
                    for recommendation in Recommendation::ALL {
                        let [name, when, again] = Key::rule_row(*recommendation);
                        html.tag(tag!(tr), |html| {
                            html.line(tag!(th, scope = "row"), name);
                            html.line(tag!(td), when);
                            html.line(tag!(td), again);
                        });
                    }
                });
            });
        },
    );
}
