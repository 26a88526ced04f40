//! The risk band and the complexity, with their reasons.

use yew::prelude::*;

use super::{level, part};
use crate::content::{Key, Ui};
use crate::domain::band::Band;
use crate::domain::complexity::{Complexity, Strand};
use crate::domain::critical::Critical;
use crate::domain::outcome::Outcome;
use crate::domain::risk::{RiskDomain, RiskRating};
use crate::domain::vocabulary::Vocabulary;
use crate::views::screen::Screen;

/// What the family's risk and complexity are, why, and what they call for.
pub fn section(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let assessment = &screen.state.responses.assessment;
    let band = screen.say(Key::band_name(outcome.band));
    let band = if outcome.provisional {
        screen.fill(Ui::Provisional, &[("band", &band)])
    } else {
        band
    };
    let matter = html! {
        <>
            <p>
                <strong>{ screen.fill(Ui::RiskIs, &[("band", &band)]) }</strong>{ " " }
                { screen.say(Key::band_means(outcome.band)) }
                if outcome.provisional {
                    { " " }{ screen.say(Ui::ProvisionalMeans) }
                }
            </p>
            { reasons(screen, outcome) }
            if outcome.agency_rated_lower(assessment) {
                <p>{ screen.say(Key::AGENCY_LOWER) }</p>
            }
            { complexity(screen, outcome) }
            { strands(screen, outcome) }
            <p>{ screen.fill(Ui::TogetherNeed, &[("level", &level(screen, outcome.needed))]) }</p>
        </>
    };
    part(screen, "family", Ui::FamilyPartHeading, matter)
}

/// How complex it is. What is not known adds nothing, so where something is not known the result
/// does not say that there is little.
fn complexity(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let assessment = &screen.state.responses.assessment;
    let name = screen.say(Key::complexity_name(outcome.complexity));
    let points = outcome.points.total().to_string();
    let values = [("name", name.as_str()), ("points", points.as_str())];
    let facts = [
        (assessment.services.known().is_none(), Key::SERVICES_NAME),
        (
            assessment.adult_and_child.known().is_none(),
            Key::ADULT_AND_CHILD_NAME,
        ),
    ];
    let facts = facts
        .into_iter()
        .filter(|(open, _)| *open)
        .map(|(_, key)| key);
    let open: Vec<_> = facts.chain(domains(screen, None)).collect();
    html! {
        if open.is_empty() || outcome.complexity == Complexity::Complex {
            <p>
                <strong>{ screen.fill(Ui::ComplexityIs, &values) }</strong>{ " " }
                { screen.say(Key::complexity_means(outcome.complexity)) }
            </p>
        } else {
            <p>
                <strong>{ screen.fill(Ui::ComplexityIsOpen, &values) }</strong>{ " " }
                { screen.fill(Ui::ComplexityOpen, &[("names", &screen.list(open))]) }
            </p>
        }
    }
}

/// What set the band: the answers, and each rule that moved it.
fn reasons(screen: Screen<'_>, outcome: &Outcome) -> Html {
    let rated = |rating| domains(screen, Some(rating));
    let stages = outcome.stages;
    let moved = |from: Band, to: Band, reason: Ui| {
        (to > from).then(|| screen.fill(reason, &[("band", &screen.say(Key::band_name(to)))]))
    };
    let concerns = screen.say(Key::band_name(stages.concerns));
    let lines = [
        named(screen, Ui::ReasonSerious, &rated(RiskRating::Serious)),
        named(screen, Ui::ReasonSome, &rated(RiskRating::SomeConcern)),
        named(screen, Ui::ReasonUnknown, &domains(screen, None)),
        Some(screen.fill(Ui::ReasonConcerns, &[("band", &concerns)])),
        moved(stages.concerns, stages.infant, Ui::ReasonInfant),
        moved(stages.infant, stages.unknown, Ui::ReasonNotKnown),
        named(screen, Ui::ReasonCritical, &criticals(screen)),
        moved(stages.unknown, stages.critical, Ui::ReasonCriticalMoved),
        moved(stages.critical, stages.agency, Ui::ReasonAgency),
    ];
    html! {
        <ul>
            for (index, line) in lines.into_iter().flatten().enumerate() {
                <li key={index}>{ line }</li>
            }
        </ul>
    }
}

fn named(screen: Screen<'_>, lead: Ui, keys: &[Key]) -> Option<AttrValue> {
    let names = screen.list(keys.iter().copied());
    (!keys.is_empty()).then(|| screen.fill(lead, &[("names", &names)]))
}

fn domains(screen: Screen<'_>, rating: Option<RiskRating>) -> Vec<Key> {
    let risks = &screen.state.responses.assessment.risks;
    let these = RiskDomain::ALL
        .iter()
        .filter(|domain| risks[**domain].known() == rating);
    these.map(|domain| Key::risk_name(*domain)).collect()
}

fn criticals(screen: Screen<'_>) -> Vec<Key> {
    let answers = &screen.state.responses.assessment.criticals;
    let these = Critical::ALL
        .iter()
        .filter(|critical| answers[**critical].is_yes());
    these
        .map(|critical| Key::critical_name(*critical))
        .collect()
}

fn strands(screen: Screen<'_>, outcome: &Outcome) -> Html {
    html! {
        <ul>
            for (strand, points) in outcome.points.given() {
                <li key={strand.id()}>
                    { screen.fill(strand_words(strand), &[("points", &points.to_string())]) }
                </li>
            }
        </ul>
    }
}

const fn strand_words(strand: Strand) -> Ui {
    match strand {
        Strand::Services => Ui::StrandServices,
        Strand::Concerns => Ui::StrandConcerns,
        Strand::Engagement => Ui::StrandEngagement,
        Strand::Change => Ui::StrandChange,
        Strand::AdultAndChild => Ui::StrandAdultAndChild,
    }
}
