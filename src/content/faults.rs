//! Faults found while reading, in words: where, what, and the remedy.

use implicit_clone::unsync::IString;
use serde::Serialize;

use super::Ui;
use super::check;
use super::words::Words;
use crate::domain::reading::{Fault, FaultKind};

/// Returns the fault as a sentence.
pub fn sentence(words: &Words, fault: &Fault) -> IString {
    let ui = match fault.kind {
        FaultKind::Missing => Ui::FaultMissing,
        FaultKind::UnknownKey => Ui::FaultUnknownKey,
        FaultKind::Repeated => Ui::FaultRepeated,
        FaultKind::WrongType => Ui::FaultWrongType,
        FaultKind::WrongValue => Ui::FaultWrongValue,
        FaultKind::WrongFormat => Ui::FaultWrongFormat,
        FaultKind::NotJson => Ui::FaultNotJson,
        FaultKind::Unreadable => Ui::FaultUnreadable,
    };
    let whole = words.get(Ui::FaultWhole);
    let path = if fault.path.is_empty() {
        whole.as_str()
    } else {
        &fault.path
    };
    let allowed = fault.allowed.join(", ");
    words.fill(
        ui,
        &[
            ("path", path),
            ("allowed", &allowed),
            ("found", &fault.found),
        ],
    )
}

/// A fault as a host receives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HostFault {
    /// The id of its kind.
    pub kind: &'static str,
    /// Where it is.
    pub path: String,
    /// What was found.
    pub found: String,
    /// What is allowed there.
    pub allowed: Vec<String>,
    /// All of this as a sentence.
    pub message: String,
}

/// Returns a reader's fault as a host receives it.
pub fn for_host(words: &Words, fault: &Fault) -> HostFault {
    HostFault {
        kind: fault.kind.id(),
        path: fault.path.clone(),
        found: fault.found.clone(),
        allowed: fault.allowed.clone(),
        message: sentence(words, fault).to_string(),
    }
}

/// Returns a fault in changed words as a host receives it. `path` is the path to the words.
pub fn content_fault(path: &str, fault: &check::Fault) -> HostFault {
    HostFault {
        kind: fault.kind().id(),
        path: [path, fault.id()]
            .join(".")
            .trim_end_matches('.')
            .to_owned(),
        found: String::new(),
        allowed: Vec::new(),
        message: fault.to_string(),
    }
}
