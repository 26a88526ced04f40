//! Notices changed sources by their modification times.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, SystemTime};

use walkdir::WalkDir;

/// The modification time of each file.
pub type Snapshot = BTreeMap<PathBuf, SystemTime>;

/// Takes the times of all files in and below the given places; missing ones are left out.
pub fn snapshot(places: &[PathBuf]) -> Snapshot {
    let below = places.iter().flat_map(WalkDir::new);
    let files = below.flatten().filter(|found| found.file_type().is_file());
    files
        .filter_map(|file| {
            let written = file.metadata().ok()?.modified().ok()?;
            Some((file.into_path(), written))
        })
        .collect()
}

/// Takes snapshots until two are equal: an editor may write several files.
pub fn settled(places: &[PathBuf]) -> Snapshot {
    let mut before = snapshot(places);
    loop {
        thread::sleep(Duration::from_millis(100));
        let now = snapshot(places);
        if now == before {
            return now;
        }
        before = now;
    }
}

/// Describes the files that were added, removed or changed: one name, and how many more.
pub fn changed(before: &Snapshot, after: &Snapshot) -> String {
    let came = after
        .iter()
        .filter(|(file, time)| before.get(*file) != Some(*time));
    let went = before.iter().filter(|(file, _)| !after.contains_key(*file));
    let mut names = came.chain(went).filter_map(|(file, _)| file.file_name());
    let first = names
        .next()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    match names.count() {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(files: &[(&str, u64)]) -> Snapshot {
        let time = |seconds| SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        files
            .iter()
            .map(|(file, seconds)| (PathBuf::from(file), time(*seconds)))
            .collect()
    }

    #[test]
    fn changes_are_named() {
        let before = at(&[("src/a.rs", 1), ("src/b.rs", 1)]);
        assert_eq!(
            changed(&before, &at(&[("src/a.rs", 2), ("src/b.rs", 1)])),
            "a.rs"
        );
        assert_eq!(changed(&before, &at(&[("src/c.rs", 1)])), "c.rs and 2 more");
    }
}
