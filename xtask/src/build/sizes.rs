//! How large each file is as it lies, and as it travels.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};

use super::dist::sums;
use crate::fault::{Done, on_file};

/// A file's size: raw, with gzip and with brotli, in bytes.
type Sizes = [usize; 3];

/// A table of every file in and below a folder, but for what the site holds a second time.
pub fn table(folder: &Path) -> Done<String> {
    let mut rows = Vec::new();
    for (name, path) in sums::files(folder)? {
        let copied = name
            .strip_prefix("site/")
            .is_some_and(|name| folder.join(name).exists());
        if !copied {
            rows.push((name, measure(&on_file("read", &path, fs::read(&path))?)));
        }
    }
    Ok(write_table(&rows))
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

fn measure(bytes: &[u8]) -> Sizes {
    [
        bytes.len(),
        gzip(bytes).unwrap_or(bytes.len()),
        brotli(bytes).unwrap_or(bytes.len()),
    ]
}

fn gzip(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> std::io::Result<usize> {
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &parameters)?;
    Ok(small.len())
}

#[cfg(test)]
mod tests {
    use super::{measure, write_table};

    #[test]
    fn compression_shows() {
        let [raw, gzip, brotli] = measure(&[b'a'; 10_000]);
        assert_eq!(raw, 10_000);
        assert!(gzip < 100 && brotli < 100, "{gzip} {brotli}");
    }

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
