//! How large each file is as it lies, and as it travels.

use std::fmt::Write as _;
use std::path::Path;

use super::dist::{compressed, sums};
use crate::fault::{Done, Fault};
use crate::process;

/// Node.js is here whenever something is published, and compresses much faster than a crate that is
/// compiled without being optimised.
const MEASURE: &str = "
import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
const sizes = process.argv.slice(1).map((file) => {
  const bytes = readFileSync(file);
  return [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(({ length }) => length);
});
console.log(JSON.stringify(sizes));";

/// A file's size: raw, with gzip and with brotli, in bytes.
type Sizes = [usize; 3];

/// A table of every file in and below a folder, but for what the site holds a second time.
pub fn table(folder: &Path) -> Done<String> {
    let mut files = sums::files(folder)?;
    files.retain(|name, _| {
        let copied = name.strip_prefix("site/");
        !compressed::is_form(name) && !copied.is_some_and(|name| folder.join(name).exists())
    });
    let mut node = process::node("--input-type=module");
    node.args(["--eval", MEASURE, "--"]);
    let said = process::quietly("Measuring the files", node.args(files.values()))?;
    let sizes: Vec<Sizes> = serde_json::from_str(&said.stdout)
        .map_err(|error| Fault::new(format!("The files could not be measured: {error}")))?;
    Ok(write_table(
        &files.into_keys().zip(sizes).collect::<Vec<_>>(),
    ))
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
