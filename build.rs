//! Checks every language file and packs it, so that no build has a word missing or unsafe.

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
    pub mod course;
    pub mod elsewhere;
    pub mod keeping;
    pub mod key;
    pub mod report;
    mod texts;
    pub mod ui;
}
#[allow(
    dead_code,
    unused_imports,
    reason = "The build uses only the ids of the rules."
)]
#[path = "src/domain/mod.rs"]
mod domain;

const FOLDER: &str = "content";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=src/content");
    println!("cargo::rerun-if-changed=src/domain");
    match pack_all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

fn pack_all() -> Result<(), Vec<String>> {
    let target = env::var_os("OUT_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let folder = fs::read_dir(FOLDER).map_err(|why| vec![format!("{FOLDER}: {why}")])?;
    let mut faults = Vec::new();
    for file in folder.filter_map(|entry| Some(entry.ok()?.path())) {
        if file
            .extension()
            .is_some_and(|extension| extension == "json")
            && let Err(more) = pack(&file, &target)
        {
            faults.extend(
                more.into_iter()
                    .map(|fault| format!("{}: {fault}", file.display())),
            );
        }
    }
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults)
    }
}

fn pack(file: &Path, target: &Path) -> Result<(), Vec<String>> {
    let json = fs::read_to_string(file).map_err(|why| vec![why.to_string()])?;
    let pack = content::check::pack(&json)
        .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let pack = if env::var_os("CARGO_FEATURE_DESK").is_some() {
        pack
    } else if env::var_os("CARGO_FEATURE_HOSTED").is_some() {
        without(&pack, content::elsewhere::is_of_the_whole)
    } else {
        without(&pack, content::elsewhere::is_elsewhere)
    };
    let name = file.with_extension("words");
    let name = name.file_name().unwrap_or_default();
    fs::write(target.join(name), pack).map_err(|why| vec![why.to_string()])
}

/// The pack with nothing on the lines of the texts that are shown elsewhere.
fn without(pack: &str, is_elsewhere: fn(&str) -> bool) -> String {
    let texts = pack.split('\n').zip(content::key::entries());
    let texts = texts.map(
        |(text, entry)| {
            if is_elsewhere(&entry.id) { "" } else { text }
        },
    );
    texts.collect::<Vec<_>>().join("\n")
}
