//! Texts that keep people safe. An organisation may add to them but not take anything away.

/// Id prefixes of these texts, and why each keeps people safe.
pub const SAFETY: [(&str, &str); 28] = [
    ("safety.", "what to do in danger, and what this tool is not"),
    (
        "critical.",
        "asks for danger: asked otherwise, a yes may be missed",
    ),
    ("today.", "what to do today where someone may be in danger"),
    (
        "where-violence.",
        "speaks to the parent who may be harmed, and not to the family",
    ),
    ("headline.safety-first.", "leads to what to do today"),
    ("recommendation.escalate-today.", "the call to make today"),
    ("recommendation.partnership-now", "what to do today"),
    ("risk.child-safety.", "decides the worry level by itself"),
    (
        "risk.violence.",
        "decides the worry level by itself, and how to ask safely",
    ),
    (
        "beside.",
        "the baby, the interpreter, and that nobody carries this alone",
    ),
    ("answer.unknown", "is never read as no"),
    ("ui.critical-", "how to answer where there is danger"),
    ("ui.danger-", "a danger that is not known, and how to ask"),
    ("ui.review-as-soon", "a danger that is not known"),
    ("ui.worried", "the way to the danger questions"),
    (
        "ui.safety-label",
        "names the safety message to whoever listens to the page",
    ),
    ("ui.may-stop", "nobody has to finish first"),
    ("ui.stop-here", "nobody has to finish first"),
    (
        "ui.family-voice-note",
        "a low answer may be right where there is violence",
    ),
    ("ui.leave", "leaving, and the quick key"),
    (
        "ui.left-title",
        "leaving: the blank page says nothing of this one",
    ),
    (
        "ui.answers-",
        "where answers are, who sees them, and how to clear them",
    ),
    ("ui.no-identifying-", "what not to enter"),
    ("ui.paper-no-names", "what not to write"),
    ("ui.kept", "what leaving does not remove from the device"),
    (
        "map.draw-alone",
        "who may be there when a map is drawn where there is violence",
    ),
    (
        "map.act-",
        "what to do today, and who may be asked where there is violence",
    ),
    (
        "keeping.remember-hint",
        "who may read what the device keeps",
    ),
];

/// Returns why the text with this id keeps people safe, if it does.
pub fn reason(id: &str) -> Option<&'static str> {
    let found = SAFETY
        .iter()
        .find(|(beginning, _)| id.starts_with(beginning));
    found.map(|(_, reason)| *reason)
}
