//! The words of a report that the result on the screen does not have.

use super::texts::texts;

texts! {
    /// One text of a report.
    Report:
    /// Without what is about the family.
    WithoutFamily = "without-family", 160, [];
}
