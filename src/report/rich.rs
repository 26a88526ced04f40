//! A report as rich text: an HTML fragment without classes, styles, links or scripts, so that it looks like
//! the document it is pasted into. Only the names in tables have alignment attributes: email programs and
//! word processors would centre them otherwise.

use super::markup::{element, escape};
use super::{Block, Report, Row};
use crate::content::{Key, Words};

impl Report {
    /// Returns the report as an HTML fragment, with the language and writing direction of the texts.
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

/// Writes a block. `head` is the start tag for names in tables.
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
