//! Raising a worry never weakens the recommendation nor lowers the level needed, and settling an
//! unknown as none or no never strengthens it.
//!
//! This covers every risk input of [`super::risks`], with every level, agency rating, number of services and
//! need of adult and child services. Inputs with the same facts are tried once. Whole assessments are tried
//! on seeded samples, through the whole outcome.

use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::band::Band;
use joint_effort::domain::complexity::{Complexity, Points, ServiceCount};
use joint_effort::domain::critical::Critical;
use joint_effort::domain::family_risk::FamilyRisk;
use joint_effort::domain::level::Level;
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::recommendation::Circumstances;
use joint_effort::domain::response::{Response, YesNo};
use joint_effort::domain::risk::{RiskDomain, RiskRating};
use joint_effort::domain::vocabulary::Vocabulary;

use super::neighbours::visit;
use super::risks::{BABY, KINDS, RATINGS, RISKS, UNKNOWN, criticals, risks};
use super::threads::share;
use crate::seeded::Seeded;

/// The facts about risk inputs that a recommendation depends on.
#[derive(Clone, Copy)]
struct Facts {
    band: Band,
    points: usize,
    infant_possible: bool,
    changing: bool,
    provisional: bool,
}

/// The number of values that [`Facts::number`] can have.
const FACTS: usize = 4 * 8 * 2 * 2 * 2;

impl Facts {
    fn of(family: &FamilyRisk) -> Self {
        let points = Points::of(&family.risks, Response::Unknown, Response::Unknown);
        Self {
            band: family.band(),
            points: usize::from(points.total()),
            infant_possible: family.infant.may_be_yes(),
            changing: family.is_changing(),
            provisional: family.is_provisional(),
        }
    }

    fn number(self) -> u16 {
        let flags = [self.infant_possible, self.changing, self.provisional];
        let number = self.band.index() * 8 + self.points;
        let number = flags
            .into_iter()
            .fold(number, |number, flag| number * 2 + usize::from(flag));
        u16::try_from(number).unwrap()
    }

    fn from_number(number: usize) -> Self {
        let flag = |place: usize| number >> place & 1 > 0;
        Self {
            band: Band::ALL[number >> 6],
            points: number >> 3 & 7,
            infant_possible: flag(2),
            changing: flag(1),
            provisional: flag(0),
        }
    }

    fn with(self, agency: Band, complexity: Complexity, level: Option<Level>) -> Circumstances {
        Circumstances {
            band: self.band.max(agency),
            complexity,
            level,
            infant_possible: self.infant_possible,
            changing: self.changing,
            settled: !self.changing,
            provisional: self.provisional,
        }
    }
}

#[track_caller]
fn check_never_weaker(less: &Circumstances, more: &Circumstances) {
    assert!(more.needed() >= less.needed(), "{less:?} {more:?}");
    assert!(
        more.recommendation() <= less.recommendation(),
        "{less:?} {more:?}"
    );
}

/// Returns the complexity for each number of points from the risks, with each that the services add.
fn complexities() -> Vec<Vec<Complexity>> {
    let services = [
        (ServiceCount::OneOrTwo, YesNo::No),
        (ServiceCount::ThreeOrFour, YesNo::No),
        (ServiceCount::FiveOrMore, YesNo::No),
        (ServiceCount::FiveOrMore, YesNo::Yes),
    ];
    let of = |index: usize, (count, both): (ServiceCount, YesNo)| {
        Points::of(&risks(index), Response::Known(count), Response::Known(both))
    };
    let example = |points: u8| {
        (0..RISKS)
            .find(|i| of(*i, services[0]).total() == points)
            .unwrap()
    };
    let with_services = |index: usize| services.map(|added| of(index, added).complexity()).to_vec();
    (0..=4)
        .map(|points| with_services(example(points)))
        .collect()
}

#[track_caller]
fn check_facts(complexities: &[Vec<Complexity>], less: Facts, more: Facts) {
    let levels = || Level::ALL.iter().copied().map(Some).chain([None]);
    let (simpler, denser) = (&complexities[less.points], &complexities[more.points]);
    for added in 0..simpler.len() {
        for agency in Band::ALL {
            for level in levels() {
                let before = less.with(*agency, simpler[added], level);
                check_never_weaker(&before, &more.with(*agency, denser[added], level));
                for services in &simpler[added..] {
                    check_never_weaker(&before, &less.with(*agency, *services, level));
                }
                for rating in &Band::ALL[agency.index()..] {
                    check_never_weaker(&before, &less.with(*rating, simpler[added], level));
                }
            }
        }
    }
}

#[test]
fn over_every_risk_input_no_raise_weakens_and_no_settling_strengthens() {
    const REST: usize = BABY.len() * KINDS;
    let mut facts = vec![0; RISKS * REST];
    share(facts.chunks_mut(REST << 12).enumerate(), |(job, facts)| {
        for (index, facts) in (job << 12..).zip(facts.chunks_mut(REST)) {
            let risks = risks(index);
            for (rest, facts) in facts.iter_mut().enumerate() {
                let (infant, criticals) = (BABY[rest / KINDS], criticals(rest % KINDS));
                let agency_rating = Response::Unknown;
                *facts = Facts::of(&FamilyRisk {
                    risks,
                    criticals,
                    infant,
                    agency_rating,
                })
                .number();
            }
        }
    });
    assert_eq!(facts.len(), 25_165_824);

    let stride = |domain: u32| REST * RATINGS.len().pow(domain);
    let mut answers: Vec<_> = (0..10)
        .map(|domain| (stride(domain), RATINGS.len()))
        .collect();
    answers.extend([(KINDS, BABY.len()), (4, 2), (2, 2), (1, 2)]);
    let together = share(answers.into_iter(), |(stride, values)| {
        let mut seen = vec![false; FACTS * FACTS];
        let pairs: &[_] = match values {
            4 => &[(0, 1), (1, 2), (0, UNKNOWN)],
            // A baby is raised as a risk answer is, and settled as any unknown is.
            3 => &[(0, 1), (0, 2)],
            _ => &[(0, 1)],
        };
        visit(&facts, (stride, values), pairs, |less, more| {
            seen[usize::from(less) * FACTS + usize::from(more)] = true;
        });
        seen
    });
    let complexities = complexities();
    let mut tried = 0;
    for pair in (0..FACTS * FACTS).filter(|pair| together.iter().any(|seen| seen[*pair])) {
        let (less, more) = (
            Facts::from_number(pair / FACTS),
            Facts::from_number(pair % FACTS),
        );
        check_facts(&complexities, less, more);
        tried += 1;
    }
    assert!(tried > 200, "{tried}");
}

/// Raises one known answer, or settles an unknown one in the first assessment, so that the second must not be
/// weaker. Returns `None` if nothing can be changed this way.
fn less_and_more(seeded: &mut Seeded) -> Option<(Assessment, Assessment)> {
    let given = seeded.assessment();
    let (mut less, mut more) = (given, given);
    match seeded.below(6) {
        0 | 1 => {
            let domain = seeded.pick(RiskDomain::ALL);
            match given.family.risk.risks[domain].known() {
                Some(rating) => {
                    let higher = *RiskRating::ALL.get(rating.index() + 1)?;
                    more.family.risk.risks[domain] = Response::Known(higher);
                }
                None => less.family.risk.risks[domain] = Response::Known(RiskRating::NoConcern),
            }
        }
        2 => {
            let critical = seeded.pick(Critical::ALL);
            match given.family.risk.criticals[critical].known() {
                Some(YesNo::No) => {
                    more.family.risk.criticals[critical] = Response::Known(YesNo::Yes)
                }
                Some(YesNo::Yes) => return None,
                None => less.family.risk.criticals[critical] = Response::Known(YesNo::No),
            }
        }
        3 if given.family.risk.infant.known().is_none() => {
            less.family.risk.infant = Response::Known(YesNo::No)
        }
        4 if given.family.adult_and_child.known().is_none() => {
            less.family.adult_and_child = Response::Known(YesNo::No);
        }
        _ => {
            let next = given
                .family
                .services
                .known()
                .map_or(0, |count| count.index() + 1);
            more.family.services = Response::Known(*ServiceCount::ALL.get(next)?);
        }
    }
    Some((less, more))
}

#[test]
fn over_whole_outcomes_no_raise_weakens_and_no_settling_strengthens() {
    let mut seeded = Seeded::new(4);
    let mut stronger = 0;
    for (less, more) in (0..200_000).filter_map(|_| less_and_more(&mut seeded)) {
        let (before, after) = (Outcome::of(&less), Outcome::of(&more));
        assert!(after.needed >= before.needed, "{less:?} {more:?}");
        assert!(
            after.recommendation <= before.recommendation,
            "{less:?} {more:?}"
        );
        stronger += usize::from(after.recommendation < before.recommendation);
    }
    assert!(stronger > 5_000, "{stronger}");
}
