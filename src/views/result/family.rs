//! The risk band and the complexity, with their reasons.

use super::fold;
use crate::content::saying::family::{RATED, criticals, domains, not_counted, strand};
use crate::content::saying::{band, of_level};
use crate::content::{Key, Ui};
use crate::domain::band::Band;
use crate::domain::outcome::Outcome;
use crate::views::builder::Builder;
use crate::views::tag::tag;

/// The worry level and how much there is to keep in step, and folded how each adds up.
pub fn matter(html: &mut Builder<'_>, outcome: &Outcome) {
    let context = html.context;
    let assessment = &context.state.responses.assessment;
    let band = band(context.words, outcome);
    html.tag(tag!(p), |html| {
        html.tag_of(tag!(strong), context.fill(Ui::RiskIs, &[("band", &band)]));
    });
    fold::fold(
        html,
        tag!(details, "data-fold" = "adds-up"),
        Ui::FamilyPartOpen,
        |html| {
            html.tag(tag!(p), |html| {
                html.say(Key::band_means(outcome.band));
                if outcome.provisional {
                    html.space();
                    html.say(Ui::ProvisionalMeans);
                }
            });
            html.tag(tag!(ul), |html| reasons(html, outcome));
            if outcome.agency_rated_lower(assessment) {
                html.line(tag!(p), Key::SAFETY_AGENCY_LOWER);
            }
            complexity(html, outcome);
            strands(html, outcome);
            let together = of_level(context.words, Ui::TogetherNeed, outcome.needed);
            html.tag_of(tag!(p), together);
        },
    );
}

/// How complex it is.
fn complexity(html: &mut Builder<'_>, outcome: &Outcome) {
    let context = html.context;
    let open = not_counted(&context.state.responses.assessment.family, outcome);
    let (lead, more) = if open.is_empty() {
        let means = context.say(Key::complexity_means(outcome.complexity));
        (Ui::ComplexityIs, means)
    } else {
        let names = context.list(&mut open.iter().copied());
        let means = context.fill(Ui::ComplexityOpen, &[("names", &names)]);
        (Ui::ComplexityIsOpen, means)
    };
    let name = context.say(Key::complexity_name(outcome.complexity));
    let points = outcome.points.total().to_string();
    let values = [("name", name.as_str()), ("points", points.as_str())];
    html.tag(tag!(p), |html| {
        html.tag_of(tag!(strong), context.fill(lead, &values));
        html.space();
        html.text(more);
    });
}

/// What set the band: the answers, and each rule that moved it.
fn reasons(html: &mut Builder<'_>, outcome: &Outcome) {
    let context = html.context;
    let stages = outcome.stages;
    let family = &context.state.responses.assessment.family;
    for (lead, rating) in RATED {
        named(html, lead, &domains(family, rating));
    }
    reached(html, Ui::ReasonConcerns, stages.concerns);
    moved(html, stages.concerns, stages.infant, Ui::ReasonInfant);
    moved(html, stages.infant, stages.unknown, Ui::ReasonNotKnown);
    named(html, Ui::ReasonCritical, &criticals(family));
    moved(
        html,
        stages.unknown,
        stages.critical,
        Ui::ReasonCriticalMoved,
    );
    moved(html, stages.critical, stages.agency, Ui::ReasonAgency);
}

fn named(html: &mut Builder<'_>, lead: Ui, keys: &[Key]) {
    if keys.is_empty() {
        return;
    }
    let names = html.context.list(&mut keys.iter().copied());
    html.tag_of(tag!(li), html.context.fill(lead, &[("names", &names)]));
}

fn reached(html: &mut Builder<'_>, reason: Ui, band: Band) {
    let band = html.context.say(Key::band_name(band));
    html.tag_of(tag!(li), html.context.fill(reason, &[("band", &band)]));
}

fn moved(html: &mut Builder<'_>, from: Band, to: Band, reason: Ui) {
    if to > from {
        reached(html, reason, to);
    }
}

fn strands(html: &mut Builder<'_>, outcome: &Outcome) {
    let context = html.context;
    html.tag(tag!(ul), |html| {
        for (of, points) in outcome.points.given() {
            let points = points.to_string();
            let values = [("points", points.as_str())];
            html.tag_of(tag!(li), context.fill(strand(of), &values));
        }
    });
}
