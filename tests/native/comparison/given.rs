//! Comparisons for the tests: readable ones in JSON, and random ones.

use joint_effort::domain::comparison::reading::comparison_from_json;
use joint_effort::domain::comparison::{Comparison, Side, View};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::{Each, Vocabulary};
use serde_json::{Map, Value, json};

use super::golden::outcome_of;
use crate::seeded::Seeded;

/// Builds a view with these ten answers; `?` is no answer.
pub fn view(answers: &str) -> Value {
    let each = Dimension::IDS.iter().zip(answers.chars());
    let known = each.filter_map(|(id, answer)| Some(((*id).to_owned(), answer.to_digit(10)?)));
    let dimensions: Map<_, _> = known.map(|(id, answer)| (id, json!(answer))).collect();
    json!({ "dimensions": dimensions })
}

/// Builds a comparison of these views.
pub fn comparison(views: &[Value]) -> Value {
    json!({ "format": "joint-effort/comparison@1", "views": views })
}

/// Builds a comparison of views with these answers.
pub fn of(answers: &[&str]) -> Value {
    let views: Vec<_> = answers.iter().map(|answers| view(answers)).collect();
    comparison(&views)
}

/// Returns the part of a comparison's outcome at a pointer such as `/joint/level`.
#[track_caller]
pub fn told(comparison: &Value, pointer: &str) -> Value {
    let outcome = outcome_of(comparison);
    outcome
        .pointer(pointer)
        .unwrap_or_else(|| panic!("{pointer}: {outcome}"))
        .clone()
}

/// Reads a comparison from its JSON.
#[track_caller]
pub fn read(comparison: &Value) -> Comparison {
    comparison_from_json(&comparison.to_string()).expect("a comparison")
}

/// Builds a comparison of raters who each answer only one dimension.
pub fn answers(answers: impl IntoIterator<Item = Option<Level>>) -> Comparison {
    let view = |answer: Option<Level>| {
        let mut dimensions = Each::default();
        dimensions[Dimension::Roles] = answer.map_or(Response::Unknown, Response::Known);
        View {
            dimensions,
            ..View::default()
        }
    };
    Comparison {
        views: answers.into_iter().map(view).collect(),
    }
}

/// Returns a random view, often similar to another one.
fn random_view(seeded: &mut Seeded, near: &View) -> View {
    let assessment = seeded.assessment();
    let mut dimensions = assessment.relationship.dimensions;
    for dimension in Dimension::ALL {
        if seeded.below(3) > 0 {
            dimensions[*dimension] = near.dimensions[*dimension];
        }
    }
    View {
        label: (seeded.below(2) == 0).then(|| String::from("é \"1\"")),
        side: seeded.pick(&[None, Some(Side::Own), Some(Side::Own), Some(Side::Other)]),
        claimed: assessment.relationship.claimed,
        dimensions,
    }
}

/// Returns a random comparison.
pub fn random(seeded: &mut Seeded) -> Comparison {
    let count = seeded.pick(&[1, 2, 2, 3, 3, 4, 5, 9, 40]);
    let near = View {
        dimensions: seeded.dimensions(),
        ..View::default()
    };
    let views = (0..count).map(|_| random_view(seeded, &near)).collect();
    Comparison { views }
}
