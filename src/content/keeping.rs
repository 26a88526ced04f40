//! The words of the pages on which a result is kept, handed on and opened again.

use super::texts::texts;

texts! {
    /// One text of those pages.
    Keeping:
    /// The heading of the page.
    Heading = "heading", 60, [];
}
