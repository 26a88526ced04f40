//! Where the relationship stands, in words beside the drawing.

use super::lead::{gap, is_find_out_first};
use super::{
    Basis, Piece, claim_sentence, dimensions, fill_level, fill_range, placement_texts, priorities,
    why,
};
use crate::content::Ui;
use crate::domain::level::{Claim, Level};

/// Says how far there is to go or, without the family's part, the level; the range if that leads; and how
/// well the word fits the work.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let Basis { words, outcome, .. } = *of;
    let placement = &outcome.placement;
    let (range, now) = placement_texts(outcome);
    let mut said = Vec::new();
    if of.with_family && !is_find_out_first(outcome) {
        said.push(gap(words, outcome));
    }
    if let Some(range) = range {
        said.push(fill_range(words, range, placement.range));
    }
    if let Some(level) = placement.level.filter(|_| !of.with_family) {
        said.push(fill_level(words, now, level));
    }
    let mut pieces = vec![Piece::Paragraph(said)];
    if let Some(claim) = outcome.claimed.known() {
        let mut said = vec![claim_sentence(words, claim)];
        if let Some(gap) = outcome.rhetoric_gap {
            said.push(words.get(why::rhetoric_gap(gap)));
        }
        pieces.push(Piece::Paragraph(said));
    }
    pieces
}

/// Returns the marks at a level: the ends of an open range, the current level, the suggested one if the
/// family's part is included, and the claimed one.
pub fn marks(of: &Basis<'_>, step: Level) -> [(bool, Ui); 5] {
    let Basis {
        outcome,
        with_family,
        ..
    } = *of;
    let (low, high) = outcome.placement.range;
    let open = low != high;
    let claimed = outcome.claimed.known().and_then(Claim::level);
    [
        (open && step == high, Ui::MarkHigh),
        (open && step == low, Ui::MarkLow),
        (outcome.placement.level == Some(step), Ui::MarkNow),
        (with_family && outcome.needed == step, Ui::MarkNeeded),
        (claimed == Some(step), Ui::MarkClaimed),
    ]
}

/// Says what to work on first and what is ahead, in one line each.
pub fn aspects(of: &Basis<'_>) -> Vec<Piece> {
    let lines = [
        (Ui::HoldingBackLead, priorities(of.outcome)),
        (Ui::AheadLead, of.outcome.placement.ahead),
    ];
    let mut pieces = Vec::new();
    for (lead, these) in lines {
        if !these.is_empty() {
            let said = vec![of.words.get(lead), dimensions(of.words, these)];
            pieces.push(Piece::Paragraph(said));
        }
    }
    pieces
}
