//! The blank questionnaire for paper.

use std::collections::BTreeSet;

use joint_effort::content::{Key, Ui, Words};
use joint_effort::domain::band::Band;
use joint_effort::domain::complexity::Complexity;
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::recommendation::{Recommendation, needed};
use joint_effort::domain::risk::RiskDomain;
use joint_effort::domain::strength::Strength;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::question::Choice;

use super::markup::Element;
use super::structure::{check_harmless, check_names, check_ranks, check_references};
use super::{draw, states};

/// The number of services that can be drawn by hand.
const SERVICES: usize = 8;

/// Counts the paragraphs and list entries that consist of this text.
fn times(page: &Element, text: &str) -> usize {
    let paragraphs = [page.all("p"), page.all("li")].concat();
    paragraphs
        .iter()
        .filter(|paragraph| paragraph.text() == text)
        .count()
}

/// Finds where a question is asked: its section, or its row in a table.
fn asking<'e>(paper: &'e Element, asked: &str) -> Vec<&'e Element> {
    let asks = |place: &&Element| {
        let heads = [place.all("h4"), place.all("th[scope=row]")].concat();
        // A hint may follow the question.
        heads.iter().any(|head| head.text().contains(asked))
    };
    let places = [paper.all("section.paper-question"), paper.all("tr")].concat();
    places.into_iter().filter(asks).collect()
}

#[test]
fn it_is_whole_and_needs_no_program() {
    let paper = draw::paper(&Words::english());
    check_references(&paper);
    check_harmless(&paper);
    check_names(&paper);
    assert_eq!(paper.only("section.paper").attribute("id"), Some("paper"));
    for widget in ["input", "button", "a", "h1", "details"] {
        assert!(
            paper.all(widget).is_empty(),
            "{widget} is of no use on paper"
        );
    }
    // It comes after the questionnaire, whose heading is the first of the page.
    assert_eq!(paper.all("h2").len(), 1);
    check_ranks(&paper);
    assert!(!paper.text().contains(['{', '}']));
}

#[test]
fn it_asks_every_question_once() {
    let words = Words::english();
    let paper = draw::paper(&words);
    for question in states::questions() {
        let asked = words.get(question.text());
        assert_eq!(asking(&paper, &asked).len(), 1, "{asked}");
    }
}

#[test]
fn every_statement_has_its_number_and_a_box() {
    let words = Words::english();
    let paper = draw::paper(&words);
    let lines: Vec<_> = paper
        .all("li.tick")
        .into_iter()
        .map(Element::text)
        .collect();
    for dimension in Dimension::ALL {
        for level in Level::ALL {
            let statement = words.get(Key::statement(*dimension, *level));
            let line = format!("{} {statement}", level.number());
            assert_eq!(
                lines.iter().filter(|other| **other == line).count(),
                1,
                "{line}"
            );
        }
    }
    for strength in Strength::ALL {
        let text = words.get(Key::strength(*strength));
        assert_eq!(
            lines.iter().filter(|line| **line == text.as_str()).count(),
            1
        );
    }
    for tick in paper.all("li.tick") {
        tick.only("span.box");
    }
}

#[test]
fn every_question_can_be_answered_in_every_way() {
    let words = Words::english();
    let paper = draw::paper(&words);
    let boxes = paper.all("span.box").len();
    let choices: usize = states::questions()
        .iter()
        .map(|question| question.choices().len())
        .sum();
    // A box for each choice and strength, and two for each level in the part to work out by hand. On the map,
    // three for each service, and one for the worker's own.
    let marks = 2 * Level::ALL.len() + 3 * SERVICES + 1;
    assert_eq!(boxes, choices + Strength::ALL.len() + marks);
    for question in states::questions() {
        let asked = words.get(question.text());
        let place = asking(&paper, &asked)[0];
        let offered = question.choices();
        assert_eq!(place.all("span.box").len(), offered.len(), "{asked}");
        if place.is("tr") {
            check_columns(&words, &paper, place, &offered);
        }
    }
}

/// Checks that the choices are above the columns of the table that a row belongs to.
#[track_caller]
fn check_columns(words: &Words, paper: &Element, row: &Element, choices: &[Choice]) {
    let mut tables = paper.all("table").into_iter();
    let holds = |table: &&Element| {
        table
            .all("tr")
            .iter()
            .any(|other| std::ptr::eq(*other, row))
    };
    let table = tables.rfind(holds).unwrap();
    let columns = table
        .only("thead")
        .all("th")
        .into_iter()
        .skip(1)
        .map(Element::text);
    let labels = choices
        .iter()
        .map(|choice| words.get(choice.label()).to_string());
    assert_eq!(columns.collect::<Vec<_>>(), labels.collect::<Vec<_>>());
    assert_eq!(row.all("td").len(), choices.len());
}

#[test]
fn it_can_be_placed_by_hand() {
    let words = Words::english();
    let paper = draw::paper(&words);
    let rows: Vec<_> = paper.all("tr");
    let row_of = |name: &str| {
        let mut named = rows.iter().filter(|row| {
            let heads = row.all("th");
            heads.first().is_some_and(|head| head.text() == name)
        });
        named.next().unwrap_or_else(|| panic!("no row {name}"))
    };
    let cells = |name: Key| -> Vec<String> {
        let cells = row_of(&words.get(name)).all("td").into_iter();
        cells.map(Element::text).collect()
    };
    let mut count = 0;
    for [name, how, example] in Key::by_hand() {
        let [how, example] = [how, example].map(|key| words.get(key).to_string());
        assert_eq!(cells(name), [how, example, String::new()]);
        count += 1;
    }
    assert_eq!(count, 16);
    for recommendation in Recommendation::ALL {
        let [name, when, again] = Key::rule_row(*recommendation);
        let told = [when, again].map(|key| words.get(key).to_string());
        assert_eq!(cells(name), told);
    }
    for level in Level::ALL {
        let name = format!("{} {}.", level.number(), words.get(Key::level_name(*level)));
        let named = paper
            .all("strong")
            .into_iter()
            .any(|strong| strong.text() == name);
        assert!(named, "{name}");
        let must_have = words.get(Key::must_have(*level));
        let told = paper.all("td").into_iter();
        let told = told.filter(|cell| cell.text() == must_have.as_str());
        assert!(told.count() > 0, "{must_have}");
    }
    for band in Band::ALL {
        let name = words.get(Key::band_name(*band));
        let rows = paper.all("tr").into_iter();
        let mut row = rows
            .filter(|row| !row.all("th").is_empty() && row.all("th")[0].text() == name.as_str());
        let row = row.next_back().unwrap();
        let cells: Vec<_> = row.all("td").into_iter().map(Element::text).collect();
        let levels = Complexity::ALL
            .iter()
            .map(|of| needed(*band, *of).number().to_string());
        assert_eq!(cells, levels.collect::<Vec<_>>());
    }
    let names = Key::from(Ui::PaperNoNames);
    for key in Key::limits().chain([Key::SAFETY_NOT_A_RISK_ASSESSMENT, names]) {
        assert_eq!(times(&paper, &words.get(key)), 1);
    }
}

#[test]
fn a_map_can_be_drawn_and_read_by_hand() {
    let words = Words::english();
    let paper = draw::paper(&words);
    let sheet = paper.only("section.mapping");
    let said = sheet.text();
    for text in [
        Ui::PaperMapNames,
        Ui::PaperMapApart,
        Ui::PaperMapDanger,
        Ui::PaperMapHow,
    ] {
        assert!(said.contains(words.get(text).as_str()), "{text:?}");
    }
    let fill = sheet.only("div.map-fill").only("tbody").all("tr");
    // The worker's own service comes first.
    assert_eq!(fill.len(), 1 + SERVICES);
    let heads: Vec<_> = fill.iter().map(|row| row.only("th").text()).collect();
    let numbers = (1..=SERVICES).map(|number| number.to_string());
    assert_eq!(heads[1..], numbers.collect::<Vec<_>>());
    let rule = sheet.only("div.map-rule").only("tbody").all("tr");
    for (row, (found, keys)) in rule.iter().zip(Key::map_by_hand()).enumerate() {
        let [name, how, example] = keys.map(|key| words.get(key).to_string());
        assert_eq!(found.only("th").text(), format!("{}. {name}", row + 1));
        let cells: Vec<_> = found.all("td").into_iter().map(Element::text).collect();
        assert_eq!(cells, [how, example]);
    }
    assert_eq!(rule.len(), Key::map_by_hand().count());
    for risk in RiskDomain::ALL {
        let sign = words.get(Key::works_on(*risk));
        let line = format!("{sign} {}", words.get(Key::risk_name(*risk)));
        assert_eq!(times(sheet, &line), 1, "{line}");
    }
}

#[test]
fn the_map_to_draw_has_two_places_for_each_number_and_a_line_for_each_level() {
    let words = Words::english();
    let paper = draw::paper(&words);
    let drawings = paper.only("div.ecomap").all("svg");
    let [map, lines @ ..] = drawings.as_slice() else {
        panic!("a map");
    };
    let numbers = map.all("text").into_iter().map(Element::text);
    let numbers = numbers.filter(|text| text.parse::<usize>().is_ok());
    assert_eq!(numbers.count(), SERVICES);
    // One more circle is in the middle.
    assert_eq!(map.all("circle").len(), 2 * SERVICES + 1);
    assert_eq!(map.all("ellipse").len(), 2, "the core and those at hand");
    assert_eq!(lines.len(), Level::ALL.len());
    let looks = |line: &Element| {
        let each = ["x2", "stroke-width", "stroke-dasharray"].into_iter();
        let each = each.map(|of| line.attribute(of).map(str::to_owned));
        each.collect::<Vec<_>>()
    };
    let drawn = lines.iter().map(|drawing| {
        let strokes = drawing.all("line").into_iter();
        strokes.map(looks).collect::<Vec<_>>()
    });
    let different: BTreeSet<_> = drawn.collect();
    assert_eq!(different.len(), lines.len(), "no two levels look the same");
    for drawing in drawings {
        assert_eq!(drawing.attribute("aria-hidden"), Some("true"));
    }
}
