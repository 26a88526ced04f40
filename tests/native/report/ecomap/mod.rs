//! The ecomap: nothing overlaps, whatever is drawn.

mod says;

use std::rc::Rc;

use joint_effort::content::Words;
use joint_effort::domain::level::Level;
use joint_effort::domain::map::{Lead, Map, MapOutcome, MapRelationship, Place};
use joint_effort::domain::response::Response;
use joint_effort::domain::risk::RiskDomain;
use joint_effort::domain::vocabulary::{Each, Vocabulary};
use joint_effort::record::map::MapRecord;
use joint_effort::record::{Day, Scope};
use joint_effort::report::drawing::{Drawing, Ecomap, Form, Shape};

use crate::extent::box_of;
use crate::report::well_formed::read;
use crate::report::{HOSTILE, changed};
use crate::seeded::Seeded;

const FORMS: [Form; 2] = [Form::Wide, Form::Narrow];
/// A name of the maximum length.
const LONG: &str = "Northern Metropolitan Verantwortlichkeitenverteilung for Wmm";

/// Left, top, right and bottom.
type Bounds = [i32; 4];

/// Builds a map of this many services, each at one of these places, and known or not.
fn map(seeded: &mut Seeded, count: usize, places: &[Place]) -> Map {
    let seldom = |seeded: &mut Seeded| Each::new([(); 10].map(|()| seeded.below(3) == 0));
    let relationships = (0..count).map(|place| MapRelationship {
        name: seeded
            .pick(&[None, Some("Housing support"), Some(LONG)])
            .map(String::from),
        place: seeded.pick(places),
        works_on: seeded.pick(&[true, false]).then(|| seldom(seeded)),
        quick: Some(seeded.pick(Level::ALL)).filter(|_| seeded.below(6) > 0),
        ..MapRelationship::named(&format!("s{place}"))
    });
    let relationships = relationships.collect();
    let leads = [Lead::Own, Lead::Nobody, Lead::Relationship(count / 2)];
    Map {
        family: seeded.responses().assessment.family,
        works_on: seeded.pick(&[true, false]).then(|| seldom(seeded)),
        lead: Response::Known(seeded.pick(&leads)),
        relationships,
    }
}

fn record(map: Map) -> MapRecord {
    MapRecord {
        map,
        scope: Scope::Whole,
        day: Day::new(2026, 11, 26),
        time: None,
        edition: String::new(),
    }
}

/// Visits maps of every size: all in the core, all at hand, all unsure, and mixed.
fn each_map(seed: u64, mut check: impl FnMut(&MapRecord)) {
    let mut seeded = Seeded::new(seed);
    let mixes = [
        &[Place::Core][..],
        &[Place::Ring],
        &[Place::Unsure],
        Place::ALL,
    ];
    for count in 1..=20 {
        for places in mixes {
            let whole = record(map(&mut seeded, count, places));
            check(&whole);
            check(&whole.within(Scope::Relationship));
        }
    }
}

/// A sign: its bounds, and whether it is round.
type Sign = (Bounds, bool);

/// Returns a circle or a rectangle as a sign.
fn sign_of(shape: &Shape) -> Option<Sign> {
    match shape {
        Shape::Circle { x, y, radius, .. } => {
            Some(([x - radius, y - radius, x + radius, y + radius], true))
        }
        Shape::Rectangle {
            x,
            y,
            width,
            height,
            ..
        } => Some(([*x, *y, x + width, y + height], false)),
        _ => None,
    }
}

/// Whether a sign is clear of these bounds.
fn clear((sign, is_round): Sign, of: Bounds) -> bool {
    let ([left, top, right, bottom], radius) = (sign, (sign[2] - sign[0]) / 2);
    let (x, y) = ((left + right) / 2, (top + bottom) / 2);
    let (across, down) = (x - x.clamp(of[0], of[2]), y - y.clamp(of[1], of[3]));
    let is_out_of_reach = across * across + down * down >= radius * radius;
    apart(sign, of) || (is_round && is_out_of_reach)
}

const fn apart(a: Bounds, b: Bounds) -> bool {
    a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1]
}

const fn within(a: Bounds, b: Bounds) -> bool {
    b[0] <= a[0] && b[1] <= a[1] && a[2] <= b[2] && a[3] <= b[3]
}

/// Whether two bounds have the same centre, as a number's rings do.
const fn around(a: Bounds, b: Bounds) -> bool {
    (a[0] + a[2] - b[0] - b[2]).abs() <= 1 && (a[1] + a[3] - b[1] - b[3]).abs() <= 1
}

#[track_caller]
fn check_drawing(drawing: &Drawing) {
    let all = [0, 0, drawing.width, drawing.height];
    let shapes = &drawing.shapes[1..];
    let texts = shapes.iter();
    let texts = texts.filter_map(|shape| Some((shape, box_of(shape, drawing.from_the_right)?)));
    let texts: Vec<_> = texts.collect();
    let signs: Vec<_> = shapes.iter().filter_map(sign_of).collect();
    for (index, (shape, bounds)) in texts.iter().enumerate() {
        assert!(within(*bounds, all), "{shape:?} runs out");
        for (other, bounds_of_other) in &texts[..index] {
            assert!(apart(*bounds, *bounds_of_other), "{shape:?} on {other:?}");
        }
        for sign in &signs {
            let stands = clear(*sign, *bounds) || within(*bounds, sign.0);
            assert!(stands, "{shape:?} on {sign:?}");
        }
    }
    for (index, sign) in signs.iter().enumerate() {
        assert!(within(sign.0, all), "{sign:?} runs out");
        for other in &signs[..index] {
            let stands = distant(*sign, *other) || around(sign.0, other.0);
            assert!(stands, "{sign:?} on {other:?}");
        }
    }
    let free = texts
        .iter()
        .filter(|(_, text)| !signs.iter().any(|sign| within(*text, sign.0)));
    let free: Vec<_> = free.collect();
    for shape in shapes {
        if let Shape::Line { from, to, .. } = shape {
            for step in 0..=100 {
                let x = from.0 + (to.0 - from.0) * step / 100;
                let y = from.1 + (to.1 - from.1) * step / 100;
                let here = free
                    .iter()
                    .find(|(_, bounds)| within([x, y, x, y], *bounds));
                assert_eq!(here, None, "{shape:?}");
            }
        }
    }
}

/// Whether two signs do not touch.
fn distant(a: Sign, b: Sign) -> bool {
    let middle = |[left, top, right, bottom]: Bounds| ((left + right) / 2, (top + bottom) / 2);
    let ((x, y), (of_x, of_y)) = (middle(a.0), middle(b.0));
    let reach = (a.0[2] - a.0[0] + b.0[2] - b.0[0]) / 2;
    let are_out_of_reach = (x - of_x).pow(2) + (y - of_y).pow(2) >= reach * reach;
    clear(a, b.0) || clear(b, a.0) || (a.1 && b.1 && are_out_of_reach)
}

/// Returns words of the maximum length.
fn long_words(direction: &str) -> Words {
    let title = "Zusammenarbeitsvereinbarungspartnersch W";
    let levels: Vec<_> = (0..6)
        .map(|level| format!(r#""{level}": {{"title": "{title}"}}"#))
        .collect();
    let each = |value: &str| {
        let ids = RiskDomain::IDS
            .iter()
            .map(|id| format!(r#""{id}": {value}"#));
        ids.collect::<Vec<_>>().join(",")
    };
    changed(&format!(
        r#"{{"meta": {{"direction": "{direction}"}}, "level": {{{}}},
        "risk": {{{}}}, "works-on": {{{}}},
        "service-place": {{"core": {{"name": "{title}"}}, "ring": {{"name": "{title}"}}, "unsure": {{"name": "{title}"}}}},
        "map": {{"family": "{title}", "own-service": "{title}", "service-number": "{title} {{number}}"}},
        "report": {{"ecomap-title": "{title}", "ecomap-lead": "{title}", "ecomap-no-level": "{title}",
        "ecomap-over": "{title}", "ecomap-key-lines": "{title}", "ecomap-key-places": "{title}",
        "ecomap-key-missing": "{title}", "ecomap-key-works-on": "{title}"}}}}"#,
        levels.join(","),
        each(&format!(r#"{{"name": "{title}"}}"#)),
        each(r#""WWW""#),
    ))
}

#[test]
fn nothing_lies_upon_another_or_runs_out_with_any_number_of_services() {
    for words in [Words::english(), long_words("ltr"), long_words("rtl")] {
        each_map(81, |record| {
            for form in FORMS {
                check_drawing(&Drawing::ecomap(record, &words, form));
            }
        });
    }
}

#[test]
fn nothing_lies_upon_another_where_it_is_drawn_by_hand() {
    for words in [Words::english(), long_words("ltr"), long_words("rtl")] {
        check_drawing(&Ecomap::blank(&words));
    }
}

#[test]
fn no_line_to_a_service_meets_another_service() {
    each_map(82, |record| {
        let outcome = Rc::new(MapOutcome::of(&record.map));
        for form in FORMS {
            let ecomap = Ecomap::in_page(record, &outcome, &Words::english(), form);
            for (place, disc) in ecomap.discs.iter().enumerate() {
                let lines = ecomap.drawing.shapes[disc.shapes.clone()].iter();
                let lines = lines.filter_map(|shape| match shape {
                    Shape::Line {
                        from,
                        to,
                        thickness,
                        ..
                    } => Some((*from, *to, *thickness)),
                    _ => None,
                });
                for (from, to, thickness) in lines {
                    for (other, disc) in ecomap.discs.iter().enumerate() {
                        let clear = disc.radius + thickness / 2;
                        let meets = (0..=100).any(|step| {
                            let x = from.0 + (to.0 - from.0) * step / 100 - disc.at.0;
                            let y = from.1 + (to.1 - from.1) * step / 100 - disc.at.1;
                            x * x + y * y < clear * clear
                        });
                        assert!(
                            !meets || place == other,
                            "{place} meets {other}: {record:?}"
                        );
                    }
                }
            }
        }
    });
}

/// Builds a map of one service in the core, with this level.
fn one(level: Option<Level>) -> MapRecord {
    record(Map {
        relationships: vec![MapRelationship {
            quick: level,
            place: Place::Core,
            ..MapRelationship::named("one")
        }],
        ..Map::default()
    })
    .within(Scope::Relationship)
}

#[test]
fn from_the_right_it_is_the_mirror_of_itself() {
    let turned = changed(r#"{"meta": {"direction": "rtl"}}"#);
    let english = changed(r#"{"meta": {"direction": "ltr"}}"#);
    each_map(85, |record| {
        for form in FORMS {
            let one = Ecomap::standalone(record, &english, form);
            let other = Ecomap::standalone(record, &turned, form);
            let width = one.drawing.width;
            for (disc, mirrored) in one.discs.iter().zip(&other.discs) {
                assert_eq!(disc.at.0 + mirrored.at.0, width);
                assert_eq!(disc.shapes, mirrored.shapes);
            }
            for (shape, mirrored) in one.drawing.shapes.iter().zip(&other.drawing.shapes) {
                let boxes = |shape, right| box_of(shape, right).or_else(|| Some(sign_of(shape)?.0));
                match (shape, mirrored) {
                    (Shape::Line { from, to, .. }, Shape::Line { from: f, to: t, .. }) => {
                        assert_eq!((from.0 + f.0, to.0 + t.0), (width, width));
                    }
                    (Shape::Ellipse { x, .. }, Shape::Ellipse { x: other, .. }) => {
                        assert_eq!(x + other, width);
                    }
                    _ => {
                        let (a, b) = (boxes(shape, false).unwrap(), boxes(mirrored, true).unwrap());
                        assert!((a[0] + b[2] - width).abs() <= 1, "{shape:?}");
                        assert_eq!((a[1], a[3]), (b[1], b[3]));
                    }
                }
            }
        }
    });
}

#[test]
fn a_name_stays_a_text_whatever_it_is() {
    for name in HOSTILE {
        let mut record = one(Some(Level::Partnership));
        record.map.relationships[0].name = Some(name.to_owned());
        for form in FORMS {
            let drawing = Drawing::ecomap(&record, &Words::english(), form);
            check_drawing(&drawing);
            let tags = read(&drawing.svg());
            assert_eq!(tags.len(), 3 + drawing.shapes.len());
        }
    }
}

/// A name leaves the page in a file and a picture, as it does in reports.
#[test]
fn a_name_is_in_one_line_and_turns_no_direction() {
    let mut record = one(Some(Level::Partnership));
    record.map.relationships[0].name = Some(String::from("\tA\r\nB\u{0}\u{202e}C"));
    for form in FORMS {
        let drawing = Drawing::ecomap(&record, &Words::english(), form);
        let said = drawing.description.as_str();
        assert!(said.contains("A B C"), "{said:?}");
        for text in [said, &drawing.svg()] {
            let is_out = |c: char| c == '\u{202e}' || (c.is_control() && c != '\n');
            assert!(!text.contains(is_out), "{text:?}");
        }
    }
}
