//! Shift pressed three times in a row: the way out that needs no pointer.

/// Presses this far apart, in milliseconds, no longer belong together.
pub const TOGETHER_FOR: f64 = 5_000.0;

/// So many presses clear and leave.
pub const PRESSES: u8 = 3;

/// Counts presses of Shift by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ShiftPresses {
    count: u8,
    last_at: f64,
}

impl ShiftPresses {
    /// Takes a press at this time, in milliseconds, and tells how many have come together.
    pub fn press(&mut self, at: f64) -> u8 {
        let together = self.count > 0 && at - self.last_at <= TOGETHER_FOR;
        let before = if together { self.count } else { 0 };
        *self = Self {
            count: before.saturating_add(1),
            last_at: at,
        };
        self.count
    }

    /// Forgets the presses: another key came between, or the time is over.
    pub fn forget(&mut self) {
        *self = Self::default();
    }
}
