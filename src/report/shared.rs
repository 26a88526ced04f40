//! What both lengths of a report say.

use implicit_clone::unsync::IString;

use super::Row;
use super::telling::Telling;
use crate::content::report::Report as Text;
use crate::content::saying::family::dangers;
use crate::content::saying::find_out::{FAMILY, WORK, name, urgency};
use crate::content::saying::steps::{act, because, child_protection_open, wants_asking};
use crate::content::saying::{
    band, called, is_danger_unknown, lead, number, of_level, of_range, placed,
};
use crate::content::{Key, Ui};
use crate::domain::action::{Act, Action};
use crate::domain::critical::Critical;
use crate::flow::Step;
use crate::flow::step::{self, Section};

/// The safety message and the dangers that cannot be ruled out, what this is, and the recommendation or,
/// without the family's part, where the relationship stands.
pub fn begin(telling: &mut Telling<'_>) {
    let safety_first = telling.safety_first();
    if safety_first {
        safety(telling);
    }
    about(telling);
    if telling.is_whole() {
        danger_unknown(telling);
        let headline = lead::headline(telling.outcome);
        if safety_first {
            telling.heading(headline);
        } else {
            telling.title(headline);
        }
        let means = lead::means(telling.outcome).into_iter().flatten();
        let means = telling.each(means);
        telling.paragraph(means);
    } else {
        telling.title(Ui::WhereHeading);
        where_now(telling);
    }
}

fn safety(telling: &mut Telling<'_>) {
    telling.title(Key::SAFETY_HEADLINE);
    telling.note(Key::SAFETY_BODY);
    telling.line(Ui::YouAnsweredYes);
    let dangers = telling.each(dangers(telling.assessment()));
    telling.list(dangers);
    help(telling);
    telling.line(Key::CLOSER_WORK);
}

/// The standing words for an emergency with what the organisation adds, where the safety message has
/// not told it already: with the family's part left out that message is not there, and nobody can read
/// off the place of these words what was answered.
pub fn emergency(telling: &mut Telling<'_>) {
    if telling.safety_first() {
        return;
    }
    telling.note(Key::EMERGENCY_NOW);
    telling.line(Key::EMERGENCY_REPORT);
    help(telling);
}

/// What the organisation adds.
fn help(telling: &mut Telling<'_>) {
    let Some(help) = telling.options.help else {
        return;
    };
    let text = |text: &String| IString::from(text.clone());
    telling.paragraph([text(&help.line)]);
    let links = help.phones.iter().chain(&help.links);
    let links = links.map(|link| {
        let told = link.shown.as_ref().unwrap_or(&link.address);
        IString::from(format!("{} {told}", link.label))
    });
    telling.list(links.collect());
    telling.paragraph([text(&help.contact)]);
}

/// What this is: the tool, the day and the edition, and whom it is about.
fn about(telling: &mut Telling<'_>) {
    let app = telling.get(Ui::AppName);
    let day = telling.record.day.map(|day| {
        let day = day.in_words(telling.words);
        telling.fill(Text::MadeOn, &[("day", &day)])
    });
    let edition = telling.get(Key::EDITION);
    let answered_with = &telling.record.edition;
    let other = !answered_with.is_empty() && *answered_with != *edition.as_str();
    let said = [
        Some(telling.fill(Text::About, &[("app", &app)])),
        Some(telling.get(Text::You)),
        day,
        other.then(|| telling.fill(Text::AnsweredWith, &[("edition", answered_with)])),
        Some(telling.fill(Ui::Edition, &[("edition", &edition)])),
    ];
    telling.paragraph(said.into_iter().flatten());
    let service = telling.name();
    let service = service.map(|name| telling.fill(Ui::ResultFor, &[("service", &name)]));
    telling.paragraph(service);
    if !telling.is_whole() {
        telling.line(Text::WithoutFamily);
    }
}

fn danger_unknown(telling: &mut Telling<'_>) {
    if is_danger_unknown(telling.outcome) {
        telling.note(Ui::DangerUnknown);
        let dangers = telling.outcome.dangers_unknown();
        let dangers = telling.each(dangers.map(Key::critical_question));
        telling.list(dangers);
    }
}

/// The facts that matter most, how far there is to go, and what to heed.
pub fn facts(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let claimed = telling.assessment().claimed.known().map(Key::claimed);
    let facts = [
        Some((Ui::FactNow, lead::now(words, outcome))),
        claimed.map(|word| (Ui::ClaimedName, words.get(word))),
        Some((Ui::FactNeeded, words.get(Key::level_title(outcome.needed)))),
        Some((Ui::FactRisk, band(words, outcome))),
        Some((Ui::FactReview, words.get(lead::review(outcome)))),
    ];
    let rows = facts.into_iter().flatten().map(|(name, said)| Row {
        name: words.get(name),
        said,
    });
    telling.table(rows.collect());
    let way = lead::way(outcome).into_iter().flatten();
    let way = way.map(|key| words.get(key));
    telling.paragraph([lead::gap(words, outcome)].into_iter().chain(way));
}

/// That the way was not finished, where it was not.
pub fn open_questions(telling: &mut Telling<'_>) {
    let told = |step: &Step| telling.is_whole() || step.section() != Some(Section::Family);
    let steps = step::ALL.into_iter().filter(told);
    let open: usize = steps
        .map(|step| step.problems(&telling.record.responses).len())
        .sum();
    if open > 0 {
        let open = open.to_string();
        let said = telling.fill(Ui::ResultOpen, &[("count", &open)]);
        telling.paragraph([said]);
    }
}

/// What to heed before acting on any of it.
pub fn cautions(telling: &mut Telling<'_>) {
    if !telling.is_whole() {
        return;
    }
    if telling.outcome.violence_possible {
        telling.note(Key::VIOLENCE);
    }
    if telling.assessment().criticals[Critical::ChildProtectionOpen].is_yes() {
        telling.note(child_protection_open(telling.outcome.violence_possible));
    }
}

/// Where the relationship stands, what is needed and what it is called, in words.
pub fn where_now(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let placement = &outcome.placement;
    let (range, now) = placed(outcome);
    let whole = telling.is_whole();
    let said = [
        range.map(|range| of_range(words, range, placement.range)),
        placement.level.map(|level| of_level(words, now, level)),
        whole.then(|| of_level(words, Ui::WhereNeeded, outcome.needed)),
        outcome.claimed.known().map(|claim| called(words, claim)),
    ];
    telling.paragraph(said.into_iter().flatten());
}

/// A step, with the reason for it where that is told.
pub fn step(telling: &Telling<'_>, action: Action, with_reason: bool) -> IString {
    let said = telling.get(act(telling.outcome, action));
    let Act::Step(dimension, _) = action.act else {
        return said;
    };
    let answer = telling.assessment().dimensions[dimension].known();
    let reason = answer.filter(|_| with_reason).map(|answer| {
        let name = telling.get(Key::dimension_name(dimension));
        let values = [("name", name.as_str()), ("answer", number(answer))];
        telling.fill(because(action), &values)
    });
    let asks = wants_asking(telling.outcome, dimension);
    let asks = asks.then(|| telling.get(Ui::StepAskFirst));
    super::telling::joined([Some(said), reason, asks].into_iter().flatten(), " ")
}

/// What is not known of the family, and of the working relationship, the most urgent first.
pub fn unknowns(telling: &Telling<'_>) -> Vec<(Ui, Vec<Key>)> {
    let groups = [(Ui::FindOutFamily, FAMILY), (Ui::FindOutWork, WORK..=WORK)];
    let groups = groups
        .into_iter()
        .filter(|(heading, _)| telling.is_whole() || *heading == Ui::FindOutWork);
    let unknowns = &telling.outcome.find_out;
    let groups = groups.map(|(heading, urgencies)| {
        let of = |now: u8| unknowns.iter().filter(move |of| urgency(**of) == now);
        let names = urgencies.flat_map(of).map(|unknown| name(*unknown));
        (heading, names.collect::<Vec<_>>())
    });
    groups.filter(|(_, names)| !names.is_empty()).collect()
}
