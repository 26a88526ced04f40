//! Random events on the pages of the map.

use joint_effort::app::map::{Column, OnMap, WorkOwner};
use joint_effort::app::side_pages::OnSidePage;
use joint_effort::app::{Action, State};
use joint_effort::domain::level::Level;
use joint_effort::domain::map::{Lead, Place};
use joint_effort::domain::response::Response;
use joint_effort::domain::risk::RiskDomain;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Responses;
use joint_effort::flow::step::{Section, SidePage};
use joint_effort::record::map::{MapDraft, draft};

use super::{check_held, on, went_to_map};
use crate::after::after;
use crate::seeded::Seeded;

#[test]
fn whatever_happens_the_map_holds_what_is_shown() {
    let mut random = Seeded::new(17);
    for round in 0..300 {
        let responses = if round % 3 == 0 {
            Responses::default()
        } else {
            random.responses()
        };
        let mut state = went_to_map(responses);
        for _ in 0..60 {
            let action = any_action(&mut random, &state);
            state = after(&state, action.clone());
            if state.map.is_none() {
                assert_eq!(action, Action::StartedAgain);
                break;
            }
            check_held(&state);
            check_draft(&state);
        }
    }
}

/// Checks that a saved draft of a map is read back unchanged.
#[track_caller]
fn check_draft(state: &State) {
    let on = on(state);
    let kept = MapDraft {
        map: on.map.clone(),
        current: on.current,
        selected: on.selected,
        responses: state.responses.clone(),
    };
    let read = draft::from_json(&draft::write(&kept)).expect("a draft of a map");
    assert_eq!(read.responses, kept.responses);
    if !kept.map.relationships.is_empty() {
        assert_eq!(read, kept);
    }
}

fn any_action(random: &mut Seeded, state: &State) -> Action {
    let place = random.below(5);
    let whose = random.pick(&[WorkOwner::Own, WorkOwner::Service(place)]);
    let lead = [
        Response::Known(Lead::Own),
        Response::Known(Lead::Nobody),
        Response::Known(Lead::Relationship(place)),
        Response::Unknown,
    ];
    let event = match random.below(24) {
        0 | 1 => OnMap::Added,
        2 => OnMap::Selected(place),
        3 => OnMap::Opened(place),
        4 => OnMap::Named(place, format!("service of {place}")),
        5 => OnMap::Placed(place, random.pick(Place::ALL)),
        6 => OnMap::Picked(place, random.pick(Level::ALL)),
        7 => OnMap::ClearedPick(place),
        8 => OnMap::ToggledWork(whose, random.pick(RiskDomain::ALL)),
        9 => OnMap::ToggledNoWork(whose),
        10 => OnMap::ChoseLead(random.pick(&lead)),
        11 => OnMap::MovedUp(place),
        12 => OnMap::MovedDown(place),
        13 => OnMap::Removed(place),
        14 => OnMap::UndidRemoval,
        15 => OnMap::Asked(
            place,
            random.pick(&[Section::Relationship, Section::Barriers]),
        ),
        16 => OnMap::AskedFamily,
        17 => OnMap::Sorted(random.pick(Column::ALL)),
        18 => return Action::PressedContinue,
        19 => return Action::PressedBack,
        20 => return Action::on_side_page(OnSidePage::WentTo(SidePage::Map)),
        21 => return Action::NamedService(String::from("the clinic")),
        22 if random.below(20) == 0 => return Action::StartedAgain,
        _ => {
            let questions = state.position.step.questions();
            if questions.is_empty() {
                return Action::PressedBack;
            }
            let question = random.pick(&questions);
            return Action::Chose(question, random.pick(&question.choices()));
        }
    };
    Action::on_map(event)
}
