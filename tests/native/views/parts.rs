//! Long pages, which are drawn one part after another.

use joint_effort::app::State;
use joint_effort::content::Words;
use joint_effort::flow::step::{self, Step};
use joint_effort::views;

use super::{draw, map, states};

const UNFINISHED: &str = "[data-unfinished]";

fn parts_of(step: Step) -> usize {
    views::parts(step, Some(&views::side_pages::Pages))
}

/// Draws a state part by part: each part keeps what was there, and the last one completes the page.
fn grows(state: &State, words: &Words) {
    let step = state.position.step;
    let whole = draw::page(state, words);
    let mut before = Vec::new();
    for parts in 1..=parts_of(step) {
        let drawn = draw::parts(parts, state, words);
        let pieces: Vec<_> = drawn.pieces().into_iter().map(str::to_owned).collect();
        assert!(pieces.starts_with(&before), "part {parts} of {step:?}");
        // A section with nothing to say is left out.
        assert!(pieces.len() >= before.len(), "part {parts} of {step:?}");
        let unfinished = drawn.all(UNFINISHED).len();
        assert_eq!(unfinished, usize::from(parts < parts_of(step)));
        before = pieces;
    }
    assert_eq!(before, whole.pieces(), "{step:?}");
}

#[test]
fn a_long_page_grows_at_its_end_until_it_is_whole() {
    let words = Words::english();
    for responses in states::responses() {
        for step in [Step::Check, Step::Result] {
            grows(&states::at(step, responses.clone()), &words);
        }
    }
    let maps = map::all().into_iter();
    let maps: Vec<_> = maps
        .filter(|state| parts_of(state.position.step) > 1)
        .collect();
    assert!(maps.len() > map::practice().len());
    for state in maps {
        grows(&state, &words);
    }
}

#[test]
fn any_other_page_is_drawn_at_once() {
    let words = Words::english();
    for step in step::ALL {
        if !matches!(step, Step::Check | Step::Result) {
            let drawn = draw::parts(1, &states::at(step, states::all_answered(1)), &words);
            assert_eq!(parts_of(step), 1, "{step:?}");
            assert_eq!(drawn.all(UNFINISHED).len(), 0, "{step:?}");
        }
    }
}
