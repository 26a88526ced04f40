//! What comes before everything where someone may be in danger.

use yew::prelude::*;

use super::help;
use super::screen::Screen;
use crate::app::Action;
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::vocabulary::Vocabulary;

/// The id of the place for the message beside a critical indicator.
pub fn message_id(screen: Screen<'_>, critical: Critical) -> String {
    screen.id(format_args!("critical-{}-message", critical.id()))
}

/// The message beside a question that was answered yes: the rater need not go on.
pub fn at_once(screen: Screen<'_>) -> Html {
    html! {
        <section class="safety" aria-label={screen.say(Ui::SafetyLabel)}>
            <h3 aria-level={screen.heading_level(3)} class="safety-head">{ screen.say(Key::SAFETY_HEADLINE) }</h3>
            <p>{ screen.say(Key::SAFETY_BODY) }</p>
            { help::lines(screen) }
            { may_stop(screen) }
        </section>
    }
}

/// The message beside a further question that was answered yes.
pub fn again(screen: Screen<'_>) -> Html {
    html! {
        <section class="safety" aria-label={screen.say(Ui::SafetyLabel)}>
            <h3 aria-level={screen.heading_level(3)} class="safety-head">{ screen.say(Key::SAFETY_HEADLINE) }</h3>
        </section>
    }
}

/// The message beside a sign from before that was answered yes.
pub fn quietly(screen: Screen<'_>) -> Html {
    let open = screen.state.responses.assessment.criticals[Critical::ChildProtectionOpen];
    html! {
        <section class="note emergency" aria-label={screen.say(Ui::SafetyLabel)}>
            <p><strong>{ screen.say(Key::EMERGENCY_NOW) }</strong></p>
            <p>{ screen.say(Key::EMERGENCY_REPORT) }</p>
            if open.is_yes() {
                <p>{ screen.say(Key::CHILD_PROTECTION_OPEN) }</p>
            }
            { help::lines(screen) }
            { may_stop(screen) }
        </section>
    }
}

fn may_stop(screen: Screen<'_>) -> Html {
    html! {
        <>
            <p>{ screen.say(Ui::MayStop) }</p>
            <div class="buttons">
                <button type="button" class="button" part="button" data-action="stop"
                    onclick={screen.on_press(Action::Stopped)}>
                    { screen.say(Ui::StopHere) }
                </button>
            </div>
        </>
    }
}

/// The message above a result: its heading is the page's.
pub fn first(screen: Screen<'_>) -> Html {
    let criticals = &screen.state.responses.assessment.criticals;
    let yes: Vec<_> = Critical::ALL
        .iter()
        .filter(|critical| critical.is_immediate())
        .filter(|critical| criticals[**critical].is_yes())
        .collect();
    html! {
        <section class="safety" aria-labelledby={screen.id("heading")}>
            <h1 aria-level={screen.heading_level(1)} class="safety-head" id={screen.id("heading")} tabindex="-1">
                { screen.say(Key::SAFETY_HEADLINE) }
            </h1>
            <p>{ screen.say(Key::SAFETY_BODY) }</p>
            <p>{ screen.say(Ui::YouAnsweredYes) }</p>
            <ul>
                for critical in yes {
                    <li key={critical.id()}>{ screen.say(Key::critical_name(*critical)) }</li>
                }
            </ul>
            { help::lines(screen) }
            <p>{ screen.say(Key::CLOSER_WORK) }</p>
        </section>
    }
}
