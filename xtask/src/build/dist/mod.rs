//! Builds everything that is published into `dist/`.

pub mod compressed;
mod element;
mod licences;
mod page;
pub mod policy;
mod programs;
mod sbom;
mod single;
mod site;
pub mod sums;
mod worker;

use std::path::{Path, PathBuf};

use super::{emptied, optimise, packed, pages, put_in_place, sizes, stage};
use crate::fault::Done;
use crate::project;
use crate::steps::Steps;
use crate::toolchain;
use programs::Program;

pub use programs::{build_named, named};

/// The maximum size of the script for the page around a frame, in bytes.
const HOST_SCRIPT_LIMIT: u64 = 2560;

/// The version of everything that is published.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The folder of everything that is published.
pub fn folder() -> PathBuf {
    project::path("dist")
}

/// The folder of the site in it.
pub fn site() -> PathBuf {
    folder().join("site")
}

/// What the published files are made from.
#[derive(Debug)]
struct Sources {
    /// Modules and pages, laid out like a preview.
    staged: PathBuf,
    /// The whole program, translated to JavaScript.
    translated: PathBuf,
}

/// Lays out the checker of a host's words: its script contains its program.
fn write_words(folder: &Path) -> Done {
    stage::copy(&Program::Words.glue(), folder)?;
    let packed = packed::text(&Program::Words.wasm())?;
    let script = format!("export const packed = '{packed}';\n");
    stage::put(&folder.join("packed.js"), &script)
}

/// Publishes the schemas of the formats too, since documents in these formats leave the page.
fn write_schemas(folder: &Path) -> Done {
    let folder = emptied(folder.to_owned())?;
    for file in stage::files_in(&project::path("docs/schema"), "json")? {
        stage::copy(&file, &folder)?;
    }
    Ok(())
}

/// Builds everything. The old files stay until the new ones are complete.
pub fn run() -> Done<PathBuf> {
    let new = emptied(project::path("dist.new"))?;
    let staged = emptied(project::target("staged"))?;
    let sources = Sources {
        translated: staged.join("translated.js"),
        staged,
    };
    let mut steps = Steps::of(10);
    let toolchain = steps.run(
        "Looking for a compiler for browsers",
        toolchain::ensure_smallest,
    )?;
    steps.run(
        "Compiling four programs, each optimised while the next is compiled",
        || programs::build(&toolchain),
    )?;
    steps.run("Translating the whole program to JavaScript", || {
        optimise::translate(&Program::Whole.wasm(), &sources.translated)
    })?;
    steps.run("Writing the pages with the first screen in them", || {
        let glue = [Program::Small, Program::Whole, Program::Own].map(Program::glue);
        stage::write(&sources.staged, &glue)?;
        write_words(&sources.staged.join(stage::WORDS))
    })?;
    steps.run("Assembling the element", || {
        element::write(&sources, &new.join("element"))
    })?;
    steps.run("Assembling the site", || {
        write_schemas(&new.join("schema"))?;
        site::write(&sources, &new)
    })?;
    steps.run("Assembling the single file", || {
        let file = new.join("joint-effort.html");
        single::write(&sources, &file)?;
        stage::copy(&file, &new.join("site"))?;
        pages::check(&new.join("site"))
    })?;
    steps.run("Adding the service worker", || {
        worker::write(&sources, &new.join("site"))
    })?;
    steps.run("Compressing each file for servers", || {
        compressed::write(&new)
    })?;
    steps.run("Writing the bill of materials and the checksums", || {
        sbom::write(&toolchain, &new.join("sbom.cdx.json"))?;
        sums::write(&new)
    })?;
    put_in_place(&new, &folder())?;
    println!(
        "\nBuilt with {}:\n{}",
        toolchain.describe(),
        sizes::table(&folder())?
    );
    Ok(folder())
}
