//! Runs wasm-bindgen, as a library, over a compiled module.

use std::path::Path;

use fs_err as fs;
use wasm_bindgen_cli_support::Bindgen;

use super::{features, glue, names};
use crate::fault::{Done, Fault};

/// Writes the program's module, and the JavaScript that brings it values, as `NAME_bg.wasm` and
/// `NAME_bg.js`. The latter knows nothing of where the module lies.
pub fn bind_page(module: &Path, folder: &Path, name: &str) -> Done {
    let mut bindgen = reading(module, name)?;
    bindgen
        .remove_producers_section(true)
        .bundler(true)
        .and_then(|bindgen| bindgen.generate(folder))
        .map_err(refused)?;
    // What joins the two is for bundlers that can import a module of WebAssembly.
    fs::remove_file(folder.join(format!("{name}.js")))?;
    let snippets = folder.join("snippets");
    if snippets.exists() {
        return Err(Fault::new(
            "A crate brings JavaScript of its own, which no output of this build would hold.",
        )
        .remedy("Do without that crate, or have xtask/src/build/stage.rs copy its \"snippets\""));
    }
    let file = folder.join(format!("{name}_bg.js"));
    let text = fs::read_to_string(&file)?;
    let mended = glue::keep_apart(&glue::compare_memory(&text)?)?;
    let bound = folder.join(format!("{name}_bg.wasm"));
    let bytes = fs::read(&bound)?;
    let (module, glue) = names::shortened(&bytes, &mended)?;
    fs::write(&bound, module)?;
    Ok(fs::write(&file, glue)?)
}

/// Writes a module of tests, whose tests stay plain exports for the page that runs them.
pub fn bind_tests(module: &Path, folder: &Path, name: &str) -> Done {
    bind_web(module, folder, name, false)
}

/// Writes a page's program that the tests put the widget into. It begins as soon as it is loaded.
pub fn bind_host(module: &Path, folder: &Path, name: &str) -> Done {
    bind_web(module, folder, name, true)
}

fn bind_web(module: &Path, folder: &Path, name: &str, starts: bool) -> Done {
    let mut bindgen = reading(module, name)?;
    bindgen.debug(true).export_wasm(true).emit_start(starts);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder))
        .map_err(refused)
}

fn reading(module: &Path, name: &str) -> Done<Bindgen> {
    let bytes = fs::read(module)?;
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(name, features::withhold(&bytes)?)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(false);
    Ok(bindgen)
}

fn refused(error: impl std::fmt::Display) -> Fault {
    Fault::new(format!("wasm-bindgen refused the module: {error:#}"))
}
