//! The texts that belong to a list: numbered ones, or one for each member of a vocabulary of the rules. Their
//! functions are generated from this table. Every other text stands alone, under a name made from its id.

use std::collections::BTreeMap;

use crate::domain::action::Today;
use crate::domain::band::Band;
use crate::domain::barrier::Barrier;
use crate::domain::comparison::agreement::Agreement;
use crate::domain::comparison::answers::Nearness;
use crate::domain::comparison::talk::Reason as TalkReason;
use crate::domain::complexity::{Complexity, ServiceCount};
use crate::domain::counts::WordRow;
use crate::domain::critical::Critical;
use crate::domain::definition::{Definition, Finding};
use crate::domain::dimension::Dimension;
use crate::domain::level::{Claim, Level};
use crate::domain::map::Place;
use crate::domain::map::finding::FindingKind;
use crate::domain::map::invest::Reason;
use crate::domain::placement::Confidence;
use crate::domain::recommendation::{Ground, Headline, Recommendation, Review};
use crate::domain::risk::{RiskDomain, RiskRating};
use crate::domain::strength::Strength;
use crate::domain::vocabulary::Vocabulary;

/// Texts whose ids look like those of a group but are not in it.
const ALONE: [&str; 8] = [
    "agency-rating.hint",
    "agency-rating.name",
    "agency-rating.none",
    "agency-rating.question",
    "rating.a-lot",
    "services.hint",
    "services.name",
    "services.question",
];

/// The names that one `*` of an id stands for.
pub struct Axis {
    /// The type of the rules whose ids these are, if there is one.
    pub of: Option<&'static str>,
    /// The names, in order.
    pub names: Vec<String>,
    /// Whether one function returns all of them at once.
    pub all: bool,
}

/// Texts whose keys one function returns.
pub struct Group {
    /// The name of the function.
    pub function: &'static str,
    /// Their id: names joined by dots, with `*` for an axis.
    pub id: &'static str,
    /// One axis for each `*`.
    pub axes: Vec<Axis>,
}

/// An axis with one name for each member of a vocabulary.
macro_rules! each {
    ($of:ident) => {
        Axis {
            of: Some(stringify!($of)),
            names: $of::IDS.iter().map(ToString::to_string).collect(),
            all: false,
        }
    };
}

/// Returns the groups, in the order of a pack. The size of a numbered group follows from the ids.
pub fn groups(texts: &BTreeMap<String, String>) -> Vec<Group> {
    let levels = || Axis {
        of: Some("Level"),
        ..range(0..=Level::ALL.len() - 1)
    };
    let counted = |id: &str| Axis {
        all: true,
        ..range(1..=last(texts, id))
    };
    let group = |function, id, axes| Group { function, id, axes };
    vec![
        group("level_name", "level.*.name", vec![levels()]),
        group("level_title", "level.*.title", vec![levels()]),
        group("level_means", "level.*.means", vec![levels()]),
        group("dimension_name", "dimension.*.name", vec![each!(Dimension)]),
        group(
            "dimension_question",
            "dimension.*.question",
            vec![each!(Dimension)],
        ),
        group(
            "statement",
            "dimension.*.*",
            vec![each!(Dimension), levels()],
        ),
        // There are steps up to levels 2 to 5.
        group(
            "step",
            "dimension.*.step.*",
            vec![each!(Dimension), range(2..=5)],
        ),
        group("claimed", "claimed.*", vec![each!(Claim)]),
        group("risk_name", "risk.*.name", vec![each!(RiskDomain)]),
        group("risk_question", "risk.*.question", vec![each!(RiskDomain)]),
        group("risk_find_out", "risk.*.find-out", vec![each!(RiskDomain)]),
        group("rating", "rating.*", vec![each!(RiskRating)]),
        group("critical_name", "critical.*.name", vec![each!(Critical)]),
        group(
            "critical_question",
            "critical.*.question",
            vec![each!(Critical)],
        ),
        group("services", "services.*", vec![each!(ServiceCount)]),
        group("agency", "agency-rating.*", vec![each!(Band)]),
        group("strength", "strength.*", vec![each!(Strength)]),
        group("barrier_name", "barrier.*.name", vec![each!(Barrier)]),
        group(
            "barrier_question",
            "barrier.*.question",
            vec![each!(Barrier)],
        ),
        // Each barrier has two actions.
        group(
            "barrier_action",
            "barrier.*.action.*",
            vec![each!(Barrier), range(1..=2)],
        ),
        group("band_name", "band.*.name", vec![each!(Band)]),
        group("band_means", "band.*.means", vec![each!(Band)]),
        group(
            "complexity_name",
            "complexity.*.name",
            vec![each!(Complexity)],
        ),
        group(
            "complexity_means",
            "complexity.*.means",
            vec![each!(Complexity)],
        ),
        group("headline", "headline.*.says", vec![each!(Headline)]),
        group("headline_means", "headline.*.means", vec![each!(Headline)]),
        group("today", "today.*", vec![each!(Today)]),
        group("ground", "ground.*", vec![each!(Ground)]),
        group("review", "review.*", vec![each!(Review)]),
        group(
            "triggers",
            "review.triggers.*",
            vec![counted("review.triggers")],
        ),
        group("confidence", "confidence.*", vec![each!(Confidence)]),
        group(
            "definition_name",
            "definition.*.name",
            vec![each!(Definition)],
        ),
        group(
            "definition_source",
            "definition.*.source",
            vec![each!(Definition)],
        ),
        group(
            "definition_says",
            "definition.*.says",
            vec![each!(Definition)],
        ),
        // The six hallmarks are dimensions and use their names.
        group(
            "stern_green_part",
            "definition.stern-green.part.*",
            vec![parts(Definition::SternGreen)],
        ),
        group(
            "powell_part",
            "definition.powell-glendinning-rummery.part.*",
            vec![parts(Definition::PowellGlendinningRummery)],
        ),
        group("finding", "result.*", vec![each!(Finding)]),
        group("place_name", "service-place.*.name", vec![each!(Place)]),
        group("place_means", "service-place.*.means", vec![each!(Place)]),
        group("works_on", "works-on.*", vec![each!(RiskDomain)]),
        group(
            "map_finding",
            "map-finding.*.says",
            vec![each!(FindingKind)],
        ),
        group(
            "map_finding_do",
            "map-finding.*.do",
            vec![each!(FindingKind)],
        ),
        group("map_because", "map-because.*", vec![each!(Reason)]),
        group("views_agree", "views.agree.*", vec![each!(Agreement)]),
        group("views_because", "views.because.*", vec![each!(TalkReason)]),
        group("views_prompt", "views.prompt.*", vec![each!(TalkReason)]),
        group("views_state", "views.state.*", vec![each!(Nearness)]),
        group("counted_word", "counts.word.*", vec![each!(WordRow)]),
        group("rules", "rule.*", vec![counted("rule")]),
        group(
            "rule_row",
            "rule-row.*.*",
            vec![each!(Recommendation), columns(["name", "when", "again"])],
        ),
        group("must_have", "must-have.*", vec![levels()]),
        group(
            "by_hand",
            "by-hand.*.*",
            vec![counted("by-hand"), columns(["name", "how", "example"])],
        ),
        group(
            "map_by_hand",
            "map-by-hand.*.*",
            vec![counted("map-by-hand"), columns(["name", "how", "example"])],
        ),
        group("sources", "sources.*", vec![counted("sources")]),
        group("limits", "limits.*", vec![counted("limits")]),
    ]
}

fn range(numbers: std::ops::RangeInclusive<usize>) -> Axis {
    Axis {
        of: None,
        names: numbers.map(|number| number.to_string()).collect(),
        all: false,
    }
}

fn columns(names: [&str; 3]) -> Axis {
    Axis {
        of: None,
        names: names.map(str::to_owned).to_vec(),
        all: true,
    }
}

fn parts(of: Definition) -> Axis {
    Axis {
        of: None,
        names: of.parts().iter().map(|part| part.id.to_owned()).collect(),
        all: false,
    }
}

/// Returns the highest number below an id, at least 1, so that a skipped number counts as missing.
fn last(texts: &BTreeMap<String, String>, id: &str) -> usize {
    let below = texts
        .keys()
        .filter_map(|text| text.strip_prefix(id)?.strip_prefix('.'));
    let numbers = below.filter_map(|below| below.split('.').next()?.parse().ok());
    numbers.max().unwrap_or(1)
}

impl Group {
    /// Returns the ids of its texts, in order.
    pub fn ids(&self) -> Vec<String> {
        let mut ids = vec![self.id.to_owned()];
        for axis in &self.axes {
            let with = |id: &String| -> Vec<String> {
                axis.names
                    .iter()
                    .map(|name| id.replacen('*', name, 1))
                    .collect()
            };
            ids = ids.iter().flat_map(with).collect();
        }
        ids
    }

    /// Whether an id that is not in this group looks as if it should be.
    fn is_lost(&self, id: &str) -> bool {
        let mut axes = self.axes.iter();
        let mut names = id.split('.');
        for fixed in self.id.split('.') {
            let Some(name) = names.next() else {
                return false;
            };
            if fixed != "*" {
                if fixed != name {
                    return false;
                }
            } else if axes
                .next()
                .is_some_and(|axis| !axis.names.iter().any(|own| own == name))
            {
                return true;
            }
        }
        true
    }
}

/// Returns the texts that stand alone, in the order of their ids. Leaves out an id that looks like a group's
/// but is not in it, so that the checker reports it.
pub fn alone(groups: &[Group], texts: &BTreeMap<String, String>) -> Vec<String> {
    let grouped: Vec<_> = groups.iter().flat_map(Group::ids).collect();
    let stands_alone = |id: &&String| {
        let is_lost = || groups.iter().any(|group| group.is_lost(id));
        !grouped.contains(id) && (ALONE.contains(&id.as_str()) || !is_lost())
    };
    texts.keys().filter(stands_alone).cloned().collect()
}
