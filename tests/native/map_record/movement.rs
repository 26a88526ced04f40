//! What changed between two maps.

use joint_effort::content::Words;
use joint_effort::domain::map::Place;
use joint_effort::record::map::MapMovement;
use joint_effort::record::{Day, MapRecord, Scope, Time};
use joint_effort::report::Report;
use joint_effort::report::map::movement::moved;
use serde_json::json;

use super::{around_another_family, whole};
use crate::map::given::{and, answered, family, map, picked, read, unplaced};
use crate::seeded::Seeded;

fn of_day(day: u8, record: &serde_json::Value) -> MapRecord {
    MapRecord {
        map: read(record),
        day: Day::new(2026, 11, day),
        ..MapRecord::default()
    }
}

fn earlier() -> MapRecord {
    let list = [
        answered("a", "core", 2),
        and(answered("b", "core", 3), "name", json!("Housing")),
        unplaced("c", "unsure"),
        picked("d", "ring", 2),
        picked("e", "ring", 2),
    ];
    of_day(1, &and(map(&family("low"), &list), "lead", json!("a")))
}

fn later() -> MapRecord {
    let list = [
        answered("f", "core", 1),
        picked("e", "ring", 2),
        and(answered("g", "ring", 2), "name", json!(" housing ")),
        picked("c", "core", 4),
        answered("a", "core", 4),
    ];
    of_day(26, &and(map(&family("high"), &list), "lead", json!("c")))
}

#[test]
fn each_service_is_found_again_and_told_what_changed() {
    let words = Words::english();
    let told = moved(&words, &earlier(), &later());
    let services: Vec<_> = told.services.iter().map(|line| line.as_str()).collect();
    assert_eq!(
        services,
        [
            "Service 5: from Cooperation to Collaboration, up by 2; no longer leads",
            "housing: from Coordination to Cooperation, down by 1; At hand, before: Core",
            "Service 4: now placed: Collaboration; Core, before: Not sure; leads now",
            "Service 4: no longer on this map",
            "Service 1: new on this map",
        ]
    );
    assert_eq!(told.same.as_deref(), Some("The same as before: Service 2."));
    assert_eq!(
        told.family[0],
        "The worry level went from Low to High: up by 2."
    );
    assert_eq!(told.family.len(), 2);
}

#[test]
fn the_later_of_two_maps_is_told_by_its_day() {
    let (one, other) = (earlier(), later());
    let there = MapMovement::between(&one, &other);
    let back = MapMovement::between(&other, &one);
    assert!(!there.is_reversed && back.is_reversed);
    assert_eq!(there.services, back.services);
    assert_eq!(there.services[1].place, Some((Place::Core, Place::Ring)));
    let words = Words::english();
    assert_eq!(moved(&words, &one, &other), moved(&words, &other, &one));
    let undated = MapRecord { day: None, ..one };
    assert!(!MapMovement::between(&other, &undated).is_reversed);
    let at = |hour: Option<u8>| MapRecord {
        time: hour.and_then(|hour| Time::new(hour, 0)),
        ..other.clone()
    };
    let is_reversed = |one, another| MapMovement::between(&at(one), &at(another)).is_reversed;
    assert!(is_reversed(Some(10), Some(9)));
    assert!(!is_reversed(Some(9), Some(10)) && !is_reversed(Some(9), Some(9)));
    // If either has no time, the first one counts as the earlier.
    assert!(!is_reversed(Some(9), None) && !is_reversed(None, Some(9)));
}

#[test]
fn nothing_changes_from_a_map_to_itself_and_every_service_is_told_once() {
    let mut seeded = Seeded::new(92);
    for _ in 0..500 {
        let [one, other] = [whole(&mut seeded), whole(&mut seeded)];
        let same = MapMovement::between(&one, &one);
        assert!(same.services.iter().all(|service| !service.is_change()));
        let movement = MapMovement::between(&one, &other);
        let before = movement
            .services
            .iter()
            .filter_map(|service| service.earlier);
        assert!(before.eq(0..one.map.relationships.len()));
        let mut after: Vec<_> = movement
            .services
            .iter()
            .filter_map(|service| service.later)
            .collect();
        after.sort_unstable();
        assert!(after.into_iter().eq(0..other.map.relationships.len()));
    }
}

#[test]
fn nothing_of_the_family_is_told_where_a_map_leaves_it_out() {
    let words = Words::english();
    let mut seeded = Seeded::new(93);
    for _ in 0..200 {
        let (one, other) = (whole(&mut seeded), whole(&mut seeded));
        let another = around_another_family(&other, &mut seeded);
        let told = |other: &MapRecord| {
            let other = other.within(Scope::Relationship);
            Report::of_map_movement(&one, &other, &words)
        };
        assert_eq!(told(&other), told(&another));
        assert!(
            moved(&words, &one, &other.within(Scope::Relationship))
                .family
                .is_empty()
        );
    }
}
