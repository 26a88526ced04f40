//! Reads the mount options of a questionnaire from a plain JavaScript object.

use js_sys::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::host_events::{self, get};
use super::program::Program;
use super::session::MountOptions;
use super::storage::{self, EXIT_KEY, STANDALONE};
use super::tree;
use crate::app::host::{self, NAMES};
use crate::content::{faults, host_words};
use crate::domain::reading::{Fault, FaultKind, Tree};

/// The settings that may be given as the text of a JSON document.
const DOCUMENTS: [&str; 2] = ["help", host_words::NAME];

/// Reads the settings. The host is told of faults in them once it can listen.
pub fn read(
    program: &Program,
    root: Element,
    settings: &JsValue,
    function: &JsValue,
) -> MountOptions {
    let is_on = |name: &str| get(settings, name).is_truthy();
    let embedded = is_on("embedded");
    let mut found = Vec::new();
    let mut broken = Vec::new();
    for name in NAMES {
        let value = get(settings, name);
        if value.is_undefined() || value.is_null() {
            continue;
        }
        match setting(name, &value) {
            Ok(tree) => found.push((name, tree)),
            Err(fault) => broken.push(fault),
        }
    }
    let content = program.content.unwrap_or(host_words::from_json);
    let mut host_settings = host::read(embedded, &found, content);
    let told = broken
        .iter()
        .map(|fault| faults::for_host(&host_settings.words, fault));
    let told: Vec<_> = told.collect();
    host_settings.faults.extend(told);
    host_settings.host.help_has_faults |= broken.iter().any(|fault| fault.path == "help");
    let name = get(settings, "key").as_string();
    let name = name.unwrap_or(STANDALONE.to_owned());
    let side = program.side_pages;
    let side = side.map(|side| side(settings, host_settings.host.storage_mode, &name));
    let exit_key =
        storage::draft_store(host_settings.host.storage_mode, [&name, EXIT_KEY].concat());
    let draft_store = storage::draft_store(host_settings.host.storage_mode, name);
    MountOptions {
        root,
        settings: host_settings,
        whole_page: !embedded || is_on("whole-page"),
        started: is_on("started"),
        kept: get(settings, "kept").as_string(),
        moved: is_on("moved"),
        draft_store,
        exit_key,
        host_events: host_events::HostCallback::of(function),
        update: program.update,
        other_tabs: program.other_tabs,
        side,
    }
}

/// A setting as it was given: a value, the text of a document, or the error that loading it gave.
pub(super) fn setting(name: &str, value: &JsValue) -> Result<Tree, Fault> {
    if let Some(error) = value.dyn_ref::<Error>() {
        return Ok(Tree::Unreadable(error.message().into()));
    }
    match value.as_string() {
        Some(text) if DOCUMENTS.contains(&name) => tree::of_json(&text).ok_or_else(|| Fault {
            kind: FaultKind::NotJson,
            path: name.to_owned(),
            found: crate::domain::reading::fault::quoted(&text),
            allowed: Vec::new(),
        }),
        _ => Ok(tree::of(value)),
    }
}
