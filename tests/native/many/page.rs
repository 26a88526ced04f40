//! The page about many results: reading files, choosing a service, and exporting.

use std::rc::Rc;

use joint_effort::app::side_pages::export::{Content, counts_text, file_of_counts};
use joint_effort::app::side_pages::many::{MAX_LISTED, Progress};
use joint_effort::app::side_pages::{Many, News, OnMany, OnSidePage, SidePageEffect};
use joint_effort::app::{Action, Effect, update};
use joint_effort::content::Words;
use joint_effort::domain::counts::ServiceName;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::file;
use joint_effort::report::csv::guarded;
use joint_effort::report::names::CountsKind;

use super::{files, gathered, happened, page, read, record};
use crate::after::after;
use crate::rows::rows;
use crate::seeded::Seeded;

#[test]
fn a_reading_goes_on_ends_stops_and_is_put_away() {
    let progress = |read| Progress { read, of: 18 };
    let begun = happened(&page(), OnMany::Read(progress(0)));
    assert_eq!(begun.side_pages.many.reading, Some(progress(0)));
    let on = happened(&begun, OnMany::Read(progress(7)));
    assert_eq!(
        (on.side_pages.many.reading, on.side_pages.news),
        (Some(progress(7)), None)
    );
    let stop = Action::on_side_page(OnSidePage::OnMany(OnMany::PressedStop));
    let effects = update(&on, stop).effects;
    assert!(
        effects.contains(&Effect::SidePage(SidePageEffect::StopReading)),
        "{effects:?}"
    );
    let all = Rc::new(gathered(&files(3, 12, 3)));
    let stopped = happened(&on, OnMany::Gathered(all.clone(), progress(7)));
    assert_eq!(stopped.side_pages.news, Some(News::Counted));
    assert_eq!(
        (
            stopped.side_pages.many.reading,
            stopped.side_pages.many.stopped
        ),
        (None, Some(progress(7)))
    );
    let more = happened(&stopped, OnMany::Read(progress(0)));
    assert_eq!(
        (more.side_pages.news, more.side_pages.many.stopped),
        (None, None),
        "it is no longer so"
    );
    assert_eq!(
        more.side_pages.many.gathered, all,
        "what there is stays in sight"
    );
    let ended = happened(&more, OnMany::Gathered(all, progress(18)));
    assert_eq!(ended.side_pages.many.stopped, None);
    assert_eq!(
        happened(&ended, OnMany::PressedClose).side_pages.many,
        Many::default()
    );
    // Leaving clears all of it.
    assert_eq!(after(&ended, Action::Left).side_pages.many, Many::default());
}

#[test]
fn a_service_is_chosen_by_its_name_and_what_leaves_the_screen_says_so() {
    let words = Words::english();
    let state = read(&files(13, 200, 20));
    let all = state.side_pages.many.counts().relationships;
    let chosen = happened(&state, OnMany::ChoseService(String::from("7–8")));
    let many = &chosen.side_pages.many;
    assert!((1..all).contains(&many.counts().relationships));
    assert_eq!(many.service_name(), "7–8");
    let text = counts_text(&chosen, &words).plain;
    assert!(
        text.contains("Only working relationships with “7–8” are counted."),
        "{text}"
    );
    assert!(!counts_text(&state, &words).plain.contains("Only working"));
    let back = happened(&chosen, OnMany::ChoseService(String::new()));
    assert_eq!(back.side_pages.many.counts().relationships, all);
    // A service that is not found, for example after reading other files, selects all.
    let gone = happened(&state, OnMany::ChoseService(String::from("99")));
    assert_eq!(
        (
            gone.side_pages.many.counts().relationships,
            gone.side_pages.many.service_name()
        ),
        (all, "")
    );
}

#[test]
fn no_small_count_leaves_the_screen_in_a_copy_or_a_file() {
    let words = Words::english();
    for (records, maps) in [(1, 0), (4, 0), (5, 0), (12, 3), (40, 2)] {
        let state = read(&files(17, records, maps));
        for state in [
            state.clone(),
            happened(&state, OnMany::ChoseService(String::from("7–8"))),
        ] {
            for kind in CountsKind::ALL {
                let file = file_of_counts(&state, &words, *kind);
                let Content::Text(text) = file.content else {
                    panic!("a text");
                };
                let between = match kind {
                    CountsKind::Spreadsheet => ',',
                    CountsKind::SpreadsheetSemicolons => ';',
                    CountsKind::Text => {
                        assert_eq!(text, counts_text(&state, &words).plain);
                        continue;
                    }
                };
                let table = rows(text.strip_prefix('\u{feff}').unwrap(), between);
                assert_eq!(table[0], ["table", "row", "count", "service"]);
                for row in &table[1..] {
                    let small = row[2]
                        .parse()
                        .is_ok_and(|count: u32| (1..5).contains(&count));
                    assert!(!small, "{records} and {maps}: {row:?}");
                    assert_eq!(row[3], state.side_pages.many.service_name());
                }
            }
        }
    }
}

#[test]
fn the_name_of_a_service_is_no_formula_in_a_table() {
    let mut record = record(&mut Seeded::new(29));
    record.responses.service_name = String::from("=1+1");
    let state = read(&[(String::from("7"), file::write(&record))]);
    let state = happened(&state, OnMany::ChoseService(String::from("=1+1")));
    let file = file_of_counts(&state, &Words::english(), CountsKind::Spreadsheet);
    let Content::Text(text) = file.content else {
        panic!("a text");
    };
    let table = rows(text.strip_prefix('\u{feff}').unwrap(), ',');
    assert_eq!(table[1][3], guarded("=1+1"));
    assert_ne!(table[1][3], "=1+1");
}

#[test]
fn of_very_many_services_those_with_the_most_relationships_can_be_chosen() {
    let mut seeded = Seeded::new(19);
    let mut many = Vec::new();
    for number in 0..MAX_LISTED + 50 {
        // The last fifty have two records each.
        for _ in 0..=usize::from(number >= MAX_LISTED) {
            let mut record = record(&mut seeded);
            record.responses.service_name = format!("{number:04}");
            many.push((String::from("7"), file::write(&record)));
        }
    }
    let state = read(&many);
    let listed: Vec<_> = state
        .side_pages
        .many
        .listed()
        .iter()
        .map(|one| one.name.clone())
        .collect();
    assert_eq!(listed.len(), MAX_LISTED);
    assert!(listed.is_sorted());
    assert!((MAX_LISTED..MAX_LISTED + 50).all(|number| listed.contains(&format!("{number:04}"))));
    // The chosen service stays in the list.
    let last = format!("{:04}", MAX_LISTED - 1);
    assert!(!listed.contains(&last));
    let chosen = happened(&state, OnMany::ChoseService(last.clone()));
    let listed = chosen.side_pages.many.listed();
    assert!(listed.len() == MAX_LISTED && listed.iter().any(|one| one.name == last));
    assert_eq!(chosen.side_pages.many.service, ServiceName::new(&last));
}
