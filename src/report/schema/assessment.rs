//! What [`crate::domain::reading`] takes.

use super::{always, object, one_of_or_unknown, or_null, told, whole, whole_number};
use crate::content::{Key, Ui, Words};
use crate::domain::assessment::FORMAT;
use crate::domain::band::Band;
use crate::domain::barrier::{Barrier, Presence};
use crate::domain::complexity::ServiceCount;
use crate::domain::critical::Critical;
use crate::domain::dimension::Dimension;
use crate::domain::level::Claim;
use crate::domain::reading::reader::UNKNOWN;
use crate::domain::response::YesNo;
use crate::domain::risk::{RiskDomain, RiskRating};
use crate::domain::vocabulary::Vocabulary;
use crate::report::json::Json;

/// The schema of an assessment.
pub fn schema(words: &Words) -> Json {
    whole(FORMAT, entries(words), &["format"])
}

/// The names of an assessment, each with what may stand there. `null` is an answer that is absent; of
/// the agency's rating it says that there is none.
pub fn entries(words: &Words) -> Vec<(&'static str, Json)> {
    let yes_no = || one_of_or_unknown(YesNo::IDS);
    let dimensions = section::<Dimension>(Key::dimension_question, level, words);
    let risks = section::<RiskDomain>(
        Key::risk_question,
        || one_of_or_unknown(RiskRating::IDS),
        words,
    );
    let criticals = section::<Critical>(Key::critical_question, yes_no, words);
    let presence = || one_of_or_unknown(Presence::IDS);
    let barriers = section::<Barrier>(Key::barrier_question, presence, words);
    let services = one_of_or_unknown(ServiceCount::IDS);
    vec![
        ("format", always(FORMAT)),
        (
            "claimed",
            told(
                or_null(one_of_or_unknown(Claim::IDS)),
                Ui::ClaimedQuestion,
                words,
            ),
        ),
        ("dimensions", dimensions),
        ("risk", risks),
        ("critical", criticals),
        (
            "infant",
            told(or_null(yes_no()), Key::INFANT_QUESTION, words),
        ),
        (
            "services",
            told(or_null(services), Key::SERVICES_QUESTION, words),
        ),
        (
            "adult-and-child-services",
            told(
                or_null(yes_no()),
                Key::ADULT_AND_CHILD_SERVICES_QUESTION,
                words,
            ),
        ),
        (
            "agency-rating",
            told(agency_rating(), Key::AGENCY_RATING_QUESTION, words),
        ),
        ("barriers", barriers),
    ]
}

fn section<K: Vocabulary>(
    question: fn(K) -> Key,
    answer: impl Fn() -> Json,
    words: &Words,
) -> Json {
    let each = K::ALL.iter();
    let entries = each.map(|key| (key.id(), told(or_null(answer()), question(*key), words)));
    object(entries.collect(), &[])
}

fn level() -> Json {
    let known = whole_number(0, 5);
    Json::map([("anyOf", vec![known, always(UNKNOWN)].into())])
}

fn agency_rating() -> Json {
    let mut allowed: Vec<Json> = Band::IDS.iter().map(|id| (*id).into()).collect();
    allowed.push(Json::Null);
    Json::map([("enum", allowed.into())])
}
