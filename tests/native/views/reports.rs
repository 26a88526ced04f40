//! A report says what the screen says, in the same words.

use std::collections::BTreeSet;

use joint_effort::content::Report as Text;
use joint_effort::content::{Key, Ui, Words};
use joint_effort::flow::{Responses, Step};
use joint_effort::record::{Day, Record, Scope};
use joint_effort::report::{Block, Length, Options, Report};

use super::hosted::helped;
use super::words::{ids_in, ids_in_brackets};
use super::{draw, states};
use crate::seeded::Seeded;

/// Checks every golden outcome, and random responses with strengths and a name.
fn each_responses(check: impl Fn(Responses)) {
    for (assessment, _) in states::golden() {
        check(Responses {
            assessment,
            ..Responses::default()
        });
    }
    let mut seeded = Seeded::new(81);
    for _ in 0..200 {
        check(seeded.responses());
    }
}

fn record(responses: Responses) -> Record {
    Record {
        responses,
        day: Day::new(2026, 11, 23),
        ..Record::default()
    }
}

fn report(record: &Record, words: &Words, length: Length) -> Report {
    let options = Options {
        length,
        with_name: true,
        ..Options::default()
    };
    Report::of(record, words, options)
}

/// Returns the texts of the report.
fn texts(report: &Report) -> Vec<String> {
    let texts = report.blocks.iter().flat_map(|block| match block {
        Block::Title(text)
        | Block::Heading(text)
        | Block::Subheading(text)
        | Block::Paragraph(text)
        | Block::Note(text) => vec![text.to_string()],
        Block::List(texts) => texts.iter().map(ToString::to_string).collect(),
        Block::Table(rows) => {
            let names = rows.iter().map(|row| row.name.to_string());
            let said = rows.iter().flat_map(|row| row.said.split("; "));
            names.chain(said.map(str::to_owned)).collect()
        }
    });
    texts.collect()
}

/// Returns the sentences of the report.
fn sentences(report: &Report) -> Vec<String> {
    let sentences = texts(report).into_iter().flat_map(|text| {
        let sentences = text
            .split_inclusive(". ")
            .flat_map(|sentence| sentence.split_inclusive("? "))
            .map(|sentence| sentence.trim().to_owned());
        sentences.collect::<Vec<_>>()
    });
    sentences.collect()
}

#[test]
fn each_sentence_of_the_short_report_stands_on_the_result_page_too() {
    let words = Words::english();
    let app = words.get(Ui::AppName);
    let own = [
        words.fill(Text::About, &[("app", &app)]),
        words.get(Text::You),
        words.fill(Text::MadeOn, &[("day", "23 November 2026")]),
        words.get(Text::WithoutFamily),
        words.get(Text::StepsWithoutFamily),
    ];
    each_responses(|mut responses| {
        responses.name_service("the clinic");
        for scope in [Scope::Whole, Scope::Relationship] {
            let record = record(responses.clone()).within(scope);
            let page = states::at(Step::Result, record.responses.clone());
            // Without the family, the printed report says which level the relationship has.
            let paper = draw::report(&record, &words).text();
            let page = draw::page(&page, &words).text() + &paper;
            for sentence in sentences(&report(&record, &words, Length::Short)) {
                let is_own = own.iter().any(|own| *own.as_str() == *sentence);
                // The number of open questions covers only what is reported.
                let counts =
                    scope == Scope::Relationship && sentence.starts_with("Questions without");
                // On the page, this labels the answer beside the drawing.
                let called = *sentence == *words.get(Ui::ClaimedName)
                    || record
                        .responses
                        .assessment
                        .relationship
                        .claimed
                        .known()
                        .is_some_and(|claim| *sentence == *words.get(Key::claimed(claim)));
                assert!(
                    is_own || counts || called || page.contains(&sentence),
                    "{sentence:?} is not in {page}"
                );
            }
        }
    });
}

/// Returns the text right before the organisation's help, and how often that help occurs.
fn before_help(texts: &[String], line: &str) -> (String, usize) {
    let place = texts.iter().position(|text| text == line);
    let before = place.and_then(|place| texts.get(place.checked_sub(1)?));
    let count = texts.iter().filter(|text| *text == line).count();
    (before.cloned().unwrap_or_default(), count)
}

#[test]
fn the_organisations_help_stands_in_a_text_where_the_paper_has_it() {
    let words = Words::english();
    let host = helped();
    let mut seeded = Seeded::new(82);
    let mut places = BTreeSet::new();
    for _ in 0..200 {
        let whole = record(seeded.responses());
        for record in [whole.within(Scope::Relationship), whole] {
            let paper = draw::report_for(&host, &record, &words);
            let paper: Vec<_> = paper.pieces().into_iter().map(str::to_owned).collect();
            let on_paper = before_help(&paper, &host.help.line);
            for length in [Length::Short, Length::Full] {
                let options = Options {
                    length,
                    help: Some(&host.help),
                    ..Options::default()
                };
                let told = texts(&Report::of(&record, &words, options));
                assert_eq!(before_help(&told, &host.help.line), on_paper);
            }
            assert_eq!(on_paper.1, 1);
            places.insert(on_paper.0);
        }
    }
    assert!(places.len() > 1, "with and without danger: {places:?}");
}

/// Returns the ids of all texts in a report.
fn ids_told(report: &Report) -> BTreeSet<String> {
    let plain = report.plain();
    ids_in(&plain).into_iter().map(str::to_owned).collect()
}

/// Whether only a page needs this text.
fn is_of_the_page(id: &str) -> bool {
    let of_the_page = [
        "ui.leave",
        "ui.leave-hint",
        // In a report, the limits say it.
        "ui.not-validated",
        "ui.back",
        "ui.print",
        "ui.print-without",
        "ui.printed-whole",
        // They open what is folded.
        "ui.barriers-all",
        "ui.because-heading",
        "ui.barriers-more",
        "ui.definitions-open",
        "ui.find-out-all",
        "ui.level-others",
        "ui.profile-open",
        "ui.rule-again",
        "ui.rule-recommended",
        "ui.rule-when",
        "ui.change-answers",
        "ui.start-another",
        "ui.answer-the-rest",
        "ui.safety-label",
        "ui.legend-answer",
        "ui.legend-needed",
        "ui.legend-unknown",
        "ui.sources-heading",
        "ui.sources-on-screen",
        "ui.result-title",
        "ui.keep",
        "ui.around",
    ];
    let beginnings = ["sources.", "ui.write-"];
    of_the_page.contains(&id) || beginnings.iter().any(|of| id.starts_with(of))
}

#[test]
fn the_full_report_has_all_that_the_result_page_has_and_every_answer() {
    let words = ids_in_brackets();
    each_responses(|responses| {
        let record = record(responses);
        let told = ids_told(&report(&record, &words, Length::Full));
        let at = |step| {
            let text = draw::page(&states::at(step, record.responses.clone()), &words).text();
            let ids = ids_in(&text).into_iter().map(str::to_owned);
            ids.collect::<BTreeSet<_>>()
        };
        let (page, check) = (at(Step::Result), at(Step::Check));
        let missing: Vec<_> = page
            .difference(&told)
            .filter(|id| !is_of_the_page(id))
            .collect();
        assert!(missing.is_empty(), "on the page alone: {missing:?}");
        let answers = check.iter().filter(|id| {
            let group = id.split('.').next().unwrap_or_default();
            // Skipped barriers are not reported.
            !["ui", "barrier"].contains(&group) && **id != "answer.unanswered"
        });
        let missing: Vec<_> = answers.filter(|id| !told.contains(*id)).collect();
        assert!(missing.is_empty(), "answers that are not told: {missing:?}");
        let own = told
            .iter()
            .filter(|id| !page.contains(*id) && !check.contains(*id));
        let own: Vec<_> = own.filter(|id| !id.starts_with("report.")).collect();
        assert!(own.is_empty(), "in the report alone: {own:?}");
    });
}

/// Returns what reports and drawings say in these words.
pub fn told(words: &Words) -> Vec<String> {
    use joint_effort::report::drawing::{Drawing, Shape};
    let mut told = Vec::new();
    for (month, mut responses) in (1..=12).cycle().zip(states::responses()) {
        responses.name_service("7–8");
        let whole = Record {
            day: Day::new(2026, month, 23),
            edition: String::from("1.2"),
            ..record(responses)
        };
        for record in [whole.within(Scope::Relationship), whole] {
            for length in [Length::Short, Length::Full] {
                told.push(report(&record, words, length).plain());
            }
            for drawing in [Drawing::scale, Drawing::profile] {
                let drawing = drawing(&record, words);
                told.extend([drawing.title.to_string(), drawing.description.to_string()]);
                // A text may be split into lines, one after another.
                let texts = drawing.shapes.iter().filter_map(|shape| match shape {
                    Shape::Text { text, .. } => Some(text.as_str()),
                    _ => None,
                });
                told.push(texts.collect());
            }
        }
    }
    told
}
