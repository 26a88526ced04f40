//! Sets of dimensions, over all 1,024 ways to choose them.

use std::collections::BTreeSet;

use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::dimension_set::DimensionSet;
use joint_effort::domain::vocabulary::Vocabulary;

/// Returns the dimensions whose bit is set in a number from 0 to 1,023.
fn chosen(number: usize) -> Vec<Dimension> {
    let all = Dimension::ALL.iter().copied();
    all.filter(|dimension| number >> dimension.index() & 1 == 1)
        .collect()
}

#[track_caller]
fn check_listed(expected: &[Dimension], set: DimensionSet) {
    assert_eq!(set.iter().collect::<Vec<_>>(), expected);
    assert_eq!(set.len(), expected.len());
    assert_eq!(set.is_empty(), expected.is_empty());
    for dimension in Dimension::ALL {
        assert_eq!(set.contains(*dimension), expected.contains(dimension));
    }
    let written = serde_json::to_string(&set).unwrap();
    assert_eq!(written, serde_json::to_string(expected).unwrap());
    let shown: BTreeSet<_> = expected.iter().collect();
    assert_eq!(format!("{set:?}"), format!("{shown:?}"));
}

#[test]
fn every_choice_is_listed_and_written_in_order_however_it_was_made() {
    for number in 0..1024 {
        let mut listed = chosen(number);
        let set = DimensionSet::of(&listed);
        check_listed(&listed, set);
        listed.reverse();
        assert_eq!(DimensionSet::of(&listed), set);
        assert_eq!(listed.into_iter().collect::<DimensionSet>(), set);
    }
    assert_eq!(DimensionSet::of(&chosen(0)), DimensionSet::NONE);
    assert_eq!(DimensionSet::of(&chosen(1023)), DimensionSet::ALL);
}

#[test]
fn any_two_are_joined_shared_and_taken_away_as_sets_are() {
    for (one, other) in (0..1024).flat_map(|one| (0..1024).map(move |other| (one, other))) {
        let [first, second] = [one, other].map(|number| DimensionSet::of(&chosen(number)));
        for (found, expected) in [
            (first | second, one | other),
            (first & second, one & other),
            (first - second, one & !other),
        ] {
            assert_eq!(found, DimensionSet::of(&chosen(expected)));
        }
    }
}
