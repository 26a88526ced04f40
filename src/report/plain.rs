//! A report as plain text.
//!
//! It is pasted into case systems and emails, so only empty lines separate its parts. A heading has an empty
//! line below it before paragraphs, but none before a list or a table. There is none below a subheading, nor
//! between a paragraph and its list. Lines are not wrapped; whatever shows them wraps them.

use super::{Block, Report};

impl Report {
    /// Returns the report as plain text, with a line break at the end.
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

/// Returns what separates a block from the next one.
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
