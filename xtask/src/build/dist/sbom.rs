//! The software bill of materials of the published program, in CycloneDX 1.6.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, NodeDep, Package};
use fs_err as fs;
use serde_json::{Value, json};

use super::{VERSION, licences, sums};
use crate::build::{MODULE, stage};
use crate::fault::{Done, Fault};
use crate::toolchain::{TARGET, Toolchain};
use crate::{process, project};

/// The licence of Rust's standard library, which Cargo does not list as a dependency.
const STD_LICENCE: &str = "MIT OR Apache-2.0";

/// Tools that put code of their own into the files, by npm package.
const TOOLS: [&str; 2] = ["binaryen", "esbuild"];

/// One crate that is in the program.
#[derive(Debug, PartialEq, Eq)]
struct Crate {
    name: String,
    version: String,
    licence: String,
    /// References to the crates that it uses.
    uses: BTreeSet<String>,
}

/// Writes the bill. It contains no time and no path, so the same sources give the same bytes.
pub fn write(toolchain: &Toolchain, target: &Path) -> Done {
    let mut cargo = process::cargo();
    cargo.args(["metadata", "--format-version=1", "--locked"]);
    let said = process::quietly("cargo metadata", cargo.args(["--filter-platform", TARGET]))?;
    let metadata = MetadataCommand::parse(&said.stdout).map_err(|error| {
        Fault::new(format!(
            "The output of cargo metadata cannot be read: {error}"
        ))
    })?;
    let crates = crates(&metadata)
        .ok_or_else(|| Fault::new("cargo metadata lists the dependencies in an unknown form"))?;
    check_licences(&crates)?;
    let lock = fs::read_to_string(project::path("Cargo.lock"))?;
    let bill = bill(
        &crates,
        &checksums(&lock),
        &toolchain.version()?,
        &tools(&lock)?,
    );
    stage::put(target, &sums::pretty(&bill)?)
}

/// The crates in the program, its own first: the runtime dependencies, direct and indirect. Crates that
/// run only at build time are in no file.
fn crates(metadata: &Metadata) -> Option<Vec<Crate>> {
    let resolve = metadata.resolve.as_ref()?;
    let named = |package: &&Package| package.name == MODULE;
    let root = &metadata.packages.iter().find(named)?.id;
    let mut waiting = vec![root];
    let mut found = BTreeMap::new();
    while let Some(id) = waiting.pop() {
        if found.contains_key(id) {
            continue;
        }
        let used = resolve[id].deps.iter().filter(|used| runs(used));
        let used: Vec<&Package> = used
            .map(|used| &metadata[&used.pkg])
            .filter(|package| !only_compiles(package))
            .collect();
        waiting.extend(used.iter().map(|package| &package.id));
        let Package { name, version, .. } = &metadata[id];
        let licence = metadata[id].license.as_deref().unwrap_or_default();
        let one = Crate {
            name: name.to_string(),
            version: version.to_string(),
            licence: licences::in_spdx(licence),
            uses: used.into_iter().map(reference).collect(),
        };
        found.insert(id, one);
    }
    let own = found.remove(root)?;
    let mut crates: Vec<Crate> = found.into_values().collect();
    crates.sort_by_key(Crate::reference);
    crates.insert(0, own);
    Some(crates)
}

impl Crate {
    fn reference(&self) -> String {
        format!("pkg:cargo/{}@{}", self.name, self.version)
    }
}

fn reference(package: &Package) -> String {
    format!("pkg:cargo/{}@{}", package.name, package.version)
}

/// Whether a dependency is used at run time, not only in tests or build scripts.
fn runs(used: &NodeDep) -> bool {
    let mut kinds = used.dep_kinds.iter();
    kinds.any(|kind| kind.kind == DependencyKind::Normal)
}

/// Whether a package is a procedural macro, which runs in the compiler.
fn only_compiles(package: &Package) -> bool {
    package.targets.iter().any(|target| target.is_proc_macro())
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
        "The program contains crates under licences that are not allowed:\n  {}",
        refused.join("\n  ")
    ))
    .remedy("Remove them, or check whether xtask/src/build/dist/licences.rs should allow more"))
}

/// The checksums of the crates' archives in the lock file, by reference.
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

/// The tools and their versions: npm's from the exact versions in `package.json`, and wasm-bindgen's,
/// which has to equal that of the crate in the program.
fn tools(lock: &str) -> Done<Vec<(String, String)>> {
    let text = fs::read_to_string(project::path("package.json"))?;
    let package: Value = serde_json::from_str(&text)
        .map_err(|error| Fault::new(format!("package.json is not JSON: {error}")))?;
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
