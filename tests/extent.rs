//! What a text in a drawing takes, for the tests that look at drawings.

use joint_effort::report::drawing::{Anchor, Shape, width_of};

/// Left, top, right and bottom of a text, from above its letters to below them; none of any other shape.
pub fn box_of(shape: &Shape, from_the_right: bool) -> Option<[i32; 4]> {
    let Shape::Text {
        x,
        y,
        text,
        size,
        bold,
        anchor,
        ..
    } = shape
    else {
        return None;
    };
    let width = width_of(text, *size, *bold);
    let left = match (anchor, from_the_right) {
        (Anchor::Start, false) | (Anchor::End, true) => *x,
        (Anchor::Middle, _) => x - width / 2,
        (Anchor::End, false) | (Anchor::Start, true) => x - width,
    };
    Some([left, y - size, left + width, y + size / 4])
}
