//! What the server and the open pages know about the latest build.

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The state of the latest builds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Latest {
    /// How many builds have replaced the page.
    pub builds: u64,
    /// Whether the newest sources fail to build.
    pub broken: bool,
}

/// The served folder, and its state for whoever waits for a change.
#[derive(Debug)]
pub struct Live {
    /// The folder that holds the last good build.
    pub folder: PathBuf,
    latest: Mutex<Latest>,
    news: Condvar,
}

impl Live {
    /// Wraps a folder that has a good build in it.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            latest: Mutex::default(),
            news: Condvar::new(),
        }
    }

    /// Records that the page was replaced.
    pub fn renewed(&self) {
        self.change(|latest| {
            *latest = Latest {
                builds: latest.builds + 1,
                broken: false,
            }
        });
    }

    /// Records that the newest sources fail to build.
    pub fn broke(&self) {
        self.change(|latest| latest.broken = true);
    }

    /// The current state.
    pub fn latest(&self) -> Latest {
        *self.lock()
    }

    /// Waits until the state differs from a known one, or until the limit.
    pub fn after(&self, known: Latest, limit: Duration) -> Latest {
        let waited = self
            .news
            .wait_timeout_while(self.lock(), limit, |now| *now == known);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }

    fn change(&self, change: impl FnOnce(&mut Latest)) {
        change(&mut self.lock());
        self.news.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Latest> {
        self.latest.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_good_build_mends_a_broken_one() {
        let live = Live::new(PathBuf::new());
        live.broke();
        let Latest { builds, broken } = live.latest();
        assert_eq!((builds, broken), (0, true));
        live.renewed();
        let Latest { builds, broken } = live.after(Latest::default(), Duration::ZERO);
        assert_eq!((builds, broken), (1, false));
    }
}
