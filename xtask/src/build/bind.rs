//! Runs wasm-bindgen on a compiled module, as a library.

use std::path::Path;

use fs_err as fs;
use walrus::{Module, ModuleConfig, RawCustomSection};
use wasm_bindgen_cli_support::Bindgen;
use wasmparser::BinaryReader;

use super::glue;
use super::names::Names;
use crate::fault::{Done, Fault};

/// The section that lists a module's features, by the conventions of the WebAssembly tools.
const FEATURES: &str = "target_features";

/// Features hidden from wasm-bindgen. With them it would keep JavaScript's values in a second table, but
/// `wasm2js` supports only one, so the module and its translation could not share one glue.
const WITHHELD: [&str; 2] = ["multivalue", "reference-types"];

/// Writes the program's module and its JavaScript glue as `NAME_bg.wasm` and `NAME_bg.js`. The glue does not
/// know where the module is. A program that `draws` contains Yew.
pub fn bind_page(module: &Path, folder: &Path, name: &str, draws: bool) -> Done {
    let mut bindgen = Bindgen::new();
    let bound = bindgen
        .input_module(name, read(module, false)?)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(false)
        .bundler(true)
        .and_then(Bindgen::generate_output);
    let mut bound = bound.map_err(refused)?;
    let mut snippets = bound.snippets().values().flatten();
    if snippets.next().is_some() || !bound.local_modules().is_empty() {
        return Err(Fault::new(
            "A crate has JavaScript of its own, which this build would leave out.",
        )
        .remedy("Remove that crate, or make xtask/src/build/stage.rs copy its \"snippets\""));
    }
    let names = Names::shorten(bound.wasm_mut())?;
    bound.emit(folder).map_err(refused)?;
    // This file joins the two for bundlers that can import WebAssembly modules.
    fs::remove_file(folder.join(format!("{name}.js")))?;
    let file = folder.join(format!("{name}_bg.js"));
    let text = fs::read_to_string(&file)?;
    let mut mended = glue::compare_memory(&text)?;
    if draws {
        mended = glue::keep_apart(&mended)?;
    }
    Ok(fs::write(&file, names.shorten_in(&mended)?)?)
}

/// Writes a module of tests, which stay plain exports for the page that runs them.
pub fn bind_tests(module: &Path, folder: &Path, name: &str) -> Done {
    bind_web(module, folder, name, false)
}

/// Writes a program that starts when it is loaded, such as the page that hosts the widget in tests.
pub fn bind_host(module: &Path, folder: &Path, name: &str) -> Done {
    bind_web(module, folder, name, true)
}

fn bind_web(module: &Path, folder: &Path, name: &str, starts: bool) -> Done {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_module(name, read(module, true)?)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(false)
        .debug(true)
        .export_wasm(true)
        .emit_start(starts);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder))
        .map_err(refused)
}

/// Reads a compiled module as wasm-bindgen does, without the withheld features.
fn read(module: &Path, keeps_producers: bool) -> Done<Module> {
    let mut module = ModuleConfig::new()
        .strict_validate(false)
        .generate_producers_section(keeps_producers)
        .parse(&fs::read(module)?)
        .map_err(refused)?;
    let section = module.customs.remove_raw(FEATURES);
    let kept = section.and_then(|section| without_withheld(&section.data));
    // The section has to stay: without it, wasm-bindgen guesses.
    let data = kept.ok_or_else(|| {
        Fault::new("The compiled module has no readable section \"target_features\".")
            .remedy("Do not set \"strip\" in the profile in Cargo.toml: it removes that section")
    })?;
    let name = FEATURES.to_owned();
    module.customs.add(RawCustomSection { name, data });
    Ok(module)
}

/// The section's bytes without the withheld features.
fn without_withheld(section: &[u8]) -> Option<Vec<u8>> {
    let mut reader = BinaryReader::new(section, 0);
    let mut kept = Vec::new();
    for _ in 0..reader.read_var_u32().ok()? {
        let start = reader.current_position();
        let _sign = reader.read_u8().ok()?;
        if !WITHHELD.contains(&reader.read_string().ok()?) {
            kept.push(&section[start..reader.current_position()]);
        }
    }
    // A larger count would need more than one byte.
    let count = u8::try_from(kept.len())
        .ok()
        .filter(|count| *count < 0x80)?;
    Some([&[count], kept.concat().as_slice()].concat())
}

fn refused(error: impl std::fmt::Display) -> Fault {
    Fault::new(format!("wasm-bindgen rejected the module: {error:#}"))
}

#[cfg(test)]
mod tests {
    use super::without_withheld;

    #[test]
    fn only_the_withheld_features_go() {
        let before = b"\x03+\x0amultivalue+\x0freference-types+\x08sign-ext";
        let after = b"\x01+\x08sign-ext";
        assert_eq!(without_withheld(before).as_deref(), Some(&after[..]));
    }

    #[test]
    fn a_section_that_breaks_off_is_refused() {
        assert_eq!(without_withheld(b""), None);
        assert_eq!(without_withheld(b"\x02+\x08sign-ext"), None);
    }
}
