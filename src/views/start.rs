//! The start: what this is, what happens to the answers, what it is not.

use yew::prelude::*;

use super::screen::Screen;
use super::{frame, help};
use crate::app::Action;
use crate::app::host::{Keeping, Part};
use crate::content::{Key, Ui};

/// Where the blank questionnaire lies, beside the page.
const PAPER: &str = "paper.html";

/// The start page.
pub fn page(screen: Screen<'_>) -> Html {
    let begun = !screen.state.responses.is_empty();
    // What a page around it does with what it is told cannot be promised.
    let facts = if screen.host.embedded {
        Ui::StartFactsEmbedded
    } else {
        Ui::StartFacts
    };
    html! {
        <>
            <div class="notices" role="status">{ begun_note(screen) }</div>
            <div class="flow-tight">
                { frame::heading(screen, screen.say(Ui::StartHeading)) }
                <p class="lead">{ screen.say(Ui::StartLead) }</p>
                <p class="hint">{ screen.say(facts) }</p>
            </div>
            { emergency(screen) }
            <div class="buttons">
                { frame::primary(
                    screen,
                    if begun { Ui::CarryOn } else { Ui::Start },
                    Action::PressedStart,
                ) }
                if begun {
                    <button type="button" class="button" part="button" data-action="start-again"
                        onclick={screen.on_press(Action::StartedAgain)}>
                        { screen.say(Ui::StartAgain) }
                    </button>
                }
                // The blank questionnaire lies beside the standalone page alone, whose script prints it;
                // where no script runs the link leads to it.
                if !screen.host.embedded && !screen.host.hidden[Part::Print] {
                    <a class="button" part="button" data-action="print-paper" href={PAPER}>
                        { screen.say(Ui::PrintPaper) }
                    </a>
                }
            </div>
            { promises(screen) }
            <section class="flow-tight">
                <h2 aria-level={screen.heading_level(2)}>{ screen.say(Ui::NotHeading) }</h2>
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

/// The standing words for an emergency, with the organisation's own help.
pub fn emergency(screen: Screen<'_>) -> Html {
    let id = screen.id("emergency");
    html! {
        <section class="note emergency" aria-labelledby={id.clone()}>
            <h2 aria-level={screen.heading_level(2)} {id}>{ screen.say(Key::EMERGENCY_NOW) }</h2>
            <p>{ screen.say(Key::EMERGENCY_REPORT) }</p>
            { help::lines(screen) }
        </section>
    }
}

/// Where the answers go. What the page around it is told, the rater is told first.
fn told(screen: Screen<'_>) -> Html {
    let told: &[Ui] = match (screen.host.embedded, screen.host.with_family) {
        (false, _) => &[Ui::AnswersStay],
        (true, false) => &[Ui::AnswersSent, Ui::AnswersTold],
        (true, true) => &[Ui::AnswersSent, Ui::AnswersToldAll],
    };
    html! {
        <>
            for ui in told {
                <li>{ screen.say(*ui) }</li>
            }
        </>
    }
}

/// What becomes of them when the page is closed.
fn kept(screen: Screen<'_>) -> Ui {
    match screen.host.keeping {
        _ if screen.state.told_of_storage => Ui::AnswersNotKept,
        Keeping::Nowhere => Ui::AnswersNotKept,
        Keeping::Tab => Ui::AnswersReload,
        Keeping::Device => Ui::AnswersOnDevice,
    }
}

fn promises(screen: Screen<'_>) -> Html {
    let no_identifying = if screen.host.embedded {
        Ui::NoIdentifyingEmbedded.into()
    } else {
        Key::NO_IDENTIFYING
    };
    html! {
        <section class="flow-tight">
            <h2 aria-level={screen.heading_level(2)}>{ screen.say(Ui::AnswersHeading) }</h2>
            <ul>
                { told(screen) }
                <li>{ screen.say(kept(screen)) }</li>
                <li>
                    { screen.say(Ui::AnswersLeave) }{ " " }
                    <span class="leave-hint-inline">{ screen.say(Ui::AnswersShift) }</span>
                </li>
                <li>{ screen.say(no_identifying) }</li>
            </ul>
        </section>
    }
}
