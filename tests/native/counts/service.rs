//! A service is found by its name.

use joint_effort::domain::counts::{Counts, ServiceName};

use crate::map::given;
use crate::seeded::Seeded;

#[track_caller]
fn check_is(typed: &str, name: &str, expected: bool) {
    assert_eq!(
        ServiceName::new(typed).matches(Some(name)),
        expected,
        "{typed:?} {name:?}"
    );
}

#[test]
fn a_name_is_found_however_it_is_spaced_and_cased() {
    check_is("housing", "Housing", true);
    check_is("  Housing \t North ", "housing north", true);
    check_is("\u{a0}ÉCOLE", "école", true);
    check_is("STRASSE", "Straße", true);
    check_is("ΟΔΟΣ", "Οδος", true);
    check_is("οδος", "οδοσ", true);
    check_is("ПОМОЩЬ", "помощь", true);
    check_is("日本", "日本", true);
    check_is("housing", "Housing North", false);
    check_is("ecole", "école", false);
    check_is("housing", "", false);
}

#[test]
fn where_none_is_looked_for_all_are_found() {
    for typed in ["", "  ", "\t\u{2003}"] {
        assert!(
            ServiceName::new(typed).matches(None)
                && ServiceName::new(typed).matches(Some("Housing"))
        );
    }
    assert_eq!(ServiceName::default(), ServiceName::new(" "));
    assert!(!ServiceName::new("Housing").matches(None));
}

#[test]
fn of_a_map_only_the_service_that_is_wanted_is_counted() {
    let mut seeded = Seeded::new(120);
    let mut found = 0;
    for _ in 0..200 {
        let mut map = given::random(&mut seeded);
        for (place, relationship) in map.relationships.iter_mut().enumerate() {
            relationship.name = Some(["Clinic", "School", "Housing"][place % 3].to_owned());
        }
        let count = |typed: &str| {
            let mut counts = Counts::default();
            let called = ServiceName::new(typed);
            counts.add_matching(&map, |one| called.matches(one.name.as_deref()));
            counts
        };
        let all = count("");
        let each = ["clinic", "SCHOOL", " housing "].map(count);
        let sum: u32 = each.iter().map(|counts| counts.relationships).sum();
        assert_eq!(sum, all.relationships);
        for (row, tallied) in all.levels.iter() {
            let sum: u32 = each.iter().map(|counts| counts.levels.count(row)).sum();
            assert_eq!(sum, tallied.count);
        }
        for counts in &each {
            assert_eq!(counts.maps, u32::from(counts.relationships > 0));
            found += counts.maps;
        }
        assert_eq!(count("nobody"), Counts::default());
    }
    assert!(found > 200, "{found}");
}
