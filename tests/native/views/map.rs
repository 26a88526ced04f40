//! The pages about several services around one family.

use std::collections::BTreeSet;

use joint_effort::app::action::Position;
use joint_effort::app::held::Held;
use joint_effort::app::host::Part;
use joint_effort::app::map::{Column, MapState, OnMap};
use joint_effort::app::side_pages::{OnSidePage, Origin};
use joint_effort::app::state::Notice;
use joint_effort::app::{Action, Host, State};
use joint_effort::content::Words;
use joint_effort::domain::barrier::{Barrier, Presence};
use joint_effort::domain::map::{Map, reading};
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::step::{Section, SidePage};
use joint_effort::flow::{Responses, Step};
use joint_effort::record::map::file;
use joint_effort::record::{Day, MapRecord, Scope};
use joint_effort::report::drawing::{Drawing, Form};
use joint_effort::report::{Length, Options, Report};

use super::{draw, states};
use crate::after::after;
use crate::source::files;

/// Returns the practice maps. Every other service has a name without letters.
pub fn practice() -> Vec<Map> {
    let files = files("tests/golden/maps", "json");
    let texts = files.into_iter().map(|(_, text)| {
        let practice: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        practice["map"].to_string()
    });
    let maps = texts.map(|text| reading::map_from_json(&text).expect("a map"));
    maps.map(|mut map| {
        for (place, one) in map.relationships.iter_mut().enumerate() {
            if place % 2 == 0 {
                one.answers.barriers[Barrier::FamilyNotHeard] = Response::Known(Presence::Yes);
            }
            one.name = (place % 2 == 0).then(|| format!("7–{place}"));
        }
        map
    })
    .collect()
}

fn went(map: &Map, position: Position) -> State {
    let on = MapState {
        map: map.clone(),
        selected: Some(0),
        ..MapState::default()
    };
    let responses = Responses {
        assessment: map.family.into(),
        ..Responses::default()
    };
    State {
        map: Some(Held::new(on)),
        responses,
        position,
        ..State::default()
    }
}

/// Returns every page of the map, with everything that it can say.
pub fn all() -> Vec<State> {
    let mut all = vec![
        after(
            &State::default(),
            Action::on_side_page(OnSidePage::WentTo(SidePage::Map)),
        ),
        State {
            notice: Some(Notice::MapConflict),
            ..State::default()
        },
    ];
    let maps = practice();
    for (index, map) in maps.iter().enumerate() {
        let state = went(map, Position::MAP);
        let event = |state: &State, event| after(state, Action::on_map(event));
        for place in 0..map.relationships.len() {
            all.push(event(&state, OnMap::Selected(place)));
            all.push(event(&state, OnMap::Opened(place)));
            let mut asked = event(&state, OnMap::Asked(place, Section::Relationship));
            all.push(asked.clone());
            asked = after(&asked, Action::PressedBack);
            all.push(asked);
        }
        for tells in [
            vec![],
            vec![OnSidePage::ToggledFamily, OnSidePage::ToggledName],
        ] {
            let printed = tells.into_iter().chain([OnSidePage::PressedPrintMap]);
            all.push(printed.fold(state.clone(), |state, on| {
                after(&state, Action::on_side_page(on))
            }));
        }
        all.push(event(&state, OnMap::Removed(0)));
        all.push(event(&state, OnMap::Removed(1)));
        all.push(event(&state, OnMap::AskedFamily));
        let reversed = event(&state, OnMap::Sorted(Column::Name));
        all.push(event(&reversed, OnMap::Sorted(Column::Name)));
        all.push(event(&state, OnMap::Added));
        let mut quick = event(&event(&state, OnMap::Added), OnMap::MovedUp(0));
        quick = event(&quick, OnMap::Picked(0, Vocabulary::ALL[3]));
        all.push(quick);
        let picked = event(&state, OnMap::Picked(0, Vocabulary::ALL[3]));
        all.push(event(&picked, OnMap::Opened(0)));
        // Another map is opened beside it, and replaces it.
        let other = MapRecord {
            map: maps[(index + 1) % maps.len()].clone(),
            day: Day::new(2026, 11, 26),
            ..MapRecord::default()
        };
        let text = file::write(&other);
        let open = after(
            &state,
            Action::on_side_page(OnSidePage::WentTo(SidePage::Open)),
        );
        let brought = OnSidePage::ReceivedText(Origin::Pasted, text);
        let open = after(&open, Action::on_side_page(brought));
        all.push(after(
            &open,
            Action::on_side_page(OnSidePage::PressedResumeMap),
        ));
        all.push(open);
    }
    let mut full = maps[0].clone();
    while full.relationships.len() < 20 {
        let mut one = full.relationships[0].clone();
        one.id = format!("n{}", full.relationships.len());
        full.relationships.push(one);
    }
    all.push(went(&full, Position::MAP));
    all
}

/// Returns everything that is said about maps outside the pages.
pub fn told(words: &Words) -> Vec<String> {
    let mut told = Vec::new();
    let maps = practice();
    for (index, map) in maps.iter().enumerate() {
        for scope in Scope::ALL {
            let record = MapRecord {
                map: map.clone(),
                ..MapRecord::default()
            };
            let record = record.within(*scope);
            for with_name in [true, false] {
                let options = Options {
                    with_name,
                    length: Length::Full,
                    ..Options::default()
                };
                told.push(Report::of_map(&record, words, options).plain());
            }
            let other = MapRecord {
                map: maps[(index + 1) % maps.len()].clone(),
                ..MapRecord::default()
            };
            for other in [&other, &record] {
                told.push(Report::of_map_movement(&record, other, words).plain());
            }
            let drawing = Drawing::ecomap(&record, words, Form::Wide);
            told.extend([drawing.title.to_string(), drawing.description.to_string()]);
        }
    }
    told
}

#[test]
fn where_the_map_is_hidden_nothing_leads_there() {
    let mut hiding = Host::default();
    hiding.hidden[Part::Map] = true;
    let words = Words::english();
    for step in [Step::Start, Step::Result] {
        let state = states::at(step, states::all_answered(1));
        let [there, hidden] = [&Host::default(), &hiding].map(|host| {
            draw::page_for(host, &state, &words)
                .all("[data-action=map]")
                .len()
        });
        assert_eq!((there, hidden), (1, 0));
    }
}

#[test]
fn each_service_of_a_map_has_a_row_and_a_place_in_both_drawings() {
    let words = Words::english();
    for map in practice() {
        let page = draw::page(&went(&map, Position::MAP), &words);
        let count = map.relationships.len();
        assert_eq!(page.all("[data-service]").len(), count);
        let ids: BTreeSet<_> = page
            .all("[data-service]")
            .iter()
            .map(|row| row.attribute("data-service").unwrap().to_owned())
            .collect();
        assert_eq!(ids.len(), count);
        for form in ["ecomap-wide", "ecomap-narrow"] {
            let svg = &page.all(&format!(".{form}"))[0];
            let places = svg.every().into_iter().filter(|part| part.name == "g");
            assert!(places.count() >= count, "{form}");
        }
    }
}
