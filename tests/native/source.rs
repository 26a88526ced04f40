//! The source of this project, read as text: its code, and the string literals in it.

use std::fs;
use std::path::{Path, PathBuf};

/// A Rust file.
pub struct Source {
    /// The path from the root of the package, with `/` between names.
    pub path: String,
    /// The number of lines, including comments.
    pub lines: usize,
    /// The code without comments. Each string literal is reduced to its quotation marks.
    pub code: String,
    /// The string literals, in order.
    pub texts: Vec<String>,
}

impl Source {
    pub fn new(path: &str, rust: &str) -> Self {
        let mut source = Self {
            path: path.to_owned(),
            lines: rust.lines().count(),
            code: String::new(),
            texts: Vec::new(),
        };
        let mut rest = rust;
        while let Some(first) = rest.chars().next() {
            rest = source.take(first, rest);
        }
        source
    }

    /// Takes the next piece, and returns what comes after it.
    fn take<'r>(&mut self, first: char, rest: &'r str) -> &'r str {
        if rest.starts_with("//") {
            return &rest[rest.find('\n').unwrap_or(rest.len())..];
        }
        // A quotation mark, an apostrophe or a backslash as a character opens nothing.
        for character in ["'\"'", "'\\\"'", "'\\''", "'\\\\'"] {
            if let Some(after) = rest.strip_prefix(character) {
                return after;
            }
        }
        let after = &rest[first.len_utf8()..];
        match first {
            '"' => self.take_text(after, "\"", true),
            'r' if after.starts_with("#\"") => self.take_text(&after[2..], "\"#", false),
            _ => {
                self.code.push(first);
                after
            }
        }
    }

    fn take_text<'r>(&mut self, rest: &'r str, close: &str, escapes: bool) -> &'r str {
        let mut text = String::new();
        let mut rest = rest;
        while !rest.starts_with(close) {
            let mut characters = rest.chars();
            let first = characters.next().expect("every text is closed");
            text.push(first);
            if escapes && first == '\\' {
                text.extend(characters.next());
            }
            rest = characters.as_str();
        }
        self.texts.push(text);
        self.code.push_str("\"\"");
        &rest[close.len()..]
    }

    /// Yields the names in the code: of variables, types, modules and everything else.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        self.code
            .split(move |c| !is_part(c))
            .filter(|name| !name.is_empty())
    }
}

/// Returns the root of the package.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the path and the text of every file with this extension below a folder of the package.
pub fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    fn below(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                below(&path, extension, found);
            } else if path.extension().is_some_and(|ending| ending == extension) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    below(&root().join(folder), extension, &mut found);
    found.sort_unstable();
    let text = |path: &PathBuf| fs::read_to_string(path).expect("it is text");
    let name = |path: &PathBuf| {
        let below_root = path.strip_prefix(root()).expect("it is below the root");
        below_root
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect::<Vec<_>>()
            .join("/")
    };
    found.iter().map(|path| (name(path), text(path))).collect()
}

/// Returns every Rust file below a folder of the package.
pub fn sources(folder: &str) -> Vec<Source> {
    let files = files(folder, "rs");
    files
        .iter()
        .map(|(path, rust)| Source::new(path, rust))
        .collect()
}

#[test]
fn code_is_told_from_comments_and_texts() {
    let rust = concat!(
        "//! A \"comment\".\nuse a::b; // 'c'\n",
        "let d = \"e \\\" // f\"; let g = r#\"h \"i\" j\"#;\n",
        "let k: &'static str = '\"'; let l = '\\'';\n",
    );
    let source = Source::new("src/m.rs", rust);
    assert_eq!(source.texts, ["e \\\" // f", "h \"i\" j"]);
    assert_eq!(source.lines, 4);
    let names: Vec<_> = source.names().collect();
    assert_eq!(
        names.join(" "),
        "use a b let d let g let k static str let l"
    );
}
