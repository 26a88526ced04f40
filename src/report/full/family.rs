//! The risk band and the complexity with their reasons, and every answer about the family.

use implicit_clone::unsync::IString;

use super::super::Row;
use super::super::telling::Telling;
use super::under;
use crate::content::saying::family::{RATED, criticals, domains, not_counted, strand};
use crate::content::saying::{band, of_level};
use crate::content::{Key, Ui};
use crate::domain::band::Band;
use crate::flow::step::{self, Section};

/// What the family's risk and complexity are, why, and what they call for.
pub fn tell(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    telling.heading(Ui::FamilyPartHeading);
    let band = band(words, outcome);
    telling.paragraph([words.fill(Ui::RiskIs, &[("band", &band)])]);
    under(telling, Ui::FamilyPartOpen, |telling| {
        let means = words.get(Key::band_means(outcome.band));
        let provisional = outcome.provisional.then(|| words.get(Ui::ProvisionalMeans));
        telling.paragraph([means].into_iter().chain(provisional));
        let reasons = reasons(telling);
        telling.list(reasons);
        if outcome.agency_rated_lower(telling.assessment()) {
            telling.line(Key::SAFETY_AGENCY_LOWER);
        }
        complexity(telling);
        telling.paragraph([of_level(words, Ui::TogetherNeed, outcome.needed)]);
    });
    under(telling, Ui::SectionFamily, |telling| {
        let rows = answers(telling);
        telling.table(rows);
    });
}

/// What set the band: the answers, and each rule that moved it.
fn reasons(telling: &Telling<'_>) -> Vec<IString> {
    let family = &telling.assessment().family;
    let stages = telling.outcome.stages;
    let named = |lead: Ui, keys: &[Key]| {
        let names = telling.words.list(&mut keys.iter().copied());
        (!keys.is_empty()).then(|| telling.fill(lead, &[("names", &names)]))
    };
    let reached = |reason: Ui, band: Band| {
        let band = telling.get(Key::band_name(band));
        telling.fill(reason, &[("band", &band)])
    };
    let moved = |reason: Ui, from: Band, to: Band| (to > from).then(|| reached(reason, to));
    let rated = RATED.map(|(lead, rating)| named(lead, &domains(family, rating)));
    let rules = [
        Some(reached(Ui::ReasonConcerns, stages.concerns)),
        moved(Ui::ReasonInfant, stages.concerns, stages.infant),
        moved(Ui::ReasonNotKnown, stages.infant, stages.unknown),
        named(Ui::ReasonCritical, &criticals(family)),
        moved(Ui::ReasonCriticalMoved, stages.unknown, stages.critical),
        moved(Ui::ReasonAgency, stages.critical, stages.agency),
    ];
    rated.into_iter().chain(rules).flatten().collect()
}

fn complexity(telling: &mut Telling<'_>) {
    let Telling { words, outcome, .. } = *telling;
    let open = not_counted(&telling.assessment().family, outcome);
    let (lead, more) = if open.is_empty() {
        let means = words.get(Key::complexity_means(outcome.complexity));
        (Ui::ComplexityIs, means)
    } else {
        let names = words.list(&mut open.iter().copied());
        let means = words.fill(Ui::ComplexityOpen, &[("names", &names)]);
        (Ui::ComplexityIsOpen, means)
    };
    let name = words.get(Key::complexity_name(outcome.complexity));
    let points = outcome.points.total().to_string();
    let values = [("name", name.as_str()), ("points", points.as_str())];
    telling.paragraph([words.fill(lead, &values), more]);
    let strands = outcome.points.given().map(|(of, points)| {
        let points = points.to_string();
        words.fill(strand(of), &[("points", &points)])
    });
    telling.list(strands.collect());
}

/// Every answer about the family, and the strengths.
fn answers(telling: &Telling<'_>) -> Vec<Row> {
    let steps = step::ALL.into_iter();
    let steps = steps.filter(|step| step.section() == Some(Section::Family));
    let questions = steps.flat_map(|step| step.questions());
    let rows = questions.map(|question| Row {
        name: telling.get(question.name()),
        said: telling.said(question),
    });
    let strengths = &telling.record.responses.strengths;
    let named = strengths.iter().filter(|(_, named)| **named);
    let named = telling
        .words
        .list(&mut named.map(|(strength, _)| Key::strength(strength)));
    let strengths = Row {
        name: telling.get(Ui::StrengthsName),
        said: if named.is_empty() {
            telling.get(Ui::StrengthsNone)
        } else {
            named
        },
    };
    rows.chain([strengths]).collect()
}
