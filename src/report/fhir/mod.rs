//! The questions and the answers for other systems of health care: HL7 FHIR R4 (4.0.1), the resources
//! `Questionnaire` and `QuestionnaireResponse`. What stands in them is documented in `docs/fhir.md`.
//!
//! Neither holds a result, or a number to reckon with: what follows from answers is for the rules alone.

mod coding;
mod questionnaire;
mod response;

use crate::content::Ui;
use crate::flow::step::{ALL, Section, Step};

pub use coding::SYSTEMS;
pub use questionnaire::questionnaire;
pub use response::response;

/// How every identifier begins. It names no host, so that it cannot come to be somebody else's.
const BASE: &str = "urn:joint-effort:";

/// The canonical address of the questionnaire: the same in every edition.
pub const URL: &str = "urn:joint-effort:questionnaire";

/// The system of the tag that names the edition of the questionnaire in a response.
pub const EDITION: &str = "urn:joint-effort:edition";

/// The one question that takes more than one answer, by the id of its step.
const STRENGTHS: &str = "strengths";

/// The version that stands for an edition: what a code cannot hold becomes a hyphen. None
/// where the edition is not known.
fn version(edition: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ".+-_~".contains(c);
    let version: String = edition
        .chars()
        .map(|c| if is_plain(c) { c } else { '-' })
        .collect();
    (!version.is_empty()).then_some(version)
}

/// The three groups of questions: the id of each, its words, and the steps in it.
fn groups() -> [(Section, &'static str, Ui); 3] {
    [
        (
            Section::Relationship,
            "relationship",
            Ui::SectionRelationship,
        ),
        (Section::Family, "about-the-family", Ui::SectionFamily),
        (Section::Barriers, "barriers", Ui::SectionBarriers),
    ]
}

/// The steps of a group.
fn steps(section: Section) -> impl Iterator<Item = Step> {
    ALL.into_iter()
        .filter(move |step| step.section() == Some(section))
}

/// The words of a step that is a group of its own, and how to answer there; none where its questions
/// stand in the group above.
fn heading(step: Step) -> Option<(Ui, Ui)> {
    step.words()
        .filter(|_| step.section() == Some(Section::Family))
}
