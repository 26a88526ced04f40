//! What is exported if a host adds its own help and hides parts.

use joint_effort::app::State;
use joint_effort::app::host::{Host, Part, Settings};
use joint_effort::app::side_pages::export::{self, Content, Copied};
use joint_effort::app::side_pages::{Copy, SidePageState};
use joint_effort::content::Help;
use joint_effort::content::help::Link;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Responses;
use joint_effort::report::Length;
use joint_effort::report::drawing::Drawing;
use joint_effort::report::names::Kind;

use crate::seeded::Seeded;

/// The help below, in plain text.
const TOLD: &str = "\nRing <b>the desk</b>.\n- Night desk 0 0 0\n- Our procedure https://example.org/?a=1&b=2\n\nAsk Kim.\n";

fn helped() -> Settings {
    let link = |label: &str, shown: Option<&str>, address: &str| Link {
        label: label.to_owned(),
        shown: shown.map(str::to_owned),
        address: address.to_owned(),
    };
    let help = Help {
        line: String::from("Ring <b>the desk</b>."),
        phones: vec![link("Night desk", Some("0 0 0"), "tel:000")],
        links: vec![link("Our procedure", None, "https://example.org/?a=1&b=2")],
        contact: String::from("Ask Kim."),
        record: String::new(),
    };
    Settings {
        host: Host {
            help,
            ..Host::default()
        },
        ..Settings::default()
    }
}

fn hiding(part: Part) -> Settings {
    let mut settings = Settings::default();
    settings.host.hidden[part] = true;
    settings
}

fn with(responses: Responses, includes_family: bool) -> State {
    State {
        responses,
        side_pages: SidePageState {
            includes_family,
            ..SidePageState::default()
        }
        .into(),
        ..State::default()
    }
}

fn copied(state: &State, settings: &Settings, length: Length) -> Copied {
    export::copy_text(state, settings, Copy::Report(length))
}

/// Returns the text of a file, or `None` for a picture.
fn text(state: &State, settings: &Settings, kind: Kind) -> Option<String> {
    match export::file(state, settings, kind).content {
        Content::Text(text) => Some(text),
        Content::Picture(_) => None,
    }
}

/// Returns every exported text for people.
fn texts(state: &State, settings: &Settings) -> Vec<String> {
    let copies = [Length::Short, Length::Full].map(|length| copied(state, settings, length).plain);
    let file = text(state, settings, Kind::Text);
    copies.into_iter().chain(file).collect()
}

#[test]
fn every_text_has_the_organisations_help_once_and_no_other_file_has_it() {
    let settings = helped();
    let mut seeded = Seeded::new(61);
    let mut first = 0;
    for _ in 0..150 {
        let responses = seeded.responses();
        for includes_family in [true, false] {
            let state = with(responses.clone(), includes_family);
            for text in texts(&state, &settings) {
                assert_eq!(text.matches(TOLD).count(), 1, "{text}");
                first += usize::from(text.starts_with("Safety comes first"));
            }
            for length in [Length::Short, Length::Full] {
                let rich = copied(&state, &settings, length).rich.unwrap_or_default();
                let line = "<p>Ring &lt;b&gt;the desk&lt;/b&gt;.</p>";
                assert_eq!(rich.matches(line).count(), 1, "{rich}");
            }
            for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Text) {
                let plainly = Settings::default();
                assert_eq!(
                    text(&state, &settings, *kind),
                    text(&state, &plainly, *kind)
                );
            }
        }
    }
    assert!(
        (15..435).contains(&first),
        "with and without danger: {first}"
    );
}

#[test]
fn where_the_family_is_left_out_the_help_tells_nothing_of_it() {
    let settings = helped();
    let mut seeded = Seeded::new(62);
    for _ in 0..150 {
        let responses = seeded.responses();
        let strangers = texts(&with(responses.without_family(), false), &settings);
        assert_eq!(texts(&with(responses, false), &settings), strangers);
    }
}

#[test]
fn without_help_a_short_text_has_no_standing_words_for_an_emergency() {
    let mut seeded = Seeded::new(63);
    let state = with(seeded.responses(), false);
    let said = |settings: &Settings, length| {
        let text = copied(&state, settings, length).plain;
        text.contains("stop and call your local emergency number")
    };
    for (settings, short) in [(Settings::default(), false), (helped(), true)] {
        assert_eq!(said(&settings, Length::Short), short);
        assert!(said(&settings, Length::Full));
    }
}

#[test]
fn the_definitions_are_left_out_where_the_host_hides_them() {
    let mut seeded = Seeded::new(64);
    for includes_family in [true, false] {
        let state = with(seeded.responses(), includes_family);
        let checks = |settings: &Settings| {
            let texts = texts(&state, settings);
            let rich = copied(&state, settings, Length::Full).rich;
            let told = texts.into_iter().chain(rich);
            told.map(|text| text.contains("Is it a partnership?"))
                .collect::<Vec<_>>()
        };
        // The short report has no definitions.
        assert_eq!(checks(&Settings::default()), [false, true, true, true]);
        assert_eq!(checks(&hiding(Part::Definitions)), [false; 4]);
    }
}

#[test]
fn a_picture_is_made_of_the_drawing_that_its_svg_shows() {
    let settings = Settings::default();
    let mut seeded = Seeded::new(65);
    let state = with(seeded.responses(), true);
    let record = export::shared_record(&state, &settings.words);
    let pictures = [
        (
            Kind::ScaleVector,
            Kind::ScalePicture,
            Drawing::scale(&record, &settings.words),
        ),
        (
            Kind::AnswersVector,
            Kind::AnswersPicture,
            Drawing::profile(&record, &settings.words),
        ),
    ];
    for (vector, picture, drawing) in pictures {
        assert_eq!(text(&state, &settings, vector), Some(drawing.svg()));
        let file = export::file(&state, &settings, picture);
        assert_eq!(file.content, Content::Picture(drawing));
        assert_eq!(file.kind, "image/png");
    }
}
