//! The page with all services around the family: the advice first, then the map, the table, and what is
//! asked once.

use super::{BUTTON, Drawn, advice, choose, details, ecomap, needed, press, section, share, table};
use crate::app::Action;
use crate::app::map::{OnMap, Whose};
use crate::content::saying;
use crate::content::{Key, OnMap as Text, Ui};
use crate::domain::map::MOST_RELATIONSHIPS;
use crate::flow::step::{ALL, Section};
use crate::views::pen::Pen;
use crate::views::tag::tag;
use crate::views::{frame, safety};

/// See [`crate::views::parts`]: what to do is drawn first, then the map, the services, and the rest.
pub const PARTS: usize = 4;

/// The id of the line that tells what was taken off, and of the one that tells how many there are.
const REMOVED: &str = "map-removed";
const COUNT: &str = "map-count";

/// The page.
pub fn page(pen: &mut Pen<'_>) {
    let screen = pen.screen;
    let Some(drawn) = Drawn::of(screen) else {
        return frame::heading(pen, screen.say(Text::Heading));
    };
    // What was done, and what is there now, is told with the heading that the focus comes to.
    let removed_id = drawn.on.removed.as_ref().map(|_| screen.id(REMOVED));
    let count_id = (!drawn.is_empty()).then(|| screen.id(COUNT));
    let told: Vec<_> = removed_id.into_iter().chain(count_id).collect();
    let told = (!told.is_empty()).then(|| told.join(" "));
    if drawn.outcome.family.safety_first {
        safety::first(pen, told);
        pen.line(tag!(h2, class = "map-head"), Text::Heading);
    } else {
        pen.tag(tag!(div, class = "flow-tight"), |pen| {
            frame::heading_with(pen, screen.say(Text::Heading), told);
            pen.line(tag!(p, class = "hint"), Text::Lead);
            pen.tag(tag!(p, class = "hint"), |pen| {
                pen.say(Text::Names);
                // What a page around it does with what it is told cannot be promised.
                if !screen.host.embedded {
                    pen.space();
                    pen.say(Text::Stays);
                }
            });
        });
    }
    pen.line(tag!(p, class = "small soft"), Ui::Planning);
    removed(pen, &drawn);
    if drawn.is_empty() {
        pen.tag(tag!(div, class = "note", part = "note"), |pen| {
            pen.line(tag!(p), Text::NoneYet)
        });
        add(pen, &drawn);
        return family(pen, &drawn);
    }
    // The heading is described by it, and gets the focus as soon as the first part is painted.
    pen.tag(tag!(p, class = "hint"), |pen| {
        let count = drawn.on.map.relationships.len().to_string();
        pen.set("id", screen.id(COUNT));
        pen.text(screen.fill(Text::Count, &[("count", &count)]));
    });
    advice::sections(pen, &drawn);
    frame::in_turn(pen, 0, |pen| drawing(pen, &drawn));
    frame::in_turn(pen, 1, |pen| {
        section(pen, "services", Text::TableHeading, |pen| {
            table::matter(pen, &drawn);
            add(pen, &drawn);
        });
        details::place_of_selected(pen, &drawn);
    });
    frame::in_turn(pen, 2, |pen| {
        family(pen, &drawn);
        section(pen, "lead", Text::LeadHeading, |pen| {
            choose::lead(pen, &drawn);
        });
        section(pen, "own", Text::OwnHeading, |pen| {
            pen.line(tag!(p, class = "hint"), Text::WorksOnHint);
            choose::works_on(pen, "own", Whose::Own, drawn.on.map.works_on);
        });
        share::sections(pen);
    });
}

fn drawing(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    let screen = pen.screen;
    section(pen, "drawing", Text::DrawingHeading, |pen| {
        pen.line(tag!(p, class = "unseen"), Text::DrawingHint);
        let edition = screen.say(Key::META_EDITION);
        if let Some(record) = screen.state.map_record(&edition) {
            let select = |place| Action::on_map(OnMap::Selected(place));
            ecomap::ecomap(pen, (&record, &drawn.outcome), drawn.on.selected, select);
        }
    });
}

/// What was taken off last, and the way to put it back.
fn removed(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    let screen = pen.screen;
    // Told with the page's heading, and by nothing else, it is heard once.
    pen.tag(tag!(div, class = "notices"), |pen| {
        let Some(removed) = &drawn.on.removed else {
            return;
        };
        let name = removed.relationship.name.as_deref();
        let name = saying::map::service_named(screen.words, name, removed.place);
        pen.tag(tag!(div, class = "note", part = "note"), |pen| {
            pen.tag(tag!(p), |pen| {
                pen.set("id", screen.id(REMOVED));
                pen.text(screen.fill(Text::Removed, &[("service", &name)]));
            });
            let back = tag!(button, class = "button", type = "button", part = "button", "data-action" = "put-back");
            press(pen, back, Text::PutBack, OnMap::PutBack);
        });
    });
}

fn add(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    if drawn.on.has_room() {
        let first = tag!(button, class = "button primary", type = "button", part = "primary", "data-action" = "add-service");
        let other = tag!(button, class = "button", type = "button", part = "button", "data-action" = "add-service");
        pen.tag(tag!(div, class = "buttons"), |pen| {
            let what = if drawn.is_empty() { first } else { other };
            press(pen, what, Text::Add, OnMap::Added);
        });
    } else {
        let most = MOST_RELATIONSHIPS.to_string();
        let said = pen.screen.fill(Text::Full, &[("most", &most)]);
        pen.tag_of(tag!(p, class = "hint"), said);
    }
}

/// The family's part, which is asked once.
fn family(pen: &mut Pen<'_>, drawn: &Drawn<'_>) {
    let screen = pen.screen;
    let state = screen.state;
    section(pen, "family", Text::FamilyHeading, |pen| {
        pen.line(tag!(p, class = "hint"), Text::FamilyHint);
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
        pen.tag(tag!(p), |pen| {
            pen.set("data-answered", count.clone());
            pen.text(screen.fill(Text::FamilyAnswered, &values));
        });
        if given > 0 {
            let family = &drawn.outcome.family;
            let band = saying::map::band(screen.words, family);
            let facts = [
                (Ui::FactRisk.into(), band),
                (Text::DetailsNeeded.into(), needed(screen, family.needed)),
            ];
            frame::facts(pen, &mut facts.into_iter());
        }
        let text = if given == questions.len() {
            Text::FamilyAgain
        } else {
            Text::FamilyAsk
        };
        pen.tag(tag!(div, class = "buttons"), |pen| {
            pen.tag(BUTTON, |pen| {
                pen.set("data-action", "ask-family");
                pen.on_press(Action::on_map(OnMap::AskedFamily));
                pen.say(text);
            });
        });
    });
}
