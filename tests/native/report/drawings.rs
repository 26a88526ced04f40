//! The drawings: nothing overlaps, nothing runs over the edge, and missing is not zero.

use joint_effort::content::Words;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::{Record, Scope};
use joint_effort::report::drawing::{Drawing, Shape};

use super::well_formed::read;
use super::{changed, each_record, record};
use crate::extent::box_of;
use crate::seeded::Seeded;

#[track_caller]
fn check_drawing(drawing: &Drawing) {
    let boxes = drawing
        .shapes
        .iter()
        .filter_map(|shape| Some((shape, box_of(shape, drawing.from_the_right)?)));
    let boxes: Vec<_> = boxes.collect();
    for (index, (shape, [left, top, right, bottom])) in boxes.iter().enumerate() {
        let inside =
            0 <= *left && 0 <= *top && *right <= drawing.width && *bottom <= drawing.height;
        assert!(inside, "{shape:?}");
        for (other, [other_left, other_top, other_right, other_bottom]) in &boxes[..index] {
            let apart = right <= other_left
                || other_right <= left
                || bottom <= other_top
                || other_bottom <= top;
            assert!(apart, "{shape:?} on {other:?}");
        }
    }
    let signs = drawing
        .shapes
        .iter()
        .skip(1)
        .filter_map(|shape| match shape {
            Shape::Circle { x, y, radius, .. } => {
                Some([x - radius, y - radius, x + radius, y + radius])
            }
            Shape::Rectangle {
                x,
                y,
                width,
                height,
                ..
            } if *width < drawing.width / 2 => Some([*x, *y, x + width, y + height]),
            _ => None,
        });
    for [left, top, right, bottom] in signs {
        assert!(0 <= left && 0 <= top && right <= drawing.width && bottom <= drawing.height);
        for (shape, text) in &boxes {
            let apart = right <= text[0] || text[2] <= left || bottom <= text[1] || text[3] <= top;
            assert!(apart, "a sign on {shape:?}");
        }
    }
}

/// Returns words of the maximum length, with few spaces, and in other scripts.
fn long_words(direction: &str) -> Words {
    let name = "Verantwortlichkeitenverteilung W";
    let forty = "Zusammenarbeitsvereinbarungspartnersch WW";
    let title = &forty[..40];
    let dimensions: Vec<_> = Dimension::ALL
        .iter()
        .enumerate()
        .map(|(index, dimension)| {
            let name = [
                name,
                "责任的明确责任的明确责任的明确",
                "المسؤوليات المشتركة",
            ][index % 3];
            format!(r#""{}": {{"name": "{name}"}}"#, dimension.id())
        })
        .collect();
    let levels: Vec<_> = (0..6)
        .map(|level| format!(r#""{level}": {{"title": "{title}"}}"#))
        .collect();
    changed(&format!(
        r#"{{"meta": {{"direction": "{direction}"}}, "dimension": {{{}}}, "level": {{{}}},
        "answer": {{"unknown": "{title}", "unanswered": "{title}"}},
        "ui": {{"mark-claimed": "{title}", "mark-high": "{title}", "mark-low": "{title}",
        "mark-now": "WWWWWWWWWWWWWWWW", "mark-needed": "WWWWWWWWWWWWWWWW", "where-heading": "{title}",
        "holding-back": "{title}", "ahead": "WWWWWWWWWWWWWWWW", "profile-heading": "{title}",
        "legend-answer": "{title}", "legend-unknown": "WWWWWWWWWWWWWWWW",
        "legend-needed": "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW{{number}}"}}}}"#,
        dimensions.join(","),
        levels.join(","),
    ))
}

#[test]
fn no_text_lies_upon_another_or_runs_out_in_any_language() {
    for words in [Words::english(), long_words("ltr"), long_words("rtl")] {
        each_record(71, 150, |record| {
            for drawing in [Drawing::scale, Drawing::profile] {
                let drawing = drawing(record, &words);
                check_drawing(&drawing);
            }
        });
    }
}

#[test]
fn an_svg_is_a_document_of_its_own() {
    for words in [Words::english(), long_words("rtl")] {
        each_record(72, 60, |record| {
            for drawing in [Drawing::scale, Drawing::profile] {
                let drawing = drawing(record, &words);
                let svg = drawing.svg();
                let tags = read(&svg);
                let attribute = |name: &str| {
                    let mut of_that_name = tags[0].attributes.iter().filter(|(n, _)| n == name);
                    of_that_name.next().map(|(_, value)| value.as_str())
                };
                assert_eq!(tags[0].name, "svg");
                assert_eq!(attribute("xmlns"), Some("http://www.w3.org/2000/svg"));
                assert_eq!(attribute("role"), Some("img"));
                let view = format!("0 0 {} {}", drawing.width, drawing.height);
                assert_eq!(attribute("viewBox"), Some(view.as_str()));
                let rtl = drawing.from_the_right.then_some("rtl");
                assert_eq!(attribute("direction"), rtl);
                assert_eq!(
                    (tags[1].name.as_str(), tags[2].name.as_str()),
                    ("title", "desc")
                );
                assert_eq!(tags[1].text, drawing.title.as_str());
                assert_eq!(tags[2].text, drawing.description.as_str());
                assert!(tags[3..].iter().all(|tag| {
                    let plain = ["rect", "line", "circle", "text"];
                    let names = tag.attributes.iter().map(|(name, _)| name.as_str());
                    let asks = |name: &str| name.contains("href") || name.starts_with("on");
                    plain.contains(&tag.name.as_str()) && !names.into_iter().any(asks)
                }));
                assert!(!svg.contains("style") && svg.matches("://").count() == 1);
                assert_eq!(tags.len(), 3 + drawing.shapes.len());
            }
        });
    }
}

#[test]
fn from_the_right_a_drawing_is_the_mirror_of_itself() {
    let english = Words::english();
    let turned = changed(r#"{"meta": {"direction": "rtl", "edition": "2026.1"}}"#);
    let english = {
        let edition = english.get(joint_effort::content::Key::META_EDITION);
        changed(&format!(r#"{{"meta": {{"edition": "{edition}"}}}}"#))
    };
    each_record(73, 40, |record| {
        for drawing in [Drawing::scale, Drawing::profile] {
            let (one, other) = (drawing(record, &english), drawing(record, &turned));
            assert_eq!((one.width, one.height), (other.width, other.height));
            for (shape, mirrored) in one.shapes.iter().zip(&other.shapes) {
                match (shape, mirrored) {
                    (Shape::Text { .. }, Shape::Text { .. }) => {
                        let (a, b) = (box_of(shape, false), box_of(mirrored, true));
                        let (a, b) = (a.unwrap(), b.unwrap());
                        // A centre between two pixels may be rounded either way.
                        assert!((a[0] + b[2] - one.width).abs() <= 1, "{shape:?}");
                        assert_eq!((a[1], a[3]), (b[1], b[3]));
                    }
                    (Shape::Circle { x, .. }, Shape::Circle { x: other, .. }) => {
                        assert_eq!(x + other, one.width);
                    }
                    (Shape::Line { from, to, .. }, Shape::Line { from: f, to: t, .. }) => {
                        assert_eq!((from.0 + f.0, to.0 + t.0), (one.width, one.width));
                    }
                    (Shape::Rectangle { x, width, .. }, Shape::Rectangle { x: other, .. }) => {
                        assert_eq!(x + width + other, one.width);
                    }
                    _ => panic!("{shape:?} and {mirrored:?}"),
                }
            }
        }
    });
}

/// Returns the shapes and texts that are drawn for one answer alone.
fn drawn(response: Response<Level>) -> (Vec<Shape>, Vec<String>) {
    let mut record = Record {
        scope: Scope::Relationship,
        ..record(&mut Seeded::new(74))
    };
    record.responses.assessment.relationship.dimensions = Default::default();
    let blank = Drawing::profile(&record, &Words::english());
    record.responses.assessment.relationship.dimensions[Dimension::Agreements] = response;
    let drawing = Drawing::profile(&record, &Words::english());
    let new = drawing
        .shapes
        .into_iter()
        .filter(|shape| !blank.shapes.contains(shape));
    let (texts, shapes): (Vec<_>, Vec<_>) =
        new.partition(|shape| matches!(shape, Shape::Text { .. }));
    let texts = texts.into_iter().map(|shape| match shape {
        Shape::Text { text, .. } => text.to_string(),
        _ => String::new(),
    });
    (shapes, texts.collect())
}

#[test]
fn missing_is_not_drawn_as_zero() {
    let zero = drawn(Response::Known(Level::NotJoinedUpYet));
    let unknown = drawn(Response::Unknown);
    let five = drawn(Response::Known(Level::Partnership));
    assert_eq!(drawn(Response::Unanswered), (vec![], vec![]));
    assert_eq!((zero.0.len(), unknown.0.len(), five.0.len()), (5, 10, 5));
    assert_eq!(
        (zero.1, five.1),
        (vec![String::from("0")], vec![String::from("5")])
    );
    assert_eq!(unknown.1, ["?", "I don’t know"]);
    assert!(zero.0 != five.0);
    let strokes = unknown
        .0
        .iter()
        .filter(|shape| matches!(shape, Shape::Line { .. }));
    assert_eq!(strokes.count(), 5);
}

#[test]
fn the_scale_marks_what_the_outcome_says() {
    let words = Words::english();
    each_record(75, 300, |record| {
        let outcome = Outcome::of(&record.responses.assessment);
        let whole = record.scope == Scope::Whole;
        let drawing = Drawing::scale(record, &words);
        let texts = drawing.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { text, y, .. } => Some((text.as_str(), *y)),
            _ => None,
        });
        let texts: Vec<_> = texts.collect();
        let place = |wanted: &str| {
            texts
                .iter()
                .find(|(text, _)| *text == wanted)
                .map(|(_, y)| *y)
        };
        // Finds the level whose name is nearest.
        let level = |y: i32| {
            let names = Level::ALL.iter().map(|level| {
                let title = words.get(joint_effort::content::Key::level_title(*level));
                (place(&title).unwrap().abs_diff(y), *level)
            });
            names.min().unwrap().1
        };
        let marked = |mark: &str| place(mark).map(level);
        let (low, high) = outcome.placement.range;
        let open = low != high;
        assert_eq!(marked("Now"), outcome.placement.level);
        assert_eq!(marked("Suggested"), whole.then_some(outcome.needed));
        let claimed = outcome.claimed.known().and_then(|claim| claim.level());
        assert_eq!(marked("What you call it"), claimed);
        assert_eq!(marked("Could be as high as this"), open.then_some(high));
        assert_eq!(marked("Could be as low as this"), open.then_some(low));
    });
}
