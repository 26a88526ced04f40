//! The program of the standalone page: the questions and the result, and nothing else.

#[path = "../../exports/page.rs"]
mod page;
#[path = "../../exports/prepare.rs"]
mod prepare;

use joint_effort::app::{Extent, update_of};
use joint_effort::shell::Program;

struct Page;

impl Extent for Page {
    const SIDE_PAGES: bool = false;
    const SHARED_DRAFT: bool = false;
}

const PROGRAM: Program = Program {
    update: update_of::<Page>,
    content: None,
    other_tabs: None,
    side_pages: None,
};
