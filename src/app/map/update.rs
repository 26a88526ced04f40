//! What follows from events on the pages of the map: pure and total.

use super::{MapState, OnMap, Sorted, WorkOwner, first_page_of};
use crate::app::action::Position;
use crate::app::effect::{Effect, Focus};
use crate::app::held::Held;
use crate::app::navigation::go;
use crate::app::state::State;
use crate::domain::map::reading::LONGEST_NAME;
use crate::domain::map::{Lead, Map, MapRelationship, Place, WorksOn};
use crate::domain::response::Response;
use crate::flow::Responses;
use crate::flow::step::Section;

/// Has the page announced like a new one: the pressed button is gone, or now belongs to another service.
fn refocus_heading() -> Vec<Effect> {
    vec![Effect::ReleaseFocus, Effect::MoveFocus(Focus::Heading)]
}

/// Begins a map with the current answers. Those about a relationship become its first one.
pub fn begin(state: &mut State) {
    if state.map.is_some() {
        return;
    }
    let responses = &state.responses;
    let assessment = &responses.assessment;
    let mut on = MapState {
        map: Map {
            family: assessment.family,
            ..Map::default()
        },
        ..MapState::default()
    };
    if !responses.without_family().is_empty() {
        on.add_first(responses);
    }
    state.map = Some(Held::new(on));
    // A record on the device is of one relationship, so it stays as it is.
    state.side_pages.remembered = None;
}

/// Replaces everything with a map.
pub fn replace_with(state: &mut State, map: Map) {
    state.responses = Responses {
        assessment: map.family.into(),
        ..Responses::default()
    };
    state.map = Some(Held::new(MapState {
        map,
        ..MapState::default()
    }));
}

/// Copies the answers into the map.
pub fn copy_answers(before: &State, next: &mut State) {
    let Some(on) = next.map.as_deref_mut() else {
        return;
    };
    if before.responses == next.responses {
        return;
    }
    let assessment = &next.responses.assessment;
    on.map.family = assessment.family;
    if on.current.is_none() && !next.responses.without_family().is_empty() && on.has_room() {
        on.add_first(&next.responses);
        return;
    }
    let place = on.current;
    let Some(one) = place.and_then(|place| on.map.relationships.get_mut(place)) else {
        return;
    };
    one.answers = assessment.relationship;
    // A name on the map may be longer than the questionnaire allows, and must not be cut short by it.
    let mut short = Responses::default();
    short.name_service(one.name.as_deref().unwrap_or_default());
    if short.service_name != next.responses.service_name {
        one.name = named(&next.responses.service_name);
    }
}

/// Changes the state by an event. Returns the effects of the event itself.
pub fn update(state: &mut State, event: OnMap) -> Vec<Effect> {
    state.side_pages.prints_map = false;
    let Some(on) = state.map.as_deref_mut() else {
        return Vec::new();
    };
    if changes_list(&event) {
        on.removed = None;
    }
    match event {
        OnMap::Added => return add(state),
        OnMap::Selected(place) if place < on.map.relationships.len() => {
            on.selected = Some(place);
            return vec![
                Effect::ReleaseFocus,
                Effect::MoveFocus(Focus::Part("details")),
            ];
        }
        OnMap::Selected(_) => {}
        OnMap::Opened(place) => open(state, place),
        OnMap::Named(place, name) => name_service(state, place, &name),
        OnMap::Placed(place, near) => on.change(place, |one| one.place = near),
        OnMap::Picked(place, level) => on.change(place, |one| one.quick = Some(level)),
        OnMap::ClearedPick(place) => {
            on.change(place, |one| one.quick = None);
            // The pressed button is gone, and the focus would go with it.
            return vec![Effect::MoveFocus(Focus::Part("quick"))];
        }
        OnMap::ToggledWork(owner, risk) => on.change_work(owner, |said| {
            let mut works_on = said.unwrap_or_default();
            works_on[risk] = !works_on[risk];
            works_on.iter().any(|(_, works)| *works).then_some(works_on)
        }),
        OnMap::ToggledNoWork(owner) => on.change_work(owner, |said| match said {
            Some(works_on) if works_on == WorksOn::default() => None,
            _ => Some(WorksOn::default()),
        }),
        OnMap::ChoseLead(lead) => {
            let is_there = |place| place < on.map.relationships.len();
            if !matches!(lead, Response::Known(Lead::Relationship(place)) if !is_there(place)) {
                on.map.lead = lead;
            }
        }
        OnMap::MovedUp(place) => {
            if let Some(other) = place.checked_sub(1) {
                on.swap(place, other);
            }
        }
        OnMap::MovedDown(place) => on.swap(place, place + 1),
        OnMap::Removed(place) => return remove(state, place),
        OnMap::UndidRemoval => {
            on.selected = on.undo_removal().or(on.selected);
            return refocus_heading();
        }
        OnMap::Asked(place, section) => ask(state, place, section),
        OnMap::AskedFamily => {
            if let Some(position) = first_page_of(Section::Family, state.route, &state.responses) {
                go(state, position);
            }
        }
        OnMap::Sorted(by) => {
            on.sorted = Sorted {
                by,
                is_reversed: on.sorted.by == by && !on.sorted.is_reversed,
            };
        }
    }
    Vec::new()
}

/// Whether what was taken off last can no longer be put back.
const fn changes_list(event: &OnMap) -> bool {
    matches!(event, OnMap::Added | OnMap::Removed(_))
}

impl MapState {
    /// Adds the relationship that the questionnaire is at. Whoever answers about it works closely with it.
    fn add_first(&mut self, responses: &Responses) {
        let assessment = &responses.assessment;
        let id = self.free_id();
        let first = self.add(MapRelationship {
            name: named(&responses.service_name),
            place: Place::Core,
            answers: assessment.relationship,
            ..MapRelationship::named(&id)
        });
        self.current = Some(first);
    }

    fn change(&mut self, place: usize, change: impl FnOnce(&mut MapRelationship)) {
        if let Some(one) = self.map.relationships.get_mut(place) {
            change(one);
        }
    }

    fn change_work(
        &mut self,
        owner: WorkOwner,
        change: impl FnOnce(Option<WorksOn>) -> Option<WorksOn>,
    ) {
        match owner {
            WorkOwner::Own => self.map.works_on = change(self.map.works_on),
            WorkOwner::Service(place) => {
                self.change(place, |one| one.works_on = change(one.works_on))
            }
        }
    }
}

fn named(name: &str) -> Option<String> {
    (!name.trim().is_empty()).then(|| name.to_owned())
}

fn add(state: &mut State) -> Vec<Effect> {
    let Some(on) = state.map.as_deref_mut().filter(|on| on.has_room()) else {
        return Vec::new();
    };
    let id = on.free_id();
    on.selected = Some(on.add(MapRelationship::named(&id)));
    let was_there = state.position == Position::SERVICE;
    go(state, Position::SERVICE);
    // From one service's page to another's, nothing else shows that it is a new page.
    if was_there {
        refocus_heading()
    } else {
        Vec::new()
    }
}

fn open(state: &mut State, place: usize) {
    if let Some(on) = state.map.as_deref_mut()
        && place < on.map.relationships.len()
    {
        on.selected = Some(place);
        go(state, Position::SERVICE);
    }
}

fn name_service(state: &mut State, place: usize, name: &str) {
    let Some(on) = state.map.as_deref_mut() else {
        return;
    };
    let name: String = name.chars().take(LONGEST_NAME).collect();
    on.change(place, |one| one.name = named(&name));
    if on.current == Some(place) {
        state.responses.name_service(&name);
    }
}

fn remove(state: &mut State, place: usize) -> Vec<Effect> {
    let Some(on) = state.map.as_deref_mut() else {
        return Vec::new();
    };
    let was_current = on.current == Some(place);
    on.remove(place);
    if was_current {
        forget_relationship(state);
    }
    if let Some(position) = super::reachable(state.position, state) {
        go(state, position);
    }
    refocus_heading()
}

/// Clears the relationship from the questionnaire, which is at none now.
fn forget_relationship(state: &mut State) {
    let strengths = state.responses.strengths;
    state.responses.assessment = state.responses.assessment.family.into();
    state.responses.strengths = strengths;
    state.responses.service_name.clear();
}

/// Goes to the questions about a relationship, filled with its answers.
fn ask(state: &mut State, place: usize, section: Section) {
    let Some(on) = state.map.as_deref_mut() else {
        return;
    };
    let Some(answers) = on.answers(place) else {
        return;
    };
    let name = on.map.relationships[place].name.clone().unwrap_or_default();
    on.current = Some(place);
    on.selected = Some(place);
    state.responses.assessment = answers;
    state.responses.name_service(&name);
    if let Some(position) = first_page_of(section, state.route, &state.responses) {
        go(state, position);
    }
}
