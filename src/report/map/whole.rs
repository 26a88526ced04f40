//! What follows from the family, and what to do first.

use super::super::shared::{dangers_unknown, safety_of};
use super::super::{Length, Row};
use super::{OfMap, about, is_whole, list_acts, who_leads};
use crate::content::saying::family::dangers;
use crate::content::saying::map::{self as saying, act, invest, needed, where_violence};
use crate::content::saying::{find_out, mind};
use crate::content::{Key, OnMap, Report as Text, Ui};
use crate::domain::action::Act;

/// What to do today where someone may be in danger; what this is; where to put effort, and why.
pub fn begin(telling: &mut OfMap<'_>) {
    let family = &telling.outcome.family;
    if family.safety_first {
        let family = &telling.record.map.family;
        safety_of(telling, &mut dangers(family));
        telling.heading(Ui::NextToday);
        list_acts(telling, &telling.outcome.family.actions);
        telling.heading(Text::MapTitle);
    } else {
        telling.title(Text::MapTitle);
    }
    about(telling);
    dangers_unknown(telling, &saying::dangers_unknown(family));
    telling.line(Ui::Planning);
    advice(telling);
    facts(telling);
}

/// Where to put effort, and what stands once for all.
fn advice(telling: &mut OfMap<'_>) {
    let map = &telling.record.map;
    let outcome = telling.outcome;
    let mut lines = invest(telling.words, map, outcome);
    let once = outcome.family.actions.iter();
    let once = once.filter(|action| !matches!(action.act, Act::Today(_)));
    let violence = saying::is_violence_possible(map);
    lines.extend(telling.each(once.map(|action| act(action.act, violence))));
    if !lines.is_empty() {
        telling.heading(OnMap::InvestHeading);
        telling.list(lines);
    }
    if violence {
        where_violence()
            .into_iter()
            .for_each(|key| telling.note(key));
    }
}

/// The facts of the family.
fn facts(telling: &mut OfMap<'_>) {
    let words = telling.words;
    let family = &telling.outcome.family;
    let rows = vec![
        Row {
            name: words.get(Text::MapNeeded),
            said: needed(words, family.needed),
        },
        Row {
            name: words.get(Ui::FactRisk),
            said: saying::band(words, family),
        },
        who_leads(telling),
    ];
    telling.table(rows);
    telling.line(Key::review(family.review));
}

/// With whom work may step down.
pub fn step_down(telling: &mut OfMap<'_>) {
    if !is_whole(telling) {
        return;
    }
    let said = saying::step_down(telling.words, &telling.record.map, telling.outcome);
    if let Some(said) = said {
        telling.heading(OnMap::StepDownHeading);
        telling.paragraph([said.says, said.do_next]);
    }
}

/// What to keep in mind, and what to find out.
pub fn end(telling: &mut OfMap<'_>) {
    let map = &telling.record.map;
    let violence = saying::is_violence_possible(map);
    if let Some(lines) = mind::of_family(violence, &map.family, telling.words) {
        telling.heading(Ui::MindHeading);
        telling.tell([lines]);
    }
    let asked = find_out::of_unknowns(&telling.outcome.family.find_out);
    if !asked.is_empty() {
        telling.heading(Ui::FindOutHeading);
        telling.line(Ui::DangerUnknownAsk);
        let most = match telling.options.length {
            Length::Short => find_out::FIRST,
            Length::Full => usize::MAX,
        };
        let asked = telling.each(asked.into_iter().take(most));
        telling.list(asked);
    }
}
