//! The fixed part of a tag, checked at compile time: HTML and SVG know its names.

use yew::AttrValue;
use yew::virtual_dom::AttributeOrProperty;

/// A tag's name and its fixed attributes: `tag!(p, class = "hint")`.
#[derive(Debug)]
pub struct Tag {
    /// The name in HTML or SVG.
    pub name: &'static str,
    /// The attributes, in the form that Yew takes without a copy.
    pub attributes: &'static [(&'static str, AttributeOrProperty)],
}

impl Tag {
    /// The names and values of the fixed attributes, in turn.
    pub fn texts(&self) -> impl Iterator<Item = &'static str> {
        self.attributes
            .iter()
            .flat_map(|(name, value)| match value {
                AttributeOrProperty::Attribute(AttrValue::Static(value)) => [*name, *value],
                _ => [*name, ""],
            })
    }
}

/// The tags that views may use.
const NAMES: &[&str] = &[
    "a", "button", "caption", "circle", "cite", "dd", "details", "div", "dl", "dt", "ellipse",
    "em", "g", "h1", "h2", "h3", "header", "input", "kbd", "label", "li", "line", "main", "ol",
    "option", "p", "path", "progress", "q", "rect", "section", "select", "span", "strong",
    "summary", "svg", "table", "tbody", "td", "text", "textarea", "th", "thead", "time", "tr",
    "ul",
];

/// The attributes that views may use. Those that begin with `aria-` or `data-` need no entry.
const ATTRIBUTES: &[&str] = &[
    "accept",
    "autocapitalize",
    "autocomplete",
    "class",
    "focusable",
    "height",
    "href",
    "multiple",
    "part",
    "readonly",
    "rel",
    "reversed",
    "role",
    "rows",
    "scope",
    "spellcheck",
    "tabindex",
    "target",
    "type",
    "webkitdirectory",
    "width",
];

/// Checks a tag's name. An unknown one does not compile.
pub const fn name(name: &'static str) -> &'static str {
    assert!(is_among(name, NAMES));
    name
}

/// Checks an attribute's name. An unknown one does not compile.
pub const fn attribute(name: &'static str) -> &'static str {
    assert!(begins(name, "aria-") || begins(name, "data-") || is_among(name, ATTRIBUTES));
    name
}

const fn is_among(name: &str, list: &[&str]) -> bool {
    let mut at = 0;
    while at < list.len() {
        if list[at].len() == name.len() && begins(name, list[at]) {
            return true;
        }
        at += 1;
    }
    false
}

const fn begins(text: &str, with: &str) -> bool {
    let (text, with) = (text.as_bytes(), with.as_bytes());
    if text.len() < with.len() {
        return false;
    }
    let mut at = 0;
    while at < with.len() {
        if text[at] != with[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Makes a [`Tag`] from a name and fixed attributes; names with a hyphen are quoted:
/// `tag!(p, class = "hint", "aria-hidden" = "true")`.
macro_rules! tag {
    (@name $name:literal) => { $name };
    (@name $name:tt) => { stringify!($name) };
    ($name:ident $(, $attribute:tt = $value:expr)* $(,)?) => {
        const {
            &$crate::views::tag::Tag {
                name: $crate::views::tag::name(stringify!($name)),
                attributes: &[$((
                    $crate::views::tag::attribute($crate::views::tag::tag!(@name $attribute)),
                    // As `Static` it would be lost when the pages are rendered without a browser.
                    yew::virtual_dom::AttributeOrProperty::Attribute(yew::AttrValue::Static($value)),
                )),*],
            }
        }
    };
}
pub(crate) use tag;
