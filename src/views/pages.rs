//! The pages that ask.

use yew::prelude::*;

use super::choices::{self, Place};
use super::frame;
use super::keys;
use super::safety;
use super::screen::Screen;
use crate::app::Action;
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::dimension::Dimension;
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;
use crate::flow::Question;
use crate::flow::responses::LONGEST_SERVICE_NAME;
use crate::flow::step::{BarrierPage, CriticalPage, RiskPage, Step};

/// The claimed level, and a short name for the other service.
pub fn claimed(screen: Screen<'_>) -> Html {
    html! {
        <>
            { titled(screen, Ui::ClaimedHint) }
            { service_name(screen) }
            { choices::group(screen, Question::Claimed, Place::Numbered) }
            { go_on(screen) }
        </>
    }
}

fn service_name(screen: Screen<'_>) -> Html {
    let id = screen.id("service-name");
    let hint = screen.id("service-name-hint");
    html! {
        <div class="field">
            <label class="label" for={id.clone()}>{ screen.say(Ui::ServiceName) }</label>
            <p class="hint" id={hint.clone()}>{ screen.say(Ui::ServiceNameHint) }</p>
            <input class="input" type="text" {id} aria-describedby={hint}
                onkeydown={keys::on_key(screen, None)}
                value={screen.state.responses.service_name.clone()}
                maxlength={LONGEST_SERVICE_NAME.to_string()}
                oninput={screen.events.typed_service_name.clone()}
                autocomplete="off" autocapitalize="off" spellcheck="false" />
        </div>
    }
}

/// One dimension.
pub fn dimension(screen: Screen<'_>, dimension: Dimension) -> Html {
    html! {
        <>
            { choices::group(screen, Question::Dimension(dimension), Place::Alone) }
            { go_on(screen) }
        </>
    }
}

/// Some risk domains.
pub fn risk(screen: Screen<'_>) -> Html {
    several(screen, Ui::RiskHint)
}

/// Some critical indicators. A yes to an immediate one shows the safety message at once.
pub fn critical(screen: Screen<'_>, page: CriticalPage) -> Html {
    let criticals = page.criticals();
    let answers = &screen.state.responses.assessment.criticals;
    let yes = |critical: &Critical| answers[*critical].is_yes();
    let first_yes = criticals.iter().find(|critical| yes(critical));
    let message = |critical: &Critical| match page {
        _ if !yes(critical) => Html::default(),
        CriticalPage::Now if first_yes == Some(critical) => safety::at_once(screen),
        CriticalPage::Now => safety::again(screen),
        CriticalPage::History if first_yes == Some(critical) => safety::quietly(screen),
        CriticalPage::History => Html::default(),
    };
    html! {
        <>
            { titled(screen, Ui::CriticalHint) }
            <div class="parts">
                for critical in criticals {
                    <>
                        { choices::group(screen, Question::Critical(*critical), Place::Among) }
                        <div class="live" aria-live="assertive"
                            id={safety::message_id(screen, *critical)}>
                            { message(critical) }
                        </div>
                    </>
                }
            </div>
            { go_on(screen) }
        </>
    }
}

/// The baby, the services and the agency's own rating.
pub fn family(screen: Screen<'_>) -> Html {
    several(screen, Ui::FamilyHint)
}

/// The strengths.
pub fn strengths(screen: Screen<'_>) -> Html {
    let hint = screen.id("strengths-hint");
    html! {
        <>
            <fieldset class="question" aria-describedby={hint.clone()}
                onkeydown={keys::on_key(screen, None)}>
                <legend>{ frame::heading(screen, screen.say(Ui::StrengthsHeading)) }</legend>
                <p class="hint" id={hint}>{ screen.say(Ui::StrengthsHint) }</p>
                <div class="choices">
                    for strength in Strength::ALL {
                        { checkbox(screen, *strength) }
                    }
                </div>
            </fieldset>
            { go_on(screen) }
        </>
    }
}

fn checkbox(screen: Screen<'_>, strength: Strength) -> Html {
    let checked = screen.state.responses.strengths[strength];
    let onchange = screen
        .events
        .happened
        .reform(move |_: Event| Action::ToggledStrength(strength));
    html! {
        <label class="choice" part="choice" key={strength.id()}>
            <input type="checkbox" id={screen.id(strength.id())} {checked} {onchange}
                autocomplete="off" />
            <span class="choice-body">
                <span class="choice-text">{ screen.say(Key::strength(strength)) }</span>
            </span>
        </label>
    }
}

/// Some barriers. The rest may be passed over.
pub fn barriers(screen: Screen<'_>) -> Html {
    html! {
        <>
            { titled(screen, Ui::BarriersHint) }
            { parts(screen) }
            <div class="buttons">
                { frame::primary(screen, Ui::Continue, Action::PressedContinue) }
                <button type="button" class="button" part="button" data-action="skip"
                    onclick={screen.on_press(Action::SkippedBarriers)}>
                    { screen.say(Ui::SkipBarriers) }
                </button>
            </div>
        </>
    }
}

fn several(screen: Screen<'_>, hint: Ui) -> Html {
    html! {
        <>
            { titled(screen, hint) }
            { parts(screen) }
            { go_on(screen) }
        </>
    }
}

fn parts(screen: Screen<'_>) -> Html {
    html! {
        <div class="parts">
            for question in screen.state.position.step.questions() {
                { choices::group(screen, question, place_of(question)) }
            }
        </div>
    }
}

/// The agency's ratings are too long to stand side by side.
fn place_of(question: Question) -> Place {
    if question == Question::AgencyRating {
        Place::AmongTall
    } else {
        Place::Among
    }
}

/// The page's heading, which its title says too, and how to answer.
fn titled(screen: Screen<'_>, hint: Ui) -> Html {
    html! {
        <div class="flow-tight">
            { frame::heading(screen, title(screen)) }
            <p class="hint">{ screen.say(hint) }</p>
        </div>
    }
}

fn go_on(screen: Screen<'_>) -> Html {
    html! {
        <div class="buttons">
            { frame::primary(screen, Ui::Continue, Action::PressedContinue) }
        </div>
    }
}

/// The heading of a page, as its title says it too.
pub fn title(screen: Screen<'_>) -> AttrValue {
    let ui = match screen.state.position.step {
        Step::Dimension(dimension) => return screen.say(Key::dimension_question(dimension)),
        Step::Start => Ui::StartHeading,
        Step::Claimed => Ui::ClaimedHeading,
        Step::Risk(RiskPage::Safety) => Ui::RiskSafetyHeading,
        Step::Risk(RiskPage::DailyLife) => Ui::RiskDailyLifeHeading,
        Step::Risk(RiskPage::History) => Ui::RiskHistoryHeading,
        Step::Critical(CriticalPage::Now) => Ui::CriticalNowHeading,
        Step::Critical(CriticalPage::History) => Ui::CriticalHistoryHeading,
        Step::Family => Ui::FamilyHeading,
        Step::Strengths => Ui::StrengthsHeading,
        Step::Barriers(page) => return barriers_title(screen, page),
        Step::Check => Ui::CheckHeading,
        Step::Result => Ui::ResultTitle,
    };
    screen.say(ui)
}

/// Each page of barriers says which it is, so that the next one does not sound like the same.
fn barriers_title(screen: Screen<'_>, page: BarrierPage) -> AttrValue {
    let number = (page.index() + 1).to_string();
    let count = BarrierPage::ALL.len().to_string();
    screen.fill(
        Ui::BarriersHeading,
        &[("number", &number), ("count", &count)],
    )
}
