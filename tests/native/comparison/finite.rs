//! All answers of up to six raters to one dimension, worked out a second time by sorting.

use joint_effort::domain::comparison::agreement::Agreement;
use joint_effort::domain::comparison::answers::Nearness;
use joint_effort::domain::comparison::talk::Reason;
use joint_effort::domain::comparison::{Comparison, ComparisonOutcome};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;

use super::given::answers;

/// Six levels, and an unknown answer.
const CHOICES: usize = Level::ALL.len() + 1;

fn choice(number: usize) -> Option<Level> {
    Level::ALL.get(number).copied()
}

/// Decodes a number as the answers of this many raters.
fn raters(count: u32, number: usize) -> Vec<Option<Level>> {
    let each = (0..count).map(|place| choice(number / CHOICES.pow(place) % CHOICES));
    each.collect()
}

/// Returns a total over a count in rounded hundredths, by long division.
fn rounded(total: usize, count: usize) -> usize {
    let (whole, rest) = (100 * total / count, 100 * total % count);
    whole + usize::from(2 * rest >= count)
}

#[track_caller]
fn check(given: &[Option<Level>]) {
    let views = given.len();
    let outcome = ComparisonOutcome::of(&answers(given.iter().copied()));
    let one = outcome.dimensions[Dimension::Roles];
    let mut sorted: Vec<_> = given.iter().flatten().copied().collect();
    sorted.sort_unstable();
    let known = sorted.len();
    assert_eq!(one.known(), known, "{given:?}");
    assert_eq!(one.low(), sorted.first().copied(), "{given:?}");
    assert_eq!(one.high(), sorted.last().copied(), "{given:?}");
    let middle = known
        .checked_sub(1)
        .and_then(|last| sorted.get(last / 2).copied());
    assert_eq!(one.middle(), middle, "{given:?}");
    let spread = sorted
        .first()
        .map(|low| sorted[known - 1].number() - low.number());
    assert_eq!(one.spread(), spread, "{given:?}");
    let nearness = match spread {
        _ if known < 2 => Nearness::NotKnown,
        Some(0) => Nearness::Same,
        Some(1) => Nearness::Near,
        _ => Nearness::Apart,
    };
    assert_eq!(one.nearness(), nearness, "{given:?}");
    let from_middle = |level: &Level| level.number().abs_diff(middle.unwrap().number());
    let total: usize = sorted
        .iter()
        .map(|level| usize::from(from_middle(level)))
        .sum();
    let deviation = (known >= 2).then(|| rounded(total, known));
    assert_eq!(one.deviation().hundredths(), deviation, "{given:?}");
    assert_eq!(outcome.deviation.hundredths(), deviation, "{given:?}");
    let agreement = deviation.map(|deviation| match deviation {
        0..=50 => Agreement::Close,
        51..=100 => Agreement::Some,
        _ => Agreement::Wide,
    });
    assert_eq!(outcome.agreement(), agreement, "{given:?}");
    let joint = match middle {
        Some(middle) if known >= views - known => Response::Known(middle),
        _ => Response::Unknown,
    };
    assert_eq!(outcome.joint[Dimension::Roles], joint, "{given:?}");
    let mut because = Vec::new();
    if nearness == Nearness::Apart {
        because.push(Reason::Apart);
    }
    if known > 0 && known < views {
        because.push(Reason::KnownToSome);
    }
    let told: Vec<_> = outcome.agenda.into_iter().map(|one| one.because).collect();
    assert_eq!(outcome.talk_about.len(), told.len(), "{given:?}");
    let expected: Vec<_> = (!because.is_empty())
        .then_some(because)
        .into_iter()
        .collect();
    assert_eq!(told, expected, "{given:?}");
}

#[test]
fn every_order_of_the_answers_of_up_to_six_raters_is_as_the_rules_say() {
    let mut checked = 0;
    for count in 1..=6 {
        for number in 0..CHOICES.pow(count) {
            let given = raters(count, number);
            // Order never matters (`must_hold`), so one order is enough for five and six raters.
            if count > 4 && !given.is_sorted() {
                continue;
            }
            check(&given);
            checked += 1;
        }
    }
    // 7, 7², 7³ and 7⁴, plus the 462 and 924 multisets of five and six out of seven.
    assert_eq!(checked, 7 + 49 + 343 + 2_401 + 462 + 924);
}

#[test]
fn the_cuts_lie_at_a_half_and_at_a_whole_level() {
    for (hundredths, agreement) in [
        (0, Agreement::Close),
        (50, Agreement::Close),
        (51, Agreement::Some),
        (100, Agreement::Some),
        (101, Agreement::Wide),
        (250, Agreement::Wide),
    ] {
        assert_eq!(Agreement::of(hundredths), agreement, "{hundredths}");
    }
}

#[test]
fn half_a_hundredth_is_rounded_up() {
    let known = |counts: &[(Level, usize)]| -> Comparison {
        let each = counts.iter();
        answers(each.flat_map(|(level, count)| std::iter::repeat_n(Some(*level), *count)))
    };
    use Level::{Networking, NotJoinedUpYet, Partnership};
    for (counts, hundredths) in [
        // One of eight is 12.5, one of 200 is 0.5, one of 199 a little more, and 3 of 40 are 7.5.
        ([(NotJoinedUpYet, 7), (Networking, 1)], 13),
        ([(NotJoinedUpYet, 199), (Networking, 1)], 1),
        ([(NotJoinedUpYet, 198), (Networking, 1)], 1),
        ([(NotJoinedUpYet, 37), (Networking, 3)], 8),
        // One of three is 33.3, two of three are 66.7.
        ([(NotJoinedUpYet, 2), (Networking, 1)], 33),
        ([(NotJoinedUpYet, 100), (Partnership, 100)], 250),
    ] {
        let outcome = ComparisonOutcome::of(&known(&counts));
        assert_eq!(
            outcome.deviation.hundredths(),
            Some(hundredths),
            "{counts:?}"
        );
    }
}
