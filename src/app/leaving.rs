//! Shift pressed three times in a row: the way out that needs no pointer.

use std::mem;

/// The presses belong together for so long from the first, in milliseconds.
pub const TOGETHER_FOR: f64 = 5_000.0;

/// So many presses clear and leave.
pub const PRESSES: u8 = 3;

/// Counts presses of Shift by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ShiftPresses {
    count: u8,
    first_at: f64,
}

impl ShiftPresses {
    /// Takes a press at this time, in milliseconds, and tells how many have come together.
    pub fn press(&mut self, at: f64) -> u8 {
        let together = self.count > 0 && at - self.first_at <= TOGETHER_FOR;
        if !together {
            *self = Self {
                count: 0,
                first_at: at,
            };
        }
        self.count = self.count.saturating_add(1);
        self.count
    }

    /// Forgets the presses: another key came between, or the time is over. Tells whether there were any.
    pub fn forget(&mut self) -> bool {
        mem::take(self).count > 0
    }
}
