//! What stands around every page: the bar with the way out, Back, and how far it is.

use yew::prelude::*;

use super::screen::Screen;
use crate::app::Action;
use crate::app::state::Notice;
use crate::content::Ui;
use crate::flow::step::Section;

/// The bar above every page.
pub fn bar(screen: Screen<'_>, wide: bool) -> Html {
    let hint = screen.id("leave-hint");
    html! {
        <@{if screen.host.embedded { "div" } else { "header" }}
            class={classes!("bar", wide.then_some("wide"))} part="bar">
            <p class="wordmark">
                <span class="rings" data-level="4" aria-hidden="true"></span>
                { screen.say(Ui::AppName) }
            </p>
            <div class="leave">
                <span class="leave-hint" id={hint.clone()}>{ screen.say(Ui::LeaveHint) }</span>
                <button type="button" class="button" part="button" data-action="leave" aria-describedby={hint}
                    onclick={screen.on_press(Action::Left)}>
                    { screen.say(Ui::Leave) }
                </button>
            </div>
            <p class="unseen" role="status">{ shift_status(screen) }</p>
        </@>
    }
}

fn shift_status(screen: Screen<'_>) -> AttrValue {
    match screen.state.shift_presses {
        1 => screen.say(Ui::LeaveTwoMore),
        2 => screen.say(Ui::LeaveOneMore),
        _ => AttrValue::default(),
    }
}

/// Back, the number of the step, and a drawn line of how far it is.
pub fn trail(screen: Screen<'_>) -> Html {
    let step = screen.state.position.step;
    html! {
        <div class="trail">
            <button type="button" class="link back" data-action="back"
                onclick={screen.on_press(Action::PressedBack)}>
                { screen.say(Ui::Back) }
            </button>
            if let Some(number) = screen.state.way.number(step) {
                <p class="step">{ step_of(screen, number) }</p>
                // The words beside it say the same.
                <progress class="progress" aria-hidden="true" max={screen.state.way.count().to_string()}
                    value={number.to_string()}></progress>
            }
        </div>
    }
}

fn step_of(screen: Screen<'_>, number: usize) -> AttrValue {
    let section = match screen.state.position.step.section() {
        Some(Section::Family) => Ui::SectionFamily,
        Some(Section::Barriers) => Ui::SectionBarriers,
        Some(Section::Relationship) | None => Ui::SectionRelationship,
    };
    let values = [
        ("number", number.to_string()),
        ("count", screen.state.way.count().to_string()),
        ("section", screen.say(section).to_string()),
    ];
    screen.fill(
        Ui::StepOf,
        &values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str())),
    )
}

/// What the rater should be told once, where it applies.
pub fn notice(screen: Screen<'_>) -> Html {
    match screen.state.notice {
        Some(Notice::BrokenDraft) => note(screen, Ui::BrokenDraftHeading, Ui::BrokenDraft),
        Some(Notice::StorageRefused) => note(screen, Ui::StorageRefusedHeading, Ui::StorageRefused),
        None => Html::default(),
    }
}

/// A quiet note under a heading of its own.
pub fn note(screen: Screen<'_>, heading: Ui, text: Ui) -> Html {
    html! {
        <div class="note" part="note">
            <h2 aria-level={screen.heading_level(2)}>{ screen.say(heading) }</h2>
            <p>{ screen.say(text) }</p>
        </div>
    }
}

/// The page's heading: the focus comes here on every step.
pub fn heading(screen: Screen<'_>, text: AttrValue) -> Html {
    html! { <h1 aria-level={screen.heading_level(1)} id={screen.id("heading")} tabindex="-1"
    part="heading">{ text }</h1> }
}

/// The button that goes on.
pub fn primary(screen: Screen<'_>, text: Ui, action: Action) -> Html {
    html! {
        <button type="button" class="button primary" part="primary" data-action="continue"
            onclick={screen.on_press(action)}>
            { screen.say(text) }
        </button>
    }
}
