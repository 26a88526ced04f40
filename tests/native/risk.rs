//! The family's risk band, compared with the golden table and with trying every answer.

use joint_effort::domain::band::Band;
use joint_effort::domain::complexity::{Points, ServiceCount};
use joint_effort::domain::critical::{Critical, Criticals};
use joint_effort::domain::family_risk::{FamilyRisk, UnknownRisk};
use joint_effort::domain::level::Level;
use joint_effort::domain::response::{Response, YesNo};
use joint_effort::domain::risk::{RiskDomain, RiskRating};
use joint_effort::domain::vocabulary::Vocabulary;

use crate::golden::{self, MISSING, YES_NO, list, said};
use crate::seeded::Seeded;

const TABLE: &str = include_str!("../golden/risk.tsv");

/// Reads a response of the golden table that is written as an id.
fn by_id<V: Vocabulary>(id: &str, none: &str, unanswered: bool) -> Response<V> {
    let missing = if unanswered {
        Response::Unanswered
    } else {
        Response::Unknown
    };
    if id == none {
        missing
    } else {
        Response::Known(V::from_id(id).unwrap())
    }
}

#[track_caller]
fn check_row(row: &[&str], unanswered: bool) {
    let yes_no =
        |letters: &str| golden::response(letters.chars().next().unwrap(), &YES_NO, unanswered);
    let family = FamilyRisk {
        risks: golden::risks(row[0], unanswered),
        criticals: golden::yes_no(row[1], unanswered),
        infant: yes_no(row[2]),
        agency_rating: by_id(row[5], "-", unanswered),
    };
    let points = Points::of(
        &family.risks,
        by_id(row[3], "?", unanswered),
        yes_no(row[4]),
    );
    let found = [
        family.band().id(),
        said(family.is_provisional()),
        points.complexity().id(),
        &points.total().to_string(),
        &list(
            family
                .unknowns_that_move_band()
                .into_iter()
                .map(|mover| mover.id().to_owned()),
        ),
    ];
    assert_eq!(found, row[6..], "{row:?}");
}

#[test]
fn every_column_of_the_golden_table_is_met() {
    let columns = "risk critical infant services adult_child agency band provisional complexity \
        points movers";
    let rows = golden::rows(TABLE, columns);
    assert_eq!(rows.len(), 4_000);
    for row in rows {
        for unanswered in MISSING {
            check_row(&row, unanswered);
        }
    }
}

/// Whether settling this one answer, in any way, changes the band.
fn moves_when_tried(family: &FamilyRisk, unknown: UnknownRisk) -> bool {
    let mut settled = *family;
    let mut moves = |settle: &mut dyn FnMut(&mut FamilyRisk)| {
        settle(&mut settled);
        settled.band() != family.band()
    };
    match unknown {
        UnknownRisk::Domain(domain) => RiskRating::ALL
            .iter()
            .any(|rating| moves(&mut |f| f.risks[domain] = Response::Known(*rating))),
        UnknownRisk::Critical(critical) => YesNo::ALL
            .iter()
            .any(|answer| moves(&mut |f| f.criticals[critical] = Response::Known(*answer))),
        UnknownRisk::Infant => YesNo::ALL
            .iter()
            .any(|answer| moves(&mut |f| f.infant = Response::Known(*answer))),
    }
}

#[track_caller]
fn check_unknowns(family: &FamilyRisk) -> usize {
    let domains = RiskDomain::ALL
        .iter()
        .filter(|d| family.risks[**d].known().is_none());
    let criticals = Critical::ALL
        .iter()
        .filter(|c| family.criticals[**c].known().is_none());
    let mut expected: Vec<_> = domains.map(|domain| UnknownRisk::Domain(*domain)).collect();
    expected.extend(criticals.map(|critical| UnknownRisk::Critical(*critical)));
    expected.extend(
        family
            .infant
            .known()
            .is_none()
            .then_some(UnknownRisk::Infant),
    );
    assert_eq!(family.unknowns().collect::<Vec<_>>(), expected);
    assert_eq!(family.is_provisional(), !expected.is_empty());
    expected.retain(|unknown| moves_when_tried(family, *unknown));
    assert_eq!(family.unknowns_that_move_band(), expected, "{family:?}");
    expected.len()
}

#[test]
fn movers_are_the_unknowns_that_move_the_band_when_tried() {
    let mut seeded = Seeded::new(2);
    let movers: usize = (0..200_000).map(|_| check_unknowns(&seeded.family())).sum();
    assert!(movers > 100_000, "{movers}");
}

/// Yields every way to answer the seven critical questions.
fn every_criticals() -> impl Iterator<Item = Criticals> {
    let answers = [
        Response::Known(YesNo::No),
        Response::Known(YesNo::Yes),
        Response::Unknown,
    ];
    (0..3_usize.pow(7)).map(move |mut index| {
        let mut criticals = Criticals::default();
        for critical in Critical::ALL {
            criticals[*critical] = answers[index % 3];
            index /= 3;
        }
        criticals
    })
}

#[track_caller]
fn check_criticals(family: &FamilyRisk, criticals: &Criticals) {
    let family = FamilyRisk {
        criticals: *criticals,
        ..*family
    };
    let said_yes = |critical: &Critical| criticals[*critical].known() == Some(YesNo::Yes);
    let immediate = Critical::ALL[..5].iter().any(said_yes);
    let earlier = Critical::ALL[5..].iter().any(said_yes);
    let floor = match (immediate, earlier) {
        (true, _) => Band::VeryHigh,
        (false, true) => Band::High,
        (false, false) => Band::Low,
    };
    let stages = family.stages();
    assert_eq!(stages.critical, stages.unknown.max(floor), "{family:?}");
    assert_eq!(family.safety_first(), immediate, "{family:?}");
}

#[test]
fn every_way_to_answer_the_critical_questions_sets_the_floor_it_should() {
    let mut seeded = Seeded::new(3);
    let every: Vec<_> = every_criticals().collect();
    assert_eq!(every.len(), 2_187);
    for _ in 0..200 {
        let family = seeded.family();
        every
            .iter()
            .for_each(|criticals| check_criticals(&family, criticals));
    }
}

#[test]
fn violence_is_ruled_out_only_by_none_and_no() {
    let ratings = RiskRating::ALL
        .iter()
        .map(|rating| Response::Known(*rating));
    for rating in ratings.chain([Response::Unknown, Response::Unanswered]) {
        for answer in [YesNo::Yes, YesNo::No]
            .map(Response::Known)
            .into_iter()
            .chain([Response::Unknown, Response::Unanswered])
        {
            let mut family = FamilyRisk::default();
            family.risks[RiskDomain::Violence] = rating;
            family.criticals[Critical::EscalatingViolence] = answer;
            let ruled_out = rating == Response::Known(RiskRating::NoConcern)
                && answer == Response::Known(YesNo::No);
            assert_eq!(
                family.violence_cannot_be_ruled_out(),
                !ruled_out,
                "{rating:?} {answer:?}"
            );
        }
    }
}

#[test]
fn the_bands_and_service_counts_stand_low_to_high() {
    assert!(Band::ALL.is_sorted() && RiskRating::ALL.is_sorted());
    assert!(ServiceCount::ALL.is_sorted() && Level::ALL.is_sorted());
}
