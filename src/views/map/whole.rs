//! The page with all services around the family: the advice first, then the map, the table, and the questions
//! asked only once.

use super::{BUTTON, Drawn, advice, choose, details, ecomap, needed, press, section, share, table};
use crate::app::Action;
use crate::app::map::{OnMap, WorkOwner};
use crate::content::phrasing;
use crate::content::{Key, OnMap as Text, Ui};
use crate::domain::map::MOST_RELATIONSHIPS;
use crate::flow::step::{ALL, Section};
use crate::views::builder::Builder;
use crate::views::tag::tag;
use crate::views::{frame, safety};

/// See [`crate::views::parts`]: what to do is drawn first, then the map, the services, and the rest.
pub const PARTS: usize = 4;

/// The id of the line about a removed service, and of the line with the number of services.
const REMOVED: &str = "map-removed";
const COUNT: &str = "map-count";

/// The page.
pub fn page(html: &mut Builder<'_>) {
    let context = html.context;
    let Some(drawn) = Drawn::of(context) else {
        return frame::heading(html, context.say(Text::Heading));
    };
    // What was removed, and how many services there are, is announced with the focused heading.
    let removed_id = drawn.on.removed.as_ref().map(|_| context.id(REMOVED));
    let count_id = (!drawn.is_empty()).then(|| context.id(COUNT));
    let told: Vec<_> = removed_id.into_iter().chain(count_id).collect();
    let told = (!told.is_empty()).then(|| told.join(" "));
    if drawn.outcome.family.safety_first {
        safety::first(html, told);
        html.line(tag!(h2, class = "map-head"), Text::Heading);
    } else {
        html.tag(tag!(div, class = "flow-tight"), |html| {
            frame::heading_with(html, context.say(Text::Heading), told);
            html.line(tag!(p, class = "hint"), Text::Lead);
            html.tag(tag!(p, class = "hint"), |html| {
                html.say(Text::Names);
                // What a host does with what it is told cannot be promised.
                if !context.host.embedded {
                    html.space();
                    html.say(Text::Stays);
                }
            });
        });
    }
    html.line(tag!(p, class = "small soft"), Ui::Planning);
    removed(html, &drawn);
    if drawn.is_empty() {
        html.tag(tag!(div, class = "note", part = "note"), |html| {
            html.line(tag!(p), Text::NoneYet)
        });
        add(html, &drawn);
        return family(html, &drawn);
    }
    // This line describes the heading, which gets the focus as soon as the first part is painted.
    html.tag(tag!(p, class = "hint"), |html| {
        let count = drawn.on.map.relationships.len().to_string();
        html.set("id", context.id(COUNT));
        html.text(context.fill(Text::Count, &[("count", &count)]));
    });
    advice::sections(html, &drawn);
    frame::deferred(html, 0, |html| drawing(html, &drawn));
    frame::deferred(html, 1, |html| {
        section(html, "services", Text::TableHeading, |html| {
            table::body(html, &drawn);
            add(html, &drawn);
        });
        details::selected_service(html, &drawn);
    });
    frame::deferred(html, 2, |html| {
        family(html, &drawn);
        section(html, "lead", Text::LeadHeading, |html| {
            choose::lead(html, &drawn);
        });
        section(html, "own", Text::OwnHeading, |html| {
            html.line(tag!(p, class = "hint"), Text::WorksOnHint);
            choose::works_on(html, "own", WorkOwner::Own, drawn.on.map.works_on);
        });
        share::sections(html);
    });
}

fn drawing(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let context = html.context;
    section(html, "drawing", Text::DrawingHeading, |html| {
        html.line(tag!(p, class = "unseen"), Text::DrawingHint);
        let edition = context.say(Key::META_EDITION);
        if let Some(record) = context.state.map_record(&edition) {
            let select = |place| Action::on_map(OnMap::Selected(place));
            ecomap::ecomap(html, (&record, &drawn.outcome), drawn.on.selected, select);
        }
    });
}

/// The service removed last, and the button to put it back.
fn removed(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let context = html.context;
    // Announced with the page's heading and by nothing else, it is heard once.
    html.tag(tag!(div, class = "notices"), |html| {
        let Some(removed) = &drawn.on.removed else {
            return;
        };
        let name = removed.relationship.name.as_deref();
        let name = phrasing::map::service_named(context.words, name, removed.place);
        html.tag(tag!(div, class = "note", part = "note"), |html| {
            html.tag(tag!(p), |html| {
                html.set("id", context.id(REMOVED));
                html.text(context.fill(Text::Removed, &[("service", &name)]));
            });
            let back = tag!(button, class = "button", type = "button", part = "button", "data-action" = "put-back");
            press(html, back, Text::PutBack, OnMap::UndidRemoval);
        });
    });
}

fn add(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    if drawn.on.has_room() {
        let first = tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "add-service");
        let other = tag!(button, class = "button", type = "button", part = "button", "data-action" = "add-service");
        html.tag(tag!(div, class = "buttons"), |html| {
            let what = if drawn.is_empty() { first } else { other };
            press(html, what, Text::Add, OnMap::Added);
        });
    } else {
        let most = MOST_RELATIONSHIPS.to_string();
        let said = html.context.fill(Text::Full, &[("most", &most)]);
        html.tag_of(tag!(p, class = "hint"), said);
    }
}

/// The family's part, which is asked only once.
fn family(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let context = html.context;
    let state = context.state;
    section(html, "family", Text::FamilyHeading, |html| {
        html.line(tag!(p, class = "hint"), Text::FamilyHint);
        let steps = ALL
            .into_iter()
            .filter(|step| step.section() == Some(Section::Family));
        let questions: Vec<_> = steps.flat_map(crate::flow::Step::questions).collect();
        let given = questions
            .iter()
            .filter(|question| state.responses.chosen(**question).is_some())
            .count();
        let (count, all) = (given.to_string(), questions.len().to_string());
        let values = [("count", count.as_str()), ("all", &all)];
        html.tag(tag!(p), |html| {
            html.set("data-answered", count.clone());
            html.text(context.fill(Text::FamilyAnswered, &values));
        });
        if given > 0 {
            let family = &drawn.outcome.family;
            let band = phrasing::map::band(context.words, family);
            let facts = [
                (Ui::FactRisk.into(), band),
                (Text::DetailsNeeded.into(), needed(context, family.needed)),
            ];
            frame::facts(html, &mut facts.into_iter());
        }
        let text = if given == questions.len() {
            Text::FamilyAgain
        } else {
            Text::FamilyAsk
        };
        html.tag(tag!(div, class = "buttons"), |html| {
            html.tag(BUTTON, |html| {
                html.set("data-action", "ask-family");
                html.on_press(Action::on_map(OnMap::AskedFamily));
                html.say(text);
            });
        });
    });
}
