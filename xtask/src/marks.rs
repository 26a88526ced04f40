//! The places in documents that a command rewrites.

use fs_err as fs;

use crate::fault::{Done, Fault};
use crate::project;

/// A place in a document, between two markers.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The document, relative to the top folder.
    pub page: &'static str,
    /// The name in its markers.
    pub name: &'static str,
}

impl Place {
    /// Replaces the text of the place.
    pub fn write(self, text: &str) -> Done {
        let file = project::path(self.page);
        let old = fs::read_to_string(&file)?;
        Ok(fs::write(&file, self.with(&old, text)?)?)
    }

    fn with(self, page: &str, text: &str) -> Done<String> {
        let [begin, end] = ["begin", "end"].map(|what| format!("<!-- {}: {what} -->", self.name));
        let parts = page.split_once(&begin).and_then(|(before, rest)| {
            let (_, after) = rest.split_once(&end)?;
            Some((before, after))
        });
        let (before, after) = parts.ok_or_else(|| {
            Fault::new(format!("{} has no place marked for this table.", self.page))
                .remedy(format!("Put the lines \"{begin}\" and \"{end}\" into it"))
        })?;
        Ok(format!(
            "{before}{begin}\n\n{}\n\n{end}{after}",
            text.trim()
        ))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Place;
    use crate::{assurance, bench, project};

    const PLACE: Place = Place {
        page: "a page",
        name: "bench",
    };
    const BEGIN: &str = "<!-- bench: begin -->";
    const END: &str = "<!-- bench: end -->";

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let page = format!("# Title\n\n{BEGIN}\n\nold\n\n{END}\n\n## Rest\n");
        let new = PLACE.with(&page, "new\n").unwrap_or_default();
        assert_eq!(
            new,
            format!("# Title\n\n{BEGIN}\n\nnew\n\n{END}\n\n## Rest\n")
        );
        assert_eq!(PLACE.with(&new, "new\n").unwrap_or_default(), new);
    }

    #[test]
    fn the_documents_have_the_marks() {
        for place in [bench::PLACE, assurance::PLACE] {
            let page = fs::read_to_string(project::path(place.page)).unwrap_or_default();
            assert!(place.with(&page, "new").is_ok(), "{}", place.page);
        }
    }

    #[test]
    fn a_page_without_marks_is_left_alone() {
        for page in [String::new(), BEGIN.into(), format!("{END} {BEGIN}")] {
            assert!(PLACE.with(&page, "new").is_err(), "{page}");
        }
    }
}
