//! Lays out the sources and what is made from them as a site: for previews, and as the input for
//! bundling.

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

/// The sheets that load with the whole program, since only it has side pages.
const SIDE_STYLES: [&str; 3] = ["side-pages", "course", "map"];

/// Scripts that make the unbundled sources available under the names of the published files.
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

/// The folder of the whole program's glue; the glue of the program for hosts is in its parent.
pub const WHOLE: &str = "element/whole";

/// The folder of the words checker's glue, with its program.
pub const WORDS: &str = "element/words";

/// The folder of the glue of the standalone page's program.
pub const OWN: &str = "page/own";

/// Folders of scripts that import one another, so they keep their relative places.
const FOLDERS: [&str; 5] = ["element", "frame", "embed", "page", "single"];

/// Lays everything out in a folder, with the glue of three programs: the one for hosts, the whole one, and
/// the standalone page's own.
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
    // A preview uses one program for everything; the published site starts with smaller ones.
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

/// Writes the modules with the element's styles as strings (the side pages' in one of their own), and one
/// sheet with all of them for browsers whose scripts cannot create style sheets.
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
        let list = serde_json::to_string(&texts).map_err(|error| {
            Fault::new(format!("The styles cannot be written as JSON: {error}"))
        })?;
        put(
            &element.join(format!("{name}.js")),
            &format!("// Written by the build from styles/.\nexport const sheets = {list};\n"),
        )?;
    }
    put(&element.join(format!("{MODULE}.css")), &all)
}

/// How the loader finds the program.
#[derive(Debug, Clone, Copy)]
pub struct Built<'a> {
    /// A JavaScript function that returns its address.
    pub compiled: &'a str,
    /// The file's required integrity; empty if it is not checked.
    pub integrity: &'a str,
    /// Whether the page preloads the file before any script runs.
    pub announced: bool,
    /// A JavaScript function that imports its translation.
    pub translation: &'a str,
    /// JavaScript functions that import what may be needed later, by name.
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

/// Writes the module that tells the loader where the program is, next to the program's glue.
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

/// The files that are copied unchanged: all styles, and the scripts next to `index.html`.
pub fn as_they_are() -> Done<Vec<PathBuf>> {
    let mut files = files_in(&project::path("styles"), "css")?;
    files.extend(files_in(&project::path("embed"), "css")?);
    files.extend(files_in(&project::path(""), "js")?);
    Ok(files)
}

/// The other folders that the site is made from.
pub fn folders() -> Vec<PathBuf> {
    FOLDERS.map(project::path).to_vec()
}

/// Writes a text file.
pub fn put(file: &Path, text: &str) -> Done {
    Ok(fs::write(file, text)?)
}

/// Copies a file into a folder under the same name, creating the folder if necessary.
pub fn copy(file: &Path, folder: &Path) -> Done {
    fs::create_dir_all(folder)?;
    let target = folder.join(file.file_name().unwrap_or_default());
    fs::copy(file, target)?;
    Ok(())
}

/// The files of a folder with this extension, or all of them if it is empty, in order.
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
