//! A report, or a part of one, as it stands in a page.

use super::frame;
use super::pen::Pen;
use crate::report::{Block, Row};
use crate::views::tag::{Tag, tag};

/// Draws blocks, with their headings in the ranks that they have in a report.
pub fn blocks(pen: &mut Pen<'_>, blocks: &[Block]) {
    for one in blocks {
        block(pen, one);
    }
}

fn block(pen: &mut Pen<'_>, block: &Block) {
    match block {
        Block::Title(text) => pen.tag_of(tag!(h1), text.clone()),
        Block::Heading(text) => ranked(pen, 2, tag!(h2), text),
        Block::Subheading(text) => ranked(pen, 3, tag!(h3), text),
        Block::Paragraph(text) => pen.tag_of(tag!(p), text.clone()),
        Block::Note(text) => pen.tag(tag!(div, class = "note", part = "note"), |pen| {
            pen.tag_of(tag!(p), text.clone())
        }),
        Block::List(texts) => pen.tag(tag!(ul), |pen| {
            for text in texts {
                pen.tag_of(tag!(li), text.clone());
            }
        }),
        Block::Table(rows) => pen.tag(tag!(dl, class = "facts"), |pen| {
            for Row { name, said } in rows {
                pen.tag(tag!(div), |pen| {
                    pen.tag_of(tag!(dt), name.clone());
                    pen.tag_of(tag!(dd), said.clone());
                });
            }
        }),
    }
}

fn ranked(pen: &mut Pen<'_>, rank: usize, tag: &'static Tag, text: &yew::AttrValue) {
    pen.tag(tag, |pen| {
        frame::level(pen, rank);
        pen.text(text.clone());
    });
}
