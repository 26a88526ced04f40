//! The risk band and the complexity, with their reasons.

use super::fold;
use crate::content::saying::family::{RATED, criticals, domains, not_counted, strand};
use crate::content::saying::{band, of_level};
use crate::content::{Key, Ui};
use crate::domain::band::Band;
use crate::domain::outcome::Outcome;
use crate::views::pen::Pen;
use crate::views::tag::tag;

/// The worry level and how much there is to keep in step, and folded how each adds up.
pub fn matter(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    let assessment = &screen.state.responses.assessment;
    let band = band(screen.words, outcome);
    pen.tag(tag!(p), |pen| {
        pen.tag_of(tag!(strong), screen.fill(Ui::RiskIs, &[("band", &band)]));
    });
    fold::fold(
        pen,
        tag!(details, "data-fold" = "adds-up"),
        Ui::FamilyPartOpen,
        |pen| {
            pen.tag(tag!(p), |pen| {
                pen.say(Key::band_means(outcome.band));
                if outcome.provisional {
                    pen.space();
                    pen.say(Ui::ProvisionalMeans);
                }
            });
            pen.tag(tag!(ul), |pen| reasons(pen, outcome));
            if outcome.agency_rated_lower(assessment) {
                pen.line(tag!(p), Key::SAFETY_AGENCY_LOWER);
            }
            complexity(pen, outcome);
            strands(pen, outcome);
            let together = of_level(screen.words, Ui::TogetherNeed, outcome.needed);
            pen.tag_of(tag!(p), together);
        },
    );
}

/// How complex it is.
fn complexity(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    let open = not_counted(&screen.state.responses.assessment, outcome);
    let (lead, more) = if open.is_empty() {
        let means = screen.say(Key::complexity_means(outcome.complexity));
        (Ui::ComplexityIs, means)
    } else {
        let names = screen.list(&mut open.iter().copied());
        let means = screen.fill(Ui::ComplexityOpen, &[("names", &names)]);
        (Ui::ComplexityIsOpen, means)
    };
    let name = screen.say(Key::complexity_name(outcome.complexity));
    let points = outcome.points.total().to_string();
    let values = [("name", name.as_str()), ("points", points.as_str())];
    pen.tag(tag!(p), |pen| {
        pen.tag_of(tag!(strong), screen.fill(lead, &values));
        pen.space();
        pen.text(more);
    });
}

/// What set the band: the answers, and each rule that moved it.
fn reasons(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    let stages = outcome.stages;
    let assessment = &screen.state.responses.assessment;
    for (lead, rating) in RATED {
        named(pen, lead, &domains(assessment, rating));
    }
    reached(pen, Ui::ReasonConcerns, stages.concerns);
    moved(pen, stages.concerns, stages.infant, Ui::ReasonInfant);
    moved(pen, stages.infant, stages.unknown, Ui::ReasonNotKnown);
    named(pen, Ui::ReasonCritical, &criticals(assessment));
    moved(
        pen,
        stages.unknown,
        stages.critical,
        Ui::ReasonCriticalMoved,
    );
    moved(pen, stages.critical, stages.agency, Ui::ReasonAgency);
}

fn named(pen: &mut Pen<'_>, lead: Ui, keys: &[Key]) {
    if keys.is_empty() {
        return;
    }
    let names = pen.screen.list(&mut keys.iter().copied());
    pen.tag_of(tag!(li), pen.screen.fill(lead, &[("names", &names)]));
}

fn reached(pen: &mut Pen<'_>, reason: Ui, band: Band) {
    let band = pen.screen.say(Key::band_name(band));
    pen.tag_of(tag!(li), pen.screen.fill(reason, &[("band", &band)]));
}

fn moved(pen: &mut Pen<'_>, from: Band, to: Band, reason: Ui) {
    if to > from {
        reached(pen, reason, to);
    }
}

fn strands(pen: &mut Pen<'_>, outcome: &Outcome) {
    let screen = pen.screen;
    pen.tag(tag!(ul), |pen| {
        for (of, points) in outcome.points.given() {
            let points = points.to_string();
            let values = [("points", points.as_str())];
            pen.tag_of(tag!(li), screen.fill(strand(of), &values));
        }
    });
}
