//! The pieces of which a part of a result is made: once, in their order, for the screen, for paper, and for
//! plain and rich text.

use implicit_clone::unsync::IString;

use crate::content::{Key, Ui, Words};
use crate::domain::assessment::Assessment;
use crate::domain::outcome::Outcome;
use crate::domain::strength::Strengths;

/// What a result is told from.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// What follows from the answers.
    pub outcome: &'a Outcome,
    /// The answers.
    pub assessment: &'a Assessment,
    /// The strengths that were named.
    pub strengths: &'a Strengths,
    /// The words.
    pub words: &'a Words,
    /// Whether what is about the family is told too. Without it nothing may be told that follows from that.
    pub whole: bool,
    /// Whether all that explains or can wait is folded.
    pub folds: bool,
}

/// A piece of what is said.
pub enum Piece {
    /// Sentences in one paragraph.
    Paragraph(Vec<IString>),
    /// The same, where the first says most.
    Strong(Vec<IString>),
    /// Texts in a list.
    List(Form, Vec<Listed>),
    /// What stands under a line.
    Under(Ui, Vec<Self>),
    /// What opens under a heading of its own: its name, the heading, and what is in it.
    Fold(&'static str, Ui, Vec<Self>),
}

/// How a list stands on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One under the other.
    Lines,
    /// Short texts, beside each other where there is room.
    Columns,
    /// What is to be done, in its order.
    Steps,
}

/// A text in a list.
pub struct Listed {
    /// What it says.
    pub said: IString,
    /// What stands beside it.
    pub beside: Vec<Beside>,
}

/// What stands beside a text in a list.
#[derive(Clone, Copy)]
pub enum Beside {
    /// A name, and what was answered there.
    Answer(Key, Key),
    /// What it means, in the words of an answer.
    Quote(Key),
    /// What to do instead.
    Advice(Key),
    /// What has to be known of it.
    Note(Key),
}

impl Basis<'_> {
    /// A paragraph of one text.
    pub fn line(&self, text: impl Into<Key>) -> Piece {
        Piece::Paragraph(vec![self.words.get(text)])
    }

    /// A list of texts.
    pub fn list(&self, form: Form, keys: &mut dyn Iterator<Item = Key>) -> Piece {
        let mut texts = Vec::new();
        for key in keys {
            texts.push(Listed::from(self.words.get(key)));
        }
        Piece::List(form, texts)
    }
}

impl From<IString> for Listed {
    fn from(said: IString) -> Self {
        let beside = Vec::new();
        Self { said, beside }
    }
}
