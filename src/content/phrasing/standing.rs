//! Where the relationship stands, in words beside the drawing.

use super::lead::{finds_out_first, gap};
use super::{Basis, Piece, called, dimensions, of_level, of_range, placed, why, worked_on};
use crate::content::Ui;
use crate::domain::level::{Claim, Level};

/// Says how far there is to go or, without the family's part, the level; the range if that leads; and how
/// well the word fits the work.
pub fn pieces(of: &Basis<'_>) -> Vec<Piece> {
    let Basis { words, outcome, .. } = *of;
    let placement = &outcome.placement;
    let (range, now) = placed(outcome);
    let mut said = Vec::new();
    if of.whole && !finds_out_first(outcome) {
        said.push(gap(words, outcome));
    }
    if let Some(range) = range {
        said.push(of_range(words, range, placement.range));
    }
    if let Some(level) = placement.level.filter(|_| !of.whole) {
        said.push(of_level(words, now, level));
    }
    let mut told = vec![Piece::Paragraph(said)];
    if let Some(claim) = outcome.claimed.known() {
        let mut said = vec![called(words, claim)];
        if let Some(gap) = outcome.rhetoric_gap {
            said.push(words.get(why::word(gap)));
        }
        told.push(Piece::Paragraph(said));
    }
    told
}

/// Returns the marks at a level: the ends of an open range, the current level, the suggested one if the
/// family's part is included, and the claimed one.
pub fn marks(of: &Basis<'_>, step: Level) -> [(bool, Ui); 5] {
    let Basis { outcome, whole, .. } = *of;
    let (low, high) = outcome.placement.range;
    let open = low != high;
    let claimed = outcome.claimed.known().and_then(Claim::level);
    [
        (open && step == high, Ui::MarkHigh),
        (open && step == low, Ui::MarkLow),
        (outcome.placement.level == Some(step), Ui::MarkNow),
        (whole && outcome.needed == step, Ui::MarkNeeded),
        (claimed == Some(step), Ui::MarkClaimed),
    ]
}

/// Says what to work on first and what is ahead, in one line each.
pub fn aspects(of: &Basis<'_>) -> Vec<Piece> {
    let lines = [
        (Ui::HoldingBackLead, worked_on(of.outcome)),
        (Ui::AheadLead, of.outcome.placement.ahead),
    ];
    let mut told = Vec::new();
    for (lead, these) in lines {
        if !these.is_empty() {
            let said = vec![of.words.get(lead), dimensions(of.words, these)];
            told.push(Piece::Paragraph(said));
        }
    }
    told
}
