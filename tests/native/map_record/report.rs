//! A map in words.
//!
//! Rewrite the files with `JOINT_EFFORT_WRITE=1 cargo test --test native map_record::report`.

use joint_effort::content::phrasing::map::is_violence_possible;
use joint_effort::content::{Help, Words};
use joint_effort::domain::map::MapOutcome;
use joint_effort::record::{Day, MapRecord, Scope};
use joint_effort::report::{Block, Length, Options, Report};

use super::{around_another_family, practice, whole};
use crate::held::check_held;
use crate::report::{HOSTILE, LENGTHS, changed, named};
use crate::seeded::Seeded;

fn record(map: joint_effort::domain::map::Map) -> MapRecord {
    MapRecord {
        map,
        day: Day::new(2026, 11, 26),
        edition: String::from("2026.2"),
        ..MapRecord::default()
    }
}

/// Returns every report on a map.
fn all(record: &MapRecord, words: &Words) -> Vec<String> {
    let help = Help {
        line: String::from("Ask."),
        ..Help::default()
    };
    let reports = LENGTHS.into_iter().flat_map(|length| {
        let helped = Options {
            help: Some(&help),
            ..named(length)
        };
        [named(length), helped].map(|options| Report::of_map(record, words, options))
    });
    let reports = reports.flat_map(|report| [report.plain(), report.rich(words)]);
    reports.collect()
}

/// Returns the twelve practice maps and random ones, in full scope.
fn maps() -> Vec<MapRecord> {
    let mut seeded = Seeded::new(94);
    let practice = practice().into_iter().map(|(_, map)| record(map));
    practice
        .chain((0..300).map(|_| whole(&mut seeded)))
        .collect()
}

#[test]
fn the_text_of_some_practice_maps_is_the_one_that_was_read() {
    let words = Words::english();
    for (name, map) in practice() {
        let record = record(map);
        let told = match name.split('-').next() {
            Some("02" | "03" | "04") => record,
            Some("12") => record.within(Scope::Relationship),
            _ => continue,
        };
        let [short, full] =
            LENGTHS.map(|length| Report::of_map(&told, &words, named(length)).plain());
        let text = format!("{short}\n{}\n\n{full}", "=".repeat(72));
        check_held(&format!("tests/golden/map-results/{name}.txt"), &text);
    }
}

#[test]
fn no_report_says_to_bring_in_another_service() {
    let words = Words::english();
    for record in maps() {
        for told in all(&record, &words) {
            let told = told.to_lowercase();
            for bringing in [
                "bring in another",
                "another service",
                "new service",
                "more services",
                "ask a service",
                "community-led service",
                "refer the family",
            ] {
                assert!(!told.contains(bringing), "{bringing}: {told}");
            }
        }
    }
}

#[test]
fn where_violence_cannot_be_ruled_out_nobody_is_gathered() {
    let words = Words::english();
    let gathers = [
        "ask the family",
        "tell the family",
        "meet the family",
        "with the family",
        "the family agrees",
        "in the room",
        "joint visit",
    ];
    let mut checked = 0;
    for record in maps() {
        let is_possible = is_violence_possible(&record.map);
        for length in LENGTHS {
            let told = Report::of_map(
                &record,
                &words,
                Options {
                    length,
                    ..Options::default()
                },
            )
            .plain();
            let says = told.contains("Ask a family violence specialist before anyone sees")
                && told.contains("Draw this map on your own.");
            assert_eq!(says, is_possible, "{told}");
            if is_possible {
                let lower = told.to_lowercase();
                let found = gathers.iter().find(|gathers| lower.contains(**gathers));
                assert_eq!(found, None, "{told}");
                checked += 1;
            }
        }
    }
    assert!(checked > 100, "{checked}");
}

#[test]
fn without_the_family_no_answer_about_it_changes_a_byte() {
    let words = Words::english();
    let mut seeded = Seeded::new(95);
    let mut differed = 0;
    for _ in 0..300 {
        let one = whole(&mut seeded);
        let other = around_another_family(&one, &mut seeded);
        let told = all(&one.within(Scope::Relationship), &words);
        assert_eq!(told, all(&other.within(Scope::Relationship), &words));
        let careless = MapRecord {
            scope: Scope::Relationship,
            ..other.clone()
        };
        assert_eq!(told, all(&careless, &words));
        differed += usize::from(all(&one, &words) != all(&other, &words));
    }
    assert!(differed > 290, "{differed}");
}

#[test]
fn without_the_family_nothing_is_told_that_follows_from_it() {
    let words = changed(
        r#"{"band": {"low": {"name": "§§"}, "moderate": {"name": "§§"}, "high": {"name": "§§"},
        "very-high": {"name": "§§"}}, "ui": {"fact-risk": "§§", "fact-needed": "§§", "mind-heading": "§§",
        "find-out-heading": "§§", "danger-unknown": "§§", "next-heading": "§§", "next-today": "§§"},
        "map": {"invest-heading": "§§", "step-down-heading": "§§", "advice-name": "§§",
        "works-on-name": "§§"}, "report": {"map-needed": "§§", "without-family": "¶"}}"#,
    );
    for record in maps() {
        for told in all(&record, &words) {
            assert!(told.contains("§§") && !told.contains('¶'), "{told}");
        }
        for told in all(&record.within(Scope::Relationship), &words) {
            assert!(!told.contains("§§"), "{told}");
            assert_eq!(told.matches('¶').count(), 1, "{told}");
        }
    }
}

#[test]
fn what_is_done_today_comes_before_everything() {
    let words = Words::english();
    let mut seen = 0;
    for record in maps() {
        let report = Report::of_map(&record, &words, named(Length::Short));
        let titles = report
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Title(_)));
        assert_eq!(titles.count(), 1);
        let title = match &report.blocks[0] {
            Block::Title(title) => title.as_str(),
            other => panic!("{other:?}"),
        };
        let today = report.plain().find("\nToday\n");
        if MapOutcome::of(&record.map).family.safety_first {
            assert!(title.starts_with("Safety comes first"));
            let effort = report.plain().find("Each service").unwrap();
            assert!(today.is_some_and(|today| today < effort));
            seen += 1;
        } else {
            assert_eq!((title, today), ("Services around one family", None));
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn names_are_told_only_where_they_are_asked_for_and_in_one_line() {
    let words = Words::english();
    let mut map = whole(&mut Seeded::new(96));
    for name in HOSTILE {
        let name: String = name.chars().take(60).collect();
        map.map.relationships[0].name = Some(name);
        for length in LENGTHS {
            let told = Report::of_map(&map, &words, named(length));
            let plain = told.plain();
            assert!(!plain.contains("\n\n\n"), "{plain}");
            for line in plain.lines() {
                assert_eq!(line.trim(), line);
                assert!(
                    !line.contains("  ") && !line.contains(char::is_control),
                    "{line:?}"
                );
            }
            assert!(!told.rich(&words).contains("<script"));
        }
    }
    map.map.relationships[0].name = Some(String::from("Zyzzyva"));
    for length in LENGTHS {
        let without = Options {
            length,
            ..Options::default()
        };
        let plain = |options| Report::of_map(&map, &words, options).plain();
        assert!(!plain(without).contains("Zyzzyva"));
        assert!(plain(without).contains("Service 1"));
        assert!(plain(named(length)).contains("Zyzzyva"));
    }
}
