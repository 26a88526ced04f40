//! The words of one relationship over time.

use super::texts::texts;

texts! {
    /// One text about the change over time.
    Course:
    /// The heading of the page.
    Heading = "heading", 60, [];
}
