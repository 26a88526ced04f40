//! A report as rich text: a fragment of HTML without a class, a style, a link or a script, so that it takes
//! on the looks of the document that it is pasted into. Only the names in a table are told where to stand,
//! by attributes: programs for mail and text put them in the middle otherwise.

use super::markup::{element, escape};
use super::{Block, Report, Row};
use crate::content::{Key, Words};

impl Report {
    /// The report as a fragment of HTML. The words give its language and direction of writing.
    pub fn rich(&self, words: &Words) -> String {
        let mut markup = String::from("<div lang=\"");
        escape(&mut markup, &words.get(Key::META_LANGUAGE));
        markup.push_str("\" dir=\"");
        escape(&mut markup, &words.get(Key::META_DIRECTION));
        markup.push_str("\">");
        let head = if words.get(Key::META_DIRECTION) == "rtl" {
            "th scope=\"row\" align=\"right\" valign=\"top\""
        } else {
            "th scope=\"row\" align=\"left\" valign=\"top\""
        };
        for block in &self.blocks {
            write(&mut markup, block, head);
        }
        markup.push_str("</div>");
        markup
    }
}

/// Writes a block; `head` is the tag of a table's names.
fn write(markup: &mut String, block: &Block, head: &str) {
    match block {
        Block::Title(text) => element(markup, "h1", text),
        Block::Heading(text) => element(markup, "h2", text),
        Block::Subheading(text) => element(markup, "h3", text),
        Block::Paragraph(text) => element(markup, "p", text),
        Block::Note(text) => {
            markup.push_str("<p>");
            element(markup, "strong", text);
            markup.push_str("</p>");
        }
        Block::List(texts) => {
            markup.push_str("<ul>");
            for text in texts {
                element(markup, "li", text);
            }
            markup.push_str("</ul>");
        }
        Block::Table(rows) => {
            markup.push_str("<table><tbody>");
            for Row { name, said } in rows {
                markup.push_str("<tr>");
                element(markup, head, name);
                element(markup, "td valign=\"top\"", said);
                markup.push_str("</tr>");
            }
            markup.push_str("</tbody></table>");
        }
    }
}
