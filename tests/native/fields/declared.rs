//! The TypeScript declarations, read as text: the same names, values and parts as the table's.

use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::comparison::reading::KEYS_OF_VIEW;
use joint_effort::domain::field::{Audience, Field, Subject};
use joint_effort::domain::map::reading::{KEYS_OF_FAMILY, KEYS_OF_RELATIONSHIP};
use joint_effort::domain::vocabulary::Vocabulary;

use super::values;

const DECLARED: &str = include_str!("../../../element/joint-effort.d.ts");

/// Returns the text between two others.
fn between<'t>(text: &'t str, begin: &str, end: &str) -> &'t str {
    let (_, after) = text.split_once(begin).unwrap_or_else(|| panic!("{begin}"));
    let (within, _) = after.split_once(end).unwrap_or_else(|| panic!("{end}"));
    within
}

/// Returns the members of an interface, each with its type.
fn members(name: &str) -> Vec<(String, String)> {
    let body = between(DECLARED, &format!("interface {name} {{\n"), "\n}");
    let lines = body.lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with("/*") && !line.starts_with('*'));
    let member = |line: &str| {
        let (name, of) = line.split_once(": ").expect("a member");
        let name = name.trim_end_matches('?').trim_matches('\'');
        (name.to_owned(), of.trim_end_matches(';').to_owned())
    };
    lines.map(member).collect()
}

/// Returns every value of a union type.
fn alternatives(of: &str) -> Vec<String> {
    let each = of.split('|').map(str::trim).filter(|one| !one.is_empty());
    each.flat_map(|one| match one.strip_prefix('\'') {
        Some(id) => vec![id.trim_end_matches('\'').to_owned()],
        None if one == "null" || one.parse::<u8>().is_ok() => vec![one.to_owned()],
        None => alternatives(between(DECLARED, &format!("export type {one} ="), ";")),
    })
    .collect()
}

#[test]
fn the_declarations_have_the_fields_of_the_table_with_their_values() {
    let members = members("Assessment");
    let names: Vec<_> = members.iter().skip(1).map(|(name, _)| name).collect();
    assert_eq!(members[0].0, "format");
    assert_eq!(names, Field::IDS);
    for (field, (name, of)) in Field::ALL.iter().zip(&members[1..]) {
        let none = Assessment::default();
        let of = match none.answers(*field).keys() {
            None => of.as_str(),
            Some(keys) => {
                assert_eq!(alternatives(between(of, " in ", "]")), keys, "{name}");
                between(of, "?: ", " }")
            }
        };
        assert_eq!(alternatives(of), values(*field), "{name}");
    }
}

/// Returns the fields of an assessment that another type takes over.
fn taken(text: &str) -> Vec<&str> {
    let places = text.split("Assessment['").skip(1);
    places
        .filter_map(|after| after.split('\'').next())
        .collect()
}

fn names(fields: impl Iterator<Item = Field>) -> Vec<&'static str> {
    fields.map(Vocabulary::id).collect()
}

#[test]
fn the_declarations_of_a_map_and_of_a_view_take_over_their_parts() {
    let own = |name: &str| -> Vec<_> { members(name).into_iter().map(|(name, _)| name).collect() };
    let body = |name: &str| between(DECLARED, &format!("interface {name} {{\n"), "\n}");
    let of_relationship = names(Field::about(Subject::Relationship));
    assert_eq!(taken(body("MapRelationship")), of_relationship);
    assert_eq!(own("MapRelationship"), KEYS_OF_RELATIONSHIP);
    let of_family = names(Field::about(Subject::Family));
    let picked = between(body("RelationshipMap"), "Pick<Assessment,", ">");
    assert_eq!(alternatives(picked), of_family);
    assert_eq!(of_family, KEYS_OF_FAMILY);
    let told = Field::ALL
        .iter()
        .copied()
        .filter(|field| field.is_shared_with(Audience::Comparison));
    let of_view = names(told);
    assert_eq!(taken(body("View")), of_view);
    assert_eq!(own("View"), KEYS_OF_VIEW);
}
