//! Opening maps: from a file, on their own, and out of an email.

use joint_effort::content::Words;
use joint_effort::domain::reading::FaultKind;
use joint_effort::record::map::file;
use joint_effort::record::opening::{Document, FORMATS, LONGEST, Refusal, find, open, open_any};
use joint_effort::record::{MapRecord, Scope};

use super::{practice, record, whole};
use crate::seeded::Seeded;

#[track_caller]
fn check_opens(text: &str, map: &MapRecord) {
    assert_eq!(open_any(text), Ok(Document::Map(map.clone())));
    let found = find(text).expect("it is found");
    assert!(!found.is_code && found.document == Document::Map(map.clone()));
    assert_eq!(open(text), Err(Refusal::Map));
}

#[test]
fn a_map_is_opened_with_its_file_and_without() {
    let mut seeded = Seeded::new(83);
    for record in (0..500).map(|_| record(&mut seeded)).collect::<Vec<_>>() {
        check_opens(&file::write(&record), &record);
        let bare = MapRecord {
            map: record.map.clone(),
            ..MapRecord::default()
        };
        check_opens(&serde_json::to_string(&record.map).unwrap(), &bare);
    }
}

#[test]
fn a_map_is_opened_as_it_comes_through_a_mail() {
    for (name, map) in practice() {
        let map = MapRecord {
            map,
            ..MapRecord::default()
        };
        let map = map.within(Scope::Relationship);
        let text = file::write(&map);
        let curly = text.replace('"', "”").replace("  ", "\u{a0} ");
        let quoted = text.replace('\n', "\r\n> ");
        for mailed in [
            format!("\u{feff}{text}"),
            format!("Dear colleague,\r\nhere it is:\r\n\r\n{text}\r\n-- \r\nA. B."),
            format!("Dear colleague,\n\n{curly}\n\nRegards"),
            format!("On Monday you wrote:\r\n> {quoted}\r\n\r\nThank you"),
        ] {
            assert_eq!(
                open_any(&mailed),
                Ok(Document::Map(map.clone())),
                "{name}: {mailed}"
            );
        }
    }
}

#[test]
fn a_name_with_quotation_marks_of_its_own_comes_through_a_mail() {
    let mut map = whole(&mut Seeded::new(84));
    map.map.relationships[0].name = Some(String::from("the “old” clinic, \"new\""));
    let text = format!("Hello,\n{}\nBye", file::write(&map));
    assert_eq!(open_any(&text), Ok(Document::Map(map)));
}

#[test]
fn two_maps_that_differ_are_refused() {
    let mut seeded = Seeded::new(85);
    let [one, other] = [whole(&mut seeded), whole(&mut seeded)].map(|map| file::write(&map));
    let both = format!("first:\n{one}\nsecond:\n{other}");
    assert_eq!(open_any(&both), Err(Refusal::Several));
    let twice = format!("first:\n{one}\nagain:\n{one}");
    assert!(open_any(&twice).is_ok());
}

#[test]
fn an_outcome_and_a_later_version_are_refused() {
    let outcome = open_any("{\"format\":\"joint-effort/map-outcome@1\"}");
    assert_eq!(outcome, Err(Refusal::Outcome));
    for format in ["map-record@2", "map@2", "map-outcome@2", "map-record@"] {
        let format = format!("joint-effort/{format}");
        let refusal = open_any(&format!("{{\"format\":{format:?},\"new\":1}}")).unwrap_err();
        let Refusal::LaterVersion(fault) = &refusal else {
            panic!("{refusal:?}");
        };
        assert_eq!(
            (fault.kind, fault.found.as_str()),
            (FaultKind::WrongFormat, &*format)
        );
        let is_outcome = format.contains("outcome");
        assert_eq!(FORMATS.contains(&fault.allowed[0].as_str()), !is_outcome);
        let sentence = &refusal.sentences(&Words::english())[0];
        assert!(sentence.contains(&format) && sentence.contains(&fault.allowed[0]));
    }
    for foreign in ["joint-effort/maps@1", "other/map@1"] {
        let refused = open_any(&format!("{{\"format\":{foreign:?}}}"));
        assert_eq!(refused, Err(Refusal::Foreign));
    }
}

#[test]
fn what_is_too_large_cut_short_or_damaged_is_refused() {
    let text = file::write(&whole(&mut Seeded::new(86)));
    let spaces = " ".repeat(LONGEST + 1 - text.len());
    assert_eq!(open_any(&format!("{text}{spaces}")), Err(Refusal::TooLarge));
    let whole = text.trim_end().len();
    for end in (1..whole)
        .filter(|end| text.is_char_boundary(*end))
        .step_by(7)
    {
        assert_eq!(open_any(&text[..end]), Err(Refusal::CutShort));
    }
    for place in (0..text.len()).step_by(5) {
        for flipped in [0x01, 0x20, 0x80] {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= flipped;
            // It is opened in full or refused, and nothing panics.
            let _ = open_any(&String::from_utf8_lossy(&bytes));
        }
    }
}
