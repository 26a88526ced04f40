//! Opened records: told apart by their time of day, and marked if their answers equal another's.

use joint_effort::app::side_pages::{KeptRecords, Origin, Reading, SidePageState};
use joint_effort::content::Words;
use joint_effort::flow::Responses;
use joint_effort::flow::step::SidePage;
use joint_effort::record::{Day, Record, Time, file};

use super::draw;
use super::side_pages::{self, named, opened, record};

#[test]
fn the_time_is_told_of_those_of_one_day_and_of_no_other() {
    let words = Words::english();
    let at = |day, hour, answers| Record {
        day: Day::new(2026, 11, day),
        time: Time::new(hour, 5),
        ..record(answers)
    };
    let opened = [at(20, 16, 0), at(21, 8, 1), at(20, 9, 2)]
        .map(|record| opened(Origin::Pasted, record, false));
    let open = |count: usize, reading| SidePageState {
        opened: opened[..count].into(),
        reading,
        ..SidePageState::default()
    };
    let told = |aside, count, reading| {
        let state = side_pages::at(aside, Responses::default(), open(count, reading));
        let page = draw::page(&state, &words);
        let text = page.text();
        let times = ["16:05", "08:05", "09:05"].map(|time| text.contains(time));
        let written = page.all("time").into_iter();
        let written: Vec<_> = written
            .filter_map(|time| time.attribute("datetime").map(str::to_owned))
            .collect();
        (times, written)
    };
    assert_eq!(told(SidePage::Open, 2, None).0, [false; 3]);
    assert_eq!(told(SidePage::Open, 3, None).0, [true, false, true]);
    let (times, written) = told(SidePage::Trend, 3, Some(Reading::OverTime));
    assert_eq!(times, [true, false, true]);
    // In order of time, in the drawing and in the table.
    assert_eq!(
        written[..3],
        ["2026-11-20T09:05", "2026-11-20T16:05", "2026-11-21"]
    );
    // If some are from one day, the page asks how to read them, whatever their times.
    let asked = draw::page(
        &side_pages::at(SidePage::Trend, Responses::default(), open(3, None)),
        &words,
    );
    assert!(asked.text().contains("Choose one to see them side by side"));
    let kept_records =
        ["kept.1", "kept.2"].map(|place| (place.to_owned(), file::write(&at(20, 16, 0))));
    let kept = SidePageState {
        kept_records: KeptRecords::read(kept_records.into()),
        ..SidePageState::default()
    };
    let page = draw::page(
        &side_pages::at(SidePage::Open, Responses::default(), kept),
        &words,
    );
    assert!(page.text().contains("saved 20 November 2026 at 16:05"));
}

#[test]
fn what_has_the_same_answers_as_another_says_so_in_each_way_of_reading_once() {
    let words = Words::english();
    let told = |aside, responses, reading| {
        let unsaid = |number| Record {
            edition: String::new(),
            ..record(number)
        };
        let opened = [0, 1, 0].map(|number| opened(Origin::Pasted, unsaid(number), false));
        let lying = SidePageState {
            opened: opened.into(),
            reading,
            ..SidePageState::default()
        };
        let text = draw::page(&side_pages::at(aside, responses, lying), &words).text();
        [
            "Another one here has the same",
            "Number 1 has the same",
            "Number 2 has the same",
        ]
        .map(|said| text.matches(said).count())
    };
    let none = Responses::default;
    assert_eq!(told(SidePage::Open, none(), None), [1, 0, 0]);
    assert_eq!(told(SidePage::Trend, none(), None), [1, 0, 0]);
    assert_eq!(
        told(SidePage::Trend, none(), Some(Reading::Views)),
        [0, 1, 0]
    );
    assert_eq!(
        told(SidePage::Trend, none(), Some(Reading::OverTime)),
        [0; 3]
    );
    // The rater's own answers come last.
    assert_eq!(
        told(SidePage::Trend, named(1), Some(Reading::Views)),
        [0, 1, 1]
    );
}
