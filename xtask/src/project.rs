//! Paths in the checkout.

use std::env;
use std::path::{Path, PathBuf};

/// A path below the top folder of the checkout.
pub fn path(below: impl AsRef<Path>) -> PathBuf {
    // Cargo sets the folder at run time; the compiled-in one is for running the binary without Cargo.
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().unwrap_or(&here).join(below)
}

/// A path below Cargo's target folder, wherever that is configured to be.
pub fn target(below: impl AsRef<Path>) -> PathBuf {
    let folder = env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| path("target"), |folder| path(PathBuf::from(folder)));
    folder.join(below)
}
