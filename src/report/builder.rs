//! Builds a report, block by block.

use implicit_clone::unsync::IString;

use super::{Block, Options, Row};
use crate::content::phrasing::{Basis, Beside, ListedText, Piece};
use crate::content::{Key, Words};
use crate::domain::assessment::Assessment;
use crate::domain::outcome::Outcome;
use crate::domain::reading::fault::is_direction_control;
use crate::flow::Question;
use crate::record::{Record, Scope};

/// A report being built: its source, its wording and the blocks so far.
pub struct ReportBuilder<'a, R = Record, O = Outcome> {
    /// The answers.
    pub record: &'a R,
    /// What follows from them.
    pub outcome: &'a O,
    /// The texts to use.
    pub words: &'a Words,
    /// The options of the report.
    pub options: Options<'a>,
    /// The blocks so far.
    pub blocks: Vec<Block>,
}

impl<'a> ReportBuilder<'a> {
    /// Whether the family part is included.
    pub fn is_whole(&self) -> bool {
        self.record.scope == Scope::Whole
    }

    /// Whether the safety message comes before everything else.
    pub fn safety_first(&self) -> bool {
        self.is_whole() && self.outcome.safety_first
    }

    /// Returns the basis for phrasing its parts.
    pub fn basis(&self) -> Basis<'a> {
        Basis {
            outcome: self.outcome,
            assessment: self.assessment(),
            strengths: &self.record.responses.strengths,
            words: self.words,
            with_family: self.is_whole(),
            folds: false,
        }
    }

    /// Returns the answers that the rules use.
    pub const fn assessment(&self) -> &'a Assessment {
        &self.record.responses.assessment
    }

    /// Returns the answer to a question.
    pub fn said(&self, question: Question) -> IString {
        self.get(self.record.responses.answer_label(question))
    }

    /// Returns the other service's name, if it is to be included.
    pub fn name(&self) -> Option<IString> {
        let name = tidy(&self.record.responses.service_name);
        (self.options.with_name && !name.is_empty()).then(|| name.into())
    }
}

impl<'a, R, O> ReportBuilder<'a, R, O> {
    /// Starts an empty report.
    pub const fn new(
        record: &'a R,
        outcome: &'a O,
        words: &'a Words,
        options: Options<'a>,
    ) -> Self {
        Self {
            record,
            outcome,
            words,
            options,
            blocks: Vec::new(),
        }
    }

    /// Returns a text.
    pub fn get(&self, key: impl Into<Key>) -> IString {
        self.words.get(key)
    }

    /// Returns a text with its placeholders filled in.
    pub fn fill(&self, key: impl Into<Key>, values: &[(&str, &str)]) -> IString {
        self.words.fill(key, values)
    }

    /// Returns the texts of these keys.
    pub fn each(&self, keys: impl IntoIterator<Item = Key>) -> Vec<IString> {
        keys.into_iter().map(|key| self.get(key)).collect()
    }

    /// Adds the pieces of a part.
    pub fn write(&mut self, pieces: impl IntoIterator<Item = Piece>) {
        for piece in pieces {
            match piece {
                Piece::Paragraph(said) | Piece::Strong(said) => self.paragraph(said),
                Piece::List(_, listed) => self.listed(listed),
                Piece::Under(lead, inside) => {
                    self.line(lead);
                    self.write(inside);
                }
                Piece::Fold(_, heading, inside) => {
                    let heading = self.get(heading);
                    self.subheading(heading);
                    self.write(inside);
                }
            }
        }
    }

    /// Adds a list. A text that has answers goes above a table of them instead.
    fn listed(&mut self, listed: Vec<ListedText>) {
        let mut texts = Vec::new();
        for one in listed {
            let answers = one.beside.iter().filter_map(|beside| match *beside {
                Beside::Answer(name, answer) => Some(Row {
                    name: self.get(name),
                    said: self.get(answer),
                }),
                _ => None,
            });
            let answers: Vec<_> = answers.collect();
            if answers.is_empty() {
                texts.push(inline_text(self.words, one));
            } else {
                self.paragraph([one.said]);
                self.table(answers);
            }
        }
        self.list(texts);
    }

    /// Adds the title.
    pub fn title(&mut self, key: impl Into<Key>) {
        let text = self.get(key);
        self.blocks.push(Block::Title(text));
    }

    /// Adds the heading of a part.
    pub fn heading(&mut self, key: impl Into<Key>) {
        let text = self.get(key);
        self.blocks.push(Block::Heading(text));
    }

    /// Adds a heading within a part.
    pub fn subheading(&mut self, text: IString) {
        self.blocks.push(Block::Subheading(text));
    }

    /// Adds a paragraph of one text.
    pub fn line(&mut self, key: impl Into<Key>) {
        let text = self.get(key);
        self.paragraph([text]);
    }

    /// Adds a paragraph of several texts, unless all are empty.
    pub fn paragraph(&mut self, texts: impl IntoIterator<Item = IString>) {
        let text = joined(texts, " ");
        if !text.is_empty() {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    /// Adds sentences that readers must not miss.
    pub fn note(&mut self, key: impl Into<Key>) {
        let text = self.get(key);
        self.blocks.push(Block::Note(text));
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, texts: Vec<IString>) {
        if !texts.is_empty() {
            self.blocks.push(Block::List(texts));
        }
    }

    /// Adds a table, unless it is empty.
    pub fn table(&mut self, rows: Vec<Row>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(rows));
        }
    }
}

/// Returns a list text together with what goes beside it.
fn inline_text(words: &Words, listed: ListedText) -> IString {
    listed.beside.iter().fold(listed.said, |said, beside| {
        let (between, text) = match *beside {
            Beside::Answer(_, text) | Beside::Note(text) => (" ", text),
            Beside::Quote(text) | Beside::Advice(text) => (" – ", text),
        };
        joined([said, words.get(text)], between)
    })
}

/// Joins the texts that are not empty.
pub fn joined(texts: impl IntoIterator<Item = IString>, between: &str) -> IString {
    let texts: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    let texts: Vec<_> = texts.iter().map(IString::as_str).collect();
    texts.join(between).into()
}

/// Returns typed text as one line, without control characters or characters that change the direction of the
/// text after them.
pub fn tidy(typed: &str) -> String {
    let kept: String = typed
        .chars()
        .filter(|c| !is_direction_control(*c))
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}
