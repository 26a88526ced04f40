//! The side pages when a host hides them.

use joint_effort::app::action::Position;
use joint_effort::app::side_pages::{OnSidePage, Origin};
use joint_effort::app::{Action, State};
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::SidePage;
use joint_effort::flow::{Responses, Route, Step};
use joint_effort::record::code;

use crate::after::after;
use crate::flow::answered;

#[test]
fn where_a_host_hides_the_side_pages_nobody_gets_there_and_nothing_happens_there() {
    let route = Route {
        side_pages: false,
        ..Route::default()
    };
    let code = code::write(&answered(1).assessment, "2026.1");
    for (responses, instead) in [
        (Responses::default(), Step::Start),
        (answered(0), Step::Check),
    ] {
        let state = State {
            route,
            responses: responses.clone(),
            ..State::default()
        };
        for aside in SidePage::ALL {
            let position = Position::at(Step::SidePage(*aside));
            let went = after(&state, Action::on_side_page(OnSidePage::WentTo(*aside)));
            assert_eq!(went, state);
            let moved = after(&state, Action::MovedInHistory(Some(position)));
            assert_eq!(moved.position, Position::at(instead));
            let draft = Box::new(responses.clone());
            let restored = after(&state, Action::RestoredDraft(draft, Some(position)));
            assert_eq!(restored.position, Position::at(instead));
        }
        for event in [
            OnSidePage::ReceivedText(Origin::Pasted, code.clone()),
            OnSidePage::FoundRemembered(String::from("kept.1")),
        ] {
            assert_eq!(after(&state, Action::on_side_page(event)), state);
        }
    }
}
