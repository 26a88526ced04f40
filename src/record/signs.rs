//! Characters that email programs and word processors substitute for others.

/// Whether this counts as a quotation mark of JSON.
pub const fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' | '\u{2036}' | '\u{ff02}'
    )
}

/// Whether this dash counts as a minus sign.
pub const fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether this is an invisible character that copied text can contain.
pub const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}') || is_never_needed(c)
}

/// Whether this is one of those that no script of any language needs.
pub const fn is_never_needed(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}
