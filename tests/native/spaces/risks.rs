//! Every risk input: ten risk answers, the baby, the kinds of critical answers, the agency's rating.
//!
//! The seven critical answers come in eight kinds: whether one of immediate danger is yes, whether one of the
//! others is yes, whether one is unknown. A test beside the golden table checks over all answers that only
//! the kind matters.

use joint_effort::domain::band::Band;
use joint_effort::domain::complexity::{Points, ServiceCount};
use joint_effort::domain::critical::{Critical, Criticals};
use joint_effort::domain::family_risk::FamilyRisk;
use joint_effort::domain::response::{Response, YesNo};
use joint_effort::domain::risk::{RiskDomain, RiskRating, Risks};
use joint_effort::domain::vocabulary::{Each, Vocabulary};

use super::neighbours::check_never_above;
use super::threads::share;

/// None, some, serious, unknown.
pub const RATINGS: [Response<RiskRating>; 4] = [
    Response::Known(RiskRating::NoConcern),
    Response::Known(RiskRating::SomeConcern),
    Response::Known(RiskRating::Serious),
    Response::Unknown,
];
pub const UNKNOWN: usize = 3;
pub const RISKS: usize = RATINGS.len().pow(10);
/// No, yes, unknown.
pub const BABY: [Response<YesNo>; 3] = [
    Response::Known(YesNo::No),
    Response::Known(YesNo::Yes),
    Response::Unknown,
];
/// The number of kinds of critical answers: bit 4 is immediate danger, 2 another yes, 1 an unknown.
pub const KINDS: usize = 8;
/// No rating, then each band.
const AGENCY: usize = 5;

/// Returns the risk answers with this index. The first domain is the most significant.
pub fn risks(index: usize) -> Risks {
    let place = |domain: usize| RATINGS.len().pow(9 - u32::try_from(domain).unwrap());
    Each::new(std::array::from_fn(|domain| {
        RATINGS[index / place(domain) % RATINGS.len()]
    }))
}

pub fn criticals(kind: usize) -> Criticals {
    let mut criticals = Each::new([Response::Known(YesNo::No); 7]);
    if kind & 4 > 0 {
        criticals[Critical::DangerNow] = Response::Known(YesNo::Yes);
    }
    if kind & 2 > 0 {
        criticals[Critical::ChildProtectionOpen] = Response::Known(YesNo::Yes);
    }
    if kind & 1 > 0 {
        criticals[Critical::ReportNeeded] = Response::Unknown;
    }
    criticals
}

/// Yields every family with these risk answers, in order: the baby is most significant, the rating least.
fn families(risks: Risks) -> impl Iterator<Item = (usize, FamilyRisk)> {
    let rating = |agency: usize| agency.checked_sub(1).map(|band| Band::ALL[band]);
    (0..BABY.len() * KINDS * AGENCY).map(move |rest| {
        let kind = rest / AGENCY % KINDS;
        let family = FamilyRisk {
            risks,
            criticals: criticals(kind),
            infant: BABY[rest / AGENCY / KINDS],
            agency_rating: rating(rest % AGENCY).map_or(Response::Unknown, Response::Known),
        };
        (kind, family)
    })
}

/// Checks that serious violence or a serious worry about a child's safety is always high, and that hardship
/// alone, such as poverty, disability or isolation, never is.
#[track_caller]
fn check_what_matters_most(kind: usize, family: &FamilyRisk) {
    let [child, violence, mental_health, alcohol_drugs] = [
        RiskDomain::ChildSafety,
        RiskDomain::Violence,
        RiskDomain::ParentMentalHealth,
        RiskDomain::AlcoholDrugs,
    ]
    .map(|domain| family.risks[domain]);
    let serious = Response::Known(RiskRating::Serious);
    let grave = child == serious || violence == serious;
    assert!(!grave || family.band() >= Band::High, "{family:?}");
    let none = Response::Known(RiskRating::NoConcern);
    let hardship_alone = [child, violence, mental_health, alcohol_drugs] == [none; 4];
    let no_danger = kind & 0b110 == 0;
    let agency = family.agency_rating.known() >= Some(Band::High);
    let quiet = hardship_alone && no_danger && !agency;
    assert!(!quiet || family.band() <= Band::Moderate, "{family:?}");
}

#[track_caller]
fn check_family(kind: usize, family: &FamilyRisk) -> Band {
    let stages = family.stages();
    let band = family.band();
    assert_eq!(stages.agency, band);
    check_what_matters_most(kind, family);
    let chain = [
        stages.concerns,
        stages.infant,
        stages.unknown,
        stages.critical,
        stages.agency,
    ];
    assert!(chain.is_sorted(), "no rule lowers a band: {family:?}");
    assert!(
        stages.infant <= Band::High,
        "never above high by the lift: {family:?}"
    );
    assert!(
        stages.infant as u8 <= stages.concerns as u8 + 1,
        "one band up: {family:?}"
    );

    let unknown = |domain| family.risks[domain].known().is_none();
    let unknowns = RiskDomain::ALL
        .iter()
        .filter(|domain| unknown(**domain))
        .count();
    let any_critical = kind & 1 > 0;
    let any_infant = family.infant == Response::Unknown;
    let not_low = unknown(RiskDomain::ChildSafety)
        || unknown(RiskDomain::Violence)
        || unknowns >= 3
        || any_critical
        || any_infant;
    assert!(
        !not_low || band >= Band::Moderate,
        "unknown is not low: {family:?}"
    );
    assert_eq!(
        family.is_provisional(),
        unknowns > 0 || any_critical || any_infant
    );

    let immediate = kind & 4 > 0;
    assert_eq!(family.safety_first(), immediate);
    assert!(
        !immediate || band == Band::VeryHigh,
        "danger is very high: {family:?}"
    );
    assert!(
        kind & 2 == 0 || band >= Band::High,
        "earlier harm is high: {family:?}"
    );
    assert!(
        family
            .agency_rating
            .known()
            .is_none_or(|rating| band >= rating),
        "{family:?}"
    );
    band
}

#[test]
fn raising_an_answer_never_lowers_the_band_and_settling_an_unknown_never_raises_it() {
    const REST: usize = BABY.len() * KINDS * AGENCY;
    const JOB: usize = 1 << 12;
    let mut bands = vec![Band::Low; RISKS * REST];
    assert_eq!(bands.len(), 125_829_120);
    share(bands.chunks_mut(JOB * REST).enumerate(), |(job, bands)| {
        for (index, bands) in (job * JOB..).zip(bands.chunks_mut(REST)) {
            for ((kind, family), band) in families(risks(index)).zip(bands) {
                *band = check_family(kind, &family);
            }
        }
    });

    let raise_and_settle = [(0, 1), (1, 2), (0, UNKNOWN)];
    share(RiskDomain::ALL.iter(), |domain| {
        let stride = REST
            * RATINGS
                .len()
                .pow(9 - u32::try_from(domain.index()).unwrap());
        check_never_above(
            &bands,
            (stride, RATINGS.len()),
            &raise_and_settle,
            domain.id(),
        )
    });
    check_never_above(
        &bands,
        (KINDS * AGENCY, BABY.len()),
        &[(0, 1), (0, 2)],
        "baby",
    );
    for (kind, what) in [(4, "danger"), (2, "earlier harm"), (1, "unknown critical")] {
        check_never_above(&bands, (kind * AGENCY, 2), &[(0, 1)], what);
    }
    let raises: Vec<_> = (1..AGENCY).map(|rating| (rating - 1, rating)).collect();
    check_never_above(&bands, (1, AGENCY), &raises, "agency");
}

#[track_caller]
fn check_points(risks: &Risks, services: usize, adult_and_child: Response<YesNo>) {
    let known = |domain: RiskDomain| risks[domain].known();
    let concerns = RiskDomain::ALL
        .iter()
        .filter(|domain| matches!(known(**domain), Some(rating) if rating != RiskRating::NoConcern))
        .count();
    let expected = services.saturating_sub(1)
        + [0, 0, 0, 1, 1, 2, 2, 2, 2, 2, 2][concerns]
        + usize::from(known(RiskDomain::Engagement) == Some(RiskRating::Serious))
        + usize::from(known(RiskDomain::Change) > Some(RiskRating::NoConcern))
        + usize::from(adult_and_child == Response::Known(YesNo::Yes));
    let count = services
        .checked_sub(1)
        .map(|index| ServiceCount::ALL[index]);
    let count = count.map_or(Response::Unknown, Response::Known);
    let points = Points::of(risks, count, adult_and_child);
    assert_eq!(usize::from(points.total()), expected);
    assert_eq!(
        points.given().map(|(_, points)| points).sum::<u8>(),
        points.total()
    );
    let name = ["simple", "simple", "moderate", "moderate"]
        .get(expected)
        .unwrap_or(&"complex");
    assert_eq!(points.complexity().id(), *name);
}

#[test]
fn complexity_points_add_up_over_every_risk_answer_and_number_of_services() {
    let jobs = share((0..RISKS).step_by(1 << 14), |first| {
        for index in first..first + (1 << 14) {
            let risks = risks(index);
            for services in 0..=ServiceCount::ALL.len() {
                for adult_and_child in BABY {
                    check_points(&risks, services, adult_and_child);
                }
            }
        }
    });
    assert_eq!(jobs.len() * (1 << 14), 1_048_576);
}
