//! The place in the README that a run puts its tables into.

use crate::fault::{Done, Fault};

const BEGIN: &str = "<!-- bench: begin -->";
const END: &str = "<!-- bench: end -->";

/// The README with this text between its two marks, in place of what stood there.
pub fn with(readme: &str, text: &str) -> Done<String> {
    let parts = readme.split_once(BEGIN).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    let (before, after) = parts.ok_or_else(|| {
        Fault::new("The README does not say where the measured tables stand.")
            .remedy(format!("Put the lines \"{BEGIN}\" and \"{END}\" into it"))
    })?;
    Ok(format!(
        "{before}{BEGIN}\n\n{}\n\n{END}{after}",
        text.trim()
    ))
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, with};

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let readme = format!("# Title\n\n{BEGIN}\n\nold\n\n{END}\n\n## Rest\n");
        let new = with(&readme, "new\n").unwrap_or_default();
        assert_eq!(
            new,
            format!("# Title\n\n{BEGIN}\n\nnew\n\n{END}\n\n## Rest\n")
        );
        assert_eq!(with(&new, "new\n").unwrap_or_default(), new);
    }

    #[test]
    fn a_readme_without_marks_is_left_alone() {
        for readme in [String::new(), BEGIN.into(), format!("{END} {BEGIN}")] {
            assert!(with(&readme, "new").is_err(), "{readme}");
        }
    }
}
