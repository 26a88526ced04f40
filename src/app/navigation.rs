//! Moving between pages: where Back leads, and which pages can be reached.

use super::action::{Position, Purpose};
use super::extent::Extent;
use super::state::State;
use crate::flow::step::SidePage;
use crate::flow::{Responses, Step};

/// Goes to a page, and clears the problems and the notice.
pub fn go(state: &mut State, position: Position) {
    state.position = position;
    state.problems.clear();
    state.notice = None;
}

/// Returns where Back leads.
pub fn back_target<P: Extent>(state: &State) -> Position {
    let Position { step, purpose } = state.position;
    if P::SIDE_PAGES && state.turn.is_some() {
        return super::side_pages::turns::before(step);
    }
    match purpose {
        Purpose::Answer => {}
        Purpose::Change => return Position::at(Step::Check),
        Purpose::Worry => return Position::at(Step::Start),
        Purpose::Map => return super::map::before(step, state.route),
        Purpose::Turn => return Position::at(Step::Start),
    }
    if step == Step::SidePage(SidePage::Service) {
        return Position::MAP;
    }
    if P::SIDE_PAGES && matches!(step, Step::SidePage(_)) {
        let early = Position::at(Step::Start);
        return state.side_pages.came_from.unwrap_or(early);
    }
    Position::at(state.route.previous(step).unwrap_or(step))
}

/// Returns the page to go to. It is the start if the questionnaire was cleared since, and the check if the
/// page is no longer asked.
pub fn reachable<P: Extent>(position: Position, state: &State, responses: &Responses) -> Position {
    if P::SIDE_PAGES {
        let of_turn = super::side_pages::turns::reachable(position, state);
        if let Some(position) = of_turn.or_else(|| super::map::reachable(position, state)) {
            return position;
        }
    }
    let is_led_to = state.route.includes(position.step);
    let early = matches!(
        position.step,
        Step::Start | Step::Claimed | Step::SidePage(_)
    ) || position == Position::WORRIED;
    if responses.is_empty() && !(early && is_led_to) {
        Position::at(Step::Start)
    } else if !is_led_to {
        Position::at(Step::Check)
    } else {
        position
    }
}
