//! Prints which step runs, and how long each took.

use std::time::{Duration, Instant};

use crate::fault::Done;

/// A known number of steps, numbered as they run.
#[derive(Debug)]
pub struct Steps {
    total: usize,
    begun: usize,
}

impl Steps {
    /// Starts a count of steps.
    pub fn of(total: usize) -> Self {
        Self { total, begun: 0 }
    }

    /// Runs the next step: prints its name before and its time after.
    pub fn run<T>(&mut self, name: &str, step: impl FnOnce() -> Done<T>) -> Done<T> {
        self.begun += 1;
        println!("[{}/{}] {name}", self.begun, self.total);
        let start = Instant::now();
        let result = step();
        let time = spoken(start.elapsed());
        match &result {
            Ok(_) => println!("      done in {time}"),
            Err(_) => println!("      failed after {time}"),
        }
        result
    }
}

/// A duration for people to read.
pub fn spoken(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::{Duration, spoken};

    #[test]
    fn times_are_spoken() {
        assert_eq!(spoken(Duration::from_millis(1_250)), "1.2 s");
        assert_eq!(spoken(Duration::from_secs(59)), "59 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 5 s");
    }
}
