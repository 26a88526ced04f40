//! Printing a map: its report is drawn first, and stays until the next action.

use joint_effort::app::map::{Column, OnMap};
use joint_effort::app::side_pages::{OnSidePage, SidePageEffect};
use joint_effort::app::{Action, Effect, update};

use super::went_to_map;
use crate::after::after;
use crate::flow::answered;

#[test]
fn the_report_is_drawn_before_it_is_printed_and_goes_with_the_next_thing_that_is_done() {
    let print = Action::on_side_page(OnSidePage::PressedPrintMap);
    let printed = update(&went_to_map(answered(1)), print.clone());
    assert_eq!(
        printed.effects,
        [Effect::SidePage(SidePageEffect::PrintMap)]
    );
    assert!(printed.state.side_pages.prints_map);
    let again = update(&printed.state, print);
    assert_eq!(again.effects, [Effect::Print]);
    assert!(again.state.side_pages.prints_map);
    for next in [
        Action::on_map(OnMap::Sorted(Column::Name)),
        Action::on_map(OnMap::Added),
        Action::on_side_page(OnSidePage::ToggledFamily),
        Action::on_side_page(OnSidePage::PressedCopyMap),
    ] {
        assert!(!after(&printed.state, next).side_pages.prints_map);
    }
}
