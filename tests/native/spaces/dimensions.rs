//! Every one of the 7^10 dimension vectors: ten answers, each 0 to 5 or unknown.

use std::collections::BTreeMap;

use joint_effort::domain::dimension::{Dimension, Dimensions};
use joint_effort::domain::level::Level;
use joint_effort::domain::placement::{LEAST_KNOWN, level_of, range_of};
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;

use super::neighbours::check_never_above;
use super::threads::share;
use crate::golden::number;

const TALLY: &str = include_str!("../../golden/tally.txt");

/// The number of values of a dimension: 0 to 5, and 6 for unknown.
const ANSWERS: usize = 7;
const UNKNOWN: usize = ANSWERS - 1;
const VECTORS: usize = ANSWERS.pow(10);
/// The number of vectors in one job: the last eight dimensions run through all their values.
const JOB: usize = ANSWERS.pow(8);

/// The vectors from a multiple of [`JOB`] on, in order. The first dimension is the most significant.
struct Vectors {
    digits: [usize; 10],
    responses: Dimensions,
}

impl Vectors {
    fn from(mut index: usize) -> Self {
        let mut vectors = Self {
            digits: [0; 10],
            responses: Dimensions::default(),
        };
        for place in (0..10).rev() {
            vectors.set(place, index % ANSWERS);
            index /= ANSWERS;
        }
        vectors
    }

    fn set(&mut self, place: usize, digit: usize) {
        self.digits[place] = digit;
        let known = Level::ALL.get(digit).copied();
        self.responses[Dimension::ALL[place]] = known.map_or(Response::Unknown, Response::Known);
    }

    fn advance(&mut self) {
        for place in (0..10).rev() {
            let carries = self.digits[place] == UNKNOWN;
            self.set(place, if carries { 0 } else { self.digits[place] + 1 });
            if !carries {
                return;
            }
        }
    }

    fn known(&self) -> usize {
        self.digits
            .iter()
            .filter(|digit| **digit != UNKNOWN)
            .count()
    }
}

/// The number of vectors with each level and each range, and a checksum over all of them.
#[derive(Default)]
struct Tally {
    levels: [usize; ANSWERS],
    ranges: BTreeMap<(Level, Level), usize>,
    sum: u64,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        for (count, more) in self.levels.iter_mut().zip(other.levels) {
            *count += more;
        }
        for (range, more) in &other.ranges {
            *self.ranges.entry(*range).or_default() += more;
        }
        self.sum = self.sum.wrapping_add(other.sum);
    }

    /// Returns the lines of the golden tally that are not comments.
    fn lines(&self) -> Vec<String> {
        let levels = self
            .levels
            .iter()
            .enumerate()
            .map(|(code, count)| format!("level\t{}\t{count}", number(code.checked_sub(1))));
        let ranges = self.ranges.iter().map(|((low, high), count)| {
            format!("range\t{}-{}\t{count}", low.number(), high.number())
        });
        let total = format!("total\t{}", self.levels.iter().sum::<usize>());
        let sum = format!("sum\t{}", self.sum);
        [total]
            .into_iter()
            .chain(levels)
            .chain(ranges)
            .chain([sum])
            .collect()
    }
}

/// Places the vectors of one job. A code is 0 for no level, otherwise the level plus one.
fn place(first: usize, codes: &mut [u8]) -> Tally {
    let mut tally = Tally::default();
    let mut ranges = [[0_usize; 6]; 6];
    let mut vectors = Vectors::from(first);
    for (index, code) in (first..).zip(codes) {
        let level = level_of(&vectors.responses);
        let (low, high) = range_of(&vectors.responses);
        assert_eq!(
            level.is_some(),
            vectors.known() >= LEAST_KNOWN,
            "{:?}",
            vectors.digits
        );
        assert!(
            level.is_none_or(|level| low <= level && level <= high),
            "{:?}",
            vectors.digits
        );
        *code = level.map_or(0, |level| level.number() + 1);
        tally.levels[usize::from(*code)] += 1;
        ranges[low.index()][high.index()] += 1;
        let weight = (index % 1_000_003 + 1) as u64;
        tally.sum = tally.sum.wrapping_add(u64::from(*code) * weight);
        vectors.advance();
    }
    for (low, counts) in Level::ALL.iter().zip(ranges) {
        let counts = Level::ALL
            .iter()
            .zip(counts)
            .filter(|(_, count)| *count > 0);
        tally
            .ranges
            .extend(counts.map(|(high, count)| ((*low, *high), count)));
    }
    tally
}

#[test]
fn every_vector_is_placed_as_the_golden_tally_says_and_no_raise_lowers_a_level() {
    let mut codes = vec![0; VECTORS];
    let jobs = codes.chunks_mut(JOB).enumerate();
    let tallies = share(jobs, |(job, codes)| place(job * JOB, codes));
    let mut tally = Tally::default();
    tallies.iter().for_each(|part| tally.add(part));
    let golden: Vec<_> = TALLY
        .lines()
        .filter(|line| !line.starts_with('#'))
        .collect();
    assert_eq!(tally.lines(), golden);
    assert_eq!(tally.levels.iter().sum::<usize>(), 282_475_249);

    let raises: Vec<_> = (1..UNKNOWN).map(|answer| (answer - 1, answer)).collect();
    let compared = share(Dimension::ALL.iter(), |dimension| {
        let stride = ANSWERS.pow(9 - u32::try_from(dimension.index()).unwrap());
        check_never_above(&codes, (stride, ANSWERS), &raises, dimension.id())
    });
    assert_eq!(compared.iter().sum::<usize>(), 10 * 5 * ANSWERS.pow(9));
}
