//! Where the working relationship stands, and on what evidence.

use super::dimension::{Dimension, Dimensions};
use super::gate::{self, Condition};
use super::level::Level;
use super::response::Response;
use super::vocabulary::{Vocabulary, vocabulary};

/// The fewest known answers that place a relationship.
pub const LEAST_KNOWN: usize = 6;

/// So few known answers, though enough to place, that the result is not sure.
const SURE_FROM: usize = 8;

vocabulary! {
    /// How firmly a result stands; the first that applies. This project's own.
    Confidence {
        /// The unknown answers could change the level, or fewer than eight are known.
        NotSure = "not-sure",
        /// The next level is one answer away.
        Between = "between",
        /// The highest and the lowest known answers are three or more apart.
        Uneven = "uneven",
        /// None of these.
        Clear = "clear",
    }
}

/// One answer which, changed alone, reaches the next level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The dimension to change.
    pub dimension: Dimension,
    /// The lowest answer that does it.
    pub to: Level,
}

/// Where a relationship stands, with the evidence for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The level; none where fewer than six answers are known.
    pub level: Option<Level>,
    /// The level with every unknown read as 0, and with every unknown read as 5.
    pub range: (Level, Level),
    /// How firmly the result stands.
    pub confidence: Confidence,
    /// How many answers are known, 0 to 10.
    pub known: usize,
    /// How many known answers have to reach a level: six in ten, rounded up.
    pub need: usize,
    /// The dimensions whose answers reach the level: they carried it.
    pub carried_by: Vec<Dimension>,
    /// How many known answers reach the next level; 0 at the top.
    pub reaching_next: usize,
    /// The conditions of the next level's gate that failed: they stopped it.
    pub stopped_by: Vec<&'static Condition>,
    /// In failed conditions of the next level, or two or more below the level.
    pub holding_back: Vec<Dimension>,
    /// Two or more above the level.
    pub ahead: Vec<Dimension>,
    /// The single answers that reach the next level.
    pub changes: Vec<Change>,
}

impl Placement {
    /// Places a relationship by the "six in ten, plus hallmarks" rule (rules §2).
    pub fn of(responses: &Dimensions) -> Self {
        let tally = Tally::of(responses);
        let level = tally.level(responses);
        let range = range_of(responses);
        let known = tally.known;
        let next = level.and_then(Level::next);
        let stopped_by: Vec<_> = next
            .map(|next| gate::failed(next, responses).collect())
            .unwrap_or_default();
        let changes = next
            .map(|next| changes_to(next, responses, tally))
            .unwrap_or_default();
        let where_answer = |test: &dyn Fn(Dimension, Level) -> bool| {
            let known = responses
                .iter()
                .filter_map(|(d, r)| r.known().map(|answer| (d, answer)));
            known
                .filter(|(d, answer)| test(*d, *answer))
                .map(|(d, _)| d)
                .collect::<Vec<_>>()
        };
        let steps_above = |answer: Level| level.map_or(0, |level| answer.steps_above(level));
        let mut holding_back = where_answer(&|_, answer| steps_above(answer) <= -2);
        holding_back.extend(stopped_by.iter().flat_map(|condition| condition.any_of));
        holding_back.sort_unstable();
        holding_back.dedup();
        Self {
            level,
            range,
            confidence: confidence(responses, range, known, !changes.is_empty()),
            known,
            need: need(known),
            carried_by: where_answer(&|_, answer| steps_above(answer) >= 0 && level.is_some()),
            reaching_next: next.map_or(0, |next| tally.reaching[next.index()]),
            stopped_by,
            holding_back,
            ahead: where_answer(&|_, answer| steps_above(answer) >= 2),
            changes,
        }
    }

    /// Whether the result leads with the range: its ends are two or more levels apart.
    pub fn leads_with_range(&self) -> bool {
        self.range.1.steps_above(self.range.0) >= 2
    }

    /// How far the claimed word stands above the work; none where either is missing.
    pub fn rhetoric_gap(&self, claimed: Option<Level>) -> Option<i8> {
        Some(claimed?.steps_above(self.level?))
    }
}

/// The level of the continuum; none where fewer than six answers are known.
pub fn level_of(responses: &Dimensions) -> Option<Level> {
    Tally::of(responses).level(responses)
}

/// How many answers are known, and how many of them reach each level.
#[derive(Debug, Clone, Copy)]
struct Tally {
    known: usize,
    reaching: [usize; Level::ALL.len()],
}

impl Tally {
    fn of(responses: &Dimensions) -> Self {
        let mut tally = Self {
            known: 0,
            reaching: [0; Level::ALL.len()],
        };
        for (_, response) in responses.iter() {
            if let Some(answer) = response.known() {
                tally = tally.raised(None, answer);
            }
        }
        tally
    }

    /// The tally with one answer higher than it was, or known where it was not.
    fn raised(mut self, from: Option<Level>, to: Level) -> Self {
        let first = from.map_or(0, |from| from.index() + 1);
        self.known += usize::from(from.is_none());
        for reached in &mut self.reaching[first..=to.index()] {
            *reached += 1;
        }
        self
    }

    fn level(&self, responses: &Dimensions) -> Option<Level> {
        (self.known >= LEAST_KNOWN).then(|| {
            let first = Level::ALL
                .iter()
                .copied()
                .skip(1)
                .take_while(|level| self.carries(*level, responses));
            first.last().unwrap_or(Level::NotJoinedUpYet)
        })
    }

    /// Whether enough answers reach the level, and its gate is open.
    fn carries(&self, level: Level, responses: &Dimensions) -> bool {
        self.reaching[level.index()] >= need(self.known)
            && gate::failed(level, responses).next().is_none()
    }
}

/// The lowest and the highest level that the unknown answers leave open.
pub fn range_of(responses: &Dimensions) -> (Level, Level) {
    let tally = Tally::of(responses);
    if tally.known == Dimension::ALL.len() {
        let level = tally.level(responses).unwrap_or(Level::NotJoinedUpYet);
        return (level, level);
    }
    let with_unknown_as = |fill: Level| {
        let mut filled = *responses;
        for dimension in Dimension::ALL {
            if filled[*dimension].known().is_none() {
                filled[*dimension] = Response::Known(fill);
            }
        }
        level_of(&filled).unwrap_or(fill)
    };
    (
        with_unknown_as(Level::NotJoinedUpYet),
        with_unknown_as(Level::Partnership),
    )
}

/// Six in ten of the known answers, rounded up.
const fn need(known: usize) -> usize {
    (6 * known).div_ceil(10)
}

fn changes_to(next: Level, responses: &Dimensions, tally: Tally) -> Vec<Change> {
    let mut changed = *responses;
    let mut reaches = |dimension: Dimension, to: Level| {
        let before = std::mem::replace(&mut changed[dimension], Response::Known(to));
        let reaches = tally.raised(before.known(), to).level(&changed) >= Some(next);
        changed[dimension] = before;
        reaches
    };
    let lowest = |dimension: &Dimension| {
        let now = responses[*dimension].known();
        // Of two answers to one question the higher never gives the lower level.
        if now == Some(Level::Partnership) || !reaches(*dimension, Level::Partnership) {
            return None;
        }
        let mut higher = Level::ALL.iter().filter(|to| now < Some(**to));
        let to = *higher.find(|to| reaches(*dimension, **to))?;
        Some(Change {
            dimension: *dimension,
            to,
        })
    };
    Dimension::ALL.iter().filter_map(lowest).collect()
}

fn confidence(
    responses: &Dimensions,
    range: (Level, Level),
    known: usize,
    is_one_change_away: bool,
) -> Confidence {
    let answers = || {
        responses
            .iter()
            .filter_map(|(_, response)| response.known())
    };
    let spread = answers()
        .max()
        .zip(answers().min())
        .map_or(0, |(high, low)| high.steps_above(low));
    if range.0 != range.1 || known < SURE_FROM {
        Confidence::NotSure
    } else if is_one_change_away {
        Confidence::Between
    } else if spread >= 3 {
        Confidence::Uneven
    } else {
        Confidence::Clear
    }
}
