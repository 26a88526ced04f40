//! A day as it is told to a reader, and as files have it.

use joint_effort::content::{Words, check, key};
use joint_effort::domain::reading;
use joint_effort::record::{Day, Record};
use joint_effort::report::drawing::Drawing;
use joint_effort::report::{Options, Report, csv};

fn changed(json: &str) -> Words {
    let changes = check::changes(&reading::tree_from_json(json).unwrap(), &key::entries()).unwrap();
    Words::english().changed(changes)
}

#[track_caller]
fn check_day(words: &Words, day: (u16, u8, u8), expected: &str) {
    let (year, month, day) = day;
    let day = Day::new(year, month, day).unwrap();
    assert_eq!(day.in_words(words), expected);
}

#[test]
fn every_month_is_told_by_its_name() {
    let english = Words::english();
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    for (month, name) in (1..).zip(months) {
        check_day(&english, (2026, month, 1), &format!("1 {name} 2026"));
        check_day(&english, (9999, month, 28), &format!("28 {name} 9999"));
    }
    assert_eq!(Day::new(2026, 13, 1), None);
}

#[test]
fn a_language_has_its_own_months_and_its_own_order() {
    let months =
        changed(r#"{"report": {"november": "noviembre", "day": "{day} de {month} de {year}"}}"#);
    check_day(&months, (2026, 11, 23), "23 de noviembre de 2026");
    check_day(&months, (2026, 12, 3), "3 de December de 2026");
    let year_first = changed(r#"{"report": {"march": "3月", "day": "{year}年{month}{day}日"}}"#);
    check_day(&year_first, (2027, 3, 9), "2027年3月9日");
    let from_the_right = changed(
        r#"{"meta": {"direction": "rtl"}, "report": {"may": "مايو", "day": "{day} {month}، {year}"}}"#,
    );
    check_day(&from_the_right, (2028, 5, 31), "31 مايو، 2028");
}

#[test]
fn texts_and_drawings_have_the_day_in_words_and_tables_as_machines_have_it() {
    let words = Words::english();
    let record = Record {
        day: Day::new(2026, 9, 7),
        ..Record::default()
    };
    let plain = Report::of(&record, &words, Options::default()).plain();
    let drawings = [Drawing::scale, Drawing::profile].map(|drawing| drawing(&record, &words).svg());
    for told in drawings.into_iter().chain([plain]) {
        assert!(told.contains("Answered on 7 September 2026."), "{told}");
        assert!(!told.contains("2026-09-07"), "{told}");
    }
    assert!(csv::write(&[record]).contains("2026-09-07"));
}
