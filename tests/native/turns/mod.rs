//! Two people take turns at one device: the first one's answers are hidden until the second is done, are
//! never lost, and the family is left out throughout.

mod kept;

use joint_effort::app::action::{Position, Purpose};
use joint_effort::app::map::OnMap;
use joint_effort::app::side_pages::export::compared_records;
use joint_effort::app::side_pages::views::{comparison, reading};
use joint_effort::app::side_pages::{
    MAX_OPENED, OnSidePage, Origin, Person, Reading, SidePageEffect, SidePageState,
};
use joint_effort::app::state::Environment;
use joint_effort::app::{Action, Effect, State, update};
use joint_effort::content::Words;
use joint_effort::domain::comparison::ComparisonOutcome;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::{ALL, Section, SidePage};
use joint_effort::flow::{Question, Responses, Step};
use joint_effort::record::Scope;

use crate::after::after;
use crate::flow::answered;
use crate::seeded::Seeded;

const LABELS: [&str; 2] = ["First person", "Second person"];

fn took() -> Action {
    Action::on_side_page(OnSidePage::StartedTurns(LABELS.map(str::to_owned)))
}

fn first() -> State {
    let mut state = State {
        responses: answered(2),
        position: Position::at(Step::Result),
        environment: Environment {
            whole_page: true,
            arrived: true,
            ..Environment::default()
        },
        ..State::default()
    };
    state.responses.name_service("the clinic");
    state
}

fn asked() -> Vec<Step> {
    let all = ALL.into_iter();
    all.filter(|step| step.section() == Some(Section::Relationship))
        .collect()
}

/// Answers the page and continues.
fn answer(state: &State, choice: usize) -> State {
    let question = state.position.step.questions()[0];
    let chosen = Action::Chose(question, question.choices()[choice]);
    after(&after(state, chosen), Action::PressedContinue)
}

/// Answers the first `count` pages of the second person.
fn answered_by_second(count: usize) -> State {
    let mut state = after(&after(&first(), took()), Action::PressedContinue);
    for step in asked().into_iter().take(count) {
        assert_eq!(
            (state.position.step, state.position.purpose),
            (step, Purpose::Turn)
        );
        state = answer(&state, 1);
    }
    state
}

#[test]
fn the_second_person_answers_eleven_questions_and_then_both_lie_side_by_side() {
    let taken = after(&first(), took());
    assert_eq!(taken.position, Position::TURN);
    assert!(taken.responses.is_empty());
    assert_eq!(*taken.side_pages, SidePageState::default());
    let done = answered_by_second(11);
    assert_eq!(done.turn, None);
    assert_eq!(done.position, Position::at(Step::SidePage(SidePage::Trend)));
    assert_eq!(done.responses, first().responses);
    let words = Words::english();
    let records = compared_records(&done, &words);
    assert_eq!(reading(&done.side_pages, &records), Some(Reading::Views));
    let views = comparison(&done.side_pages, &records).views;
    let labels: Vec<_> = views
        .iter()
        .map(|view| view.label.as_deref().unwrap())
        .collect();
    assert_eq!(labels, LABELS);
    assert_eq!(
        views[0].dimensions,
        first().responses.assessment.relationship.dimensions
    );
    assert_eq!(
        views[0].claimed,
        first().responses.assessment.relationship.claimed
    );
    for (dimension, answer) in views[1].dimensions.iter() {
        let question = Question::Dimension(dimension);
        let mut second = Responses::default();
        second.choose(question, question.choices()[1]);
        assert_eq!(
            *answer,
            second.assessment.relationship.dimensions[dimension]
        );
    }
    for record in &records {
        assert_eq!(record.scope, Scope::Relationship);
        assert_eq!(record.responses, record.responses.without_family());
        assert_eq!(
            record.responses.assessment.relationship.barriers,
            Default::default()
        );
        assert!(record.responses.service_name.is_empty());
    }
    assert_eq!(
        ComparisonOutcome::of(&comparison(&done.side_pages, &records))
            .dimensions
            .iter()
            .count(),
        Dimension::ALL.len()
    );
    // The names can be changed, and Back does not lead to the first person's answers.
    let named = after(
        &done,
        Action::on_side_page(OnSidePage::NamedView(1, "school".to_owned())),
    );
    assert_eq!(named.side_pages.opened[1].owner.label, "school");
    assert_eq!(
        after(&done, Action::PressedBack).position,
        Position::at(Step::Start)
    );
    // Once they change, the rater's own answers are a view of their own.
    let question = Question::Dimension(Dimension::Roles);
    let changed = after(&done, Action::Chose(question, question.choices()[0]));
    assert_eq!(compared_records(&changed, &words).len(), 3);
}

#[test]
fn two_who_answer_everything_alike_are_two_views() {
    let mut state = after(&after(&first(), took()), Action::PressedContinue);
    for step in asked() {
        let question = step.questions()[0];
        let chosen = first().responses.chosen(question).unwrap();
        state = after(
            &after(&state, Action::Chose(question, chosen)),
            Action::PressedContinue,
        );
    }
    assert_eq!(compared_records(&state, &Words::english()).len(), 2);
}

/// Returns a random action, sensible or not.
fn anything(random: &mut Seeded) -> Action {
    let step = random.pick(&ALL);
    let purposes = [
        Purpose::Answer,
        Purpose::Change,
        Purpose::Worry,
        Purpose::Map,
        Purpose::Turn,
    ];
    let position = Position {
        step,
        purpose: random.pick(&purposes),
    };
    let question = random.pick(
        &ALL.into_iter()
            .flat_map(Step::questions)
            .collect::<Vec<_>>(),
    );
    match random.below(28) {
        0..=4 => Action::Chose(question, random.pick(&question.choices())),
        5 => Action::ChoseByNumber(question, random.below(8)),
        6..=9 => Action::PressedContinue,
        10 => Action::PressedBack,
        11 => Action::MovedInHistory(Some(position)),
        12 => Action::MovedInHistory(Some(Position::at(Step::SidePage(
            random.pick(SidePage::ALL),
        )))),
        13 => Action::PressedCheck,
        14 => Action::PressedChange(step),
        15 => Action::WentToStart,
        16 => Action::StartedAgain,
        17 => Action::on_side_page(OnSidePage::WentTo(random.pick(SidePage::ALL))),
        18 => Action::on_map(OnMap::AskedFamily),
        19 => Action::NamedService("school".to_owned()),
        20 => Action::RestoredDraft(Box::new(random.responses()), Some(position)),
        21 => Action::SkippedBarriers,
        22 => Action::Stopped,
        23 => Action::PressedWorried,
        24 => Action::on_side_page(OnSidePage::PressedSaveAll),
        25 => Action::PressedStart,
        26 => Action::PressedPrint,
        _ => took(),
    }
}

#[test]
fn whatever_happens_nothing_leads_to_what_is_set_aside_and_nothing_of_it_is_lost() {
    let mut random = Seeded::new(181);
    for _ in 0..400 {
        let mut state = after(&first(), took());
        for _ in 0..60 {
            let action = anything(&mut random);
            let next = update(&state, action.clone());
            let is_over = next.state.turn.is_none();
            let told = next.effects.iter().filter(|effect| match effect {
                Effect::SaveDraft | Effect::TellOutcome | Effect::TellCleared => true,
                Effect::ClearDraft | Effect::EmptyDraft | Effect::Print => true,
                Effect::SidePage(of) => !is_over && *of != SidePageEffect::KeepMap,
                _ => false,
            });
            if is_over {
                assert_eq!(next.state.responses, first().responses, "{action:?}");
                assert_eq!(
                    next.state.position,
                    Position::at(Step::SidePage(SidePage::Trend))
                );
                break;
            }
            assert_eq!(told.count(), 0, "{action:?}: {:?}", next.effects);
            state = next.state;
            assert!(
                state.position.is_for_turn(),
                "{action:?}: {:?}",
                state.position
            );
            assert_eq!(state.turn.as_ref().unwrap().responses, first().responses);
            assert_eq!(
                (&state.map, &*state.side_pages),
                (&None, &SidePageState::default())
            );
            let mut work = Responses::default();
            work.assessment.relationship.claimed = state.responses.assessment.relationship.claimed;
            work.assessment.relationship.dimensions =
                state.responses.assessment.relationship.dimensions;
            assert_eq!(state.responses, work, "{action:?}: more than is asked");
        }
        // The first person can stop the turns wherever the second one is.
        if state.turn.is_some() {
            let second = state.responses.clone();
            let stopped = after(&state, Action::on_side_page(OnSidePage::StoppedTurns));
            assert_eq!(stopped.responses, first().responses);
            assert_eq!(
                (&stopped.turn, stopped.position),
                (&None, Position::at(Step::Result))
            );
            let there: Vec<_> = stopped
                .side_pages
                .opened
                .iter()
                .map(|one| &one.record.responses)
                .collect();
            assert_eq!(
                there,
                if second.is_empty() {
                    vec![]
                } else {
                    vec![&second]
                }
            );
        }
    }
}

#[test]
fn nobody_hands_over_before_all_is_answered_nor_with_a_map_nor_without_room() {
    assert!(first().can_take_turns());
    let mut unfinished = first();
    unfinished.responses.assessment.relationship.dimensions[Dimension::FamilyVoice] =
        Default::default();
    let mut full = first();
    let view = answered_by_second(11).side_pages.opened[0].clone();
    full.side_pages.opened = vec![view; MAX_OPENED - 1];
    let with_map = after(
        &first(),
        Action::on_side_page(OnSidePage::WentTo(SidePage::Map)),
    );
    let mut hidden = first();
    hidden.route.side_pages = false;
    for state in [State::default(), unfinished, full, with_map, hidden] {
        assert!(!state.can_take_turns());
        assert_eq!(after(&state, took()).turn, None);
    }
    // Once the turns are over, the history leads to none of their pages.
    let done = answered_by_second(11);
    for position in [
        Position::TURN,
        Position {
            step: Step::Claimed,
            purpose: Purpose::Turn,
        },
    ] {
        assert_eq!(Position::from_id(&position.id()), Some(position));
        let moved = after(&done, Action::MovedInHistory(Some(position)));
        assert_eq!(
            moved.position,
            Position::at(Step::SidePage(SidePage::Trend))
        );
        let moved = after(&first(), Action::MovedInHistory(Some(position)));
        assert_eq!(moved.position, Position::at(Step::Start));
    }
    let risk = Position {
        step: Step::Family,
        purpose: Purpose::Turn,
    };
    assert_eq!(Position::from_id(&risk.id()), None);
}

#[test]
fn what_the_host_sets_meanwhile_is_the_first_persons_and_of_the_second_it_hears_nothing() {
    let half = answered_by_second(5);
    let as_first_person = half.as_first_person().unwrap();
    assert_eq!(as_first_person.responses, first().responses);
    assert_eq!(first().as_first_person(), None);
    let given = answered(0).assessment;
    let set = update(&half, Action::GaveAssessment(Box::new(given)));
    assert_eq!(set.state.responses, half.responses);
    assert_eq!(
        set.state.as_first_person().unwrap().responses.assessment,
        given
    );
    assert!(!set.effects.contains(&Effect::TellOutcome));
    let origin = &answered_by_second(11).side_pages.opened[0].origin;
    assert_eq!(*origin, Origin::InTurn(Person::First));
}
