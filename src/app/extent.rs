//! What a program has besides the questions and the result.

/// What follows from an action depends on it. Each entry crate says it of its own program; where it says no,
/// the compiler leaves out all that hangs on it.
pub trait Extent {
    /// Whether it has the side pages.
    const SIDE_PAGES: bool;

    /// Whether other tabs may share its draft.
    const SHARED_DRAFT: bool;
}

/// All that there is.
#[derive(Debug, Clone, Copy)]
pub struct Whole;

impl Extent for Whole {
    const SIDE_PAGES: bool = true;
    const SHARED_DRAFT: bool = true;
}
