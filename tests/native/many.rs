//! Many files at once, as a team leader reads them: what is counted, by service, and what leaves the screen.

use std::rc::Rc;

use joint_effort::app::action::Position;
use joint_effort::app::desk::handing::{Content, copied_counts, file_of_counts};
use joint_effort::app::desk::many::{MOST_LISTED, Progress};
use joint_effort::app::desk::{DeskEffect, Many, News, OnDesk, OnMany};
use joint_effort::app::{Action, Effect, State, update};
use joint_effort::content::Words;
use joint_effort::domain::counts::{Called, Counts};
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Step;
use joint_effort::flow::step::Aside;
use joint_effort::record::gathered::{Gathered, is_passed_over};
use joint_effort::record::map::file as map_file;
use joint_effort::record::opening::Refusal;
use joint_effort::record::{Day, MapRecord, Record, code, file};
use joint_effort::report::names::CountsKind;

use crate::after::after;
use crate::map::given;
use crate::rows::rows;
use crate::seeded::Seeded;

const NAMES: [&str; 4] = ["", "7", "7–8", " 9  10 "];

fn record(seeded: &mut Seeded) -> Record {
    let mut record = seeded.record();
    record.day = Day::new(2026, 1 + u8::try_from(seeded.below(12)).unwrap(), 3);
    record.responses.service_name = seeded.pick(&NAMES).to_owned();
    record.edition = String::from("2026-11");
    record
}

fn map(seeded: &mut Seeded) -> MapRecord {
    let mut map = given::random(seeded);
    for relationship in &mut map.relationships {
        let name = seeded.pick(&NAMES);
        relationship.name = (!name.is_empty()).then(|| name.trim().to_owned());
    }
    MapRecord {
        map,
        day: Day::new(2026, 5, 4),
        ..MapRecord::default()
    }
}

/// Files of so many records and maps, with some that cannot be read among them.
fn files(seed: u64, records: usize, maps: usize) -> Vec<(String, String)> {
    let mut seeded = Seeded::new(seed);
    let mut files: Vec<_> = (0..records)
        .map(|_| file::write(&record(&mut seeded)))
        .collect();
    files.extend((0..maps).map(|_| map_file::write(&map(&mut seeded))));
    files.extend([String::new(), String::from("{\"format\":"), "7".repeat(99)]);
    let mut files: Vec<_> = files
        .into_iter()
        .enumerate()
        .map(|(number, text)| (format!("{number}.7"), text))
        .collect();
    seeded.shuffle(&mut files);
    files
}

fn gathered(files: &[(String, String)]) -> Gathered {
    let mut gathered = Gathered::default();
    for (name, text) in files {
        gathered.add(name, text);
    }
    gathered.sort();
    gathered
}

#[test]
fn what_is_counted_of_files_is_what_is_counted_of_their_answers_in_any_order() {
    for seed in 0..20 {
        let mut seeded = Seeded::new(seed);
        let records: Vec<_> = (0..20).map(|_| record(&mut seeded)).collect();
        let maps: Vec<_> = (0..5).map(|_| map(&mut seeded)).collect();
        let texts = records
            .iter()
            .map(file::write)
            .chain(maps.iter().map(map_file::write));
        let mut texts: Vec<_> = texts.map(|text| (String::from("7.json"), text)).collect();
        let told = gathered(&texts);
        let count = |is_wanted: &dyn Fn(Option<&str>) -> bool| {
            let mut counts = Counts::default();
            for record in &records {
                if is_wanted(Some(&record.responses.service_name)) {
                    counts.add(&record.responses.assessment);
                }
            }
            for record in &maps {
                counts.add_some_of(&record.map, |one| is_wanted(one.name.as_deref()));
            }
            counts
        };
        assert_eq!(told.all, count(&|_| true), "{seed}");
        for (called, service) in told.services() {
            assert_eq!(
                service.counts,
                count(&|name| called.is(name)),
                "{seed}: {service:?}"
            );
            assert_eq!(told.counts(called), Some(&service.counts));
        }
        let names: Vec<_> = told.services().map(|(_, one)| one.name.clone()).collect();
        assert_eq!(names, ["7", "7–8", "9 10"]);
        seeded.shuffle(&mut texts);
        assert_eq!(gathered(&texts), told);
    }
}

#[test]
fn what_cannot_be_read_is_listed_with_its_reason_and_the_rest_counts() {
    let mut files = files(7, 12, 3);
    files.push((
        String::from("8.json"),
        file::write(&Record::default()).replace("record@1", "record@9"),
    ));
    let told = gathered(&files);
    assert_eq!((told.all.assessments, told.all.maps), (12, 3));
    let named: Vec<_> = told.unread.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(named, ["15.7", "16.7", "17.7", "8.json"]);
    assert_eq!(told.unread[0].why, Refusal::Empty);
    assert_eq!(told.unread[1].why, Refusal::CutShort);
    assert_eq!(told.unread[2].why, Refusal::Foreign);
    assert!(matches!(told.unread[3].why, Refusal::Later(_)));
}

#[test]
fn five_copies_of_one_family_are_one_family() {
    let mut seeded = Seeded::new(5);
    let (record, map) = (record(&mut seeded), map(&mut seeded));
    let copies = |texts: &[String]| {
        let named = texts
            .iter()
            .map(|text| (String::from("7.json"), text.clone()));
        gathered(&named.collect::<Vec<_>>())
    };
    let (text, drawn) = (file::write(&record), map_file::write(&map));
    // As a mail quotes it, and as another program writes it.
    let quoted = text.lines().map(|line| format!("> {line}\n")).collect();
    let spaced = text.replace("\n", "\r\n");
    let told = copies(&[
        text.clone(),
        quoted,
        spaced,
        text.clone(),
        drawn.clone(),
        drawn,
    ]);
    assert_eq!((told.all.records(), told.repeated), (2, 4));
    // Of another day, or with one answer more, it is another one.
    let later = Record {
        day: Day::new(2027, 1, 1),
        ..record.clone()
    };
    let mut other = record;
    other.responses.service_name = String::from("11");
    let told = copies(&[text, file::write(&later), file::write(&other)]);
    assert_eq!((told.all.records(), told.repeated), (3, 0));
}

#[test]
fn a_share_code_counts_as_a_relationship_without_its_family() {
    let assessment = Seeded::new(9).assessment();
    let told = gathered(&[(String::from("7.txt"), code::write(&assessment, "2026-11"))]);
    assert_eq!(told.all.relationships, 1, "{:?}", told.unread);
    let unknown = told
        .all
        .bands
        .count(joint_effort::domain::counts::BandRow::NoAnswers);
    assert_eq!(unknown, 1);
}

#[test]
fn days_and_editions_are_told() {
    let mut seeded = Seeded::new(11);
    let of = |day, edition: &str, seeded: &mut Seeded| Record {
        day,
        edition: edition.to_owned(),
        ..record(seeded)
    };
    let days = [
        Day::new(2026, 3, 3),
        None,
        Day::new(2025, 12, 31),
        Day::new(2026, 1, 1),
    ];
    let editions = ["1", "", "2", "1"];
    let files = days.iter().zip(editions).map(|(day, edition)| {
        (
            String::from("7"),
            file::write(&of(*day, edition, &mut seeded)),
        )
    });
    let told = gathered(&files.collect::<Vec<_>>());
    assert_eq!(told.days, Day::new(2025, 12, 31).zip(Day::new(2026, 3, 3)));
    let editions: Vec<_> = told.editions.into_iter().collect();
    assert_eq!(editions, [(String::from("1"), 2), (String::from("2"), 1)]);
}

#[test]
fn files_of_other_kinds_are_passed_over_by_their_names() {
    for name in [
        "a.pdf",
        "a.json.bak",
        ".DS_Store",
        "Thumbs.db",
        "a.",
        "b.csv",
        "c.PNG",
    ] {
        assert!(is_passed_over(name), "{name}");
    }
    for name in [
        "a.json",
        "A.JSON",
        "a.b.txt",
        "a",
        "joint-effort-2026-11-26.Json",
    ] {
        assert!(!is_passed_over(name), "{name}");
    }
}

fn page() -> State {
    State {
        position: Position::at(Step::Aside(Aside::Many)),
        ..State::default()
    }
}

fn happened(state: &State, event: OnMany) -> State {
    after(state, Action::OnDesk(OnDesk::OnMany(event)))
}

fn read(of: &[(String, String)]) -> State {
    let all = Progress {
        read: of.len(),
        of: of.len(),
    };
    let state = happened(&page(), OnMany::Read(Progress { read: 0, ..all }));
    happened(&state, OnMany::Gathered(Rc::new(gathered(of)), all))
}

#[test]
fn a_reading_goes_on_ends_stops_and_is_put_away() {
    let progress = |read| Progress { read, of: 18 };
    let begun = happened(&page(), OnMany::Read(progress(0)));
    assert_eq!(begun.desk.many.reading, Some(progress(0)));
    let on = happened(&begun, OnMany::Read(progress(7)));
    assert_eq!(
        (on.desk.many.reading, on.desk.news),
        (Some(progress(7)), None)
    );
    let stop = Action::OnDesk(OnDesk::OnMany(OnMany::PressedStop));
    let effects = update(&on, stop).effects;
    assert!(
        effects.contains(&Effect::Desk(DeskEffect::StopReading)),
        "{effects:?}"
    );
    let all = Rc::new(gathered(&files(3, 12, 3)));
    let stopped = happened(&on, OnMany::Gathered(all.clone(), progress(7)));
    assert_eq!(stopped.desk.news, Some(News::Counted));
    assert_eq!(
        (stopped.desk.many.reading, stopped.desk.many.stopped),
        (None, Some(progress(7)))
    );
    let more = happened(&stopped, OnMany::Read(progress(0)));
    assert_eq!(
        (more.desk.news, more.desk.many.stopped),
        (None, None),
        "it is no longer so"
    );
    assert_eq!(more.desk.many.gathered, all, "what there is stays in sight");
    let ended = happened(&more, OnMany::Gathered(all, progress(18)));
    assert_eq!(ended.desk.many.stopped, None);
    assert_eq!(
        happened(&ended, OnMany::PressedPutAway).desk.many,
        Many::default()
    );
    // Nothing of it outlasts leaving.
    assert_eq!(after(&ended, Action::Left).desk.many, Many::default());
}

#[test]
fn a_service_is_chosen_by_its_name_and_what_leaves_the_screen_says_so() {
    let words = Words::english();
    let state = read(&files(13, 200, 20));
    let all = state.desk.many.counts().relationships;
    let chosen = happened(&state, OnMany::ChoseService(String::from("7–8")));
    let many = &chosen.desk.many;
    assert!((1..all).contains(&many.counts().relationships));
    assert_eq!(many.service_name(), "7–8");
    let text = copied_counts(&chosen, &words).plain;
    assert!(
        text.contains("Only working relationships with “7–8” are counted."),
        "{text}"
    );
    assert!(!copied_counts(&state, &words).plain.contains("Only working"));
    let back = happened(&chosen, OnMany::ChoseService(String::new()));
    assert_eq!(back.desk.many.counts().relationships, all);
    // One that is not there, as after other files were read, leaves all.
    let gone = happened(&state, OnMany::ChoseService(String::from("99")));
    assert_eq!(
        (
            gone.desk.many.counts().relationships,
            gone.desk.many.service_name()
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
                        assert_eq!(text, copied_counts(&state, &words).plain);
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
                    assert_eq!(row[3], state.desk.many.service_name());
                }
            }
        }
    }
}

#[test]
fn of_very_many_services_those_with_the_most_relationships_can_be_chosen() {
    let mut seeded = Seeded::new(19);
    let mut many = Vec::new();
    for number in 0..MOST_LISTED + 50 {
        // The last ones twice.
        for _ in 0..=usize::from(number >= MOST_LISTED) {
            let mut record = record(&mut seeded);
            record.responses.service_name = format!("{number:04}");
            many.push((String::from("7"), file::write(&record)));
        }
    }
    let state = read(&many);
    let listed: Vec<_> = state
        .desk
        .many
        .listed()
        .iter()
        .map(|one| one.name.clone())
        .collect();
    assert_eq!(listed.len(), MOST_LISTED);
    assert!(listed.is_sorted());
    assert!((MOST_LISTED..MOST_LISTED + 50).all(|number| listed.contains(&format!("{number:04}"))));
    // The one that is looked at stays among them.
    let last = format!("{:04}", MOST_LISTED - 1);
    assert!(!listed.contains(&last));
    let chosen = happened(&state, OnMany::ChoseService(last.clone()));
    let listed = chosen.desk.many.listed();
    assert!(listed.len() == MOST_LISTED && listed.iter().any(|one| one.name == last));
    assert_eq!(chosen.desk.many.service, Called::new(&last));
}

/// The page at its moments: before, while files are read, and after.
#[cfg(feature = "prerender")]
pub fn states() -> Vec<State> {
    let progress = Progress { read: 7, of: 99 };
    let mut files = files(23, 60, 6);
    let mut other = Seeded::new(24);
    for number in 0..60 {
        let record = Record {
            edition: String::from("2026-10"),
            ..record(&mut other)
        };
        files.push((format!("{number}.8"), file::write(&record)));
        files.push((format!("{number}.9"), String::from("7")));
    }
    files.push(files[0].clone());
    let mut whole = read(&files);
    let mut gathered = Gathered::clone(&whole.desk.many.gathered);
    gathered.passed_over = 3;
    whole.desk.many.gathered = Rc::new(gathered);
    let reading = happened(&page(), OnMany::Read(progress));
    let stopped = happened(
        &reading,
        OnMany::Gathered(whole.desk.many.gathered.clone(), progress),
    );
    let named: Vec<_> = (0..=MOST_LISTED)
        .map(|number| {
            let mut record = record(&mut other);
            record.responses.service_name = number.to_string();
            (String::from("7"), file::write(&record))
        })
        .collect();
    vec![
        page(),
        reading,
        happened(&whole, OnMany::ChoseService(String::from("7–8"))),
        happened(&whole, OnMany::PressedMore),
        whole,
        stopped,
        read(&named),
        read(&self::files(3, 0, 0)),
        read(&self::files(3, 2, 0)),
    ]
}
