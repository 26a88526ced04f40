//! Mends the JavaScript that wasm-bindgen writes, so that it serves the translation too.
//!
//! The glue keeps views of the program's memory and makes new ones when the memory has grown. It
//! notices that by the old memory being detached, as WebAssembly does it; the translation takes a
//! new memory and leaves the old one as it is.

use crate::fault::{Done, Fault};

/// How the glue asks whether a view is out of date; `NAME` stands for the view.
const ASKED: [&str; 2] = [
    "NAME.buffer.detached === true || (NAME.buffer.detached === undefined && NAME.buffer !== wasm.memory.buffer)",
    "NAME.byteLength === 0",
];

/// How it has to ask.
const ASKING: &str = "NAME.buffer !== wasm.memory.buffer";

/// Has every view of the memory compared with the memory itself.
pub fn compare_memory(glue: &str) -> Done<String> {
    let mut mended = glue.to_owned();
    for view in views(glue) {
        let named = |text: &str| text.replace("NAME", view);
        let before = mended;
        mended = ASKED.iter().fold(before.clone(), |text, asked| {
            text.replace(&named(asked), &named(ASKING))
        });
        if mended.matches(&named(ASKING)).count() != 1 || mended == before {
            return Err(Fault::new(format!(
                "wasm-bindgen's JavaScript does not ask in a known way whether {view} is out of date"
            ))
            .remedy("Look at how it asks now, and name that in xtask/src/build/glue.rs"));
        }
    }
    Ok(mended)
}

/// The names of the views that are kept.
fn views(glue: &str) -> Vec<&str> {
    let declared = glue.lines().filter_map(|line| {
        let name = line.trim().strip_prefix("let ")?.strip_suffix(" = null;")?;
        (name.starts_with("cached") && name.ends_with("Memory0")).then_some(name)
    });
    declared.collect()
}

#[cfg(test)]
mod tests {
    use super::compare_memory;

    const GLUE: &str = "\
let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)) {
let cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
let cachedTextDecoder = null;";

    #[test]
    fn every_view_is_compared_with_the_memory_itself() {
        let mended = compare_memory(GLUE).unwrap_or_default();
        assert!(
            mended.contains("=== null || cachedDataViewMemory0.buffer !== wasm.memory.buffer) {")
        );
        assert!(
            mended.contains("=== null || cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer) {")
        );
        assert!(!mended.contains("detached") && !mended.contains("byteLength"));
    }

    #[test]
    fn a_view_that_asks_in_another_way_is_told() {
        let other = GLUE.replace("byteLength === 0", "length < 1");
        let fault = compare_memory(&other).map_err(|fault| fault.to_string());
        assert!(
            fault
                .as_ref()
                .is_err_and(|fault| fault.contains("cachedUint8ArrayMemory0")),
            "{fault:?}"
        );
    }
}
