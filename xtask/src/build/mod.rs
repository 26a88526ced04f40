//! Builds the program: compiles it, binds it, lays it out as a site. [`dist`] builds what is published.

mod bind;
mod bundle;
mod compile;
pub mod dist;
mod glue;
mod names;
mod optimise;
mod packed;
mod pages;
mod sizes;
mod stage;
mod template;

use std::path::{Path, PathBuf};

use fs_err as fs;

use crate::fault::Done;
use crate::steps::Steps;
use crate::{project, toolchain};

pub use bind::{bind_host, bind_tests};
pub use compile::build as compile_for_tests;
pub use optimise::run as make_small;
pub use stage::{as_they_are, copy, files_in, folders};

/// The name of the built module's files.
const MODULE: &str = "joint-effort";

/// Builds the preview for development: in seconds, and without Node.js. Returns its folder. The old
/// preview stays until the new one is complete.
pub fn preview() -> Done<PathBuf> {
    let site = preview_folder();
    let staging = emptied(site.with_extension("new"))?;
    let mut steps = Steps::of(4);
    let toolchain = steps.run("Looking for a compiler for browsers", toolchain::ensure)?;
    let module = steps.run("Compiling the page", || {
        compile::build(&toolchain, &["--package=joint-effort-results"])
    })?;
    steps.run("Making the module callable from JavaScript", || {
        bind::bind_page(&module, &staging, MODULE, true)
    })?;
    steps.run("Writing the pages with the first screen in them", || {
        for name in ["frame-bytes.js", "frame-whole-bytes.js"] {
            packed::write_bytes(&staging.join(wasm()), &staging.join(name))?;
        }
        // One program serves all three purposes.
        let glue = staging.join(format!("{MODULE}_bg.js"));
        stage::write(&staging, &[glue.clone(), glue.clone(), glue])?;
        pages::check(&staging)
    })?;
    put_in_place(&staging, &site)?;
    Ok(site)
}

/// A rough estimate of how long a preview takes.
pub fn expectation() -> &'static str {
    if preview_folder().is_dir() {
        "a few seconds, up to a minute if much has changed"
    } else {
        "about 4 minutes the first time, a few seconds after that"
    }
}

fn preview_folder() -> PathBuf {
    project::target("preview")
}

fn wasm() -> String {
    format!("{MODULE}_bg.wasm")
}

/// Creates the folder, or empties it.
fn emptied(folder: PathBuf) -> Done<PathBuf> {
    clear(&folder)?;
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Makes a file that takes long, unless it exists. The file is complete or absent, never partial.
fn kept(file: &Path, make: impl FnOnce(&Path) -> Done) -> Done {
    if file.is_file() {
        return Ok(());
    }
    let new = file.with_extension("new");
    make(&new)?;
    Ok(fs::rename(&new, file)?)
}

/// Replaces an old folder with a new one.
fn put_in_place(new: &Path, old: &Path) -> Done {
    clear(old)?;
    Ok(fs::rename(new, old)?)
}

fn clear(folder: &Path) -> Done {
    if folder.is_dir() {
        Ok(fs::remove_dir_all(folder)?)
    } else {
        Ok(())
    }
}
