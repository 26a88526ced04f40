//! The rule in plain words, the sources, the limits and the edition.

use yew::prelude::*;

use super::part;
use crate::app::host::Part;
use crate::content::{Key, Ui};
use crate::views::screen::Screen;

/// What a reader needs to judge the result.
pub fn section(screen: Screen<'_>) -> Html {
    let edition = screen.say(Key::EDITION);
    let matter = html! {
        <>
            <p>{ screen.say(Key::NOT_A_RISK_ASSESSMENT) }</p>
            <p class="small soft">{ screen.say(Key::NAMES_DIFFER) }</p>
            { folded(screen, "rule", Ui::RuleHeading, "ol", Key::rules()) }
            { folded(screen, "limits", Ui::LimitsHeading, "ul", Key::limits()) }
            if !screen.host.hidden[Part::Sources] {
                { folded(screen, "sources", Ui::SourcesHeading, "ul", Key::sources()) }
                <p class="small soft printed">{ screen.say(Ui::SourcesOnScreen) }</p>
            }
            <p class="small soft">
                { screen.fill(Ui::Edition, &[("edition", &edition)]) }
                if !screen.today.is_empty() {
                    <span class="printed">
                        { " " }{ screen.fill(Ui::PrintedOn, &[("date", screen.today)]) }
                    </span>
                }
            </p>
        </>
    };
    part(screen, "about", Ui::AboutHeading, matter)
}

/// Folded on the screen; print shows it whole, but for the sources, which would take a sheet.
fn folded(
    screen: Screen<'_>,
    class: &'static str,
    heading: Ui,
    list: &'static str,
    keys: impl Iterator<Item = Key>,
) -> Html {
    html! {
        <details class={class} key={class}>
            <summary>{ screen.say(heading) }</summary>
            <div class="inside">
                <@{list}>
                    for key in keys {
                        <li key={key.index()}>{ screen.say(key) }</li>
                    }
                </@>
            </div>
        </details>
    }
}
