//! One relationship over time, drawn: the drawings, the table and the records say the same.

mod table;

use joint_effort::content::Words;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::trend::Movement;
use joint_effort::record::{Record, Scope, Trend};

use crate::seeded::Seeded;
use crate::trend::records;
use crate::views::draw;
use crate::views::markup::Element;
use crate::views::result::ids_of;
use crate::views::structure::{check_harmless, check_names, check_ranks, check_references, ids};
use crate::views::words::{ids_in, ids_in_brackets};

/// Returns trends of up to thirteen records of every kind. In some, one record occurs twice.
pub fn courses(count: usize) -> Vec<Trend> {
    let mut seeded = Seeded::new(91);
    let of = |index: usize| {
        let mut records = records(&mut seeded, index % 14);
        if index.is_multiple_of(3) && records.len() > 1 {
            records[1] = records[0].clone();
        }
        Trend::of(&records)
    };
    (0..count).map(of).collect()
}

fn each_course(check: impl Fn(&Trend, &Element)) {
    let words = ids_in_brackets();
    for trend in courses(280) {
        check(&trend, &draw::trend(&trend, &words));
    }
}

/// Returns the ids of the texts in elements, in one list for each element.
fn texts_of(elements: &[&Element]) -> Vec<Vec<String>> {
    let texts = elements.iter().map(|element| ids_of(&[*element]));
    texts.collect()
}

#[test]
fn it_is_whole_and_filled() {
    let words = Words::english();
    for trend in courses(56) {
        let drawn = draw::trend(&trend, &words);
        check_references(&drawn);
        check_harmless(&drawn);
        check_ranks(&drawn);
        check_names(&drawn);
        assert!(ids(&drawn).iter().all(|id| id.starts_with("je-course-")));
        assert!(!drawn.text().contains(['{', '}']), "{}", drawn.text());
        for hidden in drawn.all("[aria-hidden=true]") {
            assert!(
                hidden
                    .every()
                    .iter()
                    .all(|of| of.attribute("tabindex").is_none())
            );
        }
        for scrolled in drawn.all("div.scroll") {
            assert!(scrolled.is("[tabindex=0][role=group]") && scrolled.is("[aria-labelledby]"));
        }
    }
}

#[test]
fn the_level_is_drawn_where_each_record_has_it() {
    each_course(|trend, drawn| {
        let mut columns = Vec::new();
        for part in drawn.all("div.course-levels") {
            let rows: Vec<_> = part.all("div.course-row").into_iter().take(6).collect();
            let count = rows[0].all("span.course-cell").len();
            assert!((1..=4).contains(&count), "{count} beside each other");
            for column in 0..count {
                let marked = |class: &str| -> Vec<Level> {
                    let cell = |row: &Element| row.all("span.course-cell")[column].is(class);
                    let levels = Level::ALL.iter().rev().zip(&rows);
                    let mut marked: Vec<_> = levels
                        .filter(|(_, row)| cell(row))
                        .map(|(level, _)| *level)
                        .collect();
                    marked.reverse();
                    marked
                };
                columns.push([".now", ".needed", ".range", ".top", ".bottom"].map(marked));
            }
        }
        let expected = trend.snapshots.iter().map(|snapshot| {
            let (low, high) = snapshot.placement.range;
            let is_open = low != high;
            let open = |levels: &[Level]| if is_open { levels.to_vec() } else { Vec::new() };
            [
                snapshot.placement.level.into_iter().collect(),
                snapshot.family.map(|of| of.needed).into_iter().collect(),
                open(&Level::ALL[low.index()..=high.index()]),
                open(&[high]),
                open(&[low]),
            ]
        });
        assert_eq!(columns, expected.collect::<Vec<[Vec<Level>; 5]>>());
    });
}

#[test]
fn every_answer_is_drawn_and_its_movement_said() {
    each_course(|trend, drawn| {
        let multiples = drawn.all("li.multiple");
        let count = if trend.snapshots.is_empty() { 0 } else { 10 };
        assert_eq!(multiples.len(), count);
        for (aspect, multiple) in trend.aspects.iter().zip(multiples) {
            let name = format!("dimension.{}.name", aspect.dimension.id());
            assert_eq!(ids_of(&multiple.all("p.multiple-name")), [name]);
            let bars = multiple
                .only("div.bars[aria-hidden=true]")
                .all("span.bar-of");
            let answers = bars.iter().map(|bar| bar.attribute("data-answer").unwrap());
            let expected = aspect.responses.iter().map(|response| match response {
                Response::Known(level) => level.number().to_string(),
                Response::Unknown => String::from("unknown"),
                Response::Unanswered => String::from("none"),
            });
            assert!(answers.eq(expected));
            let said = texts_of(&multiple.all("span.course-moved"));
            if trend.snapshots.len() > 1 {
                assert_eq!(said, [[moved_id(aspect.series.overall)]]);
            } else {
                assert!(said.is_empty());
            }
        }
        let mut listed = ids_of(&drawn.all("dd"));
        listed.retain(|id| id.starts_with("dimension."));
        let unique: std::collections::BTreeSet<_> = listed.iter().collect();
        let expected = if trend.snapshots.len() > 1 { 10 } else { 0 };
        assert_eq!(
            (listed.len(), unique.len()),
            (expected, expected),
            "each once"
        );
    });
}

const fn moved_id(movement: Movement) -> &'static str {
    match movement {
        Movement::Up(_) => "course.up",
        Movement::Down(_) => "course.down",
        Movement::Same => "course.same",
        Movement::BecameKnown => "course.became-known",
        Movement::BecameUnknown => "course.became-unknown",
        Movement::StillUnknown => "course.still-unknown",
        Movement::Unanswered => "course.unanswered",
    }
}

#[test]
fn without_the_familys_part_nothing_of_it_is_said() {
    let mut seeded = Seeded::new(92);
    let words = ids_in_brackets();
    for count in 1..60 {
        let bare = |record: &Record| record.within(Scope::Relationship);
        let records: Vec<_> = records(&mut seeded, count % 7 + 1)
            .iter()
            .map(bare)
            .collect();
        let drawn = draw::trend(&Trend::of(&records), &words);
        let text = drawn.text();
        let of_family = [
            "band.",
            "complexity.",
            "recommendation.",
            "safety.",
            "risk.",
            "critical.",
            "ui.fact-risk",
            "ui.family",
            "course.legend-needed",
            "course.band",
            "course.left-out",
            "course.row-complexity",
        ];
        for id in ids_in(&text) {
            let told = of_family
                .iter()
                .find(|beginning| id.starts_with(**beginning));
            assert_eq!(told, None, "{id}");
        }
        assert!(drawn.all(".needed").is_empty());
    }
}

#[test]
fn danger_in_the_latest_answers_comes_first_and_in_earlier_ones_does_not() {
    each_course(|trend, drawn| {
        let mut families = trend
            .snapshots
            .iter()
            .filter_map(|snapshot| snapshot.family);
        let first = families
            .next_back()
            .is_some_and(|family| family.safety_first);
        let messages = drawn.all("section.safety");
        assert_eq!(messages.len(), usize::from(first));
        if first {
            assert!(
                drawn
                    .only("div.course")
                    .children()
                    .next()
                    .unwrap()
                    .is("section.safety")
            );
        }
    });
}

#[test]
fn what_to_heed_is_said_before_all_else() {
    let mut seeded = Seeded::new(93);
    let mut record = crate::trend::record(&mut seeded);
    record.edition = String::from("2026.1");
    record.day = None;
    let words = ids_in_brackets();
    let said =
        |records: &[Record]| ids_of(&draw::trend(&Trend::of(records), &words).all("div.note"));
    assert_eq!(said(&[]), ["course.one"]);
    assert_eq!(said(std::slice::from_ref(&record)), ["course.one"]);
    let twice = [record.clone(), record.clone()];
    assert_eq!(said(&twice), ["course.same-twice", "course.undated"]);
    let mut other = record.clone();
    other.edition = String::from("2026.2");
    other.responses.assessment.relationship.dimensions[Dimension::Roles] = Response::Unanswered;
    record.responses.assessment.relationship.dimensions[Dimension::Roles] = Response::Unknown;
    record.responses.service_name = String::from("7");
    other.responses.service_name = String::from("8");
    let differ = [
        "course.names-differ",
        "course.editions-differ",
        "course.undated",
    ];
    assert_eq!(said(&[record, other]), differ);
}
