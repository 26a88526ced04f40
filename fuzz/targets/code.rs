//! A share code: typed, read out, in a link or in a letter.

use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::{Claim, Level};
use joint_effort::domain::response::Response;
use joint_effort::domain::vocabulary::Vocabulary;
use joint_effort::record::code::{self, CodeFault, Shared};

use super::{check, text};

pub fn run(bytes: &[u8]) {
    let text = text(bytes);
    for read in [code::find(&text), code::read(&text)] {
        match read {
            Ok(shared) => is_found_everywhere(shared),
            Err(fault) => check::sentence(&fault.sentence(&check::english())),
        }
    }
    if let [claimed, answers @ ..] = bytes
        && let Some((answers, damage)) = answers.split_at_checked(10)
    {
        let shared = answered(*claimed, answers);
        is_found_everywhere(shared);
        no_damage_is_read(shared, damage);
    }
}

/// A rater's answers, chosen by bytes.
fn answered(claimed: u8, answers: &[u8]) -> Shared {
    fn response<V: Vocabulary>(byte: u8) -> Response<V> {
        match usize::from(byte) % (V::ALL.len() + 2) {
            0 => Response::Unanswered,
            1 => Response::Unknown,
            place => Response::Known(V::ALL[place - 2]),
        }
    }
    let mut shared = Shared {
        claimed: response::<Claim>(claimed),
        ..Shared::default()
    };
    for (dimension, byte) in Dimension::ALL.iter().zip(answers) {
        shared.dimensions[*dimension] = response::<Level>(*byte);
    }
    shared
}

fn written(shared: Shared) -> String {
    let record = shared.record();
    code::write(&record.responses.assessment, &record.edition)
}

/// Checks that the code is found in every form it may arrive in.
fn is_found_everywhere(shared: Shared) {
    let code = written(shared);
    for given in [
        code.clone(),
        code.to_lowercase(),
        code.replace('-', ""),
        code.replace('-', "\u{2011}"),
        code.replace('0', "O").replace('1', "l"),
        format!("https://example.org/?a=b#code={code}"),
        format!("https://example.org/?to=%23code%3D{code}&more=1"),
        format!("Hello Sam,\r\nthe code is {code}. Best, Ann\r\n"),
        format!("> Our code: {code}\n> Ann"),
    ] {
        assert_eq!(code::find(&given), Ok(shared), "{given}");
    }
}

/// Checks that one or two wrong characters are always detected.
fn no_damage_is_read(shared: Shared, damage: &[u8]) {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let code = written(shared).replace('-', "");
    let mut damaged = code.clone().into_bytes();
    for pair in damage.chunks_exact(2).take(2) {
        let place = usize::from(pair[0]) % damaged.len();
        damaged[place] = ALPHABET[usize::from(pair[1]) % ALPHABET.len()];
    }
    let damaged = String::from_utf8(damaged).expect("it is of ASCII");
    if damaged != code {
        assert_eq!(
            code::read(&damaged),
            Err(CodeFault::Check),
            "{code} {damaged}"
        );
    }
}
