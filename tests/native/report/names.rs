//! The names of files.

use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::{Day, Scope};
use joint_effort::report::names::{Kind, MapKind};

#[track_caller]
fn check_name(kind: Kind, scope: Scope, expected: &str) {
    assert_eq!(kind.file_name(Day::new(2026, 11, 23), scope), expected);
}

#[test]
fn a_name_tells_what_a_file_is_and_of_which_day() {
    use Scope::{Relationship, Whole};
    check_name(Kind::Record, Whole, "joint-effort-2026-11-23.json");
    check_name(
        Kind::Spreadsheet,
        Relationship,
        "joint-effort-2026-11-23-relationship.csv",
    );
    check_name(
        Kind::SpreadsheetSemicolons,
        Whole,
        "joint-effort-2026-11-23-semicolons.csv",
    );
    check_name(
        Kind::ScaleVector,
        Whole,
        "joint-effort-2026-11-23-scale.svg",
    );
    check_name(
        Kind::AnswersPicture,
        Relationship,
        "joint-effort-2026-11-23-relationship-answers.png",
    );
    check_name(
        Kind::QuestionnaireResponse,
        Whole,
        "joint-effort-2026-11-23-fhir-response.json",
    );
    check_name(
        Kind::Questionnaire,
        Relationship,
        "joint-effort-fhir-questionnaire.json",
    );
    assert_eq!(Kind::Text.file_name(None, Whole), "joint-effort.txt");
}

#[test]
fn every_file_has_a_name_of_its_own_that_any_system_takes() {
    let mut names: Vec<_> = Kind::ALL
        .iter()
        .flat_map(|kind| [Scope::Whole, Scope::Relationship].map(|scope| (kind, scope)))
        .map(|(kind, scope)| kind.file_name(Day::new(9999, 12, 31), scope))
        .collect();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
    assert!(
        names
            .iter()
            .all(|name| name.len() <= 64 && name.chars().all(plain))
    );
    names.sort();
    names.dedup();
    // The questionnaire has the same name in both scopes.
    assert_eq!(names.len(), 2 * Kind::ALL.len() - 1);
}

#[test]
fn the_name_of_a_maps_file_tells_that_it_is_one() {
    use Scope::{Relationship, Whole};
    let day = Day::new(2026, 11, 26);
    for (kind, scope, expected) in [
        (MapKind::Record, Whole, "joint-effort-map-2026-11-26.json"),
        (
            MapKind::Record,
            Relationship,
            "joint-effort-map-2026-11-26-relationships.json",
        ),
        (
            MapKind::SpreadsheetSemicolons,
            Whole,
            "joint-effort-map-2026-11-26-semicolons.csv",
        ),
        (
            MapKind::EcomapPicture,
            Relationship,
            "joint-effort-map-2026-11-26-relationships.png",
        ),
    ] {
        assert_eq!(kind.file_name(day, scope), expected);
    }
    assert_eq!(MapKind::Text.file_name(None, Whole), "joint-effort-map.txt");
    let mut names: Vec<_> = MapKind::ALL
        .iter()
        .flat_map(|kind| [Whole, Relationship].map(|scope| kind.file_name(day, scope)))
        .collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 2 * MapKind::ALL.len());
}
