//! Two tables together reveal no more about a small count than each alone.

use std::collections::{BTreeMap, BTreeSet};

use joint_effort::domain::counts::links::{can_have_advice, can_have_word};
use joint_effort::domain::counts::{
    AdviceRow, BandRow, Counts, LEAST, LevelRow, Shown, ShownCounts, WordRow,
};
use joint_effort::domain::level::{Claim, Level};
use joint_effort::domain::outcome::Outcome;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;

use crate::seeded::Seeded;

#[test]
fn levels_and_words_meet_as_the_rules_let_them() {
    let levels = Level::ALL.iter().copied().map(Some).chain([None]);
    let claims = Claim::ALL.iter().copied().map(Response::Known);
    let claims: Vec<_> = claims
        .chain([Response::Unknown, Response::Unanswered])
        .collect();
    let mut met = BTreeSet::new();
    for level in levels {
        for claimed in &claims {
            let word = claimed.known().and_then(Claim::level);
            let gap = word.zip(level).map(|(word, level)| word.steps_above(level));
            met.insert((LevelRow::of(level), WordRow::of(*claimed, gap)));
        }
    }
    for level in LevelRow::ALL {
        for word in WordRow::ALL {
            let meets = can_have_word(*level, *word);
            assert_eq!(meets, met.contains(&(*level, *word)), "{level:?} {word:?}");
        }
    }
}

#[test]
fn bands_and_recommendations_meet_as_the_rules_let_them() {
    let mut seeded = Seeded::new(114);
    let mut met = BTreeSet::new();
    for _ in 0..100_000 {
        let outcome = Outcome::of(&seeded.assessment());
        let band = BandRow::ALL[outcome.band.index()];
        met.insert((band, AdviceRow::ALL[outcome.recommendation.index()]));
    }
    for band in BandRow::ALL {
        for advice in &AdviceRow::ALL[..4] {
            let meets = can_have_advice(*band, *advice);
            assert_eq!(
                meets,
                met.contains(&(*band, *advice)),
                "{band:?} {advice:?}"
            );
        }
        assert!(can_have_advice(*band, AdviceRow::Ring));
        let is_same = *band == BandRow::NoAnswers;
        assert_eq!(can_have_advice(*band, AdviceRow::NoAnswers), is_same);
    }
}

/// The numbers of each of four bands and of each of four recommendations.
type Both = ([u32; 4], [u32; 4]);

/// Returns every pair of tables that this many assessments can produce.
fn ways(of: u32) -> BTreeSet<Both> {
    let pairs = BandRow::ALL[..4].iter().enumerate().flat_map(|(band, of)| {
        let advices = AdviceRow::ALL[..4].iter().enumerate();
        let met = advices.filter(|(_, advice)| can_have_advice(*of, **advice));
        met.map(move |(advice, _)| (band, advice))
    });
    let mut ways = BTreeSet::from([([0; 4], [0; 4])]);
    let pairs: Vec<_> = pairs.collect();
    for _ in 0..of {
        let longer = ways.iter().flat_map(|(bands, advices)| {
            pairs.iter().map(|(band, advice)| {
                let (mut bands, mut advices) = (*bands, *advices);
                bands[*band] += 1;
                advices[*advice] += 1;
                (bands, advices)
            })
        });
        ways = longer.collect();
    }
    ways
}

fn fits(shown: Shown, count: u32, is_any: bool) -> bool {
    match shown {
        Shown::Count(told) => told == count,
        Shown::UnderFive => (1..LEAST).contains(&count),
        Shown::Withheld => is_any || count >= LEAST,
    }
}

#[test]
fn whoever_has_both_tables_can_still_not_tell_a_count_under_five() {
    let mut seeded = Seeded::new(115);
    let (mut checked, mut left_out) = (0, 0);
    let mut known = BTreeMap::new();
    for round in 0..600 {
        let of = 5 + round % 12;
        let ways = known.entry(of).or_insert_with(|| ways(of));
        let mut counts = Counts::default();
        let mut left = of;
        while left > 0 {
            // Adds several alike, so that not everything is small.
            let assessment = seeded.assessment();
            let times = u32::try_from(1 + seeded.below(7)).unwrap().min(left);
            (0..times).for_each(|_| counts.add(&assessment));
            left -= times;
        }
        let shown = ShownCounts::of(&counts);
        if counts.bands.count(BandRow::NoAnswers) > 0 {
            continue;
        }
        let bands: Vec<_> = shown
            .bands
            .iter()
            .map(|(_, shown)| *shown)
            .take(4)
            .collect();
        let advices = shown.recommendations.iter().map(|(_, shown)| *shown);
        let advices: Vec<_> = advices.take(4).collect();
        let any = |shown: &[Shown]| shown.iter().all(|one| *one == Shown::Withheld);
        let (any_band, any_advice) = (any(&bands), any(&advices));
        left_out += usize::from(any_advice && !any_band);
        let possible: Vec<_> = ways
            .iter()
            .filter(|(own, others)| {
                own.iter()
                    .zip(&bands)
                    .all(|(count, shown)| fits(*shown, *count, any_band))
                    && others
                        .iter()
                        .zip(&advices)
                        .all(|(count, shown)| fits(*shown, *count, any_advice))
            })
            .collect();
        for place in 0..4 {
            let own: BTreeSet<_> = possible.iter().map(|(own, _)| own[place]).collect();
            let others: BTreeSet<_> = possible.iter().map(|(_, others)| others[place]).collect();
            for (shown, can_be) in [(bands[place], own), (advices[place], others)] {
                if shown == Shown::UnderFive {
                    assert_eq!(
                        can_be,
                        BTreeSet::from([1, 2, 3, 4]),
                        "{bands:?} {advices:?}"
                    );
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 300 && left_out > 0, "{checked} {left_out}");
}
