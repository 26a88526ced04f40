//! What the second of two people sees does not depend on the first one's answers.

use joint_effort::app::side_pages::OnSidePage;
use joint_effort::app::{Action, State};
use joint_effort::content::Words;
use joint_effort::flow::Step;

use super::states::{all_answered, at};
use super::{draw, side_pages};
use crate::after::after;

/// Returns the pages that the second person sees, one after another.
fn seen(first: usize, words: &Words) -> Vec<String> {
    let mut own = at(Step::Result, all_answered(first));
    own.responses
        .name_service(["the clinic", "the school"][first % 2]);
    own.side_pages.opened = side_pages::all_opened();
    let took = OnSidePage::StartedTurns(["1", "2"].map(str::to_owned));
    let mut state: State = after(&own, Action::on_side_page(took));
    let mut pages = Vec::new();
    while state.is_turn() {
        let page = draw::page(&state, words);
        pages.push(format!("{} {page:?}", draw::title(&state, words)));
        for question in state.position.step.questions() {
            state = after(&state, Action::Chose(question, question.choices()[1]));
            pages.push(format!("{:?}", draw::page(&state, words)));
        }
        state = after(&state, Action::PressedContinue);
    }
    pages
}

#[test]
fn no_byte_of_the_second_persons_pages_depends_on_the_first_ones_answers() {
    let words = Words::english();
    let pages = seen(2, &words);
    assert_eq!(pages.len(), 1 + 2 * 11);
    for first in [0, 1, 3] {
        assert_eq!(seen(first, &words), pages);
    }
    for page in pages {
        for name in [
            "the clinic",
            "the school",
            "service-name",
            "\"keep\"",
            "Save for later",
        ] {
            assert!(!page.contains(name), "{name}: {page}");
        }
    }
}
