//! Escapes text for markup.

/// Appends a text, escaped for HTML and XML, both as content and in quoted attributes. Characters that XML
/// does not allow are left out.
pub fn escape(markup: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\'' => markup.push_str("&#39;"),
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => markup.push(c),
        }
    }
}

/// Appends an element that contains a text.
pub fn element(markup: &mut String, name: &str, text: &str) {
    markup.extend(["<", name, ">"]);
    escape(markup, text);
    let end = name.split(' ').next().unwrap_or(name);
    markup.extend(["</", end, ">"]);
}
