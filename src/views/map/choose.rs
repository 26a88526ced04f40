//! The choices on the pages of the map: checkboxes, and groups of radio buttons.

use yew::AttrValue;

use super::Drawn;
use crate::app::Action;
use crate::app::map::{OnMap, WorkOwner};
use crate::content::{Key, OnMap as Text};
use crate::domain::map::{Lead, WorksOn};
use crate::domain::response::Response;
use crate::domain::risk::RiskDomain;
use crate::domain::vocabulary::Vocabulary;
use crate::views::builder::Builder;
use crate::views::choices::checkbox;
use crate::views::radios::{Choice, radios};
use crate::views::tag::tag;

/// What a service works on with the family: the ten risk domains, or none of them.
pub fn works_on(
    html: &mut Builder<'_>,
    name: &'static str,
    owner: WorkOwner,
    said: Option<WorksOn>,
) {
    let context = html.context;
    html.tag(tag!(div, class = "choices chips", role = "group"), |html| {
        html.set("aria-labelledby", context.id(name));
        for risk in RiskDomain::ALL {
            let is_ticked = said.is_some_and(|works_on| works_on[*risk]);
            let ticked = Action::on_map(OnMap::ToggledWork(owner, *risk));
            let id = [name, "-", risk.id()].concat();
            let text = context.say(Key::risk_name(*risk));
            checkbox(html, &id, is_ticked, ticked, text, |_| ());
        }
        let none = Action::on_map(OnMap::ToggledNoWork(owner));
        let is_none = said == Some(WorksOn::default());
        let id = [name, "-none"].concat();
        let text = context.say(Text::WorksOnNone);
        checkbox(html, &id, is_none, none, text, |_| ());
    });
}

/// Who leads: the worker's own service, one of those on the map, nobody, or not known.
pub fn lead(html: &mut Builder<'_>, drawn: &Drawn<'_>) {
    let context = html.context;
    let chosen = drawn.on.map.lead;
    let choice = |id: String, text: AttrValue, lead: Response<Lead>| Choice {
        id,
        text,
        means: None,
        is_chosen: chosen == lead,
        chose: Action::on_map(OnMap::ChoseLead(lead)),
    };
    let own = choice(
        String::from("own"),
        context.say(Text::LeadOwn),
        Response::Known(Lead::Own),
    );
    let mut all = vec![own];
    for place in 0..drawn.on.map.relationships.len() {
        all.push(choice(
            place.to_string(),
            drawn.name(context, place),
            Response::Known(Lead::Relationship(place)),
        ));
    }
    all.push(choice(
        String::from("nobody"),
        context.say(Text::LeadNobody),
        Response::Known(Lead::Nobody),
    ));
    all.push(choice(
        String::from("unknown"),
        context.say(Text::LeadUnknown),
        Response::Unknown,
    ));
    html.line(tag!(p, class = "hint"), Text::LeadHint);
    radios(html, "leading", "lead", true, all);
}
