//! Keeps a name that somebody has typed from turning the words around it. Some signs, which nobody sees, turn the
//! direction of all that follows; and letters that run from right to left take numbers and full stops with them.
//! Fields and files have a name as it was typed.

use std::borrow::Cow;

use yew::AttrValue;

use crate::domain::reading::fault::is_turn;

/// What opens a part of a text that has a direction of its own, and what ends it.
const APART: char = '\u{2068}';
const END: char = '\u{2069}';

/// A text whose end leaves no direction turned: parts that stand apart in it end in it too.
pub fn calm(text: AttrValue) -> AttrValue {
    if !text.chars().any(is_turn) {
        return text;
    }
    let mut open = 0_usize;
    let mut calmed = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            APART => open += 1,
            END if open > 0 => open -= 1,
            other if is_turn(other) => continue,
            _ => {}
        }
        calmed.push(sign);
    }
    calmed.extend(std::iter::repeat_n(END, open));
    calmed.into()
}

/// A name as it stands within a sentence: apart, where it has anything that runs from right to left.
pub fn apart(name: &str) -> Cow<'_, str> {
    let is_calm = !name.chars().any(|sign| is_turn(sign) || is_leftward(sign));
    if is_calm {
        return name.into();
    }
    let kept = name.chars().filter(|sign| !is_turn(*sign));
    if name.chars().any(is_leftward) {
        std::iter::once(APART).chain(kept).chain([END]).collect()
    } else {
        kept.collect()
    }
}

/// Whether a sign may run from right to left, or is a mark that says so: Hebrew, Arabic and the scripts beside
/// them in Unicode.
const fn is_leftward(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8ff}' | '\u{200e}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}
