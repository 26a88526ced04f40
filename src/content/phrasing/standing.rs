//! Where the relationship stands, in words beside the drawing.

use implicit_clone::unsync::IString;

use super::lead::{finds_out_first, gap};
use super::{Basis, Piece, called, dimensions, of_level, of_range, placed, why, worked_on};
use crate::content::Ui;

/// How far there is to go or, without the family's part, the level; the range where that leads; and how the word
/// fits the work.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let Basis { words, outcome, .. } = *of;
    let placement = &outcome.placement;
    let (range, now) = placed(outcome);
    let gap = (of.whole && !finds_out_first(outcome)).then(|| gap(words, outcome));
    let range = range.map(|range| of_range(words, range, placement.range));
    let level = placement.level.filter(|_| !of.whole);
    let level = level.map(|level| of_level(words, now, level));
    let word = outcome.claimed.known().map(|claim| {
        let fits = outcome.rhetoric_gap.map(|gap| words.get(why::word(gap)));
        [Some(called(words, claim)), fits]
    });
    let mut told = vec![paragraph([gap, range, level])];
    told.extend(word.map(paragraph));
    told
}

fn paragraph<const N: usize>(said: [Option<IString>; N]) -> Piece {
    Piece::Paragraph(said.into_iter().flatten().collect())
}

/// What to work on first and what is ahead, in one line each.
pub fn aspects(of: &Basis<'_>) -> Vec<Piece> {
    let lines = [
        (Ui::HoldingBackLead, worked_on(of.outcome)),
        (Ui::AheadLead, of.outcome.placement.ahead),
    ];
    let lines = lines.into_iter().filter(|(_, these)| !these.is_empty());
    lines
        .map(|(lead, these)| {
            Piece::Paragraph(vec![of.words.get(lead), dimensions(of.words, these)])
        })
        .collect()
}
