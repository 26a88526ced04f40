//! What [`crate::domain::comparison::reading`] accepts and what
//! [`crate::domain::comparison::ComparisonOutcome`] writes.

use super::{
    always, assessment, complete, count, list_of, object, one_of, or_null, outcome, set_of, text,
    whole, whole_number,
};
use crate::content::Words;
use crate::domain::comparison::agreement::Agreement;
use crate::domain::comparison::answers::Nearness;
use crate::domain::comparison::outcome::FORMAT as OUTCOME;
use crate::domain::comparison::reading::{KEYS_OF_VIEW, LONGEST_LABEL};
use crate::domain::comparison::talk::Reason;
use crate::domain::comparison::{FORMAT, MOST_VIEWS, Side};
use crate::domain::dimension::Dimension;
use crate::domain::level::Claim;
use crate::domain::reading::reader::UNKNOWN;
use crate::domain::vocabulary::Vocabulary;
use crate::report::json::Json;

/// The maximum distance between two answers, in hundredths. No average exceeds it.
const MAX_DISTANCE: i64 = 500;

/// The schema of a comparison.
pub fn schema(words: &Words) -> Json {
    let own = [
        ("label", or_null(text(LONGEST_LABEL))),
        ("side", or_null(one_of(Side::IDS))),
    ];
    let answers = assessment::entries(words).into_iter();
    let answers = answers.filter(|(name, _)| KEYS_OF_VIEW.contains(name));
    let view = own.into_iter().chain(answers).collect();
    let views = list_of(object(view, &["dimensions"]))
        .with("minItems", 1_i64)
        .with("maxItems", count(MOST_VIEWS));
    let entries = vec![("format", always(FORMAT)), ("views", views)];
    whole(FORMAT, entries, &["format", "views"])
}

/// The schema of a comparison's outcome.
pub fn outcome() -> Json {
    let how_many = |least| whole_number(least, i64::try_from(MOST_VIEWS).unwrap_or(i64::MAX));
    let level = || or_null(whole_number(0, 5));
    let deviation = || or_null(whole_number(0, MAX_DISTANCE));
    let words = Claim::IDS.iter().chain(&[UNKNOWN]);
    let claims = words.map(|word| (*word, how_many(0)));
    let answers = || {
        complete(vec![
            ("known", how_many(0)),
            ("low", level()),
            ("high", level()),
            ("spread", level()),
            ("middle", level()),
            ("deviation", deviation()),
            ("state", one_of(Nearness::IDS)),
        ])
    };
    let each = |what: &dyn Fn() -> Json| {
        let ids = Dimension::IDS.iter();
        complete(ids.map(|id| (*id, what())).collect())
    };
    let known = || {
        let either = vec![whole_number(0, 5), always(UNKNOWN)];
        Json::map([("anyOf", either.into())])
    };
    let mut joint = vec![("dimensions", each(&known))];
    joint.extend(outcome::some_of(&[
        "level",
        "level_name",
        "range",
        "confidence",
        "holding_back",
        "ahead",
    ]));
    let topic = vec![
        ("id", one_of(Dimension::IDS)),
        (
            "because",
            set_of(one_of(Reason::IDS)).with("minItems", 1_i64),
        ),
    ];
    let mut entries = vec![
        ("format", always(OUTCOME)),
        ("views", how_many(1)),
        ("one_sided", Json::map([("type", "boolean".into())])),
        ("claims", complete(claims.collect())),
        ("dimensions", each(&answers)),
        ("deviation", deviation()),
        ("agreement", or_null(one_of(Agreement::IDS))),
        ("joint", complete(joint)),
        ("talk_about", set_of(one_of(Dimension::IDS))),
        ("agenda", list_of(complete(topic))),
    ];
    entries.extend(outcome::some_of(&["edition"]));
    let required: Vec<_> = entries.iter().map(|(name, _)| *name).collect();
    whole(OUTCOME, entries, &required)
}
