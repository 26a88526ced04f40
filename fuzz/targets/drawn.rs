//! The drawings of any opened document: no service's name runs out of them or overlaps another.

use joint_effort::record::opening::{self, Document};
use joint_effort::report::drawing::{Drawing, Form};

use super::{check, text};
use extent::box_of;

#[path = "../../tests/extent.rs"]
mod extent;

pub fn run(bytes: &[u8]) {
    let Ok(found) = opening::find(&text(bytes)) else {
        return;
    };
    let words = check::english();
    match found.document {
        Document::Record(record) => {
            is_drawn(&Drawing::scale(&record, &words));
            is_drawn(&Drawing::profile(&record, &words));
        }
        Document::Map(record) => {
            for form in [Form::Wide, Form::Narrow] {
                is_drawn(&Drawing::ecomap(&record, &words, form));
            }
        }
    }
}

fn is_drawn(drawing: &Drawing) {
    assert!(drawing.width > 0 && drawing.height > 0);
    check::sentence(&drawing.title);
    check::sentence(&drawing.description);
    let texts = drawing.shapes.iter();
    let texts = texts.filter_map(|shape| Some((shape, box_of(shape, drawing.from_the_right)?)));
    let texts: Vec<_> = texts.collect();
    for (place, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
        let is_inside =
            *left >= 0 && *top >= 0 && *right <= drawing.width && *bottom <= drawing.height;
        assert!(is_inside, "it runs out: {text:?}");
        for (other, [from, above, to, below]) in &texts[..place] {
            let is_apart = right <= from || to <= left || bottom <= above || below <= top;
            assert!(is_apart, "{text:?} lies upon {other:?}");
        }
    }
    let svg = drawing.svg();
    assert!(svg.trim_end().ends_with("</svg>") && svg.matches('"').count().is_multiple_of(2));
    assert!(
        !svg.contains(|c: char| check::is_unsafe(c) && c != '\n'),
        "{svg:?}"
    );
}
