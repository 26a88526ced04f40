//! Keeps a typed name from changing the direction of the words around it. Some invisible characters change
//! the direction of all that follows, and right-to-left letters take numbers and full stops with them. Fields
//! and files keep the name as it was typed.

use yew::AttrValue;

use crate::content::{Key, Words};
use crate::domain::reading::fault::is_direction_control;

/// The characters that begin and end a part of a text with its own direction.
const ISOLATE: char = '\u{2068}';
const ISOLATE_END: char = '\u{2069}';

/// Returns a text that leaves no direction changed at its end: parts set apart in it end in it too.
#[inline(never)]
pub fn contain_direction(text: AttrValue) -> AttrValue {
    if !text.contains(is_direction_control) {
        return text;
    }
    let mut open = 0_usize;
    let mut calmed = String::new();
    for sign in text.chars() {
        match sign {
            ISOLATE => open += 1,
            ISOLATE_END if open > 0 => open -= 1,
            other if is_direction_control(other) => continue,
            _ => {}
        }
        calmed.push(sign);
    }
    for _ in 0..open {
        calmed.push(ISOLATE_END);
    }
    calmed.into()
}

/// Fills names into a text, each set apart if anything in it runs from right to left.
#[inline(never)]
pub fn filled(words: &Words, key: Key, values: &[(&str, &str)]) -> AttrValue {
    let turns = |(_, value): &(&str, &str)| {
        value.contains(|sign| is_direction_control(sign) || is_leftward(sign))
    };
    if !values.iter().any(turns) {
        return words.fill(key, values);
    }
    let apart: Vec<_> = values.iter().map(|(_, value)| isolate(value)).collect();
    let names = values.iter().map(|(name, _)| *name);
    let values: Vec<_> = names.zip(apart.iter().map(String::as_str)).collect();
    words.fill(key, &values)
}

fn isolate(name: &str) -> String {
    let mut kept = String::from(ISOLATE);
    for sign in name.chars() {
        if !is_direction_control(sign) {
            kept.push(sign);
        }
    }
    if kept.contains(is_leftward) {
        kept.push(ISOLATE_END);
    } else {
        kept.remove(0);
    }
    kept
}

/// Whether a character may run from right to left, or is a mark that says so: Hebrew, Arabic and the
/// neighbouring scripts in Unicode.
const fn is_leftward(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
