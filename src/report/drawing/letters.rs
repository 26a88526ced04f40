//! How much room a line of text takes, and where it breaks.
//!
//! The font is unknown here. The widths are those of the widest fonts that come with desktop systems (DejaVu
//! Sans, Verdana), rounded up, so that no text runs into another.

/// The width of bold letters, in percent of regular ones.
const BOLD: i32 = 112;

/// Returns the width of a letter, in thousandths of the font size.
const fn letter(c: char) -> i32 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' | '(' | ')' => 410,
        ' ' | 'f' | 't' | 'r' | '-' | '/' | '·' => 440,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 1_000,
        'a'..='z' | '0'..='9' => 650,
        'A'..='Z' => 800,
        ' '..='~' => 850,
        // Combining marks.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{200b}'..='\u{200f}' => 0,
        'Æ' | 'æ' | 'Œ' | 'œ' | 'Ħ' | 'Ŵ' | 'ŵ' => 1_100,
        'À'..='ɏ' => 800,
        'Ж' | 'Ш' | 'Щ' | 'Ю' | 'Љ' | 'Њ' => 1_200,
        'ж' | 'ш' | 'щ' | 'ю' | 'ф' | 'ы' | 'љ' | 'њ' | 'Μ' => 1_000,
        'α'..='ώ' | 'а'..='џ' => 750,
        '\u{370}'..='\u{10ff}' => 900,
        '\u{1e00}'..='\u{1fff}' => 1_100,
        // Chinese, Japanese and Korean, symbols and emoji.
        _ => 1_300,
    }
}

/// Returns the maximum width of a line of text, rounded up.
pub fn width_of(text: &str, size: i32, bold: bool) -> i32 {
    let wide = text
        .chars()
        .fold(0_i32, |sum, c| sum.saturating_add(letter(c)));
    let weight = if bold { BOLD } else { 100 };
    let hundredths = wide.saturating_mul(weight) / 100;
    hundredths.saturating_mul(size).saturating_add(999) / 1_000
}

/// Whether a character belongs to the one before it.
const fn is_joined(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
        || letter(c) == 0
}

/// Breaks a text into lines that fit: at white space, or within a word that is longer than a line.
pub fn lines(text: &str, size: i32, bold: bool, room: i32) -> Vec<String> {
    let fits = |line: &str| width_of(line, size, bold) <= room;
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            [line.as_str(), " ", word].concat()
        };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for c in word.chars() {
            let longer = format!("{line}{c}");
            if !line.is_empty() && !is_joined(c) && !fits(&longer) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(c);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
