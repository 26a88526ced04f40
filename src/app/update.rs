//! What follows from an action: pure and total.

use super::action::DraftChange;
use super::action::{Action, EarlyPress, Position, Purpose};
use super::consequences::{self, ChangedBy};
use super::effect::{Effect, Entry, Focus};
use super::extent::{Extent, Whole};
use super::navigation::{back_target, go, reachable};
use super::state::{Notice, State};
use crate::flow::question::Question;
use crate::flow::{Responses, Step};

/// What follows from an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// The next state.
    pub state: State,
    /// What to do in the browser, in this order.
    pub effects: Vec<Effect>,
}

/// Returns what follows from an action. It uses no clock, storage or browser, and handles every action in
/// every state.
pub fn update(state: &State, action: Action) -> Update {
    update_of::<Whole>(state, action)
}

/// Does the same for a program that may have less.
pub fn update_of<P: Extent>(state: &State, action: Action) -> Update {
    let action = match action {
        Action::SawDraftChange(elsewhere, action) if P::SHARED_DRAFT && !state.left => {
            return after_draft_change::<P>(state, elsewhere, *action);
        }
        action => action,
    };
    if action == Action::HandedOver && !state.left {
        return hand_over(state);
    }
    let mut next = state.clone();
    if P::SIDE_PAGES
        && state.turn.is_some()
        && !state.left
        && !super::side_pages::turns::allows(&action)
    {
        return Update {
            state: next,
            effects: Vec::new(),
        };
    }
    if state.left {
        // A late event must not bring an answer back.
        let effects = after_leaving(&mut next, &action);
        return Update {
            state: next,
            effects,
        };
    }
    let by = ChangedBy::of(&action);
    let own = change::<P>(&mut next, state, action);
    if P::SIDE_PAGES {
        super::map::copy_answers(state, &mut next);
    }
    let effects = consequences::all::<P>(state, &mut next, by, own);
    Update {
        state: next,
        effects,
    }
}

/// Changes the state by an action. Returns the effects of the action itself.
fn change<P: Extent>(next: &mut State, state: &State, action: Action) -> Vec<Effect> {
    match action {
        Action::Chose(question, choice) => next.responses.choose(question, choice),
        Action::ChoseByNumber(question, number) => {
            choose_by_number(next, question, number);
            return vec![Effect::MoveFocus(Focus::Chosen(question))];
        }
        Action::ClearedAnswer(question) => {
            next.responses.clear(question);
            // The pressed button is gone, and the focus would go with it.
            return vec![Effect::MoveFocus(Focus::First(question))];
        }
        Action::NamedService(name) => next.responses.name_service(&name),
        Action::ToggledStrength(strength) => {
            let named = &mut next.responses.strengths[strength];
            *named = !*named;
        }
        // Whoever has begun a map carries on there.
        Action::PressedStart if state.map.is_some() && state.route.includes(Position::MAP.step) => {
            next.saw_sharing_notice = state.environment.with_family;
            go(next, Position::MAP);
        }
        Action::PressedStart => begin(next, Position::at(first_open_step(&state.responses))),
        Action::PressedWorried => begin(next, Position::WORRIED),
        Action::PressedContinue | Action::PressedEarly(EarlyPress::Continue) => {
            press_continue::<P>(next);
            if !next.problems.is_empty() {
                return vec![Effect::MoveFocus(Focus::Problems)];
            }
        }
        // The notice is on the start, and would be missed.
        Action::PressedEarly(EarlyPress::Start) if state.notice.is_some() => {}
        Action::PressedEarly(EarlyPress::Start) => {
            begin(next, Position::at(first_open_step(&state.responses)));
        }
        Action::PressedBack => go(next, back_target::<P>(state)),
        Action::SkippedBarriers if state.position.is_for_map() => go(next, Position::MAP),
        Action::SkippedBarriers | Action::PressedCheck => go(next, Position::at(Step::Check)),
        Action::Stopped if state.position.is_for_map() => go(next, Position::MAP),
        Action::Stopped => go(next, Position::at(Step::Result)),
        Action::PressedChange(step) if state.route.includes(step) => go(
            next,
            Position {
                step,
                purpose: Purpose::Change,
            },
        ),
        Action::WentToStart => go(next, Position::at(Step::Start)),
        Action::StartedAgain => {
            *next = State {
                entry: state.entry,
                ..state.cleared()
            };
            // On the start the pressed button goes, and the focus would go with it.
            return vec![Effect::MoveFocus(Focus::Heading), Effect::TellCleared];
        }
        Action::MovedInHistory(position) => {
            let wanted = position.unwrap_or(Position::at(Step::Start));
            go(next, reachable::<P>(wanted, state, &state.responses));
            if position != Some(next.position) {
                // The entry is for a page that can no longer be reached.
                return vec![Effect::ReplaceEntry(next.position)];
            }
        }
        Action::RestoredDraft(responses, position) => {
            restore::<P>(
                next,
                *responses,
                position.filter(|_| !needs_start_first(state)),
            );
        }
        Action::GaveAssessment(assessment) if P::SIDE_PAGES && state.turn.is_some() => {
            super::side_pages::turns::set_first_assessment(next, *assessment);
        }
        Action::GaveAssessment(assessment) => {
            next.responses.assessment = *assessment;
            next.problems.clear();
            next.position = reachable::<P>(state.position, state, &next.responses);
        }
        Action::FoundBrokenDraft => {
            next.notice = Some(Notice::BrokenDraft);
            return vec![Effect::ClearDraft];
        }
        Action::StorageRefused if !state.saw_storage_notice => {
            next.notice = Some(Notice::StorageRefused);
            next.saw_storage_notice = true;
        }
        Action::FoundEntry(named)
            if state.environment.whole_page && named != Some(state.position) =>
        {
            next.entry = Some(Entry::Named(state.position));
        }
        Action::Painted => {
            let entry = next.entry.take();
            return entry.map(Entry::written).into_iter().collect();
        }
        Action::Arrived => {
            next.environment.arrived = true;
            return vec![
                Effect::TellArrival,
                Effect::TellProgress,
                Effect::TellOutcome,
            ];
        }
        Action::SawStorage if P::SIDE_PAGES => return super::side_pages::check_storage(next),
        Action::PressedExitKey(times) => next.exit_presses = times,
        Action::ToggledExitKey => {
            next.exit_key_off = !state.exit_key_off;
            return vec![Effect::StoreExitKey];
        }
        Action::Left => {
            *next = State {
                left: true,
                exit_key_off: false,
                ..state.cleared()
            };
            return vec![
                Effect::KeepFocus,
                Effect::ClearStores,
                Effect::Leave(state.position),
            ];
        }
        Action::PressedPrint => return vec![Effect::Print],
        Action::FollowedProblem(question) => {
            return vec![Effect::MoveFocus(Focus::First(question))];
        }
        Action::OnSidePage(event) if P::SIDE_PAGES && state.route.side_pages => {
            return super::side_pages::update(next, event.into_inner());
        }
        Action::OnMap(event) if P::SIDE_PAGES => {
            return super::map::update(next, event.into_inner());
        }
        Action::FoundMapElsewhere => next.notice = Some(Notice::MapConflict),
        Action::RestoredMap(map, responses, position) => {
            next.map = Some(map);
            next.responses = *responses;
            let start = Position::at(Step::Start);
            let position = position
                .filter(|_| !needs_start_first(state))
                .unwrap_or(start);
            go(next, reachable::<P>(position, next, &next.responses));
        }
        Action::RestoredTurn(turn, responses, position) if P::SIDE_PAGES => {
            super::side_pages::turns::restored(next, turn, *responses, position);
        }
        // If a host hides the side pages, nothing happens there, whatever asks for it.
        _ => {}
    }
    Vec::new()
}

/// Ends this program without clearing anything: another one takes over.
fn hand_over(state: &State) -> Update {
    Update {
        state: State {
            left: true,
            ..State::default()
        },
        effects: state.entry.map(Entry::written).into_iter().collect(),
    }
}

/// Handles what may still happen once the rater has left.
fn after_leaving(next: &mut State, action: &Action) -> Vec<Effect> {
    match *action {
        // If the page is not the questionnaire's own, its history entry stays as it is.
        Action::PageLeft if !next.environment.whole_page => vec![Effect::NameLeftPage],
        Action::PageLeft => vec![Effect::NameLeftPage, Effect::ForgetEntry],
        Action::HostNavigated(from) => {
            // What was here is already cleared.
            next.left = false;
            let is_elsewhere = next.environment.arrived && from != next.position;
            is_elsewhere
                .then_some(Effect::TellProgress)
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Takes over another tab's change of the draft before anything changes here, so that nothing of it is lost.
/// Tells the rater afterwards.
fn after_draft_change<P: Extent>(state: &State, elsewhere: DraftChange, action: Action) -> Update {
    let mut seen = state.clone();
    let notice = match elsewhere {
        DraftChange::Cleared => Some(Notice::ClearedElsewhere),
        DraftChange::Changed(responses) => {
            restore::<P>(&mut seen, *responses, Some(state.position));
            (!state.responses.is_empty()).then_some(Notice::ChangedElsewhere)
        }
    };
    let mut update = update_of::<P>(&seen, action);
    if notice.is_some() && !update.state.left {
        update.state.notice = notice;
    }
    if P::SIDE_PAGES && super::side_pages::remember(&seen, &update.state).is_none() {
        let kept = super::side_pages::remember(state, &update.state);
        update.effects.extend(kept.map(Effect::SidePage));
    }
    update
}

/// Whether the start is still to come first: it says what the host is told.
const fn needs_start_first(state: &State) -> bool {
    state.environment.with_family && !state.saw_sharing_notice
}

fn restore<P: Extent>(state: &mut State, responses: Responses, position: Option<Position>) {
    let position = position.unwrap_or(Position::at(Step::Start));
    go(state, reachable::<P>(position, state, &responses));
    state.responses = responses;
}

fn choose_by_number(state: &mut State, question: Question, number: usize) {
    if let Some(choice) = question.choice_by_key(number) {
        state.responses.choose(question, choice);
    }
}

/// Goes on from the start, which says what the host is told. Uses the host's name for the other service if
/// nothing is answered yet.
fn begin(state: &mut State, position: Position) {
    if state.responses.is_empty() {
        state.responses.name_service(&state.preset_name);
    }
    state.saw_sharing_notice = state.environment.with_family;
    go(state, position);
}

/// Returns the first open page, or the check if every question has an answer: Carry on leads back to it.
fn first_open_step(responses: &Responses) -> Step {
    if responses.is_empty() {
        Step::Claimed
    } else {
        Step::first_open(responses)
    }
}

fn press_continue<P: Extent>(state: &mut State) {
    if P::SIDE_PAGES && state.turn.is_some() {
        return super::side_pages::turns::press_continue(state);
    }
    let Position { step, purpose } = state.position;
    // Whoever came out of worry is not held up: open questions are asked again in their turn.
    if purpose != Purpose::Worry {
        state.problems = step.problems(&state.responses);
    }
    if state.problems.is_empty() {
        let next = match purpose {
            Purpose::Answer => state.route.next(step).unwrap_or(step),
            Purpose::Change => Step::Check,
            Purpose::Worry => first_open_step(&state.responses),
            Purpose::Map => return go(state, super::map::after(step, state.route)),
            Purpose::Turn => Step::Start,
        };
        go(state, Position::at(next));
    }
}
