//! The element as a package, for npm to publish and sites to host.

use std::path::Path;

use fs_err as fs;

use super::programs::Program;
use super::{HOST_SCRIPT_LIMIT, Sources, VERSION, sums};
use crate::build::bundle::{self, Form};
use crate::build::stage::{self, Built};
use crate::build::{MODULE, wasm};
use crate::fault::{Done, Fault};
use crate::project;

/// Files of the package that are published unchanged.
const AS_THEY_ARE: [&str; 4] = [
    "LICENSE",
    "element/README.md",
    "element/custom-elements.json",
    "element/joint-effort.d.ts",
];

/// The whole program.
pub const WHOLE: &str = "whole.wasm";

/// Loads the script of the whole program. Bundlers find the plain name; a retry needs a different address.
const BRING_WHOLE: &str = "(again) => (again\
    ? import(new URL(`whole.js${again}`, import.meta.url).href) : import('./whole.js'))";

/// Loads the checker of a host's words.
const BRING_WORDS: &str = "() => import('./words.js')";

/// The placeholder for the version in the package's manifest.
const VERSION_PLACE: &str = "\"version\": \"0.0.0\"";

/// Writes the whole package. From here on the sources point to the published programs.
pub fn write(sources: &Sources, folder: &Path) -> Done {
    fs::create_dir_all(folder)?;
    let staged = &sources.staged;
    stage::copy(&Program::Small.wasm(), folder)?;
    let whole = folder.join(WHOLE);
    fs::copy(Program::Whole.wasm(), &whole)?;
    bundle::alone(&sources.translated, &folder.join("translated.js"))?;
    write_styles(sources, folder)?;
    let place = |name: &str| format!("() => new URL('{name}', import.meta.url).href");
    stage::write_built(
        &staged.join(stage::WHOLE),
        &Built {
            compiled: &place(WHOLE),
            integrity: &sums::integrity(&whole)?,
            translation: "() => import('./translated.js')",
            ..Built::default()
        },
    )?;
    stage::write_built(
        &staged.join("element"),
        &Built {
            compiled: &place(&wasm()),
            integrity: &sums::integrity(&Program::Small.wasm())?,
            further: &[("whole", BRING_WHOLE), ("words", BRING_WORDS)],
            ..Built::default()
        },
    )?;
    for (entry, name) in [
        ("element.js", format!("{MODULE}.js")),
        ("whole.js", "whole.js".to_owned()),
        ("words.js", "words.js".to_owned()),
    ] {
        let entry = staged.join("element").join(entry);
        bundle::script(&entry, &folder.join(name), Form::Module)?;
    }
    write_host_script(sources, folder)?;
    for file in AS_THEY_ARE {
        stage::copy(&project::path(file), folder)?;
    }
    write_package(folder)
}

fn write_styles(sources: &Sources, folder: &Path) -> Done {
    let small = sources.staged.join("small");
    fs::create_dir_all(&small)?;
    for name in stage::ELEMENT_STYLES {
        let file = format!("{name}.css");
        bundle::alone(&sources.staged.join(&file), &small.join(&file))?;
    }
    stage::write_styles(&sources.staged, &small)?;
    let sheet = format!("element/{MODULE}.css");
    stage::copy(&sources.staged.join(sheet), folder)
}

fn write_host_script(sources: &Sources, folder: &Path) -> Done {
    let script = folder.join("frame-host.js");
    bundle::alone(&sources.staged.join("frame-host.js"), &script)?;
    let length = fs::metadata(&script)?.len();
    if length < HOST_SCRIPT_LIMIT {
        return Ok(());
    }
    Err(Fault::new(format!(
        "frame-host.js has {length} bytes, but fewer than {HOST_SCRIPT_LIMIT} are promised."
    )))
}

fn write_package(folder: &Path) -> Done {
    let text = fs::read_to_string(project::path("element/package.json"))?;
    if text.matches(VERSION_PLACE).count() != 1 {
        return Err(Fault::new(format!(
            "element/package.json must have exactly one place for its version, {VERSION_PLACE}."
        )));
    }
    stage::put(
        &folder.join("package.json"),
        &text.replace(VERSION_PLACE, &format!("\"version\": \"{VERSION}\"")),
    )
}
