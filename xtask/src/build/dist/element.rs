//! The element, as a package that npm can publish and a site can host.

use std::fs;
use std::path::Path;

use super::{HOST_SCRIPT_LIMIT, Sources, VERSION, sums};
use crate::build::bundle::{self, Form};
use crate::build::stage::{self, Built};
use crate::build::{MODULE, wasm};
use crate::fault::{Done, Fault, on_file};
use crate::project;

/// Files of the package that are published as they are.
const AS_THEY_ARE: [&str; 4] = [
    "LICENSE",
    "element/README.md",
    "element/custom-elements.json",
    "element/joint-effort.d.ts",
];

/// What stands in the package's description of itself in place of a version.
const VERSION_PLACE: &str = "\"version\": \"0.0.0\"";

/// Writes the whole package. From here on the sources say where the published program lies.
pub fn write(sources: &Sources, folder: &Path) -> Done {
    on_file("make", folder, fs::create_dir_all(folder))?;
    stage::copy(&sources.wasm(), folder)?;
    bundle::alone(&sources.translated, &folder.join("translated.js"))?;
    write_styles(sources, folder)?;
    let place = format!("() => new URL('{}', import.meta.url).href", wasm());
    let integrity = sums::integrity(&sources.wasm())?;
    let built = Built {
        compiled: &place,
        integrity: &integrity,
        translation: "() => import('./translated.js')",
        ..Built::default()
    };
    stage::write_built(&sources.staged.join("element"), &built)?;
    bundle::script(
        &sources.staged.join("element/element.js"),
        &folder.join(format!("{MODULE}.js")),
        Form::Module,
    )?;
    write_host_script(sources, folder)?;
    for file in AS_THEY_ARE {
        stage::copy(&project::path(file), folder)?;
    }
    write_package(folder)
}

fn write_styles(sources: &Sources, folder: &Path) -> Done {
    let small = sources.staged.join("small");
    on_file("make", &small, fs::create_dir_all(&small))?;
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
    let length = on_file("read", &script, fs::read(&script))?.len();
    if length < HOST_SCRIPT_LIMIT {
        return Ok(());
    }
    Err(Fault::new(format!(
        "frame-host.js has {length} bytes; fewer than {HOST_SCRIPT_LIMIT} are promised."
    )))
}

fn write_package(folder: &Path) -> Done {
    let source = project::path("element/package.json");
    let text = on_file("read", &source, fs::read_to_string(&source))?;
    if text.matches(VERSION_PLACE).count() != 1 {
        return Err(Fault::new(format!(
            "element/package.json has not one place for its version, {VERSION_PLACE}."
        )));
    }
    stage::put(
        &folder.join("package.json"),
        &text.replace(VERSION_PLACE, &format!("\"version\": \"{VERSION}\"")),
    )
}
