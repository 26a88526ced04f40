//! What the server and the open pages know of the latest build.

use std::path::PathBuf;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How the latest builds went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Latest {
    /// How many builds have replaced the page.
    pub builds: u64,
    /// Whether the newest sources do not build.
    pub broken: bool,
}

/// The served folder, and news of it for whoever waits.
#[derive(Debug)]
pub struct Live {
    /// The folder that holds the last good build.
    pub folder: PathBuf,
    latest: Mutex<Latest>,
    news: Condvar,
}

impl Live {
    /// A folder with a good build in it.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            latest: Mutex::default(),
            news: Condvar::new(),
        }
    }

    /// The page was replaced.
    pub fn renewed(&self) {
        self.change(|latest| {
            *latest = Latest {
                builds: latest.builds + 1,
                broken: false,
            }
        });
    }

    /// The newest sources do not build.
    pub fn broke(&self) {
        self.change(|latest| latest.broken = true);
    }

    /// How things stand now.
    pub fn latest(&self) -> Latest {
        *self.lock()
    }

    /// Waits until things stand differently, or until the limit.
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
