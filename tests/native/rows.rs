//! A reader of tables that is independent of the program.

/// Reads a table strictly as in RFC 4180, split by this character.
pub fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let row = rows.last_mut().unwrap();
        let cell = row.last_mut().unwrap();
        match character {
            '"' if quoted && characters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted && characters.next_if_eq(&'\n').is_some() => {
                rows.push(vec![String::new()]);
            }
            c if c == separator && !quoted => row.push(String::new()),
            other => cell.push(other),
        }
    }
    assert!(!quoted);
    assert_eq!(
        rows.pop(),
        Some(vec![String::new()]),
        "the last line is ended"
    );
    rows
}
