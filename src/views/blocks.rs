//! Draws a report, or a part of one, in a page.

use super::builder::Builder;
use super::frame;
use crate::report::{Block, Row};
use crate::views::tag::{Tag, tag};

/// Draws blocks, with the heading ranks that they have in a report.
pub fn blocks(html: &mut Builder<'_>, blocks: &[Block]) {
    for one in blocks {
        block(html, one);
    }
}

fn block(html: &mut Builder<'_>, block: &Block) {
    match block {
        Block::Title(text) => html.tag_of(tag!(h1), text.clone()),
        Block::Heading(text) => ranked(html, 2, tag!(h2), text),
        Block::Subheading(text) => ranked(html, 3, tag!(h3), text),
        Block::Paragraph(text) => html.tag_of(tag!(p), text.clone()),
        Block::Note(text) => html.tag(tag!(div, class = "note", part = "note"), |html| {
            html.tag_of(tag!(p), text.clone())
        }),
        Block::List(texts) => html.tag(tag!(ul), |html| {
            for text in texts {
                html.tag_of(tag!(li), text.clone());
            }
        }),
        Block::Table(rows) => html.tag(tag!(dl, class = "facts"), |html| {
            for Row { name, said } in rows {
                html.tag(tag!(div), |html| {
                    html.tag_of(tag!(dt), name.clone());
                    html.tag_of(tag!(dd), said.clone());
                });
            }
        }),
    }
}

fn ranked(html: &mut Builder<'_>, rank: usize, tag: &'static Tag, text: &yew::AttrValue) {
    html.tag(tag, |html| {
        frame::level(html, rank);
        html.text(text.clone());
    });
}
