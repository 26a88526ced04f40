//! Lays the sources and what is made from them out as a site: what a preview serves, and what the
//! published files are bundled from.

use std::path::{Path, PathBuf};

use fs_err as fs;

use super::{MODULE, pages};
use crate::fault::{Done, Fault};
use crate::project;

/// The style sheets of the element, in the order in which they apply.
pub const ELEMENT_STYLES: [&str; 7] = [
    "element",
    "tokens",
    "widget",
    "side-pages",
    "course",
    "map",
    "print",
];

/// Those of them that come with the whole program, which alone has the side pages.
const SIDE_STYLES: [&str; 3] = ["side-pages", "course", "map"];

/// What brings the unbundled sources under the names of the published files.
const ENTRIES: [(&str, &str); 4] = [
    ("embed.js", "import './embed/embed.js';\n"),
    ("element/joint-effort.js", "export * from './element.js';\n"),
    // A classic script in the published form, so that a frame without an origin can run it.
    (
        "frame.js",
        "import(new URL('frame/frame.js', document.currentScript.src).href);\n",
    ),
    (
        "frame-whole.js",
        "self.jointEffortWhole = import(new URL('frame/frame-whole.js', document.currentScript.src).href);\n",
    ),
];

/// Where the glue of the whole program lies; that of the one that a host begins with lies above it.
pub const WHOLE: &str = "element/whole";

/// Where the glue of what checks words lies, with its program.
pub const WORDS: &str = "element/words";

/// Where the glue of the standalone page's program lies.
pub const OWN: &str = "page/own";

/// Folders of scripts that keep their place beside each other: they import one another.
const FOLDERS: [&str; 5] = ["element", "frame", "embed", "page", "single"];

/// Lays everything out in a folder, with the glue of the programs: of the one that a host begins with, of
/// the whole one, and of the standalone page's own.
pub fn write(folder: &Path, glue: &[PathBuf; 3]) -> Done {
    for file in as_they_are()? {
        copy(&file, folder)?;
    }
    for name in FOLDERS {
        for file in files_in(&project::path(name), "js")? {
            copy(&file, &folder.join(name))?;
        }
    }
    for (name, glue) in ["element", WHOLE, OWN].iter().zip(glue) {
        copy(glue, &folder.join(name))?;
    }
    for (name, text) in ENTRIES {
        put(&folder.join(name), text)?;
    }
    let host_script = project::path("frame/frame-host.js");
    copy(&host_script, folder)?;
    copy(&host_script, &folder.join("element"))?;
    pages::write(folder)?;
    write_styles(folder, folder)?;
    // A preview has one program for all; what is published begins with smaller ones.
    write_built(
        &folder.join("element"),
        &Built {
            compiled: "() => new URL('../joint-effort_bg.wasm', import.meta.url).href",
            further: &[("whole", "() => import('./whole.js')"), ("words", "null")],
            ..Built::default()
        },
    )?;
    let above = "() => new URL('../../joint-effort_bg.wasm', import.meta.url).href";
    write_built(
        &folder.join(WHOLE),
        &Built {
            compiled: above,
            ..Built::default()
        },
    )?;
    write_built(
        &folder.join(OWN),
        &Built {
            compiled: above,
            further: &[
                ("hosted", "() => import('../hosted.js')"),
                ("whole", "() => import('../../element/whole-program.js')"),
                ("later", "() => import('../later.js')"),
            ],
            ..Built::default()
        },
    )
}

/// Writes the modules that hold the element's styles as texts, those of the side pages in one of their own, and
/// the sheet with all of them for browsers where a script can make none.
pub fn write_styles(folder: &Path, styles: &Path) -> Done {
    let element = folder.join("element");
    let (mut start, mut side, mut all) = (Vec::new(), Vec::new(), String::new());
    for name in ELEMENT_STYLES {
        let text = fs::read_to_string(styles.join(format!("{name}.css")))?;
        all.push_str(&text);
        let list = if SIDE_STYLES.contains(&name) {
            &mut side
        } else {
            &mut start
        };
        list.push(text);
    }
    for (name, texts) in [("styles", start), ("side-styles", side)] {
        let list = serde_json::to_string(&texts)
            .map_err(|error| Fault::new(format!("The styles cannot be written down: {error}")))?;
        put(
            &element.join(format!("{name}.js")),
            &format!("// Written by the build from styles/.\nexport const sheets = {list};\n"),
        )?;
    }
    put(&element.join(format!("{MODULE}.css")), &all)
}

/// Where the loader finds the program.
#[derive(Debug, Clone, Copy)]
pub struct Built<'a> {
    /// A function that gives its address, as JavaScript.
    pub compiled: &'a str,
    /// What the file's integrity has to be; empty where it is not checked.
    pub integrity: &'a str,
    /// Whether the page announces the file before any script runs.
    pub announced: bool,
    /// A function that brings its translation, as JavaScript.
    pub translation: &'a str,
    /// Functions that bring what may come later, by their names.
    pub further: &'a [(&'a str, &'a str)],
}

impl Default for Built<'_> {
    fn default() -> Self {
        Self {
            compiled: "null",
            integrity: "",
            announced: false,
            translation: "null",
            further: &[],
        }
    }
}

/// Writes the module that tells the loader where the program lies, beside the program's glue.
pub fn write_built(folder: &Path, built: &Built<'_>) -> Done {
    let Built {
        compiled,
        integrity,
        announced,
        translation,
        further,
    } = built;
    let further = further
        .iter()
        .map(|(name, brings)| format!("export const {name} = {brings};\n"));
    let further: String = further.collect();
    put(
        &folder.join("built.js"),
        &format!(
            "// Written by the build.\nexport const compiled = {compiled};\n\
             export const integrity = '{integrity}';\nexport const announced = {announced};\n\
             export const translation = {translation};\n{further}"
        ),
    )
}

/// The files that are taken as they are: all styles, and the scripts beside `index.html`.
pub fn as_they_are() -> Done<Vec<PathBuf>> {
    let mut files = files_in(&project::path("styles"), "css")?;
    files.extend(files_in(&project::path("embed"), "css")?);
    files.extend(files_in(&project::path(""), "js")?);
    Ok(files)
}

/// The folders that the site is made from, besides those files.
pub fn folders() -> Vec<PathBuf> {
    FOLDERS.map(project::path).to_vec()
}

/// Writes a text file.
pub fn put(file: &Path, text: &str) -> Done {
    Ok(fs::write(file, text)?)
}

/// Copies a file into a folder, which need not be there yet, under the name that it has.
pub fn copy(file: &Path, folder: &Path) -> Done {
    fs::create_dir_all(folder)?;
    let target = folder.join(file.file_name().unwrap_or_default());
    fs::copy(file, target)?;
    Ok(())
}

/// The files of a folder with that ending, or all of them where it is empty, in order.
pub fn files_in(folder: &Path, extension: &str) -> Done<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        let wanted =
            extension.is_empty() || file.extension().is_some_and(|found| found == extension);
        if wanted {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}
