//! The page of one service: its name, its place, what it works on, and how the two work together.

use yew::AttrValue;

use super::choose;
use super::{BUTTON, Drawn, LINK, details, press, section, table};
use crate::app::Action;
use crate::app::map::{OnMap, WorkOwner};
use crate::content::{Key, OnMap as Text};
use crate::domain::level::Level;
use crate::domain::map::Place;
use crate::domain::map::reading::LONGEST_NAME;
use crate::domain::map::relationship::{Firmness, MapRelationship};
use crate::domain::vocabulary::Vocabulary;
use crate::flow::step::SidePage;
use crate::views::builder::Builder;
use crate::views::frame;
use crate::views::radios::{Choice, radios};
use crate::views::tag::tag;

/// The id of the field for the name.
pub const NAME: &str = "map-service-name";

/// The page.
pub fn page(html: &mut Builder<'_>) {
    let context = html.context;
    frame::heading(html, super::service_title(context));
    let Some(drawn) = Drawn::of(context) else {
        return;
    };
    let selected = drawn.on.selected;
    let one = selected.and_then(|place| drawn.on.map.relationships.get(place));
    let (Some(place), Some(one)) = (selected, one) else {
        return;
    };
    name(html, place, one);
    section(html, "place", Text::PlaceHeading, |html| {
        near(html, place, one)
    });
    section(html, "works-on", Text::WorksOnHeading, |html| {
        html.line(tag!(p, class = "hint"), Text::WorksOnHint);
        choose::works_on(html, "works-on", WorkOwner::Service(place), one.works_on);
    });
    section(html, "quick", Text::QuickHeading, |html| {
        quick(html, &drawn, place, one);
    });
    section(html, "questions", Text::QuestionsHeading, |html| {
        let said = table::counted(context, Text::TenAnswered, drawn.on.answered(place));
        html.tag_of(tag!(p), said);
        details::buttons(html, &drawn, place);
    });
    section(html, "order", Text::OrderHeading, |html| {
        order(html, &drawn, place);
    });
    html.tag(tag!(div, class = "buttons"), |html| {
        let map = tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "to-map");
        frame::side_page_button(html, map, Text::ToMap, SidePage::Map);
        if drawn.on.has_room() {
            let add = tag!(button, class = "button", type = "button", part = "button", "data-action" = "add-service");
            press(html, add, Text::AddAnother, OnMap::Added);
        }
        let remove = tag!(button, class = "link", type = "button", "data-action" = "remove-service");
        press(html, remove, Text::Remove, OnMap::Removed(place));
    });
}

fn name(html: &mut Builder<'_>, place: usize, one: &MapRelationship) {
    let context = html.context;
    let (id, hint) = (context.id(NAME), context.id("map-service-name-hint"));
    html.tag(tag!(div, class = "field"), |html| {
        html.tag(tag!(label, class = "label"), |html| {
            html.set("for", id.clone());
            html.say(Text::ServiceName);
        });
        html.tag(tag!(p, class = "hint"), |html| {
            html.set("id", hint.clone());
            html.say(Text::ServiceNameHint);
        });
        html.tag(
            tag!(input, class = "input", type = "text", autocomplete = "off"),
            |html| {
                // The key keeps another service's name out of the same field.
                html.key(&one.id);
                html.set("id", id);
                html.set("maxlength", LONGEST_NAME.to_string());
                html.set("aria-describedby", hint);
                html.fill_in(one.name.clone().unwrap_or_default());
                let typed = context.events.typed_map_name.clone();
                html.on_input(yew::Callback::from(move |event| typed.emit((place, event))));
            },
        );
    });
}

fn near(html: &mut Builder<'_>, place: usize, one: &MapRelationship) {
    let context = html.context;
    let choices = Place::ALL.iter().map(|near| Choice {
        id: near.id().to_owned(),
        text: context.say(Key::place_name(*near)),
        means: Some(context.say(Key::place_means(*near))),
        is_chosen: one.place == *near,
        chose: Action::on_map(OnMap::Placed(place, *near)),
    });
    radios(html, "near", "place", false, choices.collect());
}

fn quick(html: &mut Builder<'_>, drawn: &Drawn<'_>, place: usize, one: &MapRelationship) {
    let context = html.context;
    html.line(tag!(p, class = "hint"), Text::QuickHint);
    let choices = Level::ALL.iter().map(|level| Choice {
        id: level.index().to_string(),
        text: context.say(Key::level_title(*level)),
        means: Some(context.say(Key::level_means(*level))),
        is_chosen: one.quick == Some(*level),
        chose: Action::on_map(OnMap::Picked(place, *level)),
    });
    radios(html, "pick", "quick", false, choices.collect());
    let Some(of) = drawn.outcome.relationships.get(place) else {
        return;
    };
    html.group(|html| {
        if one.quick.is_some() {
            if of.confidence != Firmness::Quick {
                html.line(tag!(p, class = "hint"), Text::QuickNotUsed);
            }
            press(html, LINK, Text::QuickClear, OnMap::ClearedPick(place));
        }
    });
}

/// Its position in the list, which decides between services that are otherwise equal.
fn order(html: &mut Builder<'_>, drawn: &Drawn<'_>, place: usize) {
    let context = html.context;
    let count = drawn.on.map.relationships.len();
    let (number, all) = ((place + 1).to_string(), count.to_string());
    let values = [("number", number.as_str()), ("count", &all)];
    let said: AttrValue = context.fill(Text::OrderIs, &values);
    html.tag(tag!(p, "aria-live" = "polite"), |html| html.text(said));
    html.tag(tag!(div, class = "buttons"), |html| {
        for (text, event, is_there) in [
            (Text::Up, OnMap::MovedUp(place), place > 0),
            (Text::Down, OnMap::MovedDown(place), place + 1 < count),
        ] {
            html.tag(BUTTON, |html| {
                // Removing the button would lose the focus, so it is only marked as disabled.
                if !is_there {
                    html.set("aria-disabled", "true");
                }
                html.set("data-action", if text == Text::Up { "up" } else { "down" });
                html.on_press(Action::on_map(event));
                html.say(text);
            });
        }
    });
}
