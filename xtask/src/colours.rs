//! Copies each colour of `styles/tokens.css` to everywhere else it is used.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use fs_err as fs;

use crate::fault::{Done, Fault};
use crate::project;

/// Where colours are edited by hand, once for light pages and once for dark ones.
const TOKENS: &str = "styles/tokens.css";
const LIGHT: &str = "\n.je-page {";
const DARK: &str = ".je-page[data-theme=\"dark\"] {";

/// Copies: the dark values again in the same file, and both sets in the palette of the element.
const DARK_AGAIN: &str = ".je-page:not([data-theme=\"light\"]) {";
const PALETTE: &str = "element/palette.js";

/// The colours: each name in `--je-…`, with its name in the palette.
const NAMES: [(&str, &str); 14] = [
    ("bg", "background"),
    ("surface", "surface"),
    ("ink", "text"),
    ("soft", "soft"),
    ("line", "line"),
    ("edge", "edge"),
    ("accent", "accent"),
    ("accent-strong", "strong"),
    ("on-accent", "onAccent"),
    ("tint", "tint"),
    ("alert", "alert"),
    ("alert-tint", "alertTint"),
    ("ring", "ring"),
    ("ring-gap", "ringGap"),
];

/// Further copies of light values: the file, the text before the value, and its name in `--je-…`.
const ELSEWHERE: [(&str, &str, &str); 16] = [
    ("src/report/drawing/mod.rs", "Self::Tint => ", "tint"),
    ("src/report/drawing/mod.rs", "Self::Edge => ", "edge"),
    ("src/report/drawing/mod.rs", "Self::Soft => ", "soft"),
    ("src/report/drawing/mod.rs", "Self::Accent => ", "accent"),
    ("src/report/drawing/mod.rs", "Self::Ink => ", "ink"),
    ("sw/icon.svg", "<rect ", "accent"),
    (README, "| `--joint-effort-background` |", "bg"),
    (README, "| `--joint-effort-surface` |", "surface"),
    (README, "| `--joint-effort-text` |", "ink"),
    (README, "| `--joint-effort-accent` |", "accent"),
    (README, "| `--joint-effort-on-accent` |", "on-accent"),
    (MANIFEST, "\"--joint-effort-background\"", "bg"),
    (MANIFEST, "\"--joint-effort-surface\"", "surface"),
    (MANIFEST, "\"--joint-effort-text\"", "ink"),
    (MANIFEST, "\"--joint-effort-accent\"", "accent"),
    (MANIFEST, "\"--joint-effort-on-accent\"", "on-accent"),
];
const README: &str = "element/README.md";
const MANIFEST: &str = "element/custom-elements.json";

/// Writes the copies, and prints each file that changed.
pub fn run() -> Done {
    let stale = stale()?;
    for (file, text) in &stale {
        fs::write(project::path(file), text)?;
        println!("{file}");
    }
    if stale.is_empty() {
        println!("Every copy of each colour matches {TOKENS}.");
    }
    Ok(())
}

/// The files with an outdated colour, with their corrected text.
fn stale() -> Done<Vec<(&'static str, String)>> {
    let read = |file| fs::read_to_string(project::path(file));
    let tokens = read(TOKENS)?;
    let value = |block: &str, name: &str| {
        let before = [block, &format!("--je-{name}: ")];
        place(TOKENS, &tokens, &before).map(|at| tokens[at..at + LENGTH].to_owned())
    };
    let mut files: BTreeMap<&'static str, String> = BTreeMap::new();
    let mut write = |file, before: &[&str], value: &str| -> Done {
        let text = match files.entry(file) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(read(file)?),
        };
        let at = place(file, text, before)?;
        text.replace_range(at..at + LENGTH, value);
        Ok(())
    };
    for (name, in_palette) in NAMES {
        let (light, dark) = (value(LIGHT, name)?, value(DARK, name)?);
        let in_palette = format!(" {in_palette}: '");
        write(TOKENS, &[DARK_AGAIN, &format!("--je-{name}: ")], &dark)?;
        write(PALETTE, &["const LIGHT = {", &in_palette], &light)?;
        write(PALETTE, &["const DARK = {", &in_palette], &dark)?;
    }
    for (file, before, name) in ELSEWHERE {
        write(file, &[before], &value(LIGHT, name)?)?;
    }
    let mut changed = Vec::new();
    for (file, text) in files {
        if read(file)? != text {
            changed.push((file, text));
        }
    }
    Ok(changed)
}

/// The length of a colour, `#rrggbb`.
const LENGTH: usize = 7;

/// The position of the first colour after these texts, which are searched for one after another.
fn place(file: &str, text: &str, before: &[&str]) -> Done<usize> {
    let mut at = 0;
    for sign in before.iter().chain(&["#"]) {
        let found = text[at..].find(sign).ok_or_else(|| {
            let lacking = format!("{file} has no {:?} where a colour should be.", sign.trim());
            Fault::new(lacking).remedy("Enter its new place in xtask/src/colours.rs")
        })?;
        at += found + if *sign == "#" { 0 } else { sign.len() };
    }
    let colour = text.get(at + 1..at + LENGTH).unwrap_or_default();
    if colour.len() + 1 == LENGTH && colour.chars().all(|c| c.is_ascii_hexdigit()) {
        Ok(at)
    } else {
        let what = format!(
            "{file}: the colour after {:?} is not #rrggbb.",
            before.concat().trim()
        );
        Err(Fault::new(what).remedy("Write it with six digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Done, Fault, place, stale};

    #[test]
    fn each_colour_stands_everywhere_as_in_the_tokens() {
        let files: Done<Vec<_>> =
            stale().map(|stale| stale.into_iter().map(|(file, _)| file).collect());
        assert_eq!(files, Ok(Vec::new()), "cargo xtask colours");
    }

    #[test]
    fn a_colour_is_found_after_what_stands_before_it() {
        let text = "a: #000000; b { a: #123456; c: #12345 }";
        assert_eq!(place("f", text, &["a: "]), Ok(3));
        assert_eq!(place("f", text, &["b {", "a: "]), Ok(19));
        for (before, told) in [("d: ", "has no \"d:\""), ("c: ", "is not #rrggbb")] {
            let found = place("f", text, &[before]);
            let is_told = |fault: &Fault| fault.to_string().contains(told);
            assert!(found.as_ref().is_err_and(is_told), "{found:?}");
        }
    }
}
