//! All answers, to check.

use yew::prelude::*;

use super::frame;
use super::screen::Screen;
use crate::app::Action;
use crate::content::{Key, Ui};
use crate::flow::question::Question;
use crate::flow::step::{Section, Step};

/// The check page.
pub fn page(screen: Screen<'_>) -> Html {
    html! {
        <>
            <div class="flow-tight">
                { frame::heading(screen, screen.say(Ui::CheckHeading)) }
                <p class="hint">{ screen.say(Ui::CheckHint) }</p>
            </div>
            { open_note(screen) }
            { group(screen, Section::Relationship, Ui::SectionRelationship) }
            { group(screen, Section::Family, Ui::SectionFamily) }
            if screen.state.way.barriers {
                { group(screen, Section::Barriers, Ui::SectionBarriers) }
            }
            <div class="buttons">
                { frame::primary(screen, Ui::SeeResult, Action::PressedContinue) }
            </div>
        </>
    }
}

fn open_note(screen: Screen<'_>) -> Html {
    let open = Step::open_questions(&screen.state.responses);
    if open == 0 {
        return Html::default();
    }
    html! {
        <div class="note" part="note" data-open={open.to_string()}>
            <p>{ screen.fill(Ui::CheckOpen, &[("count", &open.to_string())]) }</p>
        </div>
    }
}

fn group(screen: Screen<'_>, section: Section, heading: Ui) -> Html {
    let steps = screen.state.way.steps();
    let steps = steps.filter(|step| step.section() == Some(section));
    html! {
        <section class="group">
            <h2 aria-level={screen.heading_level(2)}>{ screen.say(heading) }</h2>
            <dl>
                for step in steps {
                    { answers(screen, step) }
                }
            </dl>
        </section>
    }
}

fn answers(screen: Screen<'_>, step: Step) -> Html {
    let service = &screen.state.responses.service_name;
    html! {
        <>
            if step == Step::Claimed && !service.is_empty() {
                { answer(screen, step, Ui::ServiceShort.into(), html! { { service.clone() } }) }
            }
            for question in step.questions() {
                { answer(screen, step, question.name(), chosen(screen, question)) }
            }
            if step == Step::Strengths {
                { answer(screen, step, Ui::StrengthsName.into(), strengths(screen)) }
            }
        </>
    }
}

fn answer(screen: Screen<'_>, step: Step, name: Key, text: Html) -> Html {
    html! {
        <div class="answer" key={name.index()}>
            <dt>{ screen.say(name) }</dt>
            <dd>{ text }</dd>
            <dd class="change">
                <button type="button" class="link" data-change={step.id()}
                    onclick={screen.on_press(Action::PressedChange(step))}>
                    { screen.say(Ui::Change) }
                    <span class="unseen">{ " " }{ screen.say(name) }</span>
                </button>
            </dd>
        </div>
    }
}

fn chosen(screen: Screen<'_>, question: Question) -> Html {
    match screen.state.responses.chosen(question) {
        Some(choice) => html! { { screen.say(choice.label()) } },
        None => html! { <span class="unanswered">{ screen.say(Key::UNANSWERED) }</span> },
    }
}

fn strengths(screen: Screen<'_>) -> Html {
    let named = screen
        .state
        .responses
        .strengths
        .iter()
        .filter(|(_, named)| **named);
    let named: Vec<_> = named.map(|(strength, _)| Key::strength(strength)).collect();
    if named.is_empty() {
        html! { { screen.say(Ui::StrengthsNone) } }
    } else {
        html! { { screen.list(named) } }
    }
}
