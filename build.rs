//! Generates the text keys from the English, checks every language file and packs it, so that no build has a
//! missing or unsafe text.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

#[allow(
    dead_code,
    missing_docs,
    reason = "The build uses only the checker's part of these."
)]
#[path = "src/content"]
mod content {
    pub mod check;
    pub mod entry;
    mod safety;
    pub mod unused;
}
#[allow(
    dead_code,
    unused_imports,
    reason = "The build uses only the ids of the rules."
)]
#[path = "src/domain/mod.rs"]
mod domain;
#[path = "build/groups.rs"]
mod groups;
#[path = "build/keys.rs"]
mod keys;
#[path = "build/notes.rs"]
mod notes;

use content::entry::{self, Entry};
use notes::Notes;

const FOLDER: &str = "content";
const ENGLISH: &str = "content/en.json";
const NOTES: &str = "content/notes.json";
/// The JSON files in the folder that are not languages.
const NO_LANGUAGE: [&str; 2] = [NOTES, "content/edition.json"];

/// Every fault, each with its file.
type Faults = Vec<String>;

fn main() -> ExitCode {
    for read in [FOLDER, "build", "src/content", "src/domain"] {
        println!("cargo::rerun-if-changed={read}");
    }
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn make() -> Result<(), Faults> {
    let target = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let english = read(ENGLISH)?;
    let texts = content::check::read_texts(&english).map_err(|faults| in_file(ENGLISH, &faults))?;
    let notes = Notes::read(&read(NOTES)?).map_err(|faults| in_file(NOTES, &faults))?;
    let groups = groups::groups(&texts);
    let alone = groups::alone(&groups, &texts);
    let keys = keys::keys(&groups, &alone, &texts, &notes);

    let mut faults = in_file(NOTES, &notes.faults(&texts));
    let own = entries_of(&keys.ids, &texts, Entry::of_english);
    faults.extend(
        pack(ENGLISH, &english, &own, &target)
            .err()
            .unwrap_or_default(),
    );
    let others = entries_of(&keys.ids, &texts, Entry::for_translation);
    for file in languages()? {
        let packed = read(&file).and_then(|json| pack(&file, &json, &others, &target));
        faults.extend(packed.err().unwrap_or_default());
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    write(&target.join("keys.rs"), &keys.rust)?;
    write(&target.join("keys.txt"), &entry::table(&others))
}

/// Returns the requirements on each text, in the order of a pack.
fn entries_of<'t>(
    ids: &[String],
    texts: &'t BTreeMap<String, String>,
    of: fn(&str, &'t str) -> Entry<'t>,
) -> Vec<Entry<'t>> {
    let english = |id: &str| texts.get(id).map_or("", String::as_str);
    ids.iter().map(|id| of(id, english(id))).collect()
}

/// Lists the files of the other languages.
fn languages() -> Result<Vec<String>, Faults> {
    let folder = fs::read_dir(FOLDER).map_err(|why| vec![format!("{FOLDER}: {why}")])?;
    let files = folder.filter_map(|entry| Some(entry.ok()?.path().to_str()?.replace('\\', "/")));
    let is_language = |file: &String| {
        file.ends_with(".json") && file != ENGLISH && !NO_LANGUAGE.contains(&file.as_str())
    };
    Ok(files.filter(is_language).collect())
}

fn pack(file: &str, json: &str, entries: &[Entry], target: &Path) -> Result<(), Faults> {
    let pack = content::check::pack(json, entries).map_err(|faults| in_file(file, &faults))?;
    let pack = if env::var_os("CARGO_FEATURE_SIDE_PAGES").is_some() {
        pack
    } else if env::var_os("CARGO_FEATURE_HOSTED").is_some() {
        without(&pack, entries, content::unused::is_whole_only)
    } else if env::var_os("CARGO_FEATURE_CHECKER").is_some() {
        without(&pack, entries, content::unused::is_unused_by_checker)
    } else {
        without(&pack, entries, content::unused::is_unused_by_page)
    };
    let name = Path::new(file).with_extension("words");
    write(&target.join(name.file_name().unwrap_or_default()), &pack)
}

/// Returns the pack with an empty line for each text that the program never shows.
fn without(pack: &str, entries: &[Entry], is_unused: fn(&str) -> bool) -> String {
    let texts = pack.split('\n').zip(entries);
    let texts = texts.map(|(text, entry)| if is_unused(&entry.id) { "" } else { text });
    texts.collect::<Vec<_>>().join("\n")
}

fn in_file(file: &str, faults: &[impl ToString]) -> Faults {
    let faults = faults.iter().map(ToString::to_string);
    faults.map(|fault| format!("{file}: {fault}")).collect()
}

fn read(file: &str) -> Result<String, Faults> {
    fs::read_to_string(file).map_err(|why| vec![format!("{file}: {why}")])
}

fn write(file: &Path, text: &str) -> Result<(), Faults> {
    fs::write(file, text).map_err(|why| vec![format!("{}: {why}", file.display())])
}
