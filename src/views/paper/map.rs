//! A map of all services to draw by hand, and the rule for reading it.

use yew::prelude::*;

use super::{grid, tick_box};
use crate::content::saying::number;
use crate::content::{Key, OnMap, Report as Text, Ui};
use crate::domain::level::Level;
use crate::domain::map::Place;
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::Vocabulary;
use crate::report::drawing::{Drawing, Ecomap};
use crate::views::pen::Pen;
use crate::views::screen::Screen;
use crate::views::shapes::{shapes, size};
use crate::views::tag::tag;

/// So many services can be written down, as many as the drawing has places for.
const SERVICES: usize = 8;

/// The section: the map, the table of its services, and the rule row by row.
pub fn map(screen: Screen<'_>) -> Html {
    html! {
        <section class="paper-section mapping flow">
            <h3>{ screen.say(Ui::PaperMap) }</h3>
            <p>
                { screen.say(OnMap::Lead) }{ " " }
                { screen.say(Ui::PaperMapDanger) }
            </p>
            <p>
                <strong>{ screen.say(Ui::PaperMapNames) }</strong>{ " " }
                { screen.say(Ui::PaperMapApart) }
            </p>
            <div class="ecomap">
                { drawn(screen, &Ecomap::blank(screen.words)) }
                { key(screen) }
            </div>
            <div class="map-fill">{ services(screen) }</div>
            { letters(screen) }
            <div class="map-rule">{ rule(screen) }</div>
        </section>
    }
}

/// A drawing. What it shows stands beside it in words.
fn drawn(screen: Screen<'_>, drawing: &Drawing) -> Html {
    Pen::draw(&screen, |pen| {
        pen.tag(
            tag!(svg, "aria-hidden" = "true", focusable = "false"),
            |pen| {
                size(pen, drawing);
                // The paper is the ground.
                shapes(pen, drawing.shapes.get(1..));
            },
        );
    })
}

/// How the map is drawn: the circles and the lines.
fn key(screen: Screen<'_>) -> Html {
    let places = [Place::Core, Place::Ring].map(|place| {
        let [name, means] = [Key::place_name(place), Key::place_means(place)];
        html! {
            <><strong>{ screen.say(name) }{ "." }</strong>{ " " }{ screen.say(means) }{ ". " }</>
        }
    });
    html! {
        <>
            <p>
                for place in places {
                    { place }
                }
                { screen.say(Ui::PaperMapHow) }
            </p>
            <ul class="plain map-lines">
                for level in Level::ALL.iter().rev() {
                    <li>
                        { drawn(screen, &Ecomap::line(screen.words, *level)) }
                        <span>{ level_name(screen, *level) }</span>
                    </li>
                }
            </ul>
        </>
    }
}

fn level_name(screen: Screen<'_>, level: Level) -> AttrValue {
    let title = screen.say(Key::level_title(level));
    let values = [("number", number(level)), ("name", title.as_str())];
    screen.fill(Text::EcomapLevel, &values)
}

/// The table to fill in: the own service, then a row for each number of the drawing.
fn services(screen: Screen<'_>) -> Html {
    let blank = || html! { <span class="blank" aria-hidden="true"></span> };
    let without = || html! { { "–" } };
    let own = html! { { screen.say(OnMap::OwnService) } };
    let cells = (0..5).map(|_| without()).chain([blank(), tick_box()]);
    let own = (own, cells.collect());
    let others = (1..=SERVICES).map(|number| {
        let boxes = [tick_box(), tick_box()];
        let cells = boxes.into_iter().chain((0..4).map(|_| blank()));
        (html! { { number } }, cells.chain([tick_box()]).collect())
    });
    let columns: [Key; 7] = [
        Key::place_name(Place::Core),
        Key::place_name(Place::Ring),
        OnMap::ColumnLevel.into(),
        OnMap::DetailsNeeded.into(),
        OnMap::ColumnGap.into(),
        OnMap::ColumnWorksOn.into(),
        Text::EcomapLead.into(),
    ];
    grid(
        screen,
        screen.say(Ui::PaperMapTable),
        OnMap::ColumnName,
        columns.map(|key| screen.say(key)).to_vec(),
        [own].into_iter().chain(others).collect(),
    )
}

/// The short signs of what services work on.
fn letters(screen: Screen<'_>) -> Html {
    html! {
        <ul class="plain map-letters">
            for risk in RiskDomain::ALL {
                <li>
                    <strong>{ screen.say(Key::works_on(*risk)) }</strong>{ " " }
                    { screen.say(Key::risk_name(*risk)) }
                </li>
            }
        </ul>
    }
}

/// The rule row by row, with an example.
fn rule(screen: Screen<'_>) -> Html {
    let rows = Key::map_by_hand().enumerate().map(|(row, keys)| {
        let [name, how, example] = keys.map(|key| screen.say(key));
        let head = html! { <strong>{ row + 1 }{ ". " }{ name }</strong> };
        (head, [how, example].map(|text| html! { { text } }).to_vec())
    });
    grid(
        screen,
        screen.say(OnMap::InvestHeading),
        Ui::PaperStep,
        [Ui::PaperHow, Ui::PaperExample]
            .map(|key| screen.say(key))
            .to_vec(),
        rows.collect(),
    )
}
