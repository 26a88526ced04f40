//! What follows from what happened: pure and total.

use super::action::{Action, Position, Purpose};
use super::state::{Notice, State};
use crate::flow::question::Question;
use crate::flow::{Responses, Step, Way};

/// The state after an action. It knows no clock, no storage and no browser, and every action has
/// an answer in every state.
pub fn update(state: &State, action: Action) -> State {
    let mut next = state.clone();
    if state.left {
        // An event that comes late must not bring an answer back.
        return next;
    }
    match action {
        Action::Chose(question, choice) => next.responses.choose(question, choice),
        Action::ChoseByNumber(question, number) => choose_by_number(&mut next, question, number),
        Action::ClearedAnswer(question) => next.responses.clear(question),
        Action::NamedService(name) => next.responses.name_service(&name),
        Action::ToggledStrength(strength) => {
            let named = &mut next.responses.strengths[strength];
            *named = !*named;
        }
        Action::PressedStart => {
            begin(&mut next);
            go(&mut next, Position::at(opening(&state.responses)));
        }
        Action::PressedWorried => {
            begin(&mut next);
            go(&mut next, Position::WORRIED);
        }
        Action::PressedContinue => press_continue(&mut next),
        Action::PressedBack => go(&mut next, behind(state)),
        Action::SkippedBarriers | Action::PressedCheck => {
            go(&mut next, Position::at(Step::Check));
        }
        Action::Stopped => go(&mut next, Position::at(Step::Result)),
        Action::PressedChange(step) if state.way.leads_to(step) => go(
            &mut next,
            Position {
                step,
                purpose: Purpose::Change,
            },
        ),
        Action::WentToStart => go(&mut next, Position::at(Step::Start)),
        Action::StartedAgain => next = state.cleared(),
        Action::MovedInHistory(position) => {
            go(&mut next, reachable(position, state.way, &state.responses))
        }
        Action::RestoredDraft(responses, position) => {
            let position = position.unwrap_or(Position::at(Step::Start));
            go(&mut next, reachable(position, state.way, &responses));
            next.responses = *responses;
        }
        Action::GaveAssessment(assessment) => {
            next.responses.assessment = *assessment;
            next.problems.clear();
            next.position = reachable(state.position, state.way, &next.responses);
        }
        Action::FoundBrokenDraft => next.notice = Some(Notice::BrokenDraft),
        Action::StorageRefused if !state.told_of_storage => {
            next.notice = Some(Notice::StorageRefused);
            next.told_of_storage = true;
        }
        #[cfg(feature = "hosted")]
        Action::SawElsewhere(notice) => next.notice = Some(notice),
        #[cfg(feature = "hosted")]
        Action::SawStorage => {}
        Action::PressedExitKey(times) => next.exit_presses = times,
        Action::ToggledExitKey => next.exit_key_off = !state.exit_key_off,
        Action::Left => {
            next = State {
                left: true,
                exit_key_off: false,
                ..state.cleared()
            }
        }
        #[cfg(feature = "desk")]
        Action::OnDesk(event) if state.way.desk => super::desk::update(&mut next, event),
        // Where a host hides the desk nothing happens there, whatever else asks for it.
        #[cfg(feature = "desk")]
        Action::OnDesk(_) => {}
        Action::PressedChange(_)
        | Action::StorageRefused
        | Action::FollowedProblem(_)
        | Action::PressedPrint => {}
    }
    next
}

fn go(state: &mut State, position: Position) {
    state.position = position;
    state.problems.clear();
    state.notice = None;
}

fn choose_by_number(state: &mut State, question: Question, number: usize) {
    if let Some(choice) = question.by_key(number) {
        state.responses.choose(question, choice);
    }
}

/// Takes over what the host calls the other service, where nothing was answered yet.
fn begin(state: &mut State) {
    if state.responses.is_empty() {
        state.responses.name_service(&state.preset_name);
    }
}

/// The check where every question has an answer, so that Carry on leads back to it.
fn opening(responses: &Responses) -> Step {
    if responses.is_empty() {
        Step::Claimed
    } else {
        Step::first_open(responses)
    }
}

fn press_continue(state: &mut State) {
    let Position { step, purpose } = state.position;
    // Who came out of worry is not held up: what is open is asked again in its turn.
    if purpose != Purpose::Worry {
        state.problems = step.problems(&state.responses);
    }
    if state.problems.is_empty() {
        let next = match purpose {
            Purpose::Answer => state.way.next(step).unwrap_or(step),
            Purpose::Change => Step::Check,
            Purpose::Worry => opening(&state.responses),
        };
        go(state, Position::at(next));
    }
}

fn behind(state: &State) -> Position {
    let Position { step, purpose } = state.position;
    match purpose {
        Purpose::Answer => {}
        Purpose::Change => return Position::at(Step::Check),
        Purpose::Worry => return Position::at(Step::Start),
    }
    #[cfg(feature = "desk")]
    if matches!(step, Step::Aside(_)) {
        let early = Position::at(Step::Start);
        return state.desk.came_from.unwrap_or(early);
    }
    Position::at(state.way.previous(step).unwrap_or(step))
}

/// A page from the history of a questionnaire that has since been cleared is not gone back to, nor
/// one that is no longer asked.
fn reachable(position: Position, way: Way, responses: &Responses) -> Position {
    let is_led_to = way.leads_to(position.step);
    let early = matches!(position.step, Step::Start | Step::Claimed | Step::Aside(_))
        || position == Position::WORRIED;
    if responses.is_empty() && !(early && is_led_to) {
        Position::at(Step::Start)
    } else if !is_led_to {
        Position::at(Step::Check)
    } else {
        position
    }
}
