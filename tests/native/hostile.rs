//! Truncated, oversized and malicious documents: each is refused, and none is acted on.

use joint_effort::domain::assessment::FORMAT;
use joint_effort::domain::reading::{Fault, FaultKind, assessment_from_json};
use joint_effort::record::draft;

use crate::json::{check_faults, check_fit_to_show, full};
use crate::seeded::Seeded;

#[track_caller]
fn check_not_json(text: &str) {
    let refused = [
        assessment_from_json(text).map(|_| ()),
        draft::from_json(text).map(|_| ()),
    ];
    for result in refused {
        let faults = result.expect_err("it is refused");
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(
            (faults[0].kind, faults[0].path.as_str()),
            (FaultKind::NotJson, "")
        );
        check_fit_to_show(&faults[0]);
    }
}

#[test]
fn a_document_cut_short_at_any_byte_is_not_json() {
    for whole in [full().to_string(), format!("{:#}", full())] {
        assert!(assessment_from_json(&whole).is_ok());
        (0..whole.len()).for_each(|end| check_not_json(&whole[..end]));
    }
}

#[test]
fn what_only_looks_like_json_is_not_json() {
    let whole = full().to_string();
    let looks = [
        String::from(" \n\t"),
        format!("{whole}{whole}"),
        format!("{whole},"),
        format!("\u{feff}{whole}"),
        whole.replacen(',', ",,", 1),
        whole.replace('"', "'"),
        whole.replacen("\"yes\"", "yes", 1),
        whole.replacen("\"yes\"", "NaN", 1),
        whole.replacen("\"yes\"", "1e999", 1),
        whole.replacen("\"yes\"", "03", 1),
        whole.replacen("\"yes\"", r#""\ud800""#, 1),
        whole.replacen("\"yes\"", r#""\udc00\ud800""#, 1),
        whole.replacen("\"yes\"", "\"a\nb\"", 1),
        whole.replacen("\"yes\"", "\"a\u{1}b\"", 1),
        format!("// a comment\n{whole}"),
    ];
    looks.iter().for_each(|text| check_not_json(text));
}

#[test]
fn a_document_nested_too_deeply_is_not_json() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = open.repeat(100_000);
        check_not_json(&deep);
        check_not_json(&format!("{deep}1{}", close.repeat(100_000)));
        check_not_json(&format!("{{\"format\":\"{FORMAT}\",\"risk\":{deep}"));
    }
    let nested = format!(
        "{{\"format\":\"{FORMAT}\",\"risk\":{}{}}}",
        "[".repeat(99),
        "]".repeat(99)
    );
    check_faults(
        assessment_from_json(&nested),
        &[(FaultKind::WrongType, "risk", "[…]")],
    );
}

#[test]
fn what_is_not_an_object_is_of_the_wrong_type() {
    for (text, found) in [
        ("null", "null"),
        ("[]", "[…]"),
        ("true", "true"),
        ("-0.5", "-0.5"),
        ("\"{}\"", "\"{}\""),
    ] {
        check_faults(
            assessment_from_json(text),
            &[(FaultKind::WrongType, "", found)],
        );
        check_faults(draft::from_json(text), &[(FaultKind::WrongType, "", found)]);
    }
}

#[track_caller]
fn check_one(text: &str, kind: FaultKind, path: &str, found: &str) {
    check_faults(assessment_from_json(text), &[(kind, path, found)]);
}

#[test]
fn a_huge_text_is_shown_short() {
    let huge = "é".repeat(1_000_000);
    let short = format!("{}…", "é".repeat(60));
    let value = format!("{{\"format\":\"{FORMAT}\",\"infant\":\"{huge}\"}}");
    check_one(
        &value,
        FaultKind::WrongValue,
        "infant",
        &format!("\"{short}\""),
    );
    let name = format!("{{\"format\":\"{FORMAT}\",\"{huge}\":1}}");
    check_one(&name, FaultKind::UnknownKey, &short, "1");
    let number = format!("{{\"format\":\"{FORMAT}\",\"infant\":{}}}", "9".repeat(300));
    check_one(
        &number,
        FaultKind::WrongType,
        "infant",
        &format!("1{}…", "0".repeat(59)),
    );
}

#[test]
fn very_many_faults_are_all_told() {
    let names: String = (0..100_000)
        .map(|index| format!(",\"n{index}\":{index}"))
        .collect();
    let faults = assessment_from_json(&format!("{{\"format\":\"{FORMAT}\"{names}}}")).unwrap_err();
    assert_eq!(faults.len(), 100_000);
    assert!(
        (0..)
            .zip(&faults)
            .all(|(index, fault)| fault.path == format!("n{index}"))
    );

    let same = ",\"infant\":\"yes\"".repeat(100_000);
    let faults = assessment_from_json(&format!("{{\"format\":\"{FORMAT}\"{same}}}")).unwrap_err();
    assert_eq!(faults.len(), 99_999);
    assert!(faults.iter().all(|fault| fault.kind == FaultKind::Repeated));
}

#[test]
fn a_name_that_stands_twice_is_refused_even_with_the_same_value() {
    let format = format!("\"format\":\"{FORMAT}\"");
    let twice = |text: &str| format!("{{{format},{text}}}");
    check_one(
        &twice(&format),
        FaultKind::Repeated,
        "format",
        &format!("\"{FORMAT}\""),
    );
    check_one(
        &twice(r#""risk":{},"risk":{}"#),
        FaultKind::Repeated,
        "risk",
        "{…}",
    );
    let below = twice(r#""risk":{"violence":"none","violence":"serious"}"#);
    check_one(&below, FaultKind::Repeated, "risk.violence", "\"serious\"");
    let written_otherwise = twice(r#""risk":{"violence":"none","viol\u0065nce":"none"}"#);
    check_one(
        &written_otherwise,
        FaultKind::Repeated,
        "risk.violence",
        "\"none\"",
    );
}

#[test]
fn hostile_names_and_texts_are_shown_and_not_followed() {
    let with = |text: &str| format!("{{\"format\":\"{FORMAT}\",{text}}}");
    let prototype = with(r#""__proto__":{"infant":"yes"}"#);
    check_one(&prototype, FaultKind::UnknownKey, "__proto__", "{…}");
    let control = with(r#""in\u0000fant\u001b[2J":"\u0007\r\n"#).replace("\\r\\n}", "\\r\\n\"}");
    let found = r#""\u{7}\u{d}\u{a}""#;
    check_one(
        &control,
        FaultKind::UnknownKey,
        r"in\u{0}fant\u{1b}[2J",
        found,
    );
    let turned = with("\"infant\":\"\u{202e}sey\u{2066}\"");
    let found = r#""\u{202e}sey\u{2066}""#;
    check_one(&turned, FaultKind::WrongValue, "infant", found);
    let markup = with(r#""infant":"<img src=x onerror=alert(1)>""#);
    check_one(
        &markup,
        FaultKind::WrongValue,
        "infant",
        "\"<img src=x onerror=alert(1)>\"",
    );
}

#[test]
fn whole_numbers_may_be_written_in_any_way_that_json_has() {
    for (written, level) in [
        ("3.0", 3),
        ("30e-1", 3),
        ("0.5e1", 5),
        ("-0", 0),
        ("-0.0", 0),
    ] {
        let text = format!("{{\"format\":\"{FORMAT}\",\"dimensions\":{{\"roles\":{written}}}}}");
        let read = serde_json::to_value(assessment_from_json(&text).unwrap()).unwrap();
        assert_eq!(read["dimensions"]["roles"], level, "{written}");
    }
}

/// Removes, inserts or changes a few characters of a document.
fn damaged(whole: &str, seeded: &mut Seeded) -> String {
    let mut characters: Vec<char> = whole.chars().collect();
    for _ in 0..=seeded.below(3) {
        let at = seeded.below(characters.len());
        let other = seeded.pick(&[
            '"', '{', '}', '[', ',', ':', '\\', '0', 'n', '\u{0}', 'ÿ', '🙂',
        ]);
        match seeded.below(3) {
            0 => drop(characters.remove(at)),
            1 => characters.insert(at, other),
            _ => characters[at] = other,
        }
    }
    characters.into_iter().collect()
}

#[test]
fn a_damaged_document_is_read_whole_or_refused_with_faults() {
    let (whole, mut seeded) = (full().to_string(), Seeded::new(9));
    let mut kinds = Vec::new();
    for _ in 0..100_000 {
        let read = assessment_from_json(&damaged(&whole, &mut seeded));
        let faults: Vec<Fault> = read.err().unwrap_or_default();
        faults.iter().for_each(check_fit_to_show);
        kinds.extend(faults.iter().map(|fault| fault.kind.id()));
        kinds.sort_unstable();
        kinds.dedup();
    }
    let every = "missing not-json unknown-key wrong-format wrong-value";
    assert_eq!(kinds.join(" "), every);
}
