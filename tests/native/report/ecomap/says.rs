//! What the ecomap says: each level has its own kind of line, the description says the same, and nothing
//! about the family is in it if that is left out.

use std::collections::BTreeSet;
use std::rc::Rc;

use joint_effort::content::phrasing::level;
use joint_effort::content::{Key, Words};
use joint_effort::domain::level::Level;
use joint_effort::domain::map::{Lead, MapOutcome};
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::{Each, Vocabulary};
use joint_effort::record::Scope;
use joint_effort::record::map::MapRecord;
use joint_effort::report::drawing::{Drawing, Ecomap, Form, Shape};

use super::{FORMS, each_map, one};
use crate::seeded::Seeded;

#[test]
fn each_level_has_a_line_of_its_own_that_needs_no_colour() {
    let levels = Level::ALL.iter().map(|level| Some(*level)).chain([None]);
    let mut styles = BTreeSet::new();
    for level in levels {
        for form in FORMS {
            let record = one(level);
            let outcome = Rc::new(MapOutcome::of(&record.map));
            let ecomap = Ecomap::in_page(&record, &outcome, &Words::english(), form);
            let shapes = ecomap.drawing.shapes[ecomap.discs[0].shapes.clone()].iter();
            let style = shapes.filter_map(|shape| match shape {
                Shape::Line {
                    from,
                    to,
                    thickness,
                    dash,
                    ..
                } => Some((*thickness, *dash, (to.0 - from.0).abs() < 20)),
                _ => None,
            });
            styles.insert((form == Form::Wide, style.collect::<Vec<_>>()));
        }
    }
    assert_eq!(styles.len(), 2 * (Level::ALL.len() + 1));
}

#[test]
fn nothing_of_the_family_is_in_it_where_that_is_left_out() {
    let mut seeded = Seeded::new(83);
    let words = Words::english();
    each_map(84, |record| {
        let mut other = record.clone();
        other.map.family = seeded.responses().assessment.family;
        other.map.works_on = Some(Each::new([true; 10]));
        for one in &mut other.map.relationships {
            one.works_on = Some(Each::new([true; 10]));
        }
        for form in FORMS {
            for scope in [record.scope, Scope::Relationship] {
                let (record, other) = (record.within(scope), other.within(scope));
                let of = |record| Drawing::ecomap(record, &words, form);
                if scope == Scope::Relationship {
                    assert_eq!(of(&record), of(&other));
                    assert!(!of(&record).svg().contains("Levels missing"));
                }
                // Nor if only the scope says so, and the record still has the family in it.
                let unkempt = MapRecord {
                    scope: Scope::Relationship,
                    ..other.clone()
                };
                assert_eq!(of(&unkempt), of(&record.within(Scope::Relationship)));
            }
        }
    });
}

#[test]
fn the_words_in_place_of_it_say_what_is_drawn() {
    let words = Words::english();
    each_map(86, |record| {
        let outcome = MapOutcome::of(&record.map);
        let drawing = Drawing::ecomap(record, &words, Form::Wide);
        let parts: Vec<_> = drawing.description.split(". ").collect();
        for (place, one) in outcome.relationships.iter().enumerate() {
            let number = (place + 1).to_string();
            let start = parts.iter().position(|part| *part == number).unwrap();
            let said = parts[start + 1];
            let of = one
                .level
                .map_or_else(|| "No level yet".into(), |of| level(&words, of));
            assert!(said.contains(of.as_str()), "{said}");
            let near = words.get(Key::place_name(one.place));
            assert!(said.contains(near.as_str()), "{said}");
            let missing = one
                .gap
                .filter(|gap| *gap > 0 && record.scope == Scope::Whole);
            let missing = missing.map(|gap| format!("Levels missing: {gap}"));
            assert_eq!(said.contains("missing"), missing.is_some(), "{said}");
            assert!(said.contains(&missing.unwrap_or_default()), "{said}");
            let over = one.over_invested && record.scope == Scope::Whole;
            assert_eq!(said.contains("More joined up than needed"), over, "{said}");
            let leads = record.map.lead == Response::Known(Lead::Relationship(place));
            assert_eq!(said.contains("Lead"), leads, "{said}");
        }
    });
}
