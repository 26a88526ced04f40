//! The whole site: the page by itself, the page in a frame, the page about embedding, the element.

use std::fs;
use std::path::Path;

use super::Sources;
use crate::build::bundle::{self, Form};
use crate::build::{packed, stage, wasm};
use crate::fault::{Done, on_file};

/// Scripts of the site, by where each begins among the sources.
const SCRIPTS: [(&str, &str, Form); 3] = [
    ("boot.js", "boot.js", Form::Module),
    ("embed/embed.js", "embed.js", Form::Module),
    ("frame/frame.js", "frame.js", Form::Classic),
];

const STYLES: [&str; 5] = ["tokens", "widget", "print", "unable", "embed"];

/// Writes the site beside the element, of which it holds a copy.
pub fn write(sources: &Sources, dist: &Path) -> Done {
    let folder = dist.join("site");
    let element = folder.join("element");
    on_file("make", &element, fs::create_dir_all(&element))?;
    for (entry, name, form) in SCRIPTS {
        bundle::script(&sources.staged.join(entry), &folder.join(name), form)?;
    }
    for name in STYLES {
        let file = format!("{name}.css");
        bundle::alone(&sources.staged.join(&file), &folder.join(&file))?;
    }
    for name in ["index.html", "too-old.js", "frame.html", "embed.html"] {
        stage::copy(&sources.staged.join(name), &folder)?;
    }
    packed::write_bytes(&sources.wasm(), &folder.join("frame-bytes.js"))?;
    let package = dist.join("element");
    for name in ["translated.js", "frame-host.js", &wasm()] {
        stage::copy(&package.join(name), &folder)?;
    }
    for file in stage::files_in(&package, "")? {
        stage::copy(&file, &element)?;
    }
    Ok(())
}
