//! The program that the element and the frame start with: the questions and the result, with a host's
//! settings and events.

#[path = "../../exports/element.rs"]
mod element;
#[path = "../../exports/prepare.rs"]
mod prepare;

use joint_effort::app::{Extent, update_of};
use joint_effort::content::host_words;
use joint_effort::shell::{OTHER_TABS, Program};

struct Embedded;

impl Extent for Embedded {
    const SIDE_PAGES: bool = false;
    const SHARED_DRAFT: bool = true;
}

const PROGRAM: Program = Program {
    update: update_of::<Embedded>,
    content: Some(host_words::from_json),
    other_tabs: Some(OTHER_TABS),
    side_pages: None,
};
