//! The report as rich text.

use joint_effort::content::Words;
use joint_effort::content::help::{Help, Link};
use joint_effort::report::{Block, Length, Options, Report};

use super::well_formed::{Tag, read};
use super::{HOSTILE, LENGTHS, each_record, named, record};
use crate::seeded::Seeded;

/// The elements of rich text, each with the attributes that it may have.
const ALLOWED: [(&str, &[&str]); 13] = [
    ("div", &["lang", "dir"]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("p", &[]),
    ("strong", &[]),
    ("ul", &[]),
    ("li", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope", "align", "valign"]),
    ("td", &["valign"]),
];

#[track_caller]
fn check_allowed(tags: &[Tag]) {
    for tag in tags {
        let allowed = ALLOWED.iter().find(|(name, _)| *name == tag.name);
        let (_, attributes) = allowed.unwrap_or_else(|| panic!("<{}>", tag.name));
        for (name, _) in &tag.attributes {
            assert!(
                attributes.contains(&name.as_str()),
                "{} of {}",
                name,
                tag.name
            );
        }
    }
    let titles = tags.iter().filter(|tag| tag.name == "h1").count();
    assert_eq!(titles, 1, "there is one title");
}

/// Returns the texts of a report.
fn texts(report: &Report) -> Vec<String> {
    let texts = report.blocks.iter().flat_map(|block| match block {
        Block::Title(text)
        | Block::Heading(text)
        | Block::Subheading(text)
        | Block::Paragraph(text)
        | Block::Note(text) => vec![text.clone()],
        Block::List(texts) => texts.clone(),
        Block::Table(rows) => {
            let cells = rows.iter().map(|row| [row.name.clone(), row.said.clone()]);
            cells.collect::<Vec<_>>().concat()
        }
    });
    texts.map(|text| text.to_string()).collect()
}

#[test]
fn rich_text_is_well_formed_and_says_what_the_report_says() {
    let words = Words::english();
    each_record(51, 150, |record| {
        for length in LENGTHS {
            let report = Report::of(record, &words, named(length));
            let tags = read(&report.rich(&words));
            check_allowed(&tags);
            let said = tags.into_iter().map(|tag| tag.text);
            let said: Vec<_> = said.filter(|text| !text.is_empty()).collect();
            assert_eq!(said, texts(&report));
        }
    });
}

#[test]
fn nothing_that_is_typed_or_given_becomes_markup() {
    let words = super::changed(
        r#"{"ui": {"next-heading": "<b>&", "where-heading": "\"'>"}, "meta": {"language": "\"><i>"}}"#,
    );
    let mut record = record(&mut Seeded::new(52));
    for name in HOSTILE {
        record.responses.name_service(name);
        let link = Link {
            label: name.to_owned(),
            shown: None,
            address: String::from("javascript:<a>"),
        };
        let help = Help {
            line: name.to_owned(),
            links: vec![link],
            ..Help::default()
        };
        for length in LENGTHS {
            let options = Options {
                help: Some(&help),
                ..named(length)
            };
            let rich = Report::of(&record, &words, options).rich(&words);
            check_allowed(&read(&rich));
            assert!(rich.starts_with("<div lang=\"&quot;&gt;&lt;i&gt;\" dir=\"ltr\">"));
        }
    }
}

#[test]
fn the_organisations_help_stands_where_the_screen_has_it() {
    let words = Words::english();
    let link = Link {
        label: String::from("Night desk"),
        shown: Some(String::from("0 0 0")),
        address: String::from("tel:000"),
    };
    let help = Help {
        line: String::from("Ring the desk."),
        phones: vec![link],
        links: Vec::new(),
        contact: String::from("Ask Kim."),
        record: String::new(),
    };
    let mut seeded = Seeded::new(53);
    let mut first = 0;
    for _ in 0..100 {
        let record = record(&mut seeded);
        let options = Options {
            help: Some(&help),
            ..named(Length::Full)
        };
        let plain = Report::of(&record, &words, options).plain();
        let told = "\nRing the desk.\n- Night desk 0 0 0\n\nAsk Kim.\n";
        assert_eq!(plain.matches(told).count(), 1, "{plain}");
        first += usize::from(plain.starts_with("Safety comes first"));
    }
    assert!((5..95).contains(&first), "with and without danger: {first}");
}
