//! Attributes the bytes of a WebAssembly module to the code they belong to.

use std::collections::BTreeMap;

use regex_lite::Regex;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::fault::{Done, Fault};

/// The project's own crate, as it appears in names.
const OWN: &str = "joint_effort";

/// Crates of the standard library: their code belongs to whoever uses it.
const STANDARD: [&str; 3] = ["core", "alloc", "std"];

/// The hash in brackets after each crate in a name.
const HASH: &str = r"\[[0-9A-Fa-f]+\]";

/// The bytes of each part, by its name.
pub type Parts = BTreeMap<String, usize>;

/// Measures a module: its functions by owner, its constants, and the rest.
///
/// # Errors
/// If the bytes are not a module, or the module has no function names.
pub fn of(module: &[u8]) -> Done<Parts> {
    let read =
        read(module).map_err(|error| Fault::new(format!("The module cannot be read: {error}")))?;
    if read.names.is_empty() {
        return Err(Fault::new(
            "The module has no function names, so its bytes cannot be attributed.",
        ));
    }
    let hash = Regex::new(HASH)?;
    let mut parts = Parts::new();
    let mut told = 0;
    for (index, size) in read.functions.iter().enumerate() {
        let name = read
            .names
            .get(&(index + read.imported))
            .map_or("?", String::as_str);
        let plain = format!("{:#}", rustc_demangle::demangle(name));
        *parts
            .entry(owner(&hash.replace_all(&plain, "")))
            .or_default() += size;
        told += size;
    }
    parts.insert("(constants)".to_owned(), read.constants);
    let rest = read.whole - told - read.constants;
    parts.insert("(tables, types, exports)".to_owned(), rest);
    Ok(parts)
}

#[derive(Default)]
struct Read {
    imported: usize,
    functions: Vec<usize>,
    names: BTreeMap<usize, String>,
    constants: usize,
    /// The size of the module without custom sections, such as the names, which are not published.
    whole: usize,
}

fn read(module: &[u8]) -> wasmparser::Result<Read> {
    let mut read = Read {
        whole: module.len(),
        ..Read::default()
    };
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    read.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => read.functions.push(body.range().len()),
            Payload::DataSection(constants) => read.constants = constants.range().len(),
            Payload::CustomSection(custom) => {
                read.whole -= custom.range().len();
                if let KnownCustom::Name(names) = custom.as_known() {
                    for name in names {
                        if let Name::Function(functions) = name? {
                            for named in functions {
                                let named = named?;
                                read.names
                                    .insert(named.index as usize, named.name.to_owned());
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(read)
}

/// The owner of a function: the first of the project's own modules in its name, since another crate's
/// function with one in its name was instantiated for it; else the first crate outside the standard
/// library; else the standard library's crate.
fn owner(name: &str) -> String {
    let paths = paths(name);
    let own = paths
        .iter()
        .find(|path| path.first() == Some(&OWN) && path.len() > 1);
    if let Some(own) = own {
        let inside = if own.len() > 3 { 3 } else { 2 };
        return own[..inside].join("::");
    }
    let crates: Vec<&str> = paths
        .iter()
        .filter(|path| path.len() > 1)
        .map(|path| path[0])
        .collect();
    let foreign = crates.iter().find(|name| !STANDARD.contains(name));
    match foreign.or(crates.first()) {
        Some(name) => (*name).to_owned(),
        None if name.starts_with("__wbindgen") || name.starts_with("__wbg") => {
            "wasm_bindgen".into()
        }
        None => "(exports and glue)".to_owned(),
    }
}

/// The paths in a name, each as its segments.
fn paths(name: &str) -> Vec<Vec<&str>> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    name.split(|letter| !is_part(letter))
        .map(|path| {
            path.split("::")
                .filter(|segment| !segment.is_empty())
                .collect()
        })
        .filter(|path: &Vec<&str>| !path.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{HASH, Regex, of, owner};

    #[test]
    fn a_function_is_whose_it_was_made_for() -> Result<(), regex_lite::Error> {
        let hash = Regex::new(HASH)?;
        for (name, expected) in [
            (
                "joint_effort[1a]::views::result::why::body",
                "joint_effort::views::result",
            ),
            (
                "<joint_effort[1a]::views::builder::Builder>::open",
                "joint_effort::views::builder",
            ),
            (
                "<yew[2b]::html::State<joint_effort[1a]::shell::page::Page>>::new",
                "joint_effort::shell::page",
            ),
            ("core[3c]::ptr::drop_in_place::<yew[2b]::VTag>", "yew"),
            ("core[3c]::fmt::write", "core"),
            ("__wbindgen_malloc", "wasm_bindgen"),
            ("open", "(exports and glue)"),
        ] {
            assert_eq!(owner(&hash.replace_all(name, "")), expected, "{name}");
        }
        Ok(())
    }

    #[test]
    fn a_module_without_names_is_refused() {
        assert!(of(b"\0asm\x01\0\0\0").is_err());
        assert!(of(b"no module").is_err());
    }
}
