//! The place in `docs/performance.md` that a run puts its tables into.

use crate::fault::{Done, Fault};

/// The page that has them.
pub const PAGE: &str = "docs/performance.md";

const BEGIN: &str = "<!-- bench: begin -->";
const END: &str = "<!-- bench: end -->";

/// The page with this text between its two marks, in place of what stood there.
pub fn with(page: &str, text: &str) -> Done<String> {
    let parts = page.split_once(BEGIN).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    let (before, after) = parts.ok_or_else(|| {
        Fault::new(format!("{PAGE} does not say where the measured tables go."))
            .remedy(format!("Put the lines \"{BEGIN}\" and \"{END}\" into it"))
    })?;
    Ok(format!(
        "{before}{BEGIN}\n\n{}\n\n{END}{after}",
        text.trim()
    ))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{BEGIN, END, PAGE, with};
    use crate::project;

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let page = format!("# Title\n\n{BEGIN}\n\nold\n\n{END}\n\n## Rest\n");
        let new = with(&page, "new\n").unwrap_or_default();
        assert_eq!(
            new,
            format!("# Title\n\n{BEGIN}\n\nnew\n\n{END}\n\n## Rest\n")
        );
        assert_eq!(with(&new, "new\n").unwrap_or_default(), new);
    }

    #[test]
    fn the_page_itself_has_the_marks() {
        let page = fs::read_to_string(project::path(PAGE)).unwrap_or_default();
        assert!(with(&page, "new").is_ok());
    }

    #[test]
    fn a_page_without_marks_is_left_alone() {
        for page in [String::new(), BEGIN.into(), format!("{END} {BEGIN}")] {
            assert!(with(&page, "new").is_err(), "{page}");
        }
    }
}
