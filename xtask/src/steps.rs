//! Tells a person which step runs, and how long each took.

use std::time::{Duration, Instant};

use crate::fault::Done;

/// A known number of steps, counted aloud.
#[derive(Debug)]
pub struct Steps {
    total: usize,
    begun: usize,
}

impl Steps {
    /// Steps that are yet to run.
    pub fn of(total: usize) -> Self {
        Self { total, begun: 0 }
    }

    /// Runs the next step: says its name first and its time after it.
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

/// A duration as a person would say it.
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
