//! The parts that short and full reports share.

use implicit_clone::unsync::IString;

use super::Row;
use super::builder::ReportBuilder;
use crate::content::Report as Text;
use crate::content::phrasing::family::dangers;
use crate::content::phrasing::{lead, placement, steps};
use crate::content::{Key, Ui};
use crate::domain::critical::Critical;
use crate::domain::response::Response;
use crate::flow::Step;
use crate::flow::step::{self, Section};
use crate::record::Day;

/// Writes the safety message, what this is, the dangers that cannot be ruled out, and the recommendation or,
/// without the family part, where the relationship stands.
pub fn begin(report: &mut ReportBuilder<'_>) {
    let safety_first = report.safety_first();
    if safety_first {
        safety(report);
    }
    about(report);
    if report.is_whole() {
        danger_unknown(report);
        let headline = lead::headline(report.outcome);
        if safety_first {
            report.heading(headline);
        } else {
            report.title(headline);
        }
        let means = lead::explanation(report.outcome).into_iter().flatten();
        let means = report.each(means);
        report.paragraph(means);
    } else {
        report.title(Ui::WhereHeading);
        report.write(placement::pieces(&report.basis()));
    }
    planning(report);
}

fn safety(report: &mut ReportBuilder<'_>) {
    let mut dangers = dangers(&report.assessment().family);
    safety_of(report, &mut dangers);
}

/// Writes the safety message, with the dangers answered with yes.
pub fn safety_of<R, O>(
    report: &mut ReportBuilder<'_, R, O>,
    dangers: &mut dyn Iterator<Item = Key>,
) {
    report.title(Key::SAFETY_CRITICAL_YES_HEADLINE);
    report.note(Key::SAFETY_CRITICAL_YES_BODY);
    let dangers = report.words.list(dangers);
    report.paragraph([report.get(Ui::YouAnsweredYes), dangers]);
    help(report);
    report.line(Key::SAFETY_CLOSER_WORK);
}

/// Writes the standing emergency text with the organisation's additions, unless the safety message has said
/// it already. Without the family part there is no safety message, so the position of this text reveals no
/// answer.
pub fn emergency(report: &mut ReportBuilder<'_>) {
    if !report.safety_first() {
        emergency_text(report);
    }
}

/// Writes the standing emergency text.
pub fn emergency_text<R, O>(report: &mut ReportBuilder<'_, R, O>) {
    report.note(Key::SAFETY_EMERGENCY_NOW);
    report.line(Key::SAFETY_EMERGENCY_REPORT);
    help(report);
}

/// Writes the organisation's additions.
fn help<R, O>(report: &mut ReportBuilder<'_, R, O>) {
    let Some(help) = report.options.help else {
        return;
    };
    let text = |text: &String| IString::from(text.clone());
    report.paragraph([text(&help.line)]);
    let links = help.phones.iter().chain(&help.links);
    let links = links.map(|link| {
        let told = link.shown.as_ref().unwrap_or(&link.address);
        IString::from(format!("{} {told}", link.label))
    });
    report.list(links.collect());
    report.paragraph([text(&help.contact)]);
}

/// Writes what this is: the tool, the day and the edition, and whom it is about.
fn about(report: &mut ReportBuilder<'_>) {
    let record = report.record;
    origin(report, Text::About, record.day, &record.edition);
    let service = report.name();
    let service = service.map(|name| report.fill(Ui::ResultFor, &[("service", &name)]));
    report.paragraph(service);
    if !report.is_whole() {
        report.line(Text::WithoutFamily);
    }
}

/// Writes what this is: the tool, the day, and both editions if they differ.
pub fn origin<R, O>(
    report: &mut ReportBuilder<'_, R, O>,
    about: Text,
    day: Option<Day>,
    answered_with: &str,
) {
    let app = report.get(Ui::AppName);
    let day = day.map(|day| {
        let day = day.in_words(report.words);
        report.fill(Text::MadeOn, &[("day", &day)])
    });
    let edition = report.get(Key::META_EDITION);
    let other = !answered_with.is_empty() && answered_with != edition.as_str();
    let said = [
        Some(report.fill(about, &[("app", &app)])),
        Some(report.get(Text::You)),
        day,
        other.then(|| report.fill(Text::AnsweredWith, &[("edition", answered_with)])),
        Some(report.fill(Ui::Edition, &[("edition", &edition)])),
    ];
    report.paragraph(said.into_iter().flatten());
}

fn danger_unknown(report: &mut ReportBuilder<'_>) {
    let outcome = report.outcome;
    let dangers: Vec<_> = outcome.unknown_dangers().collect();
    dangers_unknown(report, &dangers);
}

/// Writes the dangers that cannot be ruled out, if any.
pub fn dangers_unknown<R, O>(report: &mut ReportBuilder<'_, R, O>, dangers: &[Critical]) {
    if !dangers.is_empty() {
        report.note(Ui::DangerUnknown);
        let mut dangers = dangers.iter().map(|danger| Key::critical_name(*danger));
        let dangers = report.words.list(&mut dangers);
        report.paragraph([dangers]);
        report.line(Ui::DangerUnknownAsk);
    }
}

/// Writes the most important facts.
pub fn facts(report: &mut ReportBuilder<'_>) {
    let ReportBuilder { words, outcome, .. } = *report;
    let claimed = match report.assessment().relationship.claimed {
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
    report.table(rows.collect());
}

/// Says how many questions are still open, if any.
pub fn open_questions(report: &mut ReportBuilder<'_>) {
    let told = |step: &Step| report.is_whole() || step.section() != Some(Section::Family);
    let steps = step::ALL.into_iter().filter(told);
    let open: usize = steps
        .map(|step| step.problems(&report.record.responses).len())
        .sum();
    if open > 0 {
        let open = open.to_string();
        let said = report.fill(Ui::ResultOpen, &[("count", &open)]);
        report.paragraph([said]);
    }
}

/// Says in one line what this is not.
fn planning(report: &mut ReportBuilder<'_>) {
    report.line(Ui::Planning);
}

/// Writes the heading of the next steps.
pub fn next_heading(report: &mut ReportBuilder<'_>) {
    report.heading(steps::heading(&report.basis()));
}
