//! Runs wasm-bindgen, as a library, over a compiled module.

use std::path::Path;

use wasm_bindgen_cli_support::Bindgen;

use crate::fault::{Done, Fault};

/// Writes the page's module with its JavaScript, ready to be imported by a page.
pub fn bind_page(module: &Path, folder: &Path, name: &str) -> Done {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(false);
    bindgen
        .remove_name_section(true)
        .remove_producers_section(true);
    write(&mut bindgen, folder)
}

/// Writes a module of tests, whose tests stay plain exports for the page that runs them.
pub fn bind_tests(module: &Path, folder: &Path, name: &str) -> Done {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .out_name(name)
        .typescript(false)
        .omit_default_module_path(false);
    bindgen.debug(true).export_wasm(true).emit_start(false);
    write(&mut bindgen, folder)
}

fn write(bindgen: &mut Bindgen, folder: &Path) -> Done {
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder))
        .map_err(|error| Fault::new(format!("wasm-bindgen refused the module: {error:#}")))
}
