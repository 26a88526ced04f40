use super::*;

fn package(name: &str, licence: &str, kind: &str) -> Value {
    json!({
        "id": name, "name": name, "version": "1.0.0", "license": licence,
        "dependencies": [], "features": {}, "manifest_path": "/Cargo.toml",
        "targets": [{
            "name": name, "kind": [kind], "crate_types": [kind], "src_path": "/lib.rs",
            "required-features": [], "edition": "2024",
        }],
    })
}

fn uses(name: &str, used: &[(&str, Value)]) -> Value {
    let kinds = |kind| json!([{ "kind": kind, "target": null }]);
    let deps: Vec<Value> = used
        .iter()
        .map(|(pkg, kind)| json!({ "name": pkg, "pkg": pkg, "dep_kinds": kinds(kind) }))
        .collect();
    json!({ "id": name, "deps": deps, "dependencies": [], "features": [] })
}

fn metadata() -> Value {
    json!({
        "packages": [
            package("used", "MIT/Apache-2.0", "lib"),
            package("joint-effort", "MIT", "cdylib"),
            package("below", "Zlib", "lib"),
            package("macro", "MIT", "proc-macro"),
            package("for-tests", "MIT", "lib"),
            package("for-building", "MIT", "lib"),
        ],
        "workspace_members": ["joint-effort"], "workspace_root": "/", "target_directory": "/target",
        "version": 1,
        "resolve": { "root": null, "nodes": [
            uses("joint-effort", &[
                ("used", Value::Null),
                ("macro", Value::Null),
                ("for-tests", json!("dev")),
                ("for-building", json!("build")),
            ]),
            uses("used", &[("below", Value::Null)]),
            uses("below", &[]),
            uses("macro", &[]),
            uses("for-tests", &[]),
            uses("for-building", &[]),
        ] },
    })
}

fn crates_in(told: &Value) -> Option<Vec<Crate>> {
    crates(&MetadataCommand::parse(told.to_string()).ok()?)
}

fn found() -> Vec<Crate> {
    crates_in(&metadata()).unwrap_or_default()
}

#[test]
fn only_what_is_in_the_program_is_named() {
    let names: Vec<String> = found().into_iter().map(|one| one.name).collect();
    assert_eq!(names, ["joint-effort", "below", "used"]);
    let mut unresolved = metadata();
    unresolved["resolve"] = Value::Null;
    assert_eq!(crates_in(&unresolved), None);
}

#[test]
fn a_licence_that_is_not_allowed_stops_the_build() {
    assert_eq!(check_licences(&found()), Ok(()));
    let refused = Crate {
        name: "strict".into(),
        version: "2.0.0".into(),
        licence: "GPL-3.0-only".into(),
        uses: BTreeSet::new(),
    };
    let fault = check_licences(&[refused]).map_err(|fault| fault.to_string());
    assert!(
        fault
            .as_ref()
            .is_err_and(|fault| fault.contains("strict 2.0.0: \"GPL-3.0-only\"")),
        "{fault:?}"
    );
}

#[test]
fn the_bill_names_licences_sums_and_who_uses_what() {
    let lock = "[[package]]\nname = \"used\"\nversion = \"1.0.0\"\nchecksum = \"abc\"\n";
    let tools = [("esbuild".to_owned(), "0.1.0".to_owned())];
    let bill = bill(&found(), &checksums(lock), "1.95.0", &tools);
    assert_eq!(bill["metadata"]["component"]["name"], "joint-effort");
    let used = &bill["components"][1];
    assert_eq!(used["purl"], "pkg:cargo/used@1.0.0");
    assert_eq!(used["licenses"][0]["expression"], "MIT OR Apache-2.0");
    assert_eq!(used["hashes"][0]["content"], "abc");
    assert_eq!(
        bill["dependencies"][0],
        json!({
            "ref": "pkg:cargo/joint-effort@1.0.0",
            "dependsOn": ["pkg:cargo/used@1.0.0", "pkg:generic/rust-std@1.95.0"],
        })
    );
}
