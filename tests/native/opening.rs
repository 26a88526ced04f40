//! Whatever a person opens is opened in full, or refused with the reason and the remedy.

use joint_effort::content::Words;
use joint_effort::domain::reading::FaultKind;
use joint_effort::record::opening::{FORMATS, LONGEST, Refusal, open};
use joint_effort::record::{Record, draft, file};

use crate::json::check_fit_to_show;
use crate::seeded::Seeded;

#[track_caller]
fn check_sentences(refusal: &Refusal) {
    let sentences = refusal.sentences(&Words::english());
    assert!(
        !sentences.is_empty() && sentences.len() <= 52,
        "{refusal:?}"
    );
    for sentence in &sentences {
        let length = sentence.chars().count();
        assert!((20..1_000).contains(&length), "{sentence}");
        assert!(!sentence.contains(char::is_control), "{sentence}");
        for placeholder in ["{limit}", "{found}", "{allowed}", "{count}", "{path}"] {
            assert!(!sentence.contains(placeholder), "{sentence}");
        }
    }
    let faults = match refusal {
        Refusal::Faults(faults) => faults.as_slice(),
        Refusal::Damaged(fault) | Refusal::LaterVersion(fault) => std::slice::from_ref(fault),
        _ => &[],
    };
    faults.iter().for_each(check_fit_to_show);
}

#[track_caller]
fn check_refused(text: &str, expected: &Refusal) {
    let refusal = open(text).expect_err("it is refused");
    assert_eq!(&refusal, expected);
    check_sentences(&refusal);
}

/// Returns the kind of a refusal, without its details.
fn kind(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::TooLarge => "too-large",
        Refusal::Empty => "empty",
        Refusal::NotText => "not-text",
        Refusal::WebPage => "page",
        Refusal::CutShort => "cut-short",
        Refusal::Damaged(_) => "damaged",
        Refusal::Foreign => "foreign",
        Refusal::LaterVersion(_) => "later",
        Refusal::Outcome => "outcome",
        Refusal::Faults(_) => "faults",
        Refusal::Code(_) => "code",
        Refusal::Several => "several",
        Refusal::Map => "map",
        Refusal::Unreadable => "unreadable",
    }
}

#[track_caller]
fn check_kind(text: &str, expected: &str) {
    let refusal = open(text).expect_err("it is refused");
    assert_eq!(kind(&refusal), expected, "{refusal:?}");
    check_sentences(&refusal);
}

fn record() -> Record {
    let mut seeded = Seeded::new(30);
    let mut records = std::iter::repeat_with(|| seeded.record());
    records.find(|record| record.day.is_some()).unwrap()
}

#[test]
fn a_record_a_draft_and_an_assessment_are_opened() {
    let mut seeded = Seeded::new(31);
    for record in (0..2_000).map(|_| seeded.record()) {
        let written = file::write(&record);
        assert_eq!(open(&written).as_ref(), Ok(&record));
        let mut answered = Record {
            responses: record.responses.clone(),
            ..Record::default()
        };
        let draft = draft::write(&record.responses);
        assert_eq!(open(&draft).as_ref(), Ok(&answered));
        let assessment = serde_json::to_string(&record.responses.assessment).unwrap();
        answered.responses = Default::default();
        answered.responses.assessment = record.responses.assessment;
        assert_eq!(open(&assessment), Ok(answered));
    }
}

#[test]
fn what_an_editor_puts_around_it_or_between_changes_nothing() {
    let record = record();
    let text = file::write(&record);
    let otherwise = [
        format!("\u{feff}{text}"),
        text.replace('\n', "\r\n"),
        format!("\u{feff}\r\n\t {}\r\n\r\n", text.replace('\n', "\r\n")),
        text.replace('\n', ""),
        format!("{text}{}", " ".repeat(LONGEST - text.len())),
    ];
    for text in otherwise {
        assert_eq!(open(&text).as_ref(), Ok(&record));
    }
}

#[test]
fn a_text_of_fifty_megabytes_is_refused_unread() {
    let huge = format!(
        "{{\"format\":\"{}\"{}",
        file::FORMAT,
        " ".repeat(50_000_000)
    );
    check_refused(&huge, &Refusal::TooLarge);
    let text = file::write(&record());
    check_refused(
        &format!("{text}{}", " ".repeat(LONGEST + 1 - text.len())),
        &Refusal::TooLarge,
    );
}

#[test]
fn what_is_something_else_is_told_apart() {
    for empty in ["", " \r\n\t", "\u{feff}", "\u{feff}\n"] {
        check_refused(empty, &Refusal::Empty);
    }
    for page in [
        "<!doctype html><p>{}",
        "  <?xml version='1.0'?>",
        "\u{feff}<svg/>",
    ] {
        check_refused(page, &Refusal::WebPage);
    }
    for binary in [
        "PK\u{3}\u{4}\0\0",
        "{\"format\":\0}",
        "%PDF-1.7\n\u{fffd}\u{fffd}",
        "{\u{fffd}",
    ] {
        check_refused(binary, &Refusal::NotText);
    }
    let foreign = [
        "Dear colleague,",
        "[]",
        "[{\"format\":\"joint-effort/record@1\"}]",
        "null",
        "1",
        "\"joint-effort/record@1\"",
        "{}",
        "{\"format\":1}",
        "{\"format\":null}",
        "{\"format\":\"\"}",
        "{\"format\":\"joint-effort\"}",
        "{\"format\":\"other/record@1\"}",
        "{\"format\":\"joint-effort/recording@1\"}",
        "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[]}",
        "saved,edition\r\n2026-11-23,2026.1\r\n",
    ];
    for text in foreign {
        check_refused(text, &Refusal::Foreign);
    }
    check_refused("{\"format\":\"joint-effort/outcome@1\"}", &Refusal::Outcome);
}

#[test]
fn a_later_version_is_refused_with_the_one_that_is_read() {
    let later = [
        "record@2",
        "draft@9",
        "assessment@10",
        "record@",
        "record@1.1",
    ];
    for format in later {
        let format = format!("joint-effort/{format}");
        let refusal = open(&format!("{{\"format\":{format:?},\"new\":{{}}}}")).unwrap_err();
        check_sentences(&refusal);
        let Refusal::LaterVersion(fault) = &refusal else {
            panic!("{refusal:?}");
        };
        assert_eq!(
            (fault.kind, fault.found.as_str()),
            (FaultKind::WrongFormat, &*format)
        );
        assert!(FORMATS.contains(&fault.allowed[0].as_str()));
        let sentence = &refusal.sentences(&Words::english())[0];
        assert!(sentence.contains(&format) && sentence.contains(&fault.allowed[0]));
    }
    check_kind("{\"format\":\"joint-effort/outcome@2\"}", "later");
}

#[test]
fn a_file_cut_short_at_any_byte_says_that_its_end_is_missing() {
    let record = record();
    let text = file::write(&record);
    let whole = text.trim_end().len();
    for end in (0..whole).filter(|end| text.is_char_boundary(*end)) {
        check_kind(&text[..end], if end == 0 { "empty" } else { "cut-short" });
    }
    assert_eq!(open(&text[..whole]), Ok(record));
}

#[test]
fn a_file_with_any_byte_changed_is_opened_whole_or_refused() {
    let text = file::write(&record());
    let mut seen = Vec::new();
    for place in 0..text.len() {
        for flipped in [0x01, 0x02, 0x20, 0x80] {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= flipped;
            // Decodes the bytes of a file as a browser does.
            if let Err(refusal) = open(&String::from_utf8_lossy(&bytes)) {
                check_sentences(&refusal);
                seen.push(kind(&refusal));
            }
        }
    }
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen, ["damaged", "faults", "foreign", "later", "not-text"]);
}

#[test]
fn hostile_texts_are_refused_and_not_followed() {
    let within = |text: &str| format!("{{\"format\":\"{}\",{text}}}", file::FORMAT);
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("\"outcome\":{}1{}", open.repeat(9_000), close.repeat(9_000));
        check_kind(&within(&deep), "damaged");
    }
    let cases = [
        (r#""outcome":{"level":1e999}"#, "damaged"),
        (r#""edition":"\ud800""#, "damaged"),
        (r#""edition":"\udc00\ud800""#, "damaged"),
        (r#""edition":NaN"#, "damaged"),
        (r#""edition":'a'"#, "damaged"),
        (r#""edition":1,}"#, "damaged"),
        (r#""edition":99999999999999999999999"#, "faults"),
        (r#""edition":"\u0000""#, "faults"),
        (r#""edition":"a","edition":"b""#, "faults"),
        (r#""__proto__":{"family":"included"}"#, "faults"),
        (r#""family":"left-out","family":"included""#, "faults"),
    ];
    for (text, expected) in cases {
        check_kind(&within(text), expected);
    }
}

#[test]
fn very_many_faults_are_all_named_and_the_first_are_shown() {
    let names: String = (0..40_000)
        .map(|index| format!(",\"n{index}\":{index}"))
        .collect();
    let text = format!("{{\"format\":\"{}\"{names}}}", file::FORMAT);
    let refusal = open(&text).unwrap_err();
    check_sentences(&refusal);
    let Refusal::Faults(faults) = &refusal else {
        panic!("{refusal:?}");
    };
    assert_eq!(faults.len(), 40_002);
    let sentences = refusal.sentences(&Words::english());
    assert_eq!(sentences.len(), 52);
    assert!(sentences[0].contains("40002") && sentences[51].contains("39952"));
}
