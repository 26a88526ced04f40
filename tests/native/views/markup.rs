//! Reads drawn markup strictly: an element that is left open, or closed twice, is a fault.

/// Elements that have no content and are never closed.
const VOID: [&str; 3] = ["br", "hr", "input"];

/// An element and what is inside it.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub inside: Vec<Inside>,
}

/// What an element can hold.
#[derive(Debug)]
pub enum Inside {
    Text(String),
    Element(Element),
}

/// Reads markup into an element without a name.
#[track_caller]
pub fn read(markup: &str) -> Element {
    let mut reader = Reader { rest: markup };
    let whole = Element {
        inside: reader.inside(""),
        ..Element::default()
    };
    assert_eq!(reader.rest, "", "something is closed that was never opened");
    whole
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut of_that_name = self.attributes.iter().filter(|(other, _)| other == name);
        of_that_name.next().map(|(_, value)| value.as_str())
    }

    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class").unwrap_or_default().split(' ')
    }

    /// Whether a simple selector matches the element: `li.now`, `[id]`, `main[data-step=start]`.
    pub fn is(&self, selector: &str) -> bool {
        let end = selector.find(['.', '[']).unwrap_or(selector.len());
        let (name, mut rest) = selector.split_at(end);
        let mut fits = name.is_empty() || name == self.name;
        while let Some(part) = rest.get(1..).filter(|part| !part.is_empty()) {
            if rest.starts_with('.') {
                let end = part.find(['.', '[']).unwrap_or(part.len());
                fits &= self.classes().any(|class| class == &part[..end]);
                rest = &part[end..];
            } else {
                let (inner, after) = part.split_once(']').unwrap();
                fits &= match inner.split_once('=') {
                    Some((name, value)) => self.attribute(name) == Some(value),
                    None => self.attribute(inner).is_some(),
                };
                rest = after;
            }
        }
        fits
    }

    /// Yields the elements directly inside.
    pub fn children(&self) -> impl Iterator<Item = &Self> {
        self.inside.iter().filter_map(|inside| match inside {
            Inside::Element(element) => Some(element),
            Inside::Text(_) => None,
        })
    }

    /// Returns every element inside, in the order of the page.
    pub fn every(&self) -> Vec<&Self> {
        let with_theirs = |child| [vec![child], Self::every(child)].concat();
        self.children().flat_map(with_theirs).collect()
    }

    /// Returns every element inside that a selector matches.
    pub fn all(&self, selector: &str) -> Vec<&Self> {
        let every = self.every().into_iter();
        every.filter(|element| element.is(selector)).collect()
    }

    /// Returns the only element inside that a selector matches.
    #[track_caller]
    pub fn only(&self, selector: &str) -> &Self {
        let all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector} in {}", self.text());
        all[0]
    }

    /// Returns every text inside, piece by piece.
    pub fn pieces(&self) -> Vec<&str> {
        let pieces = self.inside.iter().flat_map(|inside| match inside {
            Inside::Text(text) => vec![text.as_str()],
            Inside::Element(element) => element.pieces(),
        });
        pieces.collect()
    }

    /// Returns the text inside, with its white space collapsed.
    pub fn text(&self) -> String {
        let whole = self.pieces().concat();
        whole.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

struct Reader<'m> {
    rest: &'m str,
}

impl<'m> Reader<'m> {
    /// Takes everything up to one of the ends, but not the end itself.
    fn until(&mut self, ends: &[char]) -> &'m str {
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    #[track_caller]
    fn take(&mut self, expected: &str) {
        let rest = self.rest.strip_prefix(expected);
        self.rest = rest.unwrap_or_else(|| panic!("{expected} expected before {}", self.rest));
    }

    /// Reads up to the end of the element with this name, or of the markup.
    #[track_caller]
    fn inside(&mut self, name: &str) -> Vec<Inside> {
        let mut inside = Vec::new();
        while !self.rest.is_empty() && !self.rest.starts_with("</") {
            inside.push(if self.rest.starts_with('<') {
                Inside::Element(self.element())
            } else {
                Inside::Text(plain(self.until(&['<'])))
            });
        }
        if !name.is_empty() {
            self.take(&format!("</{name}>"));
        }
        inside
    }

    #[track_caller]
    fn element(&mut self) -> Element {
        self.take("<");
        let name = self.until(&[' ', '>']).to_owned();
        let mut attributes: Vec<(String, String)> = Vec::new();
        while self.rest.starts_with(' ') {
            self.take(" ");
            let attribute = self.until(&['=', ' ', '>']).to_owned();
            let mut value = String::new();
            if self.rest.starts_with('=') {
                self.take("=\"");
                value = plain(self.until(&['"']));
                self.take("\"");
            }
            let twice = attributes.iter().any(|(other, _)| *other == attribute);
            assert!(!twice, "{attribute} stands twice on {name}");
            attributes.push((attribute, value));
        }
        self.take(">");
        let inside = if VOID.contains(&name.as_str()) {
            Vec::new()
        } else {
            self.inside(&name)
        };
        Element {
            name,
            attributes,
            inside,
        }
    }
}

/// Decodes a text that was escaped as markup.
fn plain(markup: &str) -> String {
    let characters = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    let plain = |text: String, (written, meant): (&str, &str)| text.replace(written, meant);
    characters.into_iter().fold(markup.to_owned(), plain)
}
