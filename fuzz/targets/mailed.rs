//! A record, a draft or a map that was sent by mail. The first two bytes choose what the mail does to it; the
//! rest is what was sent. It opens to the same answers, or is refused.

use joint_effort::record::opening::{self, Document};
use joint_effort::record::{MapRecord, Record};

use super::{check, text};

type Route = fn(&str) -> String;

/// What a mail may do to a text, in the order in which it happens.
const WAYS: [Route; 14] = [
    |text| text.replace(' ', "\u{a0}"),
    |text| curly(text, '“', '”'),
    |text| curly(text, '„', '“'),
    |text| curly(text, '«', '»'),
    |text| every(text, 7, '\u{ad}'),
    |text| every(text, 5, '\u{200b}'),
    |text| text.replace('-', "\u{2011}"),
    |text| text.replace(": ", ":\n"),
    |text| text.replace(", ", ",\n   "),
    |text| quoted(text, "> "),
    |text| quoted(text, ">"),
    |text| {
        format!(
            "Dear Sam,\n\nhere {{as said}} is ours, “below”.\n\n{text}\n\nBest, Ann\n--\n[Room 3]\n"
        )
    },
    |text| text.replace('\n', "\r\n"),
    |text| format!("\u{feff}{text}"),
];

pub fn run(bytes: &[u8]) {
    let Some((ways, sent)) = bytes.split_at_checked(2) else {
        return;
    };
    let ways = usize::from(ways[0]) << 8 | usize::from(ways[1]);
    let sent = text(sent);
    let chosen = WAYS
        .iter()
        .enumerate()
        .filter(|(place, _)| ways >> place & 1 == 1);
    let arrived = chosen.fold(sent.to_string(), |text, (_, route)| route(&text));
    let opened = opening::find(&arrived);
    if let Err(why) = &opened {
        check::refusal(why);
    }
    // Only a whole document says what was meant: what is found within a text may be half of it.
    let is_whole = serde_json::from_str::<serde_json::Value>(&sent).is_ok();
    if is_whole && let (Ok(sent), Ok(arrived)) = (opening::find(&sent), opened) {
        assert_eq!(answers(arrived.document), answers(sent.document));
    }
}

/// The document without what people wrote themselves, in which a mail may replace characters.
fn answers(document: Document) -> Document {
    match document {
        Document::Record(mut record) => {
            record.responses.service_name.clear();
            let edition = String::new();
            Document::Record(Record { edition, ..record })
        }
        Document::Map(mut record) => {
            record
                .map
                .relationships
                .iter_mut()
                .for_each(|one| one.name = None);
            let edition = String::new();
            Document::Map(MapRecord { edition, ..record })
        }
    }
}

fn curly(text: &str, opening: char, closing: char) -> String {
    let mut is_open = false;
    let turned = |c| {
        is_open ^= c == '"';
        match c {
            '"' if is_open => opening,
            '"' => closing,
            c => c,
        }
    };
    text.chars().map(turned).collect()
}

/// Inserts the character after every run of this many letters.
fn every(text: &str, most: usize, sign: char) -> String {
    let (mut letters, mut out) = (0, String::new());
    for c in text.chars() {
        letters = if c.is_ascii_lowercase() {
            letters + 1
        } else {
            0
        };
        out.push(c);
        if letters == most {
            out.push(sign);
            letters = 0;
        }
    }
    out
}

fn quoted(text: &str, mark: &str) -> String {
    text.lines().map(|line| format!("{mark}{line}\n")).collect()
}
