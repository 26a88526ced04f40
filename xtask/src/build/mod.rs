//! Builds the standalone page: compile, bind, optimise, fill the template, put it together.

mod bind;
mod compile;
mod optimise;
mod page;
mod sizes;
mod template;

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{Done, on_file};
use crate::steps::Steps;
use crate::{project, toolchain};

pub use bind::bind_tests;
pub use compile::build as compile_tests;
pub use page::as_they_are;

/// The name of the built module's files.
const MODULE: &str = "joint-effort";

/// What the built page is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be published: as small as it gets.
    Publish,
    /// To be looked at while it is being changed: built in seconds, and without Node.js.
    Preview,
}

impl Purpose {
    fn folder(self) -> PathBuf {
        project::target(match self {
            Self::Publish => "site",
            Self::Preview => "preview",
        })
    }

    fn compiled(self) -> &'static [&'static str] {
        match self {
            Self::Publish => &["--release", "--lib"],
            Self::Preview => &["--lib"],
        }
    }
}

/// Builds the page and tells where it lies. What lay there stays until the new one is complete.
pub fn run(purpose: Purpose) -> Done<PathBuf> {
    let publish = purpose == Purpose::Publish;
    let site = purpose.folder();
    let staging = site.with_extension("new");
    clear(&staging)?;
    on_file("make", &staging, fs::create_dir_all(&staging))?;

    let mut steps = Steps::of(if publish { 5 } else { 4 });
    let toolchain = steps.run("Looking for a compiler for browsers", toolchain::ensure)?;
    let module = steps.run("Compiling the page", || {
        compile::build(&toolchain, purpose.compiled())
    })?;
    steps.run("Making the module callable from JavaScript", || {
        bind::bind_page(&module, &staging, MODULE)
    })?;
    if publish {
        let wasm = staging.join(format!("{MODULE}_bg.wasm"));
        steps.run("Making the module small", || optimise::run(&wasm))?;
    }
    steps.run("Writing the page with its first screen in it", || {
        page::write(&staging)
    })?;

    clear(&site)?;
    on_file("put in place", &site, fs::rename(&staging, &site))?;
    if publish {
        println!(
            "\nBuilt with {}:\n{}",
            toolchain.describe(),
            sizes::table(&site)?
        );
    }
    Ok(site)
}

/// How long a preview will take, as far as that can be told before it.
pub fn expectation() -> &'static str {
    if Purpose::Preview.folder().is_dir() {
        "some seconds, up to a minute when much has changed"
    } else {
        "about 4 minutes the first time, seconds after that"
    }
}

fn clear(folder: &Path) -> Done {
    if folder.is_dir() {
        on_file("empty", folder, fs::remove_dir_all(folder))
    } else {
        Ok(())
    }
}
