//! How often the outcome of a map is computed.

use std::rc::Rc;

use joint_effort::app::map::{Column, OnMap};
use joint_effort::domain::map::Place;
use joint_effort::domain::map::outcome::MapOutcome;

use super::{happened, on, went_to_map};
use crate::flow::answered;

#[test]
fn one_change_works_the_outcome_out_once_and_looking_never() {
    let state = went_to_map(answered(0));
    let state = happened(&state, [OnMap::Added, OnMap::Added]);
    let shown = on(&state).outcome();
    let times = on(&state).cached_outcome.times();
    for event in [
        OnMap::Selected(1),
        OnMap::Sorted(Column::Level),
        OnMap::Selected(0),
    ] {
        let looked = happened(&state, [event]);
        assert!(Rc::ptr_eq(&shown, &on(&looked).outcome()));
        assert_eq!(on(&looked).cached_outcome.times(), times);
    }
    let changed = happened(&state, [OnMap::Placed(0, Place::Ring)]);
    assert_eq!(*on(&changed).outcome(), MapOutcome::of(&on(&changed).map));
    on(&changed).outcome();
    assert_eq!(on(&changed).cached_outcome.times(), times + 1);
}
