//! Where the focus goes when the view has been drawn.

use crate::flow::Question;

/// Where the focus goes when the view has been drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// To the page's heading.
    Heading,
    /// To the error summary.
    Problems,
    /// To the chosen answer of a question.
    Chosen(Question),
    /// To the first answer of a question.
    First(Question),
    /// To a part by its name.
    #[cfg(feature = "desk")]
    Part(&'static str),
}
