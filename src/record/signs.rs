//! Signs that mails and word processors put in the place of others.

/// Marks of quotation that are read as those of JSON.
pub const fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\u{201c}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2033}' | '\u{2036}' | '\u{ff02}'
    )
}

/// Dashes that are read as a minus.
pub const fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Signs that come along with a copied text and are not seen.
pub const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}') || is_never_written(c)
}

/// Those of them that no script of any language needs.
pub const fn is_never_written(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}
