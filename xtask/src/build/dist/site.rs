//! The whole site: the standalone page, the page in a frame, the page about embedding, the element.

use std::path::Path;

use fs_err as fs;

use super::programs::Program;
use super::{Sources, element, page};
use crate::build::bundle::{self, Form};
use crate::build::{packed, stage, wasm};
use crate::fault::{Done, Fault};

/// Scripts of the site: source, name and form.
const SCRIPTS: [(&str, &str, Form); 4] = [
    ("embed/embed.js", "embed.js", Form::Module),
    ("frame/frame.js", "frame.js", Form::Classic),
    ("frame/frame-whole.js", "frame-whole.js", Form::Classic),
    ("frame/frame-words.js", "frame-words.js", Form::Classic),
];

/// Styles that pages link individually.
const STYLES: [&str; 4] = ["tokens", "widget", "unable", "embed"];

/// The beginning of the translation's only export.
const EXPORT: &str = "export function instantiate(";

/// Writes the site beside the element, with a copy of it inside.
pub fn write(sources: &Sources, dist: &Path) -> Done {
    let folder = dist.join("site");
    let element = folder.join("element");
    fs::create_dir_all(&element)?;
    for (entry, name, form) in SCRIPTS {
        bundle::script(&sources.staged.join(entry), &folder.join(name), form)?;
    }
    for name in STYLES {
        let file = format!("{name}.css");
        bundle::alone(&sources.staged.join(&file), &folder.join(&file))?;
    }
    stage::copy(&sources.staged.join("embed.html"), &folder)?;
    packed::write_bytes(&Program::Small.wasm(), &folder.join("frame-bytes.js"))?;
    packed::write_bytes(&Program::Whole.wasm(), &folder.join("frame-whole-bytes.js"))?;
    write_classic_translation(sources, &folder)?;
    let package = dist.join("element");
    for name in [
        &wasm(),
        "whole.js",
        "words.js",
        element::WHOLE,
        "translated.js",
        "frame-host.js",
    ] {
        stage::copy(&package.join(name), &folder)?;
    }
    for file in stage::files_in(&package, "")? {
        stage::copy(&file, &element)?;
    }
    // From here on the sources point to the page's own program.
    page::write(sources, &folder)
}

/// Writes the translation as a classic script: a frame without an origin cannot import modules.
fn write_classic_translation(sources: &Sources, folder: &Path) -> Done {
    let file = &sources.translated;
    let module = fs::read_to_string(file)?;
    let Some((body, rest)) = module.split_once(EXPORT) else {
        return Err(Fault::new(format!(
            "The translation has no “{EXPORT}…”, which the frame needs."
        )));
    };
    let name = "frame-translated.js";
    let classic = sources.staged.join(name);
    let text = format!(
        "(() => {{\n{body}function instantiate({rest}\n\
         self.jointEffortTranslated = {{ instantiate }};\n}})();\n"
    );
    stage::put(&classic, &text)?;
    bundle::alone(&classic, &folder.join(name))
}
