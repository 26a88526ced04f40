//! The pieces of a part of a result, made once, in order, for the screen, for paper, and for plain and rich
//! text.

use implicit_clone::unsync::IString;

use crate::content::{Key, Ui, Words};
use crate::domain::assessment::Assessment;
use crate::domain::outcome::Outcome;
use crate::domain::strength::Strengths;

/// What a result is phrased from.
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
    /// Whether the family's part is included. Without it, nothing that follows from it may be said.
    pub with_family: bool,
    /// Whether everything that explains or can wait is folded.
    pub folds: bool,
}

/// A piece of a result.
pub enum Piece {
    /// Sentences in one paragraph.
    Paragraph(Vec<IString>),
    /// A paragraph whose first sentence says most.
    Strong(Vec<IString>),
    /// Texts in a list.
    List(Form, Vec<ListedText>),
    /// Pieces under a lead-in.
    Under(Ui, Vec<Self>),
    /// Pieces that open under a heading of their own: their name, the heading, and the pieces.
    Fold(&'static str, Ui, Vec<Self>),
}

/// The layout of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One below the other.
    Lines,
    /// Short texts, side by side if there is room.
    Columns,
    /// Things to do, in order.
    Steps,
}

/// A text in a list.
pub struct ListedText {
    /// What it says.
    pub said: IString,
    /// What is shown beside it.
    pub beside: Vec<Beside>,
}

/// Something shown beside a text in a list.
#[derive(Clone, Copy)]
pub enum Beside {
    /// A name, and its answer.
    Answer(Key, Key),
    /// What it means, in the words of an answer.
    Quote(Key),
    /// What to do instead.
    Advice(Key),
    /// What to know about it.
    Note(Key),
}

impl Basis<'_> {
    /// Makes a paragraph of one text.
    pub fn line(&self, text: impl Into<Key>) -> Piece {
        Piece::Paragraph(vec![self.words.get(text)])
    }

    /// Makes a list of texts.
    pub fn list(&self, form: Form, keys: &mut dyn Iterator<Item = Key>) -> Piece {
        let mut texts = Vec::new();
        for key in keys {
            texts.push(ListedText::from(self.words.get(key)));
        }
        Piece::List(form, texts)
    }
}

impl From<IString> for ListedText {
    fn from(said: IString) -> Self {
        let beside = Vec::new();
        Self { said, beside }
    }
}
