//! A fault in what was read, in words: where, what, and the remedy.

use implicit_clone::unsync::IString;

use super::ui::Ui;
use super::words::Words;
use crate::domain::reading::{Fault, FaultKind};

/// The fault as a sentence.
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
