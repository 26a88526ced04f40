//! A map of all services to draw by hand, and the rule for reading it.

use yew::prelude::*;

use super::{grid, tick_box};
use crate::content::phrasing::number;
use crate::content::{Key, OnMap, Report as Text, Ui};
use crate::domain::level::Level;
use crate::domain::map::Place;
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::Vocabulary;
use crate::report::drawing::{Drawing, Ecomap};
use crate::views::builder::Builder;
use crate::views::context::ViewContext;
use crate::views::shapes::{shapes, size};
use crate::views::tag::tag;

/// Most services that can be written down: as many as the drawing has places for.
const SERVICES: usize = 8;

/// The section: the map, the table of its services, and the rule row by row.
pub fn map(context: ViewContext<'_>) -> Html {
    html! {
        <section class="paper-section mapping flow">
            <h3>{ context.say(Ui::PaperMap) }</h3>
            <p>
                { context.say(OnMap::Lead) }{ " " }
                { context.say(Ui::PaperMapDanger) }
            </p>
            <p>
                <strong>{ context.say(Ui::PaperMapNames) }</strong>{ " " }
                { context.say(Ui::PaperMapApart) }
            </p>
            <div class="ecomap">
                { drawn(context, &Ecomap::blank(context.words)) }
                { key(context) }
            </div>
            <div class="map-fill">{ services(context) }</div>
            { letters(context) }
            <div class="map-rule">{ rule(context) }</div>
        </section>
    }
}

/// A drawing. The words beside it say the same.
fn drawn(context: ViewContext<'_>, drawing: &Drawing) -> Html {
    Builder::draw(&context, |html| {
        html.tag(
            tag!(svg, "aria-hidden" = "true", focusable = "false"),
            |html| {
                size(html, drawing);
                // The first shape is the background, which the paper replaces.
                shapes(html, drawing.shapes.get(1..));
            },
        );
    })
}

/// How the map is drawn: the circles and the lines.
fn key(context: ViewContext<'_>) -> Html {
    let places = [Place::Core, Place::Ring].map(|place| {
        let [name, means] = [Key::place_name(place), Key::place_means(place)];
        html! {
            <><strong>{ context.say(name) }{ "." }</strong>{ " " }{ context.say(means) }{ ". " }</>
        }
    });
    html! {
        <>
            <p>
                for place in places {
                    { place }
                }
                { context.say(Ui::PaperMapHow) }
            </p>
            <ul class="plain map-lines">
                for level in Level::ALL.iter().rev() {
                    <li>
                        { drawn(context, &Ecomap::line(context.words, *level)) }
                        <span>{ level_name(context, *level) }</span>
                    </li>
                }
            </ul>
        </>
    }
}

fn level_name(context: ViewContext<'_>, level: Level) -> AttrValue {
    let title = context.say(Key::level_title(level));
    let values = [("number", number(level)), ("name", title.as_str())];
    context.fill(Text::EcomapLevel, &values)
}

/// The table to fill in: the worker's own service, then a row for each number in the drawing.
fn services(context: ViewContext<'_>) -> Html {
    let blank = || html! { <span class="blank" aria-hidden="true"></span> };
    let without = || html! { { "–" } };
    let own = html! { { context.say(OnMap::OwnService) } };
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
        context,
        context.say(Ui::PaperMapTable),
        OnMap::ColumnName,
        columns.map(|key| context.say(key)).to_vec(),
        [own].into_iter().chain(others).collect(),
    )
}

/// The abbreviations for what services work on.
fn letters(context: ViewContext<'_>) -> Html {
    html! {
        <ul class="plain map-letters">
            for risk in RiskDomain::ALL {
                <li>
                    <strong>{ context.say(Key::works_on(*risk)) }</strong>{ " " }
                    { context.say(Key::risk_name(*risk)) }
                </li>
            }
        </ul>
    }
}

/// The rule row by row, with an example.
fn rule(context: ViewContext<'_>) -> Html {
    let rows = Key::map_by_hand().enumerate().map(|(row, keys)| {
        let [name, how, example] = keys.map(|key| context.say(key));
        let head = html! { <strong>{ row + 1 }{ ". " }{ name }</strong> };
        (head, [how, example].map(|text| html! { { text } }).to_vec())
    });
    grid(
        context,
        context.say(OnMap::InvestHeading),
        Ui::PaperStep,
        [Ui::PaperHow, Ui::PaperExample]
            .map(|key| context.say(key))
            .to_vec(),
        rows.collect(),
    )
}
