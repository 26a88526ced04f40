//! Reads markup strictly, as XML: anything that is not well-formed is a fault.

/// An opened element, with the text right after its opening tag.
#[derive(Debug)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

/// Returns every element in order.
#[track_caller]
pub fn read(markup: &str) -> Vec<Tag> {
    let mut rest = markup;
    if let Some(after) = rest.strip_prefix("<?xml ") {
        rest = after.split_once("?>").unwrap().1.trim_start();
    }
    let mut open: Vec<String> = Vec::new();
    let mut tags: Vec<Tag> = Vec::new();
    while let Some(after) = rest.strip_prefix('<') {
        let (inside, after) = after.split_once('>').expect("a tag is closed");
        let (text, after) = after.split_at(after.find('<').unwrap_or(after.len()));
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed in order");
            assert_eq!(text.trim(), "", "no text after </{name}>");
            continue;
        }
        let (inside, is_closed) = match inside.strip_suffix('/') {
            Some(inside) => (inside, true),
            None => (inside, false),
        };
        let (name, attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        assert!(!tags.is_empty() || open.is_empty());
        assert!(tags.is_empty() || !open.is_empty(), "one element holds all");
        let is_name = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric());
        assert!(is_name, "<{name}>");
        if !is_closed {
            open.push(name.to_owned());
        }
        tags.push(Tag {
            name: name.to_owned(),
            attributes: attributes_of(attributes),
            text: meant(text.trim_matches('\n')),
        });
    }
    assert_eq!(open, [""; 0], "everything is closed");
    assert_eq!(rest.trim(), "");
    tags
}

#[track_caller]
fn attributes_of(mut rest: &str) -> Vec<(String, String)> {
    let mut attributes: Vec<(String, String)> = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").expect("an attribute has a value");
        let (value, after) = after.split_once('"').expect("a value is closed");
        assert!(
            attributes.iter().all(|(other, _)| other != name),
            "{name} twice"
        );
        attributes.push((name.trim_start().to_owned(), meant(value)));
        rest = after;
    }
    attributes
}

/// Decodes a text that was escaped as markup.
#[track_caller]
fn meant(written: &str) -> String {
    let mut meant = String::new();
    let mut pieces = written.split('&');
    meant.push_str(pieces.next().unwrap());
    for piece in pieces {
        let (name, after) = piece.split_once(';').expect("an ampersand begins a name");
        meant.push_str(match name {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "#39" => "'",
            _ => panic!("&{name};"),
        });
        meant.push_str(after);
    }
    let allowed = |c: char| !c.is_control() && c != '\u{fffe}' && c != '\u{ffff}';
    assert!(meant.chars().all(allowed), "{meant:?}");
    meant
}
