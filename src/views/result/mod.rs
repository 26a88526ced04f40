//! The result: what to do first, then where things stand and why.

mod about;
mod continuum;
mod definitions;
mod family;
mod find_out;
mod lead;
mod next_steps;
mod profile;
mod why;

use yew::prelude::*;

use super::safety;
use super::screen::Screen;
use super::start::emergency;
use crate::app::Action;
use crate::app::host::Part;
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::level::Level;
use crate::domain::outcome::Outcome;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Step;

/// The result page.
pub fn page(screen: Screen<'_>) -> Html {
    let assessment = &screen.state.responses.assessment;
    let outcome = Outcome::of(assessment);
    let outcome = &outcome;
    html! {
        <>
            if outcome.safety_first {
                { safety::first(screen) }
            }
            { danger_unknown(screen, outcome) }
            { lead::section(screen, outcome) }
            { open_questions(screen) }
            { cautions(screen, outcome) }
            if !outcome.safety_first {
                { emergency(screen) }
            }
            { continuum::section(screen, outcome) }
            { next_steps::section(screen, outcome) }
            { why::section(screen, outcome) }
            { profile::section(screen, outcome) }
            if !screen.host.hidden[Part::Definitions] {
                { definitions::section(screen, outcome) }
            }
            { family::section(screen, outcome) }
            { why::changes(screen, outcome) }
            { about::section(screen) }
            { buttons(screen) }
        </>
    }
}

/// The dangers that cannot be ruled out come before any advice.
fn danger_unknown(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let open: Vec<_> = outcome.dangers_unknown().collect();
    if open.is_empty() {
        return Html::default();
    }
    html! {
        <div class="note emergency" data-part="danger-unknown">
            <p><strong>{ screen.say(Ui::DangerUnknown) }</strong></p>
            <ul>
                for critical in open {
                    <li key={critical.id()}>{ screen.say(Key::critical_question(critical)) }</li>
                }
            </ul>
        </div>
    }
}

/// Where the way was not finished, the result says so.
fn open_questions(screen: Screen<'_>) -> Html {
    let open = Step::open_questions(&screen.state.responses);
    if open == 0 {
        return Html::default();
    }
    let said = screen.fill(Ui::ResultOpen, &[("count", &open.to_string())]);
    html! { <div class="note" part="note"><p>{ said }</p></div> }
}

/// What to heed before acting on any of it.
fn cautions(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let open = screen.state.responses.assessment.criticals[Critical::ChildProtectionOpen];
    let cautions = [
        (outcome.violence_possible, Key::VIOLENCE),
        (open.is_yes(), Key::CHILD_PROTECTION_OPEN),
    ];
    let cautions: Vec<_> = cautions
        .into_iter()
        .filter(|(applies, _)| *applies)
        .collect();
    if cautions.is_empty() {
        return Html::default();
    }
    html! {
        <div class="note" part="note">
            for (_, key) in cautions {
                <p key={key.index()}>{ screen.say(key) }</p>
            }
        </div>
    }
}

/// A part of the result under its heading.
fn part(screen: Screen<'_>, name: &str, heading: Ui, matter: Html) -> Html {
    let id = screen.id(name);
    html! {
        <section class="result" data-part={name.to_owned()} aria-labelledby={id.clone()}>
            <h2 aria-level={screen.heading_level(2)} {id}>{ screen.say(heading) }</h2>
            <div class="matter">{ matter }</div>
        </section>
    }
}

/// A level with its number and name, such as "level 3, coordination".
fn level(screen: Screen<'_>, level: Level) -> AttrValue {
    let number = level.number().to_string();
    let name = screen.say(Key::level_name(level));
    screen.fill(Ui::LevelNamed, &[("number", &number), ("name", &name)])
}

fn buttons(screen: Screen<'_>) -> Html {
    let button = |text: Ui, name: &'static str, action: Action| {
        html! {
            <button type="button" class="button" part="button" data-action={name}
                onclick={screen.on_press(action)}>
                { screen.say(text) }
            </button>
        }
    };
    html! {
        <div class="buttons">
            if !screen.host.hidden[Part::Print] {
                { super::frame::primary(screen, Ui::Print, Action::PressedPrint) }
            }
            if Step::open_questions(&screen.state.responses) > 0 {
                { button(Ui::AnswerTheRest, "rest", Action::PressedStart) }
            }
            { button(Ui::ChangeAnswers, "check", Action::PressedCheck) }
            { button(Ui::StartAnother, "start", Action::WentToStart) }
        </div>
    }
}
