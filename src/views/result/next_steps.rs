//! What to do, and when to look again.

use yew::prelude::*;

use super::{find_out, part};
use crate::content::{Key, Ui};
use crate::domain::action::{Act, Action, Because};
use crate::domain::barrier::{Barrier, Presence};
use crate::domain::dimension::Dimension;
use crate::domain::outcome::Outcome;
use crate::domain::recommendation::Review;
use crate::domain::vocabulary::Vocabulary;
use crate::views::screen::Screen;

/// The next steps.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let (against, steps): (Vec<Action>, Vec<Action>) = outcome
        .actions
        .iter()
        .partition(|action| action.because == Because::Barrier);
    // Where nothing is placed, finding out is the first step.
    let placed = outcome.placement.level.is_some();
    let matter = html! {
        <>
            if outcome.escalate_today() {
                <h3 aria-level={screen.heading_level(3)}>{ screen.say(Ui::NextToday) }</h3>
                <p>{ screen.say(Key::ESCALATE_HEADLINE) }{ " " }{ screen.say(Ui::NextTodayMore) }</p>
            }
            if !placed {
                { find_out::list(screen, outcome) }
            }
            if !steps.is_empty() && !placed {
                <h3 aria-level={screen.heading_level(3)}>{ screen.say(Ui::NextMeanwhile) }</h3>
            } else if !steps.is_empty() && outcome.escalate_today() {
                <h3 aria-level={screen.heading_level(3)}>{ screen.say(Ui::NextThen) }</h3>
            }
            if placed || !steps.is_empty() {
                { numbered(screen, &steps, outcome) }
            }
            { strengths(screen) }
            { barriers(screen, &against) }
            <p>{ screen.say(Key::SHARING) }</p>
            if placed {
                { find_out::list(screen, outcome) }
            }
            { review(screen, outcome) }
        </>
    };
    part(screen, "next", Ui::NextHeading, matter)
}

fn numbered(screen: Screen<'_>, steps: &[Action], outcome: &Outcome) -> Html {
    if steps.is_empty() {
        let barriers = outcome
            .actions
            .iter()
            .any(|action| action.because == Because::Barrier);
        let instead = match outcome.gap {
            _ if outcome.over_invested => Ui::NextOverInvested,
            Some(..=0) if barriers => Ui::NextKeepBarriers,
            Some(..=0) => Ui::NextKeep,
            Some(_) | None => Ui::NextFindOut,
        };
        return html! { <p>{ screen.say(instead) }</p> };
    }
    html! {
        <ol class="steps plain" role="list">
            for action in steps {
                <li key={action.act.id()}>
                    <span>
                        { screen.say(Key::act(action.act)) }
                        { reason(screen, outcome, *action) }
                    </span>
                </li>
            }
        </ol>
    }
}

fn reason(screen: Screen<'_>, outcome: &Outcome, action: Action) -> Html {
    let Act::Step(dimension, _) = action.act else {
        return Html::default();
    };
    let Some(answer) = screen.state.responses.assessment.dimensions[dimension].known() else {
        return Html::default();
    };
    let answer = answer.number().to_string();
    let name = screen.say(Key::dimension_name(dimension));
    let why = if action.because == Because::Gate {
        Ui::BecauseGate
    } else {
        Ui::BecauseLowest
    };
    let ask_first = outcome.violence_possible && dimension == Dimension::FamilyVoice;
    html! {
        <span class="soft">
            { screen.fill(why, &[("name", &name), ("answer", &answer)]) }
            if ask_first {
                { " " }{ screen.say(Ui::StepAskFirst) }
            }
        </span>
    }
}

fn strengths(screen: Screen<'_>) -> Html {
    let named = screen
        .state
        .responses
        .strengths
        .iter()
        .filter(|(_, named)| **named);
    let named: Vec<_> = named.map(|(strength, _)| strength).collect();
    if named.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3 aria-level={screen.heading_level(3)}>{ screen.say(Ui::StrengthsToUse) }</h3>
            <ul>
                for strength in named {
                    <li key={strength.id()}>{ screen.say(Key::strength(strength)) }</li>
                }
            </ul>
        </>
    }
}

/// Each barrier that is there, with what can be done against it.
fn barriers(screen: Screen<'_>, against: &[Action]) -> Html {
    let answers = &screen.state.responses.assessment.barriers;
    let there: Vec<Barrier> = answers
        .iter()
        .filter(|(_, response)| matches!(response.known(), Some(Presence::Yes | Presence::Partly)))
        .map(|(barrier, _)| barrier)
        .collect();
    if there.is_empty() {
        return Html::default();
    }
    let acts = |barrier: Barrier| {
        let against = against.iter().filter(move |action| {
            let meant = action.instead_of.unwrap_or(action.act);
            matches!(meant, Act::AgainstBarrier(of, _) if of == barrier)
        });
        against.map(|action| action.act)
    };
    html! {
        <>
            <h3 aria-level={screen.heading_level(3)}>{ screen.say(Ui::SectionBarriers) }</h3>
            <dl class="pairs">
                for barrier in there {
                    <div key={barrier.id()}>
                        <dt>{ screen.say(Key::barrier_name(barrier)) }</dt>
                        for act in acts(barrier) {
                            <dd key={act.id()}>{ screen.say(Key::act(act)) }</dd>
                        }
                    </div>
                }
            </dl>
        </>
    }
}

fn review(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let review = outcome.recommendation.review();
    html! {
        <>
            <h3 aria-level={screen.heading_level(3)}>{ screen.say(Ui::ReviewHeading) }</h3>
            if outcome.dangers_unknown().next().is_some() {
                <p><strong>{ screen.say(Ui::ReviewAsSoon) }</strong></p>
            }
            <p>{ screen.say(Key::review(review)) }</p>
            if review == Review::ThreeMonths {
                <p>{ screen.say(Ui::ReviewSooner) }</p>
                <ul class="columns">
                    for key in Key::triggers() {
                        <li key={key.index()}>{ screen.say(key) }</li>
                    }
                </ul>
            }
        </>
    }
}
