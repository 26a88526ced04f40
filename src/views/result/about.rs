//! The rule in plain words, the sources, the limits and the edition.

use super::lines;
use crate::app::host::Part;
use crate::content::{Key, Ui};
use crate::domain::outcome::Outcome;
use crate::views::pen::Pen;

/// What a reader needs to judge the result.
pub fn matter(pen: &mut Pen<'_>, _: &Outcome) {
    let screen = pen.screen;
    pen.line("p.foot", Key::NOT_A_RISK_ASSESSMENT);
    pen.line("p.small soft", Key::NAMES_DIFFER);
    folded(pen, "details.rule", Ui::RuleHeading, "ol", Key::rules());
    folded(
        pen,
        "details.limits",
        Ui::LimitsHeading,
        "ul",
        Key::limits(),
    );
    if !screen.host.hidden[Part::Sources] {
        folded(
            pen,
            "details.sources",
            Ui::SourcesHeading,
            "ul",
            Key::sources(),
        );
        pen.line("p.small soft printed", Ui::SourcesOnScreen);
    }
    // Both feet stand under each sheet on paper.
    pen.tag("p.small soft foot", |pen| {
        pen.tag("span.printed", |pen| {
            lines(pen, "span", Key::limits().take(1));
            pen.text(" · ");
            pen.say(Ui::AppName);
            pen.text(" · ");
        });
        let edition = screen.say(Key::EDITION);
        pen.text(screen.fill(Ui::Edition, &[("edition", &edition)]));
        pen.space();
        // What prints it fills it in: the first date that a browser writes takes it long.
        pen.tag("span.printed|data-fill=date", |_| {});
    });
}

/// Folded on the screen; print shows it whole, but for the sources, which would take a sheet.
fn folded(
    pen: &mut Pen<'_>,
    what: &'static str,
    heading: Ui,
    list: &'static str,
    keys: impl Iterator<Item = Key>,
) {
    pen.tag(what, |pen| {
        pen.line("summary", heading);
        pen.tag("div.inside", |pen| {
            pen.tag(list, |pen| lines(pen, "li", keys));
        });
    });
}
