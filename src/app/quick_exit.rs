//! F8 pressed three times in a row: the way out that needs no pointer.

use std::mem;

/// The key. No screen reader, input method or browser uses it alone, and nobody types with it. Shift pauses
/// speech, and is all that a page receives of a screen reader's own commands; Control stops speech, and
/// Escape stops loading.
pub const KEY: &str = "F8";

/// How long after the first press the others still count, in milliseconds.
pub const PRESS_WINDOW: u32 = 5_000;

/// How many presses clear everything and leave.
pub const PRESSES: u8 = 3;

/// A key that was pressed.
#[derive(Debug, Clone, Copy, Default)]
pub struct KeyDown<'a> {
    /// Its name in the DOM.
    pub key: &'a str,
    /// Whether Alt, Control, Meta or Shift is held with it.
    pub in_chord: bool,
    /// Whether it repeats because it is held down.
    pub repeats: bool,
    /// Whether it is part of a word that is being composed.
    pub composes: bool,
}

/// Counts presses of [`KEY`] alone.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ExitPresses {
    count: u8,
    first_at: f64,
}

impl ExitPresses {
    /// Takes a key pressed at this time, in milliseconds. Returns how many presses there are in a row, if
    /// that has changed.
    pub fn key(&mut self, down: KeyDown<'_>, at: f64) -> Option<u8> {
        if down.key != KEY || down.in_chord || down.composes {
            return self.forget().then_some(0);
        }
        (!down.repeats).then(|| self.press(at))
    }

    fn press(&mut self, at: f64) -> u8 {
        let together = self.count > 0 && at - self.first_at <= f64::from(PRESS_WINDOW);
        if !together {
            *self = Self {
                count: 0,
                first_at: at,
            };
        }
        self.count = self.count.saturating_add(1);
        self.count
    }

    /// Forgets the presses: another key was pressed, or time is up. Returns whether there were any.
    pub fn forget(&mut self) -> bool {
        mem::take(self).count > 0
    }
}
