//! The size of each file, on disk and in transfer.

use std::fmt::Write as _;
use std::path::Path;

use fs_err as fs;

use super::dist::{compressed, sums};
use crate::fault::Done;

/// A file's sizes in bytes: raw, gzip and brotli. An uncompressed file has its raw size in all three.
type Sizes = [u64; 3];

/// A table of every file in and below a folder, except the site's copies of other files.
pub fn table(folder: &Path) -> Done<String> {
    let mut files = sums::files(folder)?;
    files.retain(|name, _| {
        let copied = name.strip_prefix("site/");
        !compressed::is_form(name) && !copied.is_some_and(|name| folder.join(name).exists())
    });
    let rows: Done<Vec<_>> = files
        .into_iter()
        .map(|(name, file)| Ok((name, sizes(&file)?)))
        .collect();
    Ok(write_table(&rows?))
}

fn sizes(file: &Path) -> Done<Sizes> {
    let raw = fs::metadata(file)?.len();
    let travels = |ending: &str| {
        fs::metadata(compressed::beside(file, ending)).map_or(raw, |form| form.len())
    };
    Ok([raw, travels("gz"), travels("br")])
}

fn write_table(rows: &[(String, Sizes)]) -> String {
    let mut table = format!(
        "  {:<30}{:>11}{:>11}{:>11}\n",
        "bytes", "raw", "gzip", "brotli"
    );
    for (name, [raw, gzip, brotli]) in rows {
        let _ = writeln!(table, "  {name:<30}{raw:>11}{gzip:>11}{brotli:>11}");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::write_table;

    #[test]
    fn each_file_has_a_row() {
        let files = [("a".to_owned(), [3, 2, 1]), ("b".to_owned(), [30, 20, 10])];
        let table = write_table(&files);
        let last: Vec<&str> = table
            .lines()
            .last()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        assert_eq!(last, ["b", "30", "20", "10"]);
    }
}
