//! Makes a module smaller with Binaryen's `wasm-opt`.

use std::fs;
use std::path::Path;

use crate::fault::{Done, on_file};
use crate::{npm, process};

/// What rustc uses by itself and every supported browser knows. Named one by one, so that
/// the optimiser does not bring in anything newer.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises the module where it lies.
pub fn run(wasm: &Path) -> Done {
    npm::ensure()?;
    let small = wasm.with_extension("small");
    let mut node = process::program("node");
    node.arg(npm::program("binaryen", "bin/wasm-opt"))
        .args(["-Oz", "--strip-producers"]);
    node.args(FEATURES).arg(wasm).arg("-o").arg(&small);
    process::quietly("wasm-opt", &mut node)?;
    on_file("replace", wasm, fs::rename(&small, wasm))
}
