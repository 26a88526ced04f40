//! Many files at once, as a team leader reads them: counts, services, and what is exported.

mod page;

use std::rc::Rc;

use joint_effort::app::action::Position;
use joint_effort::app::side_pages::many::Progress;
use joint_effort::app::side_pages::{OnMany, OnSidePage};
use joint_effort::app::{Action, State};
use joint_effort::domain::counts::Counts;
use joint_effort::flow::Step;
use joint_effort::flow::step::SidePage;
use joint_effort::record::file_counts::{FileCounts, is_skipped};
use joint_effort::record::map::file as map_file;
use joint_effort::record::opening::Refusal;
use joint_effort::record::{Day, MapRecord, Record, code, file};

use crate::after::after;
use crate::map::given;
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

/// Returns files of this many records and maps, and some that cannot be read.
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

fn gathered(files: &[(String, String)]) -> FileCounts {
    let mut gathered = FileCounts::default();
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
                counts.add_matching(&record.map, |one| is_wanted(one.name.as_deref()));
            }
            counts
        };
        assert_eq!(told.all, count(&|_| true), "{seed}");
        for (called, service) in told.services() {
            assert_eq!(
                service.counts,
                count(&|name| called.matches(name)),
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
    assert!(matches!(told.unread[3].why, Refusal::LaterVersion(_)));
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
    // As an email quotes it, and as another program writes it.
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
    assert_eq!((told.all.records(), told.duplicates), (2, 4));
    // With another day or another service, it is another record.
    let later = Record {
        day: Day::new(2027, 1, 1),
        ..record.clone()
    };
    let mut other = record;
    other.responses.service_name = String::from("11");
    let told = copies(&[text, file::write(&later), file::write(&other)]);
    assert_eq!((told.all.records(), told.duplicates), (3, 0));
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
        assert!(is_skipped(name), "{name}");
    }
    for name in [
        "a.json",
        "A.JSON",
        "a.b.txt",
        "a",
        "joint-effort-2026-11-26.Json",
    ] {
        assert!(!is_skipped(name), "{name}");
    }
}

fn page() -> State {
    State {
        position: Position::at(Step::SidePage(SidePage::Many)),
        ..State::default()
    }
}

fn happened(state: &State, event: OnMany) -> State {
    after(state, Action::on_side_page(OnSidePage::OnMany(event)))
}

fn read(of: &[(String, String)]) -> State {
    let all = Progress {
        read: of.len(),
        of: of.len(),
    };
    let state = happened(&page(), OnMany::Read(Progress { read: 0, ..all }));
    happened(&state, OnMany::Gathered(Rc::new(gathered(of)), all))
}

/// Returns the page before, during and after reading files.
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
    let mut gathered = FileCounts::clone(&whole.side_pages.many.gathered);
    gathered.skipped = 3;
    whole.side_pages.many.gathered = Rc::new(gathered);
    let reading = happened(&page(), OnMany::Read(progress));
    let stopped = happened(
        &reading,
        OnMany::Gathered(whole.side_pages.many.gathered.clone(), progress),
    );
    let named: Vec<_> = (0..=joint_effort::app::side_pages::many::MAX_LISTED)
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
