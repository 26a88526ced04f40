//! Builds the program: compile, bind, and lay out as a site. [`dist`] makes of it what is published.

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

/// Builds what is looked at while it is being changed: in seconds, and without Node.js. Tells where
/// it lies; what lay there stays until the new one is complete.
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
        // One program serves for all.
        let glue = staging.join(format!("{MODULE}_bg.js"));
        stage::write(&staging, &[glue.clone(), glue.clone(), glue])?;
        pages::check(&staging)
    })?;
    put_in_place(&staging, &site)?;
    Ok(site)
}

/// How long a preview will take, as far as that can be told before it.
pub fn expectation() -> &'static str {
    if preview_folder().is_dir() {
        "some seconds, up to a minute when much has changed"
    } else {
        "about 4 minutes the first time, seconds after that"
    }
}

fn preview_folder() -> PathBuf {
    project::target("preview")
}

fn wasm() -> String {
    format!("{MODULE}_bg.wasm")
}

/// The folder, made anew.
fn emptied(folder: PathBuf) -> Done<PathBuf> {
    clear(&folder)?;
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Has a file made that takes long, if it is not there from before. It is there whole or not at all.
fn kept(file: &Path, make: impl FnOnce(&Path) -> Done) -> Done {
    if file.is_file() {
        return Ok(());
    }
    let new = file.with_extension("new");
    make(&new)?;
    Ok(fs::rename(&new, file)?)
}

/// Has a new folder take the place of an old one.
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
