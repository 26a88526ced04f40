//! The English words: plain enough for anyone who works with families, and safe to show.

use joint_effort::content::entry::Entry;
use joint_effort::content::key::entries;
use joint_effort::content::{Key, Words};
use joint_effort::domain::dimension::Dimension;
use joint_effort::domain::level::Level;
use joint_effort::domain::vocabulary::Vocabulary;

/// Returns every text with its id.
fn texts() -> Vec<(String, String)> {
    let entries = entries();
    let packed =
        joint_effort::content::check::pack(include_str!("../../content/en.json"), &entries)
            .unwrap();
    let ids = entries.into_iter().map(|Entry { id, .. }| id);
    ids.zip(packed.lines().map(String::from)).collect()
}

/// Returns the fifty statements.
fn statements() -> Vec<String> {
    let words = Words::english();
    let of = |dimension: &Dimension| {
        let texts = Level::ALL[1..]
            .iter()
            .map(|level| words.get(Key::statement(*dimension, *level)));
        texts.map(|text| text.to_string()).collect::<Vec<_>>()
    };
    Dimension::ALL.iter().flat_map(of).collect()
}

/// Returns the words of a text in lower case, without punctuation.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphabetic() && c != '’' && c != '-');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// Counts syllables as vowel sounds: one for each run of vowels, none for a silent ending.
fn syllables(word: &str) -> usize {
    let word = word.strip_suffix("’s").unwrap_or(word);
    let vowel = |c: char| "aeiouy".contains(c);
    let letters: Vec<char> = word.chars().collect();
    let starts = |i: &usize| vowel(letters[*i]) && (*i == 0 || !vowel(letters[*i - 1]));
    let runs = (0..letters.len()).filter(starts).count();
    let sounded_e = [
        "le", "ee", "ted", "ded", "ses", "ces", "ges", "xes", "ches", "shes",
    ];
    let silent_e = ["e", "ed", "es"].iter().any(|end| word.ends_with(end))
        && !sounded_e.iter().any(|end| word.ends_with(end));
    (runs - usize::from(silent_e && runs > 1)).max(1)
}

#[track_caller]
fn check_syllables(word: &str, expected: usize) {
    assert_eq!(syllables(word), expected, "{word}");
}

#[test]
fn syllables_are_counted_about_as_they_are_spoken() {
    for (expected, words) in [
        (
            1,
            "we the plan share work’s shared once need goals asked see rules",
        ),
        (
            2,
            "joint-plan service table agree needed changes decide people",
        ),
        (3, "agreement family depended important services’"),
        (4, "relationship information"),
    ] {
        words
            .split(' ')
            .for_each(|word| check_syllables(word, expected));
    }
}

#[test]
fn the_statements_together_read_at_or_below_the_seventh_grade() {
    let statements = statements();
    assert_eq!(statements.len(), 50);
    let text = statements.join(" ");
    let words: Vec<_> = words_of(&text).collect();
    let sentences = text.matches(['.', '?']).count();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    // Flesch and Kincaid's grade (1975), in thousandths.
    let grade = 390 * words.len() / sentences + 11_800 * syllables / words.len() - 15_590;
    assert!((3_000..=7_000).contains(&grade), "{grade}");
}

#[test]
fn no_statement_names_a_level() {
    let names = "networking cooperation coordination collaboration partnership cooperate \
        coordinate collaborate partner partners network";
    let names: Vec<_> = names.split(' ').collect();
    for statement in statements() {
        let named = words_of(&statement).find(|word| names.contains(&word.as_str()));
        assert_eq!(named, None, "{statement}");
    }
}

#[test]
fn no_text_uses_a_word_that_this_house_does_not() {
    // “Manager” is allowed, because in these texts a manager is a person.
    let not_used = "score scores scored scoring item items node nodes util helper engine quiz \
        test tests user users click submit";
    let not_used: Vec<_> = not_used.split_whitespace().collect();
    for (id, text) in texts() {
        let used = words_of(&text).find(|word| not_used.contains(&word.as_str()));
        assert_eq!(used, None, "{id}: {text}");
    }
}

#[track_caller]
fn check_tidy(id: &str, text: &str) {
    let longest = text
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .max();
    assert!(
        longest < Some(5),
        "{id}: a run of digits that could be a telephone number"
    );
    for not_plain in [
        '!', '<', '>', '*', '_', '`', '"', '\'', '—', '\u{a0}', '\u{200b}', '&',
    ] {
        assert!(!text.contains(not_plain), "{id}: {not_plain:?} in {text}");
    }
    for twice in ["  ", "..", " ,", " .", "http", "www."] {
        assert!(!text.contains(twice), "{id}: {twice:?} in {text}");
    }
    let quotes = |mark: char| text.matches(mark).count();
    assert_eq!(quotes('“'), quotes('”'), "{id}: a quotation is closed");
    assert_eq!(quotes('('), quotes(')'), "{id}: a bracket is closed");
    let emoji = |c: char| matches!(u32::from(c), 0x2600..=0x27bf | 0x1f000..=0x1faff);
    assert!(!text.contains(emoji), "{id}: {text}");
}

#[test]
fn no_text_has_a_telephone_number_or_anything_but_plain_writing() {
    let texts = texts();
    assert_eq!(texts.len(), joint_effort::content::key::COUNT);
    texts.iter().for_each(|(id, text)| check_tidy(id, text));
}

#[test]
fn no_text_says_a_family_member_is_to_blame() {
    let blaming = "failure failed fault abuser addict addicts victim dysfunctional resistant \
        non-compliant hard-to-reach vulnerable";
    let blaming: Vec<_> = blaming.split_whitespace().collect();
    let shown_to_authors = |id: &str| id.starts_with("ui.fault") || id.starts_with("sources.");
    for (id, text) in texts().iter().filter(|(id, _)| !shown_to_authors(id)) {
        let word = words_of(text).find(|word| blaming.contains(&word.as_str()));
        assert_eq!(word, None, "{id}: {text}");
    }
}

#[test]
fn what_keeps_people_safe_is_said_in_these_words() {
    let words = Words::english();
    for (key, said) in [
        (
            Key::SAFETY_EMERGENCY_NOW,
            "call your local emergency number",
        ),
        (
            Key::SAFETY_EMERGENCY_REPORT,
            "child protection reporting process today",
        ),
        (Key::SAFETY_NOT_A_RISK_ASSESSMENT, "not a risk assessment"),
        (Key::SAFETY_CRITICAL_YES_HEADLINE, "Safety comes first"),
        (
            Key::SAFETY_CLOSER_WORK,
            "will not by itself make someone safe",
        ),
        (
            Key::SAFETY_VIOLENCE,
            "Do not discuss it with anyone who may be using violence",
        ),
        (
            Key::SAFETY_ASK_SPECIALIST_FIRST,
            "specialist before anyone sees",
        ),
    ] {
        let text = words.get(key);
        assert!(text.contains(said), "{text}");
    }
}
