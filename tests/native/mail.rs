//! A record's text as email changes it: it opens as the same record, or is refused with the reason.

use joint_effort::content::Words;
use joint_effort::domain::assessment::Assessment;
use joint_effort::record::opening::{Document, Refusal, find, open};
use joint_effort::record::{Record, draft, file};

use crate::seeded::Seeded;

type Route = (&'static str, fn(&str) -> String);

fn hard_spaces(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Makes every straight quotation mark curly, including those that somebody typed.
fn curly(text: &str) -> String {
    let mut is_open = false;
    let turned = |c| {
        if c != '"' {
            return c;
        }
        is_open = !is_open;
        if is_open { '“' } else { '”' }
    };
    text.chars().map(turned).collect()
}

fn low_and_high(text: &str) -> String {
    curly(text).replace('“', "„").replace('”', "“")
}

/// Adds soft hyphens to every longer word, including the names of the format and the answers.
fn soft_hyphens(text: &str) -> String {
    let mut letters = 0;
    let mut out = String::new();
    for c in text.chars() {
        letters = if c.is_ascii_lowercase() {
            letters + 1
        } else {
            0
        };
        out.push(c);
        if letters == 4 {
            out.push('\u{ad}');
            letters = 0;
        }
    }
    out
}

fn quoted(text: &str) -> String {
    let lines = text.lines().map(|line| format!("> {line}\n"));
    lines.collect()
}

fn quoted_without_space(text: &str) -> String {
    let lines = text.lines().map(|line| format!(">{line}\n"));
    lines.collect()
}

/// Breaks lines at single spaces, as a program that wraps lines does.
fn wrapped(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut width = 0;
    let mut out = String::new();
    for (at, c) in characters.iter().enumerate() {
        let near = |at: Option<usize>| {
            at.and_then(|at| characters.get(at))
                .is_none_or(|c| !c.is_whitespace())
        };
        let is_single = near(at.checked_sub(1)) && near(Some(at + 1));
        width = if *c == '\n' { 0 } else { width + 1 };
        if *c == ' ' && is_single && width > 8 {
            out.push('\n');
            width = 0;
        } else {
            out.push(*c);
        }
    }
    out
}

/// Breaks lines within names of the format and answers.
fn broken_words(text: &str) -> String {
    [
        "communication",
        "joint-planning",
        "serious",
        "unknown",
        "service-name",
        "assessment@1",
    ]
    .into_iter()
    .fold(text.to_owned(), |text, word| {
        text.replace(word, &format!("{}\n{}", &word[..5], &word[5..]))
    })
}

fn other_hyphens(text: &str) -> String {
    text.replace('-', "\u{2011}")
}

fn around(text: &str) -> String {
    format!(
        "Dear Sam,\n\nhere {{as promised}} is ours: see “below”.\n\n{text}\n\nBest, Ann\n--\nThe Clinic [Room 3], “we listen”\n"
    )
}

fn in_one_line(text: &str) -> String {
    format!("Hi, {}. Best, Ann", text.replace('\n', " ").trim())
}

fn carriage_returns(text: &str) -> String {
    text.replace('\n', "\r\n")
}

fn mark_first(text: &str) -> String {
    format!("\u{feff}{text}")
}

/// The changes, in the order in which they happen to an email.
const WAYS: [Route; 13] = [
    ("hard spaces", hard_spaces),
    ("curly", curly),
    ("low and high", low_and_high),
    ("soft hyphens", soft_hyphens),
    ("other hyphens", other_hyphens),
    ("broken words", broken_words),
    ("wrapped", wrapped),
    ("quoted", quoted),
    ("quoted again", quoted),
    ("quoted closely", quoted_without_space),
    ("around", around),
    ("carriage returns", carriage_returns),
    ("a mark first", mark_first),
];

fn sent(text: &str, ways: &[Route]) -> String {
    ways.iter()
        .fold(text.to_owned(), |text, (_, route)| route(&text))
}

#[track_caller]
fn check_same(text: &str, record: &Record, ways: &[Route]) {
    let sent = sent(text, ways);
    let names: Vec<_> = ways.iter().map(|(name, _)| *name).collect();
    let found = find(&sent);
    let same = found.as_ref().map(|found| (&found.document, found.is_code));
    let record = Document::Record(record.clone());
    assert_eq!(same, Ok((&record, false)), "{names:?}\n{sent}");
}

fn pretty(json: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    serde_json::to_string_pretty(&value).unwrap()
}

/// Writes the record, its draft and its assessment, each with the record expected from it.
fn written(record: &Record) -> [(String, Record); 3] {
    let only = |responses| Record {
        responses,
        ..Record::default()
    };
    let assessment: Assessment = record.responses.assessment;
    let mut of_assessment = only(Default::default());
    of_assessment.responses.assessment = assessment;
    [
        (file::write(record), record.clone()),
        (
            pretty(&draft::write(&record.responses)),
            only(record.responses.clone()),
        ),
        (
            serde_json::to_string_pretty(&assessment).unwrap(),
            of_assessment,
        ),
    ]
}

#[test]
fn each_thing_that_a_mail_does_to_it_leaves_the_same_record() {
    let mut seeded = Seeded::new(90);
    for record in (0..60).map(|_| seeded.record()) {
        for (text, expected) in written(&record) {
            for route in WAYS {
                check_same(&text, &expected, &[route]);
            }
            check_same(&text, &expected, &[("in one line", in_one_line)]);
        }
    }
}

#[test]
fn so_does_all_of_it_together() {
    let mut seeded = Seeded::new(91);
    for _ in 0..300 {
        let record = seeded.record();
        for (text, expected) in written(&record) {
            let mut ways: Vec<_> = WAYS.into_iter().filter(|_| seeded.below(2) == 0).collect();
            // No text is made curly twice.
            if ways.iter().any(|(name, _)| *name == "curly") {
                ways.retain(|(name, _)| *name != "low and high");
            }
            // Lines are broken before they are quoted, so every line starts with its quote marks.
            check_same(&text, &expected, &ways);
        }
    }
}

#[test]
fn marks_that_stand_in_a_name_stay_there() {
    for name in [
        "“the clinic”",
        "the “clinic”, north",
        "“a”, “b”",
        "„Praxis“ Nord",
        "« la clinique »",
        "a > b",
        "> b",
        "Jo’s – the clinic",
        "{x}, [y]: z",
        "\"straight\", and “curly”",
    ] {
        let mut record = Seeded::new(92).record();
        record.responses.name_service(name);
        let text = file::write(&record);
        for ways in [
            vec![("around", around as fn(&str) -> String)],
            vec![("quoted", quoted), ("around", around)],
            vec![("curly", curly), ("around", around)],
            vec![("curly", curly), ("quoted", quoted)],
            vec![("soft hyphens", soft_hyphens)],
        ] {
            check_same(&text, &record, &ways);
        }
    }
}

#[test]
fn a_changed_answer_is_never_read_as_another_because_of_a_mail() {
    let mut seeded = Seeded::new(93);
    let mut refused = 0;
    for _ in 0..1_500 {
        let record = seeded.record();
        let [(text, _), _, (bare, _)] = written(&record);
        let mut changed: Vec<char> = seeded
            .pick(&[text.as_str(), bare.as_str()])
            .chars()
            .collect();
        let at = seeded.below(changed.len());
        match seeded.below(3) {
            0 => drop(changed.remove(at)),
            1 => {
                changed[at] = seeded.pick(&['a', '3', '7', ',', '}', '{', ':', 'Z', '-', '\n', '.'])
            }
            _ => changed.truncate(at),
        }
        let changed: String = changed.into_iter().collect();
        let as_it_is = open(&changed);
        let ways: Vec<_> = WAYS.into_iter().filter(|_| seeded.below(4) == 0).collect();
        match open(&sent(&changed, &ways)) {
            Ok(read) => assert_eq!(
                Ok(&read),
                as_it_is.as_ref(),
                "{}\n{changed}",
                sent(&changed, &ways)
            ),
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 500, "{refused}");
}

#[test]
fn what_cannot_be_read_in_a_mail_says_what_it_is() {
    let record = Seeded::new(94).record();
    let text = file::write(&record);
    let kind = |text: &str| open(text).unwrap_err();
    let other = file::write(&Seeded::new(95).record());
    assert_eq!(kind(&around(&format!("{text}\n{other}"))), Refusal::Several);
    assert_eq!(
        kind(&format!("{text}\n{}", quoted(&other))),
        Refusal::Several
    );
    let twice = around(&format!("{text}\nYou wrote:\n{}", quoted(&curly(&text))));
    assert_eq!(open(&twice), Ok(record));
    let cut = &text[..text.len() / 2];
    assert_eq!(
        kind(&format!("Dear Sam,\n{}", quoted(cut))),
        Refusal::CutShort
    );
    let wrong = text.replacen(
        "\"joint-effort/assessment@1\"",
        "\"joint-effort/assessment@1\", \"infant\": \"perhaps\"",
        1,
    );
    assert!(matches!(kind(&around(&curly(&wrong))), Refusal::Faults(_)));
    let later = text.replacen("record@1", "record@2", 1);
    assert!(matches!(kind(&around(&later)), Refusal::LaterVersion(_)));
    // Text after its end may belong to it.
    let ended = "{\"format\":\"joint-effort/assessment@1\",\"infant\":\"no\"},\"risk\":{\"violence\":\"serious\"}}";
    assert!(open(ended).is_err());
    assert!(open(&format!("Hi\n{ended}")).is_err());
    // Spaces in an answer are not line breaks.
    for wrong in ["\" yes\"", "\"ye s\"", "\"y es\""] {
        let text = format!("{{\"format\":\"joint-effort/assessment@1\",\"infant\":{wrong}}}");
        assert!(matches!(kind(&around(&text)), Refusal::Faults(_)), "{text}");
    }
    for refusal in [Refusal::Several, Refusal::Unreadable] {
        let said = refusal.sentences(&Words::english());
        assert!(said.len() == 1 && said[0].ends_with('.'), "{said:?}");
    }
    assert_eq!(open(&around("no record here")), Err(Refusal::Foreign));
}
