//! Two people taking turns at one device: the first one's answers are set aside while the second answers, and
//! then both views are shown side by side.
//!
//! No page is drawn from what is set aside. Until it is back, only the actions listed here are allowed, so
//! that nothing leads to it.

use super::{MAX_OPENED, OnSidePage, Opened, Origin, SidePageState, ViewOwner};
use crate::app::State;
use crate::app::action::{Action, Position, Purpose};
use crate::app::held::{Held, Later};
use crate::app::navigation::go;
use crate::domain::assessment::Assessment;
use crate::domain::relationship::Relationship;
use crate::domain::vocabulary::vocabulary;
use crate::flow::question::Question;
use crate::flow::step::{ALL, Section, SidePage};
use crate::flow::{Responses, Step};
use crate::record::{Record, Scope};

vocabulary! {
    /// One of the two people.
    Person {
        /// The one who answers first, and hands the device over.
        First = "first",
        /// The one who answers only the questions about the relationship.
        Second = "second",
    }
}

/// What the first of two people entered, while the second answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turn {
    /// All of their answers.
    pub responses: Responses,
    /// The state of their side pages.
    pub side_pages: Later<SidePageState>,
    /// Where they were.
    pub came_from: Option<Position>,
    /// The names of the views at first.
    pub labels: [String; 2],
}

impl Position {
    /// Where the second person begins.
    pub const TURN: Self = Self::at(Step::SidePage(SidePage::Turn));

    /// Whether it is one of the second person's pages.
    pub const fn is_for_turn(self) -> bool {
        matches!(self.purpose, Purpose::Turn) || matches!(self.step, Step::SidePage(SidePage::Turn))
    }
}

impl State {
    /// Whether the answers can be set aside now: those about the relationship are complete, and there is room
    /// for both views. Not for a map, which has answers about several relationships.
    pub fn can_take_turns(&self) -> bool {
        let is_free = self.turn.is_none() && self.map.is_none() && self.route.side_pages;
        let has_room = self.side_pages.opened.len() + 2 <= MAX_OPENED;
        is_free && has_room && first_open(&self.responses).is_none()
    }

    /// Returns the state as the first person left it, if the second one is answering. Nobody around the page
    /// is told the second one's answers.
    pub fn as_first_person(&self) -> Option<Self> {
        let turn = self.turn.as_ref()?;
        Some(Self {
            responses: turn.responses.clone(),
            turn: None,
            cached_outcome: Default::default(),
            ..self.clone()
        })
    }
}

/// Returns the pages that the second person goes through.
fn pages() -> impl DoubleEndedIterator<Item = Step> {
    let all = ALL.into_iter();
    all.filter(|step| step.section() == Some(Section::Relationship))
}

fn first_open(responses: &Responses) -> Option<Step> {
    pages().find(|step| !step.problems(responses).is_empty())
}

fn at(step: Step) -> Position {
    Position {
        step,
        purpose: Purpose::Turn,
    }
}

/// Whether an action is allowed while the second person answers.
pub fn allows(action: &Action) -> bool {
    let is_asked = |question: &Question| {
        let step = Step::of_question(*question);
        step.and_then(Step::section) == Some(Section::Relationship)
    };
    match action {
        Action::Chose(question, _)
        | Action::ChoseByNumber(question, _)
        | Action::FollowedProblem(question) => is_asked(question),
        Action::PressedContinue
        | Action::PressedBack
        | Action::MovedInHistory(_)
        | Action::GaveAssessment(_)
        | Action::StorageRefused
        | Action::FoundMapElsewhere
        | Action::PressedExitKey(_)
        | Action::ToggledExitKey
        | Action::Left
        | Action::FoundEntry(_)
        | Action::Painted
        | Action::Arrived => true,
        Action::OnSidePage(event) => {
            matches!(**event, OnSidePage::StoppedTurns | OnSidePage::SawClock(..))
        }
        _ => false,
    }
}

/// Sets everything aside, so that the second person can begin.
pub fn start(state: &mut State, labels: [String; 2]) {
    if !state.can_take_turns() {
        return;
    }
    let came_from = match state.position.step {
        Step::SidePage(_) => state.side_pages.came_from,
        _ => Some(state.position),
    };
    let mut side_pages = std::mem::take(&mut state.side_pages);
    // If many files are still being read, that is dropped.
    side_pages.many.reading = None;
    state.side_pages.today = side_pages.today;
    state.side_pages.time = side_pages.time;
    state.turn = Some(Held::new(Turn {
        responses: std::mem::take(&mut state.responses),
        side_pages,
        came_from,
        labels,
    }));
    go(state, Position::TURN);
}

/// Continues where the rater left the page. If the host hides the side pages by now, brings the first
/// person's answers back.
pub fn restored(
    state: &mut State,
    turn: Held<Turn>,
    second: Responses,
    position: Option<Position>,
) {
    if !state.route.side_pages {
        state.responses = turn.into_inner().responses;
        return go(state, Position::at(Step::Start));
    }
    state.turn = Some(turn);
    state.responses = second;
    let position = position.unwrap_or(Position::TURN);
    let position = reachable(position, state).unwrap_or(Position::TURN);
    go(state, position);
}

/// Gives what the host sets to the first person.
pub fn set_first_assessment(state: &mut State, assessment: Assessment) {
    if let Some(turn) = &mut state.turn {
        turn.responses.assessment = assessment;
    }
}

/// Goes on from one of the second person's pages: to the next, or to both views.
pub fn press_continue(state: &mut State) {
    let step = state.position.step;
    state.problems = step.problems(&state.responses);
    if !state.problems.is_empty() {
        return;
    }
    let later = pages().skip_while(|page| *page != step).nth(1);
    let next = match step {
        Step::SidePage(_) => first_open(&state.responses).or_else(|| pages().next_back()),
        _ => later.or_else(|| first_open(&state.responses)),
    };
    match next {
        Some(next) => go(state, at(next)),
        None => finish(state),
    }
}

/// Returns where Back leads from there.
pub fn before(step: Step) -> Position {
    let earlier = pages().take_while(|page| *page != step).last();
    match step {
        Step::SidePage(_) => Position::TURN,
        _ => earlier.map_or(Position::TURN, at),
    }
}

/// Returns the page to go to: one of the second person's while they answer. Otherwise none of theirs can be
/// reached.
pub fn reachable(position: Position, state: &State) -> Option<Position> {
    let is_asked = position.is_for_turn() && position.step.section() != Some(Section::Barriers);
    match (&state.turn, position.is_for_turn()) {
        (Some(_), _) if is_asked => Some(position),
        (Some(_), _) => Some(Position::TURN),
        (None, true) if !state.route.side_pages && position == Position::TURN => None,
        (None, true) => Some(Position::at(if state.side_pages.opened.is_empty() {
            Step::Start
        } else {
            Step::SidePage(SidePage::Trend)
        })),
        (None, false) => None,
    }
}

/// Brings back what was set aside, and opens both views.
fn finish(state: &mut State) {
    let Some((turn, second)) = restore(state) else {
        return;
    };
    let first = view(Person::First, &state.responses, &turn, &state.side_pages);
    let second = view(Person::Second, &second, &turn, &state.side_pages);
    state.side_pages.opened.extend([first, second]);
    // Both people look at this page, so the first person's pages must not be one press away.
    state.side_pages.came_from = Some(Position::at(Step::Start));
    go(state, Position::at(Step::SidePage(SidePage::Trend)));
}

/// Brings it back before the second person is done. Keeps what they have answered so far.
pub fn stop(state: &mut State) {
    let Some((turn, second)) = restore(state) else {
        return;
    };
    if !second.is_empty() {
        let second = view(Person::Second, &second, &turn, &state.side_pages);
        state.side_pages.opened.push(second);
    }
    let early = Position::at(Step::Check);
    go(state, turn.came_from.unwrap_or(early));
}

/// Restores the earlier state. Returns what was set aside with the second person's answers.
fn restore(state: &mut State) -> Option<(Turn, Responses)> {
    let mut turn = state.turn.take()?.into_inner();
    let side_pages = std::mem::take(&mut turn.side_pages);
    let (today, time) = (state.side_pages.today, state.side_pages.time);
    state.side_pages = SidePageState {
        today: today.or(side_pages.today),
        time: time.or(side_pages.time),
        news: None,
        came_from: turn.came_from,
        reading: None,
        ..side_pages.into_inner()
    }
    .into();
    let first = std::mem::take(&mut turn.responses);
    let second = std::mem::replace(&mut state.responses, first);
    Some((turn, second))
}

/// Returns one person's view: what they call the relationship, and the ten answers.
fn view(person: Person, of: &Responses, turn: &Turn, side_pages: &SidePageState) -> Opened {
    let answers = Relationship {
        barriers: Default::default(),
        ..of.assessment.relationship
    };
    let [first, second] = &turn.labels;
    Opened {
        origin: Origin::InTurn(person),
        text: String::new(),
        record: Record {
            responses: Responses {
                assessment: answers.into(),
                ..Responses::default()
            },
            scope: Scope::Relationship,
            day: side_pages.today,
            time: side_pages.time,
            edition: String::new(),
        },
        owner: ViewOwner {
            label: match person {
                Person::First => first.clone(),
                Person::Second => second.clone(),
            },
            side: None,
        },
        view_only: true,
    }
}
