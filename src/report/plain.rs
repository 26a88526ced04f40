//! A report as plain text.
//!
//! It is pasted into case systems and mails, so its parts are told apart by empty lines alone: a heading
//! stands by itself above paragraphs, and right above a list or a table; one within a part is always right
//! above what it heads, and so is a paragraph above its list. Lines are as long as they are: whatever shows
//! them breaks them.

use super::{Block, Report};

impl Report {
    /// The report as plain text, with a line break at its end.
    pub fn plain(&self) -> String {
        let mut text = String::new();
        let mut before = None;
        for block in &self.blocks {
            if let Some(before) = before {
                text.push_str(between(before, block));
            }
            write(&mut text, block);
            before = Some(block);
        }
        text
    }
}

/// What stands between the last line of a block and the first of the next.
fn between(before: &Block, after: &Block) -> &'static str {
    use Block::{Heading, List, Note, Paragraph, Subheading, Table};
    match (before, after) {
        (Subheading(_), _) | (Heading(_), List(_) | Table(_)) => "",
        (Paragraph(_) | Note(_), List(_)) => "",
        _ => "\n",
    }
}

fn write(text: &mut String, block: &Block) {
    match block {
        Block::Title(line)
        | Block::Heading(line)
        | Block::Subheading(line)
        | Block::Paragraph(line)
        | Block::Note(line) => text.extend([line.as_str(), "\n"]),
        Block::List(lines) => {
            for line in lines {
                text.extend(["- ", line.as_str(), "\n"]);
            }
        }
        Block::Table(rows) => {
            for row in rows {
                text.extend([row.name.as_str(), ": ", row.said.as_str(), "\n"]);
            }
        }
    }
}
