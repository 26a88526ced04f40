//! A smaller program does the same as the whole one, except for the parts it does not have.

use joint_effort::app::held::{Held, Later};
use joint_effort::app::side_pages::SidePageState;
use joint_effort::app::{Action, Extent, update, update_of};
use joint_effort::domain::reading;
use joint_effort::record::draft;

use crate::source::files;
use crate::update::{assorted_states, every_action};

struct Smallest;

impl Extent for Smallest {
    const SIDE_PAGES: bool = false;
    const SHARED_DRAFT: bool = false;
}

#[test]
fn the_questions_are_the_same_in_every_program() {
    for state in assorted_states() {
        for action in every_action() {
            let own = update_of::<Smallest>(&state, action.clone());
            match action {
                Action::OnSidePage(_) | Action::OnMap(_) | Action::RestoredTurn(..) => {
                    assert_eq!((own.state, own.effects), (state.clone(), Vec::new()));
                }
                Action::SawDraftChange(..) => assert_eq!(own.state, state),
                // The smaller program makes neither.
                Action::RestoredMap(..) | Action::FoundMapElsewhere => {}
                _ => assert_eq!(own, update(&state, action.clone()), "{action:?}"),
            }
        }
    }
}

#[test]
fn a_draft_that_is_taken_whole_or_not_at_all_is_the_one_that_is_read() {
    for (path, text) in files("tests/golden", "json") {
        let Ok(tree) = reading::tree_from_json(&text) else {
            continue;
        };
        assert_eq!(draft::read_whole(&tree), draft::read(&tree).ok(), "{path}");
    }
    let responses = draft::read_whole(&reading::tree_from_json("{}").unwrap());
    assert_eq!(responses, None);
}

#[test]
fn what_is_made_later_is_the_default_until_it_is_changed() {
    let mut side_pages: Later<SidePageState> = Later::default();
    assert_eq!(*side_pages, SidePageState::default());
    assert_eq!(side_pages, Later::default());
    side_pages.includes_name = true;
    assert_ne!(side_pages, Later::default());
    assert_eq!(side_pages, side_pages.clone());
    assert!(side_pages.clone().into_inner().includes_name);
    side_pages.includes_name = false;
    assert_eq!(side_pages, Later::default());
    assert_eq!(Later::default(), side_pages);
    let held = Held::new(String::from("held"));
    assert_eq!(held.clone(), held);
    assert_eq!(held.into_inner(), "held");
}
