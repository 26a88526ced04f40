//! The start: what this is, what happens to the answers, what it is not.

use yew::prelude::*;

use super::frame;
use super::screen::Screen;
use crate::app::Action;
use crate::content::{Key, Ui};

/// The start page.
pub fn page(screen: Screen<'_>) -> Html {
    let begun = !screen.state.responses.is_empty();
    html! {
        <>
            <div class="notices" role="status">{ begun_note(screen) }</div>
            <div class="flow-tight">
                { frame::heading(screen, screen.say(Ui::StartHeading)) }
                <p class="lead">{ screen.say(Ui::StartLead) }</p>
                <p class="hint">{ screen.say(Ui::StartFacts) }</p>
            </div>
            { emergency(screen) }
            <div class="buttons">
                { frame::primary(
                    screen,
                    if begun { Ui::CarryOn } else { Ui::Start },
                    Action::PressedStart,
                ) }
                if begun {
                    <button type="button" class="button" data-action="start-again"
                        onclick={screen.on_press(Action::StartedAgain)}>
                        { screen.say(Ui::StartAgain) }
                    </button>
                }
                <button type="button" class="button" data-action="print-paper"
                    onclick={screen.on_press(Action::PressedPrintPaper)}>
                    { screen.say(Ui::PrintPaper) }
                </button>
            </div>
            // It keeps its room when it is empty, so that nothing moves when the program arrives.
            <p class="loading" role="status">
                if screen.loading {
                    { screen.say(Ui::Loading) }
                }
            </p>
            { promises(screen) }
            <section class="flow-tight">
                <h2>{ screen.say(Ui::NotHeading) }</h2>
                <p>{ screen.say(Key::NOT_A_RISK_ASSESSMENT) }</p>
                <p>{ screen.say(Ui::NotValidated) }</p>
            </section>
        </>
    }
}

/// What to do with the answers that are there already.
fn begun_note(screen: Screen<'_>) -> Html {
    if screen.state.responses.is_empty() {
        return Html::default();
    }
    frame::note(screen, Ui::BegunHeading, Ui::Begun)
}

/// The standing words for an emergency.
pub fn emergency(screen: Screen<'_>) -> Html {
    let id = screen.id("emergency");
    html! {
        <section class="note emergency" aria-labelledby={id.clone()}>
            <h2 {id}>{ screen.say(Key::EMERGENCY_NOW) }</h2>
            <p>{ screen.say(Key::EMERGENCY_REPORT) }</p>
        </section>
    }
}

fn promises(screen: Screen<'_>) -> Html {
    html! {
        <section class="flow-tight">
            <h2>{ screen.say(Ui::AnswersHeading) }</h2>
            <ul>
                <li>{ screen.say(Ui::AnswersStay) }</li>
                <li>{ screen.say(Ui::AnswersReload) }</li>
                <li>
                    { screen.say(Ui::AnswersLeave) }{ " " }
                    <span class="leave-hint-inline">{ screen.say(Ui::AnswersShift) }</span>
                </li>
                <li>{ screen.say(Key::NO_IDENTIFYING) }</li>
            </ul>
        </section>
    }
}
