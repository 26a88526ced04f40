//! Adapts the JavaScript that wasm-bindgen writes, so that it also works with the translation, and on
//! pages that use Yew too.
//!
//! The glue keeps views of the program's memory and makes new ones when the memory has grown. It
//! detects that by the detached old memory, as WebAssembly leaves it; the translation takes a new
//! memory and leaves the old one attached.

use crate::fault::{Done, Fault};

/// The prefix of the properties that Yew sets on the page's nodes: which app a node belongs to, and
/// which of the app's listeners it has, both counted from the start.
const YEW: &str = ".__yew_";

/// The prefix that replaces it.
const OWN: &str = ".__joint_effort_";

/// How the glue checks whether a view is out of date; `NAME` stands for the view.
const ASKED: [&str; 2] = [
    "NAME.buffer.detached === true || (NAME.buffer.detached === undefined && NAME.buffer !== wasm.memory.buffer)",
    "NAME.byteLength === 0",
];

/// The check that replaces it.
const ASKING: &str = "NAME.buffer !== wasm.memory.buffer";

/// Makes the glue compare every view's memory with the program's memory.
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
                "wasm-bindgen's JavaScript has an unknown check for whether {view} is out of date"
            ))
            .remedy("Look at its current check, and adapt xtask/src/build/glue.rs"));
        }
    }
    Ok(mended)
}

/// Renames the properties that the widget sets on the page's nodes.
///
/// A host that is a Yew app handles a click inside the widget before the widget does. It would find
/// its own numbers there: a button of the widget would press one of the host's.
pub fn keep_apart(glue: &str) -> Done<String> {
    let notes = ["subtree_id", "subtree_cache_key", "listener_id"];
    let all = glue.matches(YEW).count();
    let known = notes.map(|note| glue.matches(&format!("{YEW}{note}")).count());
    if known.contains(&0) || known.iter().sum::<usize>() != all {
        return Err(
            Fault::new("Yew sets other properties on the page's nodes than expected")
                .remedy("Look for \"__yew_\" in Yew's source, and adapt xtask/src/build/glue.rs"),
        );
    }
    Ok(glue.replace(YEW, OWN))
}

/// The names of the cached views.
fn views(glue: &str) -> Vec<&str> {
    let declared = glue.lines().filter_map(|line| {
        let name = line.trim().strip_prefix("let ")?.strip_suffix(" = null;")?;
        (name.starts_with("cached") && name.ends_with("Memory0")).then_some(name)
    });
    declared.collect()
}

#[cfg(test)]
mod tests {
    use super::{compare_memory, keep_apart};

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

    const NOTED: &str = "\
const ret = getObject(arg0).__yew_listener_id;
getObject(arg0).__yew_subtree_cache_key = arg1 >>> 0;
getObject(arg0).__yew_subtree_id = arg1 >>> 0;";

    #[test]
    fn the_widget_notes_nothing_under_the_names_of_a_host() {
        let mended = keep_apart(NOTED).unwrap_or_default();
        assert!(!mended.contains("__yew_"));
        assert_eq!(mended.matches(".__joint_effort_").count(), 3);
        assert!(mended.contains("getObject(arg0).__joint_effort_subtree_id = arg1"));
    }

    #[test]
    fn what_is_noted_besides_is_told() {
        let more = format!("{NOTED}\ngetObject(arg0).__yew_more = 1;");
        let fewer = NOTED.replace("__yew_listener_id", "listener");
        for glue in [more, fewer] {
            assert!(keep_apart(&glue).is_err(), "{glue}");
        }
    }
}
