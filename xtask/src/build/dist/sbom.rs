//! The software bill of materials: everything that is in the published program, in CycloneDX 1.6.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fs_err as fs;
use serde_json::{Value, json};

use super::{VERSION, licences, sums};
use crate::build::{MODULE, stage};
use crate::fault::{Done, Fault};
use crate::toolchain::{TARGET, Toolchain};
use crate::{process, project};

/// Rust's own library, which Cargo does not count as a dependency.
const STD_LICENCE: &str = "MIT OR Apache-2.0";

/// Tools that put words of their own into the files, by the package that brings each.
const TOOLS: [&str; 2] = ["binaryen", "esbuild"];

/// One crate that is in the program.
#[derive(Debug, PartialEq, Eq)]
struct Crate {
    name: String,
    version: String,
    licence: String,
    /// The references of the crates that it uses.
    uses: BTreeSet<String>,
}

impl Crate {
    fn reference(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

/// Writes the bill. It names no time and no place, so that the same sources give the same bytes.
pub fn write(toolchain: &Toolchain, target: &Path) -> Done {
    let mut cargo = process::cargo();
    cargo.args(["metadata", "--format-version=1", "--locked"]);
    let said = process::quietly("cargo metadata", cargo.args(["--filter-platform", TARGET]))?;
    let metadata: Value = serde_json::from_str(&said.stdout)
        .map_err(|error| Fault::new(format!("cargo metadata printed no JSON: {error}")))?;
    let crates = crates(&metadata).ok_or_else(|| {
        Fault::new("cargo metadata tells of the dependencies in a form that is not known")
    })?;
    check_licences(&crates)?;
    let lock = project::path("Cargo.lock");
    let lock = fs::read_to_string(&lock)?;
    let bill = bill(
        &crates,
        &checksums(&lock),
        &toolchain.version()?,
        &tools(&lock)?,
    );
    stage::put(target, &sums::pretty(&bill)?)
}

/// The crates in the program, its own first: what it uses to run, and what that uses. What runs
/// only while something is compiled is in no file.
fn crates(metadata: &Value) -> Option<Vec<Crate>> {
    let by_id = |of: &Value| -> Option<BTreeMap<String, Value>> {
        let entries = of.as_array()?.iter();
        entries
            .map(|entry| Some((entry["id"].as_str()?.to_owned(), entry.clone())))
            .collect()
    };
    let packages = by_id(&metadata["packages"])?;
    let uses = by_id(&metadata["resolve"]["nodes"])?;
    let root = packages
        .iter()
        .find(|(_, package)| package["name"] == MODULE)?;
    let mut waiting = vec![root.0.clone()];
    let mut found = BTreeMap::new();
    while let Some(id) = waiting.pop() {
        if found.contains_key(&id) {
            continue;
        }
        let package = packages.get(&id)?;
        let mut references = BTreeSet::new();
        for used in uses.get(&id)?["deps"].as_array()? {
            let used_id = used["pkg"].as_str()?;
            if runs(used)? && !only_compiles(packages.get(used_id)?)? {
                references.insert(described(packages.get(used_id)?)?.reference());
                waiting.push(used_id.to_owned());
            }
        }
        found.insert(
            id,
            Crate {
                uses: references,
                ..described(package)?
            },
        );
    }
    let own = found.remove(root.0)?;
    let mut crates: Vec<Crate> = found.into_values().collect();
    crates.sort_by_key(Crate::reference);
    crates.insert(0, own);
    Some(crates)
}

fn described(package: &Value) -> Option<Crate> {
    let text = |name: &str| package[name].as_str().unwrap_or_default().to_owned();
    package["name"].as_str()?;
    Some(Crate {
        name: text("name"),
        version: text("version"),
        licence: licences::in_spdx(&text("license")),
        uses: BTreeSet::new(),
    })
}

/// Whether a dependency is one for running: those for tests and for build scripts name a kind.
fn runs(used: &Value) -> Option<bool> {
    let kinds = used["dep_kinds"].as_array()?;
    Some(kinds.iter().any(|kind| kind["kind"].is_null()))
}

/// Whether a package is a macro alone: it runs in the compiler.
fn only_compiles(package: &Value) -> Option<bool> {
    let targets = package["targets"].as_array()?.iter();
    let mut kinds = targets
        .filter_map(|target| target["kind"].as_array())
        .flatten();
    Some(kinds.any(|kind| kind == "proc-macro"))
}

fn check_licences(crates: &[Crate]) -> Done {
    let refused: Vec<String> = crates
        .iter()
        .filter(|one| !licences::is_allowed(&one.licence))
        .map(|one| format!("{} {}: \"{}\"", one.name, one.version, one.licence))
        .collect();
    if refused.is_empty() {
        return Ok(());
    }
    Err(Fault::new(format!(
        "The program holds crates under licences that are not allowed:\n  {}",
        refused.join("\n  ")
    ))
    .remedy("Do without them, or see whether xtask/src/build/dist/licences.rs has to know more"))
}

/// The sums of the crates' archives, by reference, as the lock file has them.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let mut sums = BTreeMap::new();
    for entry in lock.split("[[package]]").skip(1) {
        let value = |name: &str| {
            entry
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))
                .map(|rest| rest.trim_end_matches('"').to_owned())
        };
        if let (Some(name), Some(version), Some(sum)) =
            (value("name"), value("version"), value("checksum"))
        {
            sums.insert(format!("pkg:cargo/{name}@{version}"), sum);
        }
    }
    sums
}

/// The tools and their versions: from npm by what it has to install exactly, and wasm-bindgen, whose
/// version has to be that of the crate in the program.
fn tools(lock: &str) -> Done<Vec<(String, String)>> {
    let file = project::path("package.json");
    let text = fs::read_to_string(&file)?;
    let package: Value = serde_json::from_str(&text)
        .map_err(|error| Fault::new(format!("package.json is no JSON: {error}")))?;
    let mut tools = Vec::new();
    for name in TOOLS {
        let version = package["devDependencies"][name]
            .as_str()
            .unwrap_or_default();
        tools.push((name.to_owned(), version.to_owned()));
    }
    let prefix = "pkg:cargo/wasm-bindgen-cli-support@";
    let bindgen = checksums(lock)
        .into_keys()
        .find_map(|reference| reference.strip_prefix(prefix).map(str::to_owned));
    tools.push(("wasm-bindgen".into(), bindgen.unwrap_or_default()));
    Ok(tools)
}

fn bill(
    crates: &[Crate],
    sums: &BTreeMap<String, String>,
    rust: &str,
    tools: &[(String, String)],
) -> Value {
    let std = format!("pkg:generic/rust-std@{rust}");
    let mut components: Vec<Value> = crates.iter().map(|one| component(one, sums)).collect();
    let own = components.remove(0);
    components.push(json!({
        "type": "library",
        "bom-ref": std,
        "name": "rust-std",
        "version": rust,
        "purl": std,
        "scope": "required",
        "licenses": [{ "expression": STD_LICENCE }],
    }));
    let mut uses: Vec<Value> = crates
        .iter()
        .map(|one| {
            let uses: Vec<&String> = one.uses.iter().chain([&std]).collect();
            json!({ "ref": one.reference(), "dependsOn": uses })
        })
        .collect();
    uses.push(json!({ "ref": std, "dependsOn": [] }));
    let tools: Vec<Value> = tools
        .iter()
        .map(|(name, version)| json!({ "type": "application", "name": name, "version": version }))
        .collect();
    json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": own, "tools": { "components": tools } },
        "components": components,
        "dependencies": uses,
    })
}

fn component(one: &Crate, sums: &BTreeMap<String, String>) -> Value {
    let reference = one.reference();
    let own = one.name == MODULE && one.version == VERSION;
    let mut component = json!({
        "type": if own { "application" } else { "library" },
        "bom-ref": reference,
        "name": one.name,
        "version": one.version,
        "purl": reference,
        "scope": "required",
        "licenses": [{ "expression": one.licence }],
    });
    if let Some(sum) = sums.get(&reference) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    component
}

#[cfg(test)]
mod tests;
