//! The page of one service: what it is called, how near it stands, what it works on, and how the two work
//! together.

use yew::AttrValue;

use super::choose;
use super::{BUTTON, Drawn, LINK, details, press, section, table};
use crate::app::Action;
use crate::app::map::{OnMap, Whose};
use crate::content::{Key, OnMap as Text};
use crate::domain::level::Level;
use crate::domain::map::Place;
use crate::domain::map::reading::LONGEST_NAME;
use crate::domain::map::relationship::{Firmness, Relationship};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::Aside;
use crate::views::frame;
use crate::views::pen::Pen;
use crate::views::radios::{Choice, radios};
use crate::views::tag::tag;

/// The id of the field for the name.
pub const NAME: &str = "map-service-name";

/// The page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    frame::heading(pen, super::service_title(screen));
    let Some(drawn) = Drawn::of(screen) else {
        return;
    };
    let selected = drawn.on.selected;
    let one = selected.and_then(|place| drawn.on.map.relationships.get(place));
    let (Some(place), Some(one)) = (selected, one) else {
        return;
    };
    name(pen, place, one);
    section(pen, "place", Text::PlaceHeading, |pen| {
        near(pen, place, one)
    });
    section(pen, "works-on", Text::WorksOnHeading, |pen| {
        pen.line(tag!(p, class = "hint"), Text::WorksOnHint);
        choose::works_on(pen, "works-on", Whose::Service(place), one.works_on);
    });
    section(pen, "quick", Text::QuickHeading, |pen| {
        quick(pen, &drawn, place, one);
    });
    section(pen, "questions", Text::QuestionsHeading, |pen| {
        let said = table::counted(screen, Text::TenAnswered, drawn.on.answered(place));
        pen.tag_of(tag!(p), said);
        details::buttons(pen, &drawn, place);
    });
    section(pen, "order", Text::OrderHeading, |pen| {
        order(pen, &drawn, place);
    });
    pen.tag(tag!(div, class = "buttons"), |pen| {
        let map = tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "to-map");
        frame::aside(pen, map, Text::ToMap, Aside::Map);
        if drawn.on.has_room() {
            let add = tag!(button, class = "button", type = "button", part = "button", "data-action" = "add-service");
            press(pen, add, Text::AddAnother, OnMap::Added);
        }
        let remove = tag!(button, class = "link", type = "button", "data-action" = "remove-service");
        press(pen, remove, Text::Remove, OnMap::Removed(place));
    });
}

fn name(pen: &mut Pen<'_>, place: usize, one: &Relationship) {
    let screen = pen.screen;
    let (id, hint) = (screen.id(NAME), screen.id("map-service-name-hint"));
    pen.tag(tag!(div, class = "field"), |pen| {
        pen.tag(tag!(label, class = "label"), |pen| {
            pen.set("for", id.clone());
            pen.say(Text::ServiceName);
        });
        pen.tag(tag!(p, class = "hint"), |pen| {
            pen.set("id", hint.clone());
            pen.say(Text::ServiceNameHint);
        });
        pen.tag(
            tag!(input, class = "input", type = "text", autocomplete = "off"),
            |pen| {
                // Another service's name never stands in the same field.
                pen.key(&one.id);
                pen.set("id", id);
                pen.set("maxlength", LONGEST_NAME.to_string());
                pen.set("aria-describedby", hint);
                pen.fill_in(one.name.clone().unwrap_or_default());
                let typed = screen.events.typed_map_name.clone();
                pen.on_input(yew::Callback::from(move |event| typed.emit((place, event))));
            },
        );
    });
}

fn near(pen: &mut Pen<'_>, place: usize, one: &Relationship) {
    let screen = pen.screen;
    let choices = Place::ALL.iter().map(|near| Choice {
        id: near.id().to_owned(),
        text: screen.say(Key::place_name(*near)),
        means: Some(screen.say(Key::place_means(*near))),
        is_chosen: one.place == *near,
        chose: Action::on_map(OnMap::Placed(place, *near)),
    });
    radios(pen, "near", "place", false, choices.collect());
}

fn quick(pen: &mut Pen<'_>, drawn: &Drawn<'_>, place: usize, one: &Relationship) {
    let screen = pen.screen;
    pen.line(tag!(p, class = "hint"), Text::QuickHint);
    let choices = Level::ALL.iter().map(|level| Choice {
        id: level.index().to_string(),
        text: screen.say(Key::level_title(*level)),
        means: Some(screen.say(Key::level_means(*level))),
        is_chosen: one.quick == Some(*level),
        chose: Action::on_map(OnMap::Picked(place, *level)),
    });
    radios(pen, "pick", "quick", false, choices.collect());
    let Some(of) = drawn.outcome.relationships.get(place) else {
        return;
    };
    pen.group(|pen| {
        if one.quick.is_some() {
            if of.confidence != Firmness::Quick {
                pen.line(tag!(p, class = "hint"), Text::QuickNotUsed);
            }
            press(pen, LINK, Text::QuickClear, OnMap::ClearedPick(place));
        }
    });
}

/// Where it stands in the list, which decides between services that are alike in everything else.
fn order(pen: &mut Pen<'_>, drawn: &Drawn<'_>, place: usize) {
    let screen = pen.screen;
    let count = drawn.on.map.relationships.len();
    let (number, all) = ((place + 1).to_string(), count.to_string());
    let values = [("number", number.as_str()), ("count", &all)];
    let said: AttrValue = screen.fill(Text::OrderIs, &values);
    pen.tag(tag!(p, "aria-live" = "polite"), |pen| pen.text(said));
    pen.tag(tag!(div, class = "buttons"), |pen| {
        for (text, event, is_there) in [
            (Text::Up, OnMap::MovedUp(place), place > 0),
            (Text::Down, OnMap::MovedDown(place), place + 1 < count),
        ] {
            pen.tag(BUTTON, |pen| {
                // A button that goes takes the focus with it.
                if !is_there {
                    pen.set("aria-disabled", "true");
                }
                pen.set("data-action", if text == Text::Up { "up" } else { "down" });
                pen.on_press(Action::on_map(event));
                pen.say(text);
            });
        }
    });
}
