//! Share codes: they are read back unchanged, and anything not quite right is refused.

use joint_effort::domain::assessment::Assessment;
use joint_effort::domain::dimension::{Dimension, Dimensions};
use joint_effort::domain::level::{Claim, Level};
use joint_effort::domain::relationship::Relationship;
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::flow::Responses;
use joint_effort::record::code::{CodeFault, LENGTH, Shared, find, read, syndrome, write};
use joint_effort::record::{Edition, Record, Scope};

use crate::seeded::Seeded;

pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The shape of a code, with `?` for each character.
const SHAPE: &str = "????-????-????";

/// Returns the numbers of a code's characters.
fn numbers(code: &str) -> Vec<u8> {
    let place = |c: u8| ALPHABET.iter().position(|of| *of == c).unwrap();
    let characters = code.bytes().filter(|c| *c != b'-');
    characters
        .map(|c| u8::try_from(place(c)).unwrap())
        .collect()
}

/// Returns the code with these numbers.
fn code_of(numbers: &[u8]) -> String {
    let letters = numbers
        .iter()
        .map(|n| char::from(ALPHABET[usize::from(*n)]));
    letters.collect()
}

#[track_caller]
fn check_round_trip(assessment: &Assessment, edition: &str) {
    let code = write(assessment, edition);
    let shape: String = code
        .chars()
        .map(|c| if c == '-' { c } else { '?' })
        .collect();
    assert_eq!(shape, SHAPE);
    assert_eq!(numbers(&code).len(), LENGTH);
    let shared = read(&code).unwrap();
    assert_eq!(shared, Shared::of(assessment, edition));
    assert_eq!(shared.dimensions, assessment.relationship.dimensions);
    assert_eq!(shared.claimed, assessment.relationship.claimed);
    assert_eq!(find(&code), Ok(shared));
    let record = shared.record();
    let again = write(&record.responses.assessment, &record.edition);
    assert_eq!(again, code);
}

fn editions() -> Vec<String> {
    let own = (2000..2128).flat_map(|year| (0..64).map(move |number| format!("{year}.{number}")));
    own.flat_map(|own| [format!("{own}+changed"), own])
        .collect()
}

#[test]
fn every_value_of_every_part_comes_back() {
    let edition = "2026.1";
    let responses = Level::ALL.iter().map(|level| Response::Known(*level));
    let responses = responses.chain([Response::Unknown, Response::Unanswered]);
    for response in responses {
        for dimension in Dimension::ALL {
            let mut assessment = Assessment::default();
            assessment.relationship.dimensions[*dimension] = response;
            check_round_trip(&assessment, edition);
        }
    }
    let claims = Claim::ALL.iter().copied().map(Response::Known);
    for claimed in claims.chain([Response::Unknown, Response::Unanswered]) {
        let said = Relationship {
            claimed,
            ..Relationship::default()
        };
        check_round_trip(&said.into(), edition);
    }
    for edition in editions() {
        check_round_trip(&Assessment::default(), &edition);
        let read = read(&write(&Assessment::default(), &edition)).unwrap();
        assert_eq!(read.edition.to_string(), edition);
    }
}

#[test]
fn any_answers_come_back_and_nothing_else_is_told() {
    let mut seeded = Seeded::new(71);
    let editions = editions();
    for _ in 0..20_000 {
        let responses = seeded.responses();
        let edition = &editions[seeded.below(editions.len())];
        check_round_trip(&responses.assessment, edition);
        let bare = Assessment::from(Relationship {
            barriers: Default::default(),
            ..responses.assessment.relationship
        });
        let code = write(&responses.assessment, edition);
        assert_eq!(code, write(&bare, edition));
        let expected = Record {
            responses: Responses {
                assessment: bare,
                ..Responses::default()
            },
            scope: Scope::Relationship,
            day: None,
            time: None,
            edition: edition.clone(),
        };
        assert_eq!(read(&code).unwrap().record(), expected);
    }
}

#[test]
fn an_edition_of_somebody_elses_making_is_told_as_such() {
    for other in [
        "",
        "2026",
        "2026.",
        ".1",
        "2026.01",
        "02026.1",
        "+2026.1",
        "2026.+1",
        "2026.1 ",
        "2026.64",
        "1999.1",
        "2128.1",
        "2026.1.1",
        "2026.1+other",
        "2026.1+changed+changed",
        "acme 3",
        "日本",
        "2026.99999999999999999999",
    ] {
        assert_eq!(Edition::of(other), Edition::Other, "{other}");
        let shared = read(&write(&Assessment::default(), other)).unwrap();
        assert_eq!(shared.edition, Edition::Other);
        assert_eq!(shared.record().edition, "");
    }
    let kinds = ["2026.1", "2026.1+changed", "acme"].map(|of| write(&Assessment::default(), of));
    assert!(kinds[0] != kinds[1] && kinds[1] != kinds[2] && kinds[0] != kinds[2]);
}

/// These codes come from an independent program that tries all check characters.
#[test]
fn the_same_answers_have_this_code_for_good() {
    let mut dimensions = Dimensions::default();
    for (index, dimension) in Dimension::ALL.iter().enumerate() {
        dimensions[*dimension] = match Level::ALL.get(index) {
            Some(level) => Response::Known(*level),
            None if index == 6 => Response::Unknown,
            None => Response::Unanswered,
        };
    }
    let assessment = Assessment::from(Relationship {
        claimed: Response::Known(Claim::Partnership),
        dimensions,
        ..Relationship::default()
    });
    assert_eq!(write(&assessment, "2026.1"), "D0MW-QFZ9-M1W8");
    assert_eq!(write(&Assessment::default(), ""), "8ZZZ-ZZZ0-00JN");
}

/// A reader that knows only version 1 rejects any other as a later one, so version 2 is written only for what
/// version 1 cannot express.
#[test]
fn only_a_claimed_level_that_is_unknown_asks_for_a_later_version() {
    let mut seeded = Seeded::new(74);
    for _ in 0..2_000 {
        let assessment = seeded.assessment();
        let code = write(&assessment, "2026.2");
        let is_later = assessment.relationship.claimed == Response::Unknown;
        assert_eq!(numbers(&code)[0] >> 3, if is_later { 2 } else { 1 });
    }
    // A code written by edition 2026.1.
    let shared = read("D0MW-QFZ9-M1W8").unwrap();
    assert_eq!(shared.claimed, Response::Known(Claim::Partnership));
    assert_eq!(shared.edition.to_string(), "2026.1");
}

/// Returns codes of many kinds, as numbers.
fn codes(count: usize) -> Vec<Vec<u8>> {
    let mut seeded = Seeded::new(72);
    let editions = editions();
    let mut code = || {
        let edition = &editions[seeded.below(editions.len())];
        numbers(&write(&seeded.assessment(), edition))
    };
    (0..count).map(|_| code()).collect()
}

#[track_caller]
fn check_refused(numbers: &[u8], expected: CodeFault) {
    let code = code_of(numbers);
    assert_eq!(read(&code), Err(expected), "{code}");
}

#[test]
fn every_wrong_character_and_every_swap_is_found_in_many_codes() {
    let (mut wrong, mut swapped) = (0, 0);
    for code in codes(2_000) {
        assert_eq!(syndrome(&code), [0, 0]);
        for place in 0..LENGTH {
            for other in (0..32).filter(|other| *other != code[place]) {
                let mut changed = code.clone();
                changed[place] = other;
                check_refused(&changed, CodeFault::Check);
                wrong += 1;
            }
            for second in place + 1..LENGTH {
                if code[place] != code[second] {
                    let mut changed = code.clone();
                    changed.swap(place, second);
                    check_refused(&changed, CodeFault::Check);
                    swapped += 1;
                }
            }
        }
    }
    assert_eq!(wrong, 2_000 * 12 * 31);
    assert!(swapped > 2_000 * 50, "{swapped}");
}

/// The syndrome of a code is the sum of its characters' syndromes, so what holds for errors in a code of
/// zeros holds for the same errors in every code.
#[test]
fn every_error_in_two_places_is_found_in_every_code() {
    for (one, other) in codes(2_000).iter().zip(codes(2_001).iter().skip(1)) {
        let error: Vec<u8> = one.iter().zip(other).map(|(a, b)| a ^ b).rev().collect();
        let sum: Vec<u8> = one.iter().zip(&error).map(|(a, b)| a ^ b).collect();
        assert_eq!(syndrome(&sum), syndrome(&error), "the check is linear");
    }
    let mut patterns = 0;
    for first in 0..LENGTH {
        for value in 1..32 {
            let mut error = [0; LENGTH];
            error[first] = value;
            assert_ne!(syndrome(&error), [0, 0]);
            patterns += 1;
            for second in first + 1..LENGTH {
                for other in 1..32 {
                    error[second] = other;
                    assert_ne!(syndrome(&error), [0, 0], "{error:?}");
                    patterns += 1;
                }
                error[second] = 0;
            }
        }
    }
    assert_eq!(patterns, 12 * 31 + 66 * 31 * 31);
}

#[test]
fn swapped_groups_pass_once_in_a_thousand_at_most() {
    let codes = codes(20_000);
    let mut passed = 0;
    for code in &codes {
        for [first, second] in [[0, 4], [0, 8], [4, 8]] {
            let mut changed = code.clone();
            (0..4).for_each(|place| changed.swap(first + place, second + place));
            let same = changed == *code;
            passed += usize::from(!same && read(&code_of(&changed)).is_ok());
        }
    }
    assert!(passed * 1_000 < codes.len() * 3, "{passed}");
}

#[test]
fn values_that_nobody_writes_are_refused_though_they_fit() {
    let told = |bits: u64| -> Vec<u8> {
        (0..10)
            .map(|place| (bits >> (45 - 5 * place) & 31) as u8)
            .collect()
    };
    // Finds the two matching check characters by trying all.
    let fitting = |bits: u64| {
        let told = told(bits);
        let all = (0..32).flat_map(|a| (0..32).map(move |b| [a, b]));
        let mut whole = all.map(|checks| [told.clone(), checks.to_vec()].concat());
        whole.find(|whole| syndrome(whole) == [0, 0]).unwrap()
    };
    let edition = 1 << 13 | 26 << 6 | 1;
    let sound = 1 << 48 | edition;
    assert!(read(&code_of(&fitting(sound))).is_ok());
    check_refused(&fitting(edition), CodeFault::NotWritten);
    check_refused(&[0; LENGTH], CodeFault::NotWritten);
    let unknown = read(&code_of(&fitting(2 << 48 | 7 << 45 | edition))).unwrap();
    assert_eq!(unknown.claimed, Response::Unknown);
    for other in 0..7 {
        let bits = 2 << 48 | other << 45 | edition;
        check_refused(&fitting(bits), CodeFault::NotWritten);
    }
    check_refused(&fitting(3 << 48 | edition), CodeFault::Later);
    check_refused(&fitting(sound | 7 << 45), CodeFault::NotWritten);
    check_refused(&fitting(sound | 3 << 13), CodeFault::NotWritten);
    check_refused(&fitting(1 << 48 | 1), CodeFault::NotWritten);
    // Every valid code that can be read is written back the same.
    let mut seeded = Seeded::new(73);
    for index in 0..4_000 {
        let of = [1 << 48, 2 << 48 | 7 << 45][index % 2];
        let code = code_of(&fitting(of | seeded.next() >> 19));
        if let Ok(shared) = read(&code) {
            let record = shared.record();
            let again = write(&record.responses.assessment, &record.edition);
            assert_eq!(again.replace('-', ""), code);
        }
    }
}
