//! How large each file is as it lies, and as it travels.

use std::fmt::Write as _;
use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};

use crate::fault::{Done, on_file};

/// A file's size: raw, with gzip and with brotli, in bytes.
type Sizes = [usize; 3];

/// A table of every file in the folder, with a sum.
pub fn table(folder: &Path) -> Done<String> {
    let mut files = Vec::new();
    for entry in on_file("read", folder, fs::read_dir(folder))? {
        let path = on_file("read", folder, entry)?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        files.push((name, measure(&on_file("read", &path, fs::read(&path))?)));
    }
    files.sort();
    Ok(write_table(&files))
}

fn write_table(files: &[(String, Sizes)]) -> String {
    let mut table = format!(
        "  {:<26}{:>11}{:>11}{:>11}\n",
        "bytes", "raw", "gzip", "brotli"
    );
    let mut sum = [0; 3];
    let mut row = |name: &str, sizes: &Sizes| {
        let [raw, gzip, brotli] = sizes;
        let _ = writeln!(table, "  {name:<26}{raw:>11}{gzip:>11}{brotli:>11}");
    };
    for (name, sizes) in files {
        row(name, sizes);
        for (sum, size) in sum.iter_mut().zip(sizes) {
            *sum += size;
        }
    }
    row("all", &sum);
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
    fn the_last_row_is_the_sum() {
        let files = [("a".to_owned(), [3, 2, 1]), ("b".to_owned(), [30, 20, 10])];
        let table = write_table(&files);
        let last: Vec<&str> = table
            .lines()
            .last()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        assert_eq!(last, ["all", "33", "22", "11"]);
    }
}
