//! Raises the edition of the content in every file that names it.

use fs_err as fs;

use crate::fault::{Done, Fault};
use crate::project;

/// The places of the current edition: the file, and the text before the edition.
const PLACES: [(&str, &str); 3] = [
    ("content/en.json", "\"edition\": \""),
    ("content/edition.json", "\"edition\": \""),
    ("tests/golden/README.md", "the rules of edition "),
];

/// The changelog, newest edition first.
const CHANGELOG: &str = "CHANGELOG.md";
const HEADING: &str = "### Edition ";

/// Writes the new edition, and adds what changed to the changelog.
pub fn run(edition: &str, changed: &str) -> Done {
    let [whole, part] = numbers(edition)?;
    let texts = fs::read_to_string(project::path(PLACES[0].0))?;
    let present = present(&texts).unwrap_or_default().to_owned();
    if numbers(&present).is_ok_and(|present| present >= [whole, part]) {
        let fault = format!("Edition {edition} is not later than {present}.");
        return Err(Fault::new(fault));
    }
    // Every place is checked before any file changes.
    let mut raised = Vec::new();
    for (file, before) in PLACES {
        let text = fs::read_to_string(project::path(file))?;
        let stands = format!("{before}{present}");
        if !text.contains(&stands) {
            let fault = format!("{file} has no {stands:?}.");
            return Err(Fault::new(fault).remedy("Enter its new place in xtask/src/edition.rs"));
        }
        raised.push((file, text.replace(&stands, &format!("{before}{edition}"))));
    }
    let told = fs::read_to_string(project::path(CHANGELOG))?;
    raised.push((CHANGELOG, noted(&told, edition, changed)));
    for (file, text) in raised {
        fs::write(project::path(file), text)?;
        println!("{file}");
    }
    Ok(())
}

/// The edition in the texts.
fn present(texts: &str) -> Option<&str> {
    let (_, after) = texts.split_once(PLACES[0].1)?;
    after.split('"').next()
}

/// The year of an edition, and its number within that year.
fn numbers(edition: &str) -> Done<[u16; 2]> {
    let parts = edition.split_once('.').and_then(|(year, part)| {
        let (year, part) = (year.parse().ok()?, part.parse().ok()?);
        Some([year, part])
    });
    parts.ok_or_else(|| {
        let fault = format!("\"{edition}\" is not an edition.");
        Fault::new(fault).remedy("Write the year and a number, such as 2026.3")
    })
}

/// The changelog with the new edition before the newest one.
fn noted(changelog: &str, edition: &str, changed: &str) -> String {
    let note = format!("{HEADING}{edition}\n\n#### Changed\n\n- {changed}\n\n");
    let at = changelog.find(HEADING).unwrap_or(changelog.len());
    let (before, after) = changelog.split_at(at);
    format!("{before}{note}{after}")
}

#[cfg(test)]
mod tests {
    use super::{Done, PLACES, noted, numbers, present, project};

    #[test]
    fn the_present_edition_stands_in_each_place() -> Done {
        let read = |file| fs_err::read_to_string(project::path(file));
        let texts = read(PLACES[0].0)?;
        let present = present(&texts).unwrap_or_default();
        assert!(numbers(present).is_ok(), "{present}");
        for (file, before) in PLACES {
            assert!(
                read(file)?.contains(&format!("{before}{present}")),
                "{file}"
            );
        }
        Ok(())
    }

    #[test]
    fn an_edition_is_a_year_and_a_number() {
        assert_eq!(numbers("2026.10"), Ok([2026, 10]));
        for wrong in ["", "2026", "2026.", "v1.0", "2026.3.1"] {
            assert!(numbers(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_newest_edition_stands_first() {
        let told = noted("# Log\n\n### Edition 1.1\n\n- a\n", "1.2", "b");
        let expected =
            "# Log\n\n### Edition 1.2\n\n#### Changed\n\n- b\n\n### Edition 1.1\n\n- a\n";
        assert_eq!(told, expected);
    }
}
