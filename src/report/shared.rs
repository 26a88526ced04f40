//! What both lengths of a report say.

use implicit_clone::unsync::IString;

use super::Row;
use super::telling::Telling;
use crate::content::Report as Text;
use crate::content::saying::family::dangers;
use crate::content::saying::{band, lead, standing, steps};
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::response::Response;
use crate::flow::Step;
use crate::flow::step::{self, Section};
use crate::record::Day;

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
        telling.tell(standing::tell(&telling.basis()));
    }
    planning(telling);
}

fn safety(telling: &mut Telling<'_>) {
    let mut dangers = dangers(&telling.assessment().family);
    safety_of(telling, &mut dangers);
}

/// The safety message, with the dangers that were answered yes.
pub fn safety_of<R, O>(telling: &mut Telling<'_, R, O>, dangers: &mut dyn Iterator<Item = Key>) {
    telling.title(Key::SAFETY_CRITICAL_YES_HEADLINE);
    telling.note(Key::SAFETY_CRITICAL_YES_BODY);
    let dangers = telling.words.list(dangers);
    telling.paragraph([telling.get(Ui::YouAnsweredYes), dangers]);
    help(telling);
    telling.line(Key::SAFETY_CLOSER_WORK);
}

/// The standing words for an emergency with what the organisation adds, where the safety message has
/// not told it already: with the family's part left out that message is not there, and nobody can read
/// off the place of these words what was answered.
pub fn emergency(telling: &mut Telling<'_>) {
    if !telling.safety_first() {
        standing_words(telling);
    }
}

/// The standing words for an emergency.
pub fn standing_words<R, O>(telling: &mut Telling<'_, R, O>) {
    telling.note(Key::SAFETY_EMERGENCY_NOW);
    telling.line(Key::SAFETY_EMERGENCY_REPORT);
    help(telling);
}

/// What the organisation adds.
fn help<R, O>(telling: &mut Telling<'_, R, O>) {
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
    let record = telling.record;
    origin(telling, Text::About, record.day, &record.edition);
    let service = telling.name();
    let service = service.map(|name| telling.fill(Ui::ResultFor, &[("service", &name)]));
    telling.paragraph(service);
    if !telling.is_whole() {
        telling.line(Text::WithoutFamily);
    }
}

/// What this is: the tool, the day, and both editions where they differ.
pub fn origin<R, O>(
    telling: &mut Telling<'_, R, O>,
    about: Text,
    day: Option<Day>,
    answered_with: &str,
) {
    let app = telling.get(Ui::AppName);
    let day = day.map(|day| {
        let day = day.in_words(telling.words);
        telling.fill(Text::MadeOn, &[("day", &day)])
    });
    let edition = telling.get(Key::META_EDITION);
    let other = !answered_with.is_empty() && answered_with != edition.as_str();
    let said = [
        Some(telling.fill(about, &[("app", &app)])),
        Some(telling.get(Text::You)),
        day,
        other.then(|| telling.fill(Text::AnsweredWith, &[("edition", answered_with)])),
        Some(telling.fill(Ui::Edition, &[("edition", &edition)])),
    ];
    telling.paragraph(said.into_iter().flatten());
}

fn danger_unknown(telling: &mut Telling<'_>) {
    let outcome = telling.outcome;
    let dangers: Vec<_> = outcome.dangers_unknown().collect();
    dangers_unknown(telling, &dangers);
}

/// The dangers that cannot be ruled out, where there are any.
pub fn dangers_unknown<R, O>(telling: &mut Telling<'_, R, O>, dangers: &[Critical]) {
    if !dangers.is_empty() {
        telling.note(Ui::DangerUnknown);
        let mut dangers = dangers.iter().map(|danger| Key::critical_name(*danger));
        let dangers = telling.words.list(&mut dangers);
        telling.paragraph([dangers]);
        telling.line(Ui::DangerUnknownAsk);
    }
}

/// The facts that matter most.
pub fn facts(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let claimed = match telling.assessment().relationship.claimed {
        Response::Known(claim) => Some(Key::claimed(claim)),
        Response::Unknown => Some(Key::ANSWER_UNKNOWN),
        Response::Unanswered => None,
    };
    let claimed = claimed.map(|word| (Ui::ClaimedName, words.get(word)));
    let facts = lead::facts(words, outcome).into_iter().chain(claimed);
    let rows = facts.map(|(name, said)| Row {
        name: words.get(name),
        said,
    });
    telling.table(rows.collect());
}

/// The worry level, for planning.
pub fn worry_level(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let band = band(words, outcome);
    telling.paragraph([words.fill(Ui::RiskIs, &[("band", &band)])]);
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

/// What this is not, in a line.
fn planning(telling: &mut Telling<'_>) {
    telling.line(Ui::Planning);
}

/// The heading of what comes next.
pub fn next_heading(telling: &mut Telling<'_>) {
    telling.heading(steps::heading(&telling.basis()));
}
