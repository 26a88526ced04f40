//! Share codes as people type, paste and send them: read if nothing is in doubt, otherwise explained.

use joint_effort::content::Words;
use joint_effort::domain::assessment::Assessment;
use joint_effort::record::code::{CodeFault, MARK, Shared, find, read, write};

use crate::code::ALPHABET;
use crate::seeded::Seeded;

const EDITION: &str = "2026.1";

#[track_caller]
fn check_fault(text: &str, expected: CodeFault) {
    assert_eq!(read(text), Err(expected), "{text:?}");
}

#[track_caller]
fn check_found(text: &str, expected: Result<Shared, CodeFault>) {
    assert_eq!(find(text), expected, "{text:?}");
}

#[test]
fn case_spaces_hyphens_and_letters_that_look_like_digits_are_forgiven() {
    let mut seeded = Seeded::new(74);
    let between = [
        "", "-", " ", "  ", "\t", "\n", "–", "—", "‑", "\u{a0}", "\u{200b}", "\u{feff}", " - ",
    ];
    for _ in 0..5_000 {
        let assessment = seeded.assessment();
        let written = write(&assessment, EDITION);
        let mut typed = String::from(seeded.pick(&between));
        for character in written.chars().filter(|c| *c != '-') {
            let looks_like = match character {
                '0' => seeded.pick(&['0', 'o', 'O']),
                '1' => seeded.pick(&['1', 'i', 'I', 'l', 'L']),
                other => seeded.pick(&[other, other.to_ascii_lowercase()]),
            };
            typed.push(looks_like);
            typed.push_str(seeded.pick(&between));
        }
        let expected = Ok(Shared::of(&assessment, EDITION));
        assert_eq!(read(&typed), expected, "{typed:?}");
        if typed.len() <= 64 {
            check_found(&typed, expected);
        }
    }
}

#[test]
fn a_fault_says_what_and_where() {
    let code = write(&Assessment::default(), EDITION);
    for empty in ["", " ", "-", "\u{200b} – \n"] {
        check_fault(empty, CodeFault::Empty);
        check_found(empty, Err(CodeFault::Empty));
    }
    let mut kept = String::new();
    for (count, character) in code.chars().filter(|c| *c != '-').enumerate().take(11) {
        kept.push(character);
        check_fault(&kept, CodeFault::TooShort(count + 1));
    }
    check_fault(&format!("{code}0"), CodeFault::TooLong(13));
    check_fault(&format!("0{code}"), CodeFault::TooLong(13));
    check_fault(&code.repeat(2), CodeFault::TooLong(24));
    check_fault(&"0".repeat(31), CodeFault::TooLong(31));
    check_fault(&"z".repeat(32), CodeFault::TooLong(32));
    let places = (0..12).map(|place| place + place / 4);
    for (place, at) in places.enumerate() {
        for other in [
            'u', 'U', '*', '.', 'é', '日', '🙂', '０', '\u{0}', '\u{202e}', '{',
        ] {
            let mut typed = code.clone();
            typed.replace_range(at..=at, other.encode_utf8(&mut [0; 4]));
            check_fault(&typed, CodeFault::Character(other, place + 1));
        }
    }
}

#[test]
fn no_character_but_those_meant_is_read() {
    let meant = |c: char| {
        let upper = c.to_ascii_uppercase();
        ALPHABET.iter().any(|of| char::from(*of) == upper) || "OIL".contains(upper)
    };
    for character in '\0'..=char::MAX {
        let read = read(&String::from(character));
        match read {
            Err(CodeFault::TooShort(1)) => assert!(meant(character), "{character:?}"),
            Err(CodeFault::Character(other, 1)) => {
                assert!(other == character && !meant(character), "{character:?}");
            }
            Err(CodeFault::Empty) => assert!(!character.is_alphanumeric(), "{character:?}"),
            other => panic!("{character:?}: {other:?}"),
        }
    }
}

#[test]
fn a_later_and_longer_code_is_told_from_a_wrong_one() {
    // A longer code with a valid check, in versions 3, 2 and 1. The last two never need more than twelve.
    let longer = |first: u8| {
        let all = (0..32_u8).flat_map(|a| (0..32_u8).map(move |b| [a, b]));
        let words = all.map(|checks| [vec![first; 1], vec![3; 13], checks.to_vec()].concat());
        let mut fitting = words.filter(|word| joint_effort::record::code::syndrome(word) == [0, 0]);
        let word = fitting.next().unwrap();
        let letters = word.iter().map(|n| char::from(ALPHABET[usize::from(*n)]));
        letters.collect::<String>()
    };
    check_fault(&longer(0b11_000), CodeFault::Later);
    check_fault(&longer(0b10_000), CodeFault::TooLong(16));
    check_fault(&longer(0b01_000), CodeFault::TooLong(16));
}

#[test]
fn a_code_is_found_in_what_is_pasted() {
    let assessment = Seeded::new(75).assessment();
    let code = write(&assessment, EDITION);
    let expected = Ok(Shared::of(&assessment, EDITION));
    let low = code.to_lowercase();
    for text in [
        format!("{MARK}{code}"),
        format!("https://example.org/joint-effort/{MARK}{code}"),
        format!("https://example.org/?a=b{MARK}{low}&c=d"),
        format!("HTTPS://EXAMPLE.ORG/#CODE={code}"),
        format!("  <https://example.org/{MARK}{code}>.\n"),
        format!("Dear Sam, see (https://example.org/{MARK}{code}). Best, Ann"),
        format!("“https://example.org/{MARK}{code}”"),
        format!("https://mail.example/?url=https%3A%2F%2Fexample.org%2F%23code%3D{code}&data=1"),
        format!("https://mail.example/?url=https%3A%2F%2Fexample.org%2F%23code%3d{low}"),
        format!("İ日 {MARK}{code}"),
        format!(" {code}\n"),
        format!("Code: {code}"),
        format!("The code is {code}."),
        format!("Dear Sam,\n\nour code: {low}\n\nBest,\nAnn (room 12-3456)"),
        format!("> Our code:\n> {}", code.replacen('-', "-\n> ", 1)),
        format!(
            "Our share code is {}, see you on Monday.",
            code.replace('-', "\u{2011}")
        ),
        format!(
            "Our share code is {} and nothing else at all here",
            code.replace('-', " – ")
        ),
        format!(
            "Our share code is {} and nothing else at all",
            code.replace('-', "\u{ad}")
        ),
        format!(
            "Our share code is {} and nothing else at all",
            code.replace('-', "\u{a0}")
        ),
        format!("{code} {code} {code} {code} {code}"),
        format!(
            "https://example.org/{MARK}{}",
            code.replacen('-', "-\r\n", 1)
        ),
        format!(
            "> https://example.org/{MARK}{}",
            code.replacen('-', "-\n> ", 1)
        ),
    ] {
        check_found(&text, expected);
    }
    for foreign in [
        "https://example.org/",
        "https://example.org/#other",
        "joint-effort://D0AC",
        &"word ".repeat(20),
        &"x".repeat(50_000_000),
    ] {
        assert_eq!(find(foreign), Err(CodeFault::Foreign));
    }
    let wrong = code.replacen(|c: char| c.is_ascii_alphanumeric(), "Z", 1);
    check_found(&format!("Code: {wrong}"), read(&wrong));
    let long =
        format!("Dear Sam, our code is {wrong}. See you on Monday. Best, Ann from the clinic");
    check_found(&long, read(&wrong));
    let other = write(&Seeded::new(77).assessment(), EDITION);
    check_found(&format!("{code}, not {other}"), Err(CodeFault::Several));
    check_found("Code: D0AC", Err(CodeFault::TooShort(4)));
    check_found(MARK, Err(CodeFault::Empty));
    check_found(
        "https://example.org/#code=D0AC",
        Err(CodeFault::TooShort(4)),
    );
    check_found("#code=D0U", Err(CodeFault::Character('U', 3)));
    check_found("{\"format\": 1}", Err(CodeFault::Character('{', 1)));
    let huge = format!("{MARK}{}", "0".repeat(50_000_000));
    assert_eq!(find(&huge), Err(CodeFault::TooLong(50_000_000)));
}

#[test]
fn any_text_is_read_without_harm() {
    let mut seeded = Seeded::new(76);
    let pieces = [
        "#code=",
        "%23code%3D",
        "D0AC",
        "-",
        " ",
        "\u{0}",
        "é",
        "🙂",
        "://",
        "%",
        "&",
        "u",
        "0",
        "Z",
        "\u{202e}",
        "{",
        "\n",
    ];
    let mut read_after_all = 0;
    for _ in 0..200_000 {
        let length = seeded.below(8);
        let text: String = (0..length).map(|_| seeded.pick(&pieces)).collect();
        let _ = (read(&text), find(&text));
        // One in 1,024 matches by chance, and even fewer hold values that a version writes.
        let letters: String = (0..12)
            .map(|_| char::from(ALPHABET[seeded.below(32)]))
            .collect();
        read_after_all += usize::from(read(&letters).is_ok());
    }
    assert!(read_after_all < 200, "{read_after_all}");
}

#[test]
fn every_fault_is_a_sentence_of_its_own() {
    let words = Words::english();
    let faults = [
        CodeFault::Empty,
        CodeFault::Foreign,
        CodeFault::Character('*', 3),
        CodeFault::TooShort(11),
        CodeFault::TooLong(13),
        CodeFault::Check,
        CodeFault::Later,
        CodeFault::NotWritten,
        CodeFault::Several,
    ];
    let said: Vec<_> = faults
        .iter()
        .map(|of| of.sentence(&words).to_string())
        .collect();
    for (index, sentence) in said.iter().enumerate() {
        assert!(
            !sentence.contains(['{', '}']) && sentence.ends_with('.'),
            "{sentence}"
        );
        assert!(!said[..index].contains(sentence), "{sentence}");
    }
    assert!(said[2].contains("“*”") && said[2].contains('3'));
    assert!(said[3].contains("11") && said[3].contains("12"));
    let hidden = CodeFault::Character('\u{7}', 1).sentence(&words);
    assert!(hidden.contains("\\u{7}"), "{hidden}");
}
