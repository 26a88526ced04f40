//! Writes each file with gzip and with brotli too. A server that sends these need not compress, and
//! compresses less well itself while somebody waits.

use std::collections::BTreeMap;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

use fs_err as fs;
use sha2::{Digest, Sha256};

use super::sums;
use crate::build::kept;
use crate::fault::{Done, Fault};
use crate::{process, project};

/// Files that compress; pictures are compressed already.
const ENDINGS: [&str; 7] = ["css", "html", "js", "json", "svg", "wasm", "webmanifest"];

/// Smaller files (in bytes) fit into the first packet of a response anyway.
const LEAST: usize = 512;

/// Files of at least this many bytes get one iteration: more is not worth a minute of each build.
const LARGE: usize = 640 * 1024;

/// Iterations in search of the smallest form.
const TRIES: u64 = 15;
const TRIES_WHEN_LARGE: u64 = 1;

/// Node.js has the original brotli, which takes a fifth of the time of the crate, and is needed for
/// publishing anyway.
const BROTLI: &str = "
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
const [, ...files] = process.argv;
for (let at = 0; at < files.length; at += 2) {
  const bytes = readFileSync(files[at]);
  writeFileSync(files[at + 1], brotliCompressSync(bytes, { params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  } }));
}";

/// Whether a file is the compressed form of another one.
pub fn is_form(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// The path of a file's compressed form.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", file.display()))
}

/// Writes both forms beside every file that a server sends.
pub fn write(dist: &Path) -> Done {
    let files: Vec<PathBuf> = sums::files(dist)?
        .into_iter()
        .filter(|(name, _)| is_served(name))
        .map(|(_, file)| file)
        .collect();
    let folder = project::target("compressed");
    fs::create_dir_all(&folder)?;
    // The same bytes occur in several places, and most are unchanged since the last build.
    let mut contents: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut places = Vec::new();
    for file in files {
        let bytes = fs::read(&file)?;
        if bytes.len() < LEAST {
            continue;
        }
        let sum = sums::hex(&Sha256::digest(bytes));
        contents.entry(sum.clone()).or_insert_with(|| file.clone());
        places.push((file, sum));
    }
    let form = |sum: &str, ending: &str| folder.join(format!("{sum}.{ending}"));
    let mut brotli = process::node("--input-type=module");
    brotli.args(["--eval", BROTLI, "--"]);
    let mut wanted = Vec::new();
    for (sum, file) in &contents {
        kept(&form(sum, "gz"), |new| {
            Ok(fs::write(new, gzipped(&fs::read(file)?)?)?)
        })?;
        if !form(sum, "br").is_file() {
            brotli.arg(file).arg(form(sum, "new"));
            wanted.push(sum);
        }
    }
    if !wanted.is_empty() {
        process::quietly("Compressing with brotli", &mut brotli)?;
    }
    for sum in wanted {
        let new = form(sum, "new");
        fs::rename(&new, form(sum, "br"))?;
    }
    for (file, sum) in places {
        for ending in ["br", "gz"] {
            let source = form(&sum, ending);
            fs::copy(&source, beside(&file, ending))?;
        }
    }
    Ok(())
}

/// Whether a server sends the file, and compression makes it smaller.
fn is_served(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let listed = ["integrity.json", "sbom.cdx.json", "element/package.json"];
    ENDINGS.contains(&ending) && !listed.iter().any(|listed| name.ends_with(listed))
}

fn gzipped(bytes: &[u8]) -> Done<Vec<u8>> {
    let tries = if bytes.len() < LARGE {
        TRIES
    } else {
        TRIES_WHEN_LARGE
    };
    let options = zopfli::Options {
        iteration_count: NonZeroU64::new(tries).unwrap_or(NonZeroU64::MIN),
        ..zopfli::Options::default()
    };
    let mut packed = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)
        .map_err(|error| Fault::new(format!("A file cannot be compressed: {error}")))?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[track_caller]
    fn check_served(names: &[&str], served: bool) {
        for name in names {
            assert_eq!(is_served(name), served, "{name}");
        }
    }

    #[test]
    fn what_a_browser_asks_for_is_compressed_and_pictures_are_not() {
        check_served(
            &["site/index.html", "site/a-1.js", "site/a.webmanifest"],
            true,
        );
        check_served(&["site/a.png", "SHA256SUMS", "site/integrity.json"], false);
        check_served(&["element/package.json", "sbom.cdx.json"], false);
    }

    #[test]
    fn what_was_packed_is_unpacked_to_the_same_bytes() {
        let text = "The same line, again and again.\n".repeat(99);
        let packed = gzipped(text.as_bytes()).unwrap_or_default();
        let mut found = String::new();
        let read = flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut found);
        assert!(read.is_ok() && packed.len() < text.len() / 9, "{read:?}");
        assert_eq!(found, text);
    }
}
