//! A day as readers see it, and as files store it.

use joint_effort::content::{Words, check, key};
use joint_effort::domain::reading;
use joint_effort::record::time::in_words;
use joint_effort::record::{Day, Record, Scope, Time, code, file};
use joint_effort::report::drawing::Drawing;
use joint_effort::report::{Options, Report, csv, fhir};

fn changed(json: &str) -> Words {
    let changes = check::changes(
        &reading::tree_from_json(json).unwrap(),
        &key::entries(),
        // As in another language, which need not keep any English words.
        &[""; key::COUNT],
    )
    .unwrap();
    Words::english().with_changes(changes)
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

#[test]
fn a_time_of_day_is_read_as_it_is_written_and_told_with_its_day() {
    let mut last = None;
    for (hour, minute) in (0..24).flat_map(|hour| (0..60).map(move |minute| (hour, minute))) {
        let time = Time::new(hour, minute).unwrap();
        assert_eq!(Time::from_text(&time.to_string()), Some(time));
        assert_eq!(time.to_string(), format!("{hour:02}:{minute:02}"));
        assert!(last.replace(time) < Some(time));
    }
    assert_eq!((Time::new(24, 0), Time::new(0, 60)), (None, None));
    let wrong = [
        "",
        "9:05",
        "09:5",
        "24:00",
        "09:60",
        "09.05",
        "09:05 ",
        "+9:05",
        "09:05:00",
        "０９:０５",
    ];
    for text in wrong {
        assert_eq!(Time::from_text(text), None, "{text:?}");
    }
    let (words, day) = (Words::english(), Day::new(2026, 9, 7).unwrap());
    assert_eq!(in_words(day, None, &words), "7 September 2026");
    let time = Time::new(9, 5);
    assert_eq!(in_words(day, time, &words), "7 September 2026 at 09:05");
}

#[test]
fn a_time_is_told_in_files_and_tables_beside_its_day_alone() {
    let words = Words::english();
    let record = Record {
        day: Day::new(2026, 9, 7),
        time: Time::new(9, 5),
        ..Record::default()
    };
    for scope in [Scope::Whole, Scope::Relationship] {
        let told = record.within(scope);
        let beside = "\"saved\": \"2026-09-07\",\n  \"time\": \"09:05\"";
        assert!(file::write(&told).contains(beside));
        assert!(csv::write(std::slice::from_ref(&told)).contains("\r\n2026-09-07,\"09:05\","));
        // Nobody needs it on paper, and FHIR has no time without a time zone.
        for text in [
            Report::of(&told, &words, Options::default()).plain(),
            fhir::response(&told, &words),
        ] {
            assert!(!text.contains("09:05"), "{text}");
        }
        let undated = Record { day: None, ..told };
        assert!(!file::write(&undated).contains("09:05"));
        assert!(!csv::write(&[undated]).contains("09:05"));
    }
    let code = code::write(&record.responses.assessment, "2026.2");
    let shared = code::find(&code).unwrap().record();
    assert_eq!((shared.day, shared.time), (None, None));
}
