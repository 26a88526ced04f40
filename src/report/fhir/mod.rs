//! The questions and answers for other health care systems: HL7 FHIR R4 (4.0.1), as the resources
//! `Questionnaire` and `QuestionnaireResponse`. `docs/fhir.md` documents their contents.
//!
//! Neither contains a result or a number to calculate with: only the rules draw conclusions from answers.

mod coding;
mod questionnaire;
mod response;

use crate::content::Ui;
use crate::flow::step::{ALL, Section, Step};

pub use coding::SYSTEMS;
pub use questionnaire::questionnaire;
pub use response::response;

/// The prefix of every identifier. It names no host, so nobody else can ever own it.
const BASE: &str = "urn:joint-effort:";

/// The canonical URL of the questionnaire, the same in every edition.
pub const URL: &str = "urn:joint-effort:questionnaire";

/// The system of the tag that names the questionnaire's edition in a response.
pub const EDITION: &str = "urn:joint-effort:edition";

/// The step id of the one question that takes several answers.
const STRENGTHS: &str = "strengths";

/// Returns an edition as a version: characters not allowed in a code become hyphens. Returns `None` if the
/// edition is unknown.
fn version(edition: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || ".+-_~".contains(c);
    let version: String = edition
        .chars()
        .map(|c| if is_plain(c) { c } else { '-' })
        .collect();
    (!version.is_empty()).then_some(version)
}

/// Returns the three groups of questions: the section, the id and the title of each.
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

/// Returns the steps of a group.
fn steps(section: Section) -> impl Iterator<Item = Step> {
    ALL.into_iter()
        .filter(move |step| step.section() == Some(section))
}

/// Returns the title and the hint of a step that is a group of its own, or `None` if its questions belong
/// directly to the group above.
fn heading(step: Step) -> Option<(Ui, Ui)> {
    step.words()
        .filter(|_| step.section() == Some(Section::Family))
}
