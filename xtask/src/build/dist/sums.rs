//! Writes hashes of everything that is published: for people to check a copy, and for browsers.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fs_err as fs;
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};
use walkdir::WalkDir;

use super::{VERSION, compressed, policy};
use crate::build::stage;
use crate::fault::{Done, Fault};

/// The name of the format of `integrity.json`.
const FORMAT: &str = "joint-effort/integrity@1";

/// Writes the hashes of the site into it, and those of everything beside it.
pub fn write(dist: &Path) -> Done {
    let policies = json!({
        "pages": policy::of_pages(&fs::read_to_string(dist.join("site/index.html"))?),
        "single-file": policy::of_single_file(&fs::read_to_string(dist.join("joint-effort.html"))?),
    });
    for folder in [&dist.join("site"), dist] {
        let mut sums = BTreeMap::new();
        let mut files = files(folder)?;
        // Browsers compare the hash of the uncompressed file.
        files.retain(|name, _| !compressed::is_form(name));
        for (name, path) in files {
            sums.insert(name, integrity(&path)?);
        }
        let told = json!({
            "format": FORMAT,
            "version": VERSION,
            "policies": policies,
            "integrity": sums,
        });
        stage::put(&folder.join("integrity.json"), &pretty(&told)?)?;
    }
    let mut lines = String::new();
    for (name, path) in files(dist)? {
        let bytes = fs::read(&path)?;
        let _ = writeln!(lines, "{}  {name}", hex(&Sha256::digest(bytes)));
    }
    stage::put(&dist.join("SHA256SUMS"), &lines)
}

/// The `integrity` attribute for a file.
pub fn integrity(file: &Path) -> Done<String> {
    let bytes = fs::read(file)?;
    Ok(format!("sha384-{}", base64(&Sha384::digest(bytes))))
}

/// Bytes in base64, with the standard alphabet.
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Formats JSON for people to read.
pub fn pretty(value: &serde_json::Value) -> Done<String> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|error| Fault::new(format!("JSON cannot be written: {error}")))
}

/// Every file in and below a folder, by its relative path, in order.
pub fn files(folder: &Path) -> Done<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let path = entry.map_err(std::io::Error::from)?.into_path();
        if path.is_file() {
            let below = path.strip_prefix(folder).unwrap_or(&path);
            let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
            found.insert(parts.join("/"), path);
        }
    }
    Ok(found)
}

/// Bytes in hexadecimal, two digits each.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_standards() {
        // FIPS 180-4's example for SHA-256, and Subresource Integrity's for an empty file.
        assert_eq!(
            hex(&Sha256::digest("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(
            base64(&Sha384::digest("")),
            "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"
        );
    }
}
