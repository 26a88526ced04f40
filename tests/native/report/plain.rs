//! The report as plain text.

use joint_effort::content::Words;
use joint_effort::record::Scope;
use joint_effort::report::{Length, Report};

use super::{HOSTILE, LENGTHS, each_record, named, record};
use crate::seeded::Seeded;

#[track_caller]
fn check_tidy(text: &str) {
    assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{text}");
    assert!(
        !text.starts_with('\n') && !text.contains("\n\n\n"),
        "{text}"
    );
    for line in text.lines() {
        assert_eq!(line.trim(), line, "a blank at an end: {line:?}");
        assert!(!line.contains("  "), "{line:?}");
        assert!(!line.contains(char::is_control), "{line:?}");
        assert!(line != "-" && !line.ends_with(':') || !line.starts_with("- "));
    }
}

#[test]
fn plain_text_has_no_blank_at_an_end_and_no_empty_line_too_many() {
    let words = Words::english();
    each_record(41, 300, |record| {
        for length in LENGTHS {
            check_tidy(&Report::of(record, &words, named(length)).plain());
        }
    });
}

#[test]
fn a_name_stands_as_it_was_typed_but_in_one_line() {
    let words = Words::english();
    let tidied = [
        ("one\ntwo\r\n\tthree  four ", "You and one two three four\n"),
        (
            "\u{202e}drawkcab\u{202c} \u{2067}x\u{2069}",
            "You and drawkcab x\n",
        ),
        ("{level} {service} {}", "You and {level} {service} {}\n"),
        (
            "<script>alert(1)</script>",
            "You and <script>alert(1)</script>\n",
        ),
    ];
    let mut record = record(&mut Seeded::new(42));
    for name in HOSTILE {
        record.responses.name_service(name);
        for length in LENGTHS {
            let plain = Report::of(&record, &words, named(length)).plain();
            check_tidy(&plain);
            for (_, line) in tidied.iter().filter(|(typed, _)| *typed == name) {
                assert!(plain.contains(line), "{plain}");
            }
        }
    }
    record.responses.name_service(" \t ");
    let plain = Report::of(&record, &words, named(Length::Short)).plain();
    assert!(!plain.contains("You and"), "there is nothing to tell");
}

#[test]
fn the_short_report_is_short() {
    let words = Words::english();
    let mut lengths = Vec::new();
    each_record(43, 300, |record| {
        let plain = Report::of(record, &words, named(Length::Short)).plain();
        lengths.push(plain.lines().filter(|line| !line.is_empty()).count());
    });
    lengths.sort_unstable();
    // Dangers are listed one by one, both those present and those that cannot be ruled out.
    let middle = lengths[lengths.len() / 2];
    assert!(middle <= 20, "{middle} lines");
    assert!(lengths.last() < Some(&45), "{lengths:?}");
}

#[test]
fn the_day_and_both_editions_are_told() {
    let words = Words::english();
    let mut record = record(&mut Seeded::new(44));
    let told = |record: &_| Report::of(record, &words, named(Length::Short)).plain();
    let edition = words.get(joint_effort::content::Key::META_EDITION);
    record.edition = edition.to_string();
    assert!(told(&record).contains("Answered on 23 November 2026. Edition"));
    record.edition = String::from("1999.7{day}");
    assert!(told(&record).contains("Answered with edition 1999.7{day}. Edition"));
    record.day = None;
    record.edition = String::new();
    assert!(!told(&record).contains("Answered"), "nothing is made up");
    assert!(told(&record.within(Scope::Relationship)).contains("Edition"));
}
