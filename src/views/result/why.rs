//! Why: the evidence, in the worker's own answers, and what would change it.

use yew::prelude::*;

use super::{find_out, level, part};
use crate::content::{Key, Ui};
use crate::domain::action::Act;
use crate::domain::definition::{Definition, Finding};
use crate::domain::dimension::Dimension;
use crate::domain::gate::Condition;
use crate::domain::level::Level;
use crate::domain::outcome::{FindOut, Outcome};
use crate::domain::placement::{Change, LEAST_KNOWN, Placement};
use crate::domain::vocabulary::Vocabulary;
use crate::views::screen::Screen;

/// Why this level, this word and this recommendation.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let matter = html! {
        <>
            { evidence(screen, outcome) }
            { word(screen, outcome) }
            <p>{ screen.say(Key::ground(outcome.ground)) }</p>
        </>
    };
    part(screen, "why", Ui::WhyHeading, matter)
}

fn evidence(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let placement = &outcome.placement;
    let known = placement.known.to_string();
    let need = placement.need.to_string();
    let Some(now) = placement.level else {
        let least = LEAST_KNOWN.to_string();
        let values = [("known", known.as_str()), ("least", least.as_str())];
        return html! { <p>{ screen.fill(Ui::EvidenceTooFew, &values) }</p> };
    };
    let count = placement.carried_by.len().to_string();
    let carried = (now > Level::NotJoinedUpYet).then(|| {
        screen.fill(
            Ui::EvidenceCarried,
            &[("count", &count), ("level", &level(screen, now))],
        )
    });
    let next = now.next().map(|next| {
        let count = placement.reaching_next.to_string();
        let short = placement.reaching_next < placement.need;
        let ui = if short {
            Ui::EvidenceShort
        } else {
            Ui::EvidenceEnough
        };
        screen.fill(ui, &[("count", &count), ("level", &level(screen, next))])
    });
    html! {
        <>
            <p>
                { screen.fill(Ui::EvidenceNeed, &[("known", &known), ("need", &need)]) }{ " " }
                { carried }{ " " }
                { next }
            </p>
            if placement.carried_by.len() == Dimension::ALL.len() {
                <p>{ screen.say(Ui::EvidenceCarriedAll) }</p>
            } else if now > Level::NotJoinedUpYet {
                <p>{ screen.say(Ui::EvidenceCarriedBy) }{ " " }
                    { screen.list(placement.carried_by.iter().map(|d| Key::dimension_name(*d))) }
                </p>
            }
            if !placement.stopped_by.is_empty() {
                <p>{ screen.say(Ui::EvidenceStopped) }</p>
                <ul>
                    for condition in &placement.stopped_by {
                        { stopped(screen, condition) }
                    }
                </ul>
            }
        </>
    }
}

/// A condition that failed, with the answers that failed it.
fn stopped(screen: Screen<'_>, condition: &Condition) -> Html {
    let names: Vec<_> = condition
        .any_of
        .iter()
        .map(|dimension| screen.say(Key::dimension_name(*dimension)).to_string())
        .collect();
    let names = names.join(&format!(" {} ", screen.say(Ui::Or)));
    let least = condition.at_least.number().to_string();
    html! {
        <li key={names.clone()}>
            { screen.fill(Ui::EvidenceCondition, &[("names", &names), ("least", &least)]) }
            for dimension in condition.any_of {
                <q class="quoted" key={dimension.id()}>{ own_answer(screen, *dimension) }</q>
            }
        </li>
    }
}

/// What the rater answered, in the words of the statement.
pub fn own_answer(screen: Screen<'_>, dimension: Dimension) -> AttrValue {
    let question = crate::flow::Question::Dimension(dimension);
    let chosen = screen.state.responses.chosen(question);
    screen.say(chosen.map_or(Key::UNANSWERED, crate::flow::question::Choice::label))
}

fn word(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let Some(gap) = outcome.rhetoric_gap else {
        return Html::default();
    };
    let said = match gap {
        ..=-1 => Key::RHETORIC_MORE_DONE,
        0 => Key::RHETORIC_FITS,
        1 => Key::RHETORIC_SMALL_STRETCH,
        2.. => Key::RHETORIC_RUNS_AHEAD,
    };
    let missing: Vec<_> = outcome
        .definitions
        .iter()
        .filter(|(definition, _)| *definition == Definition::Hallmarks)
        .flat_map(|(_, parts)| parts)
        .filter(|found| found.finding == Finding::NotMet)
        .flat_map(|found| found.part.dimensions)
        .collect();
    let called = outcome.claimed.map(|claim| {
        let word = screen.say(Key::claimed(claim));
        screen.fill(Ui::WhereCalled, &[("word", &word)])
    });
    html! {
        <p>
            { called }{ " " }
            { screen.say(said) }
            if gap >= 2 && !missing.is_empty() {
                { " " }{ screen.say(Ui::HallmarksMissing) }{ " " }
                { screen.list(missing.into_iter().map(|d| Key::dimension_name(*d))) }
            }
        </p>
    }
}

/// What would change the result: single answers, and what is not known.
pub fn changes(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let placement = &outcome.placement;
    let next = placement.level.and_then(Level::next);
    let movers = outcome
        .movers
        .iter()
        .map(|unknown| find_out::name(FindOut::Risk(*unknown)));
    let movers: Vec<_> = movers.collect();
    let matter = html! {
        <>
            if let Some(next) = next {
                if placement.changes.is_empty() {
                    <p>{ screen.fill(Ui::ChangesNone, &[("level", &level(screen, next))]) }</p>
                } else {
                    <p>{ lead(screen, placement, next) }</p>
                    <ul>
                        for change in &placement.changes {
                            { one_change(screen, outcome, *change) }
                        }
                    </ul>
                }
            } else if placement.level.is_none() {
                <p>{ more_needed(screen, placement.known) }</p>
            } else {
                <p>{ screen.say(Ui::ChangesTop) }</p>
            }
            if !movers.is_empty() {
                <p>{ screen.say(Ui::MoversLead) }</p>
                <ul class="columns">
                    for key in movers {
                        <li key={key.index()}>{ screen.say(key) }</li>
                    }
                </ul>
            } else if outcome.provisional {
                <p>{ screen.say(Ui::MoversNone) }</p>
            }
        </>
    };
    part(screen, "change", Ui::ChangesHeading, matter)
}

fn more_needed(screen: Screen<'_>, known: usize) -> AttrValue {
    let more = LEAST_KNOWN.saturating_sub(known).to_string();
    screen.fill(Ui::ChangesNotPlaced, &[("count", &more)])
}

fn lead(screen: Screen<'_>, placement: &Placement, next: Level) -> AttrValue {
    let one = placement.changes.len() == 1;
    let lead = if one { Ui::ChangesOne } else { Ui::ChangesLead };
    screen.fill(lead, &[("level", &level(screen, next))])
}

/// Where there may be violence, nothing invites to reach the family together.
fn one_change(screen: Screen<'_>, outcome: &Outcome, change: Change) -> Html {
    let Change { dimension, to } = change;
    let reaches_family =
        dimension == Dimension::FamilyVoice || Act::Step(dimension, to).brings_people_together();
    let ask_first = outcome.violence_possible && reaches_family;
    let name = screen.say(Key::dimension_name(dimension));
    let to_number = to.number().to_string();
    let known = screen.state.responses.assessment.dimensions[dimension].known();
    let from = known.map(|level| level.number().to_string());
    let text = match &from {
        Some(from) => screen.fill(
            Ui::ChangeFrom,
            &[("name", &name), ("from", from), ("to", &to_number)],
        ),
        None => screen.fill(Ui::ChangeFound, &[("name", &name), ("to", &to_number)]),
    };
    html! {
        <li key={dimension.id()}>
            { text }
            if ask_first {
                <span class="quoted">{ screen.say(Key::ASK_SPECIALIST_FIRST) }</span>
            } else {
                <q class="quoted">{ screen.say(Key::statement(dimension, to)) }</q>
            }
        </li>
    }
}
