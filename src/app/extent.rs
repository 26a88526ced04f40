//! What a program has besides the questions and the result.

/// What follows from an action depends on it. Each entry crate sets it for its own program. The compiler
/// leaves out all code for what a program does not have.
pub trait Extent {
    /// Whether it has the side pages.
    const SIDE_PAGES: bool;

    /// Whether other tabs may share its draft.
    const SHARED_DRAFT: bool;
}

/// A program that has everything.
#[derive(Debug, Clone, Copy)]
pub struct Whole;

impl Extent for Whole {
    const SIDE_PAGES: bool = true;
    const SHARED_DRAFT: bool = true;
}
