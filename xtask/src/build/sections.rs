//! Reads and writes the sections of a module of WebAssembly.

/// What every module begins with: its name and its version.
const HEADER: usize = 8;

/// One section of a module.
#[derive(Debug, Clone, Copy)]
pub struct Section<'a> {
    /// What kind it is; 0 for a custom one.
    pub id: u8,
    /// Its bytes.
    pub content: &'a [u8],
}

/// The same module with some sections written anew: `anew` gives a section's new content, or nothing
/// where it stays. None where the bytes are no module, or `anew` gives up.
pub fn rewritten(
    module: &[u8],
    mut anew: impl FnMut(Section<'_>) -> Option<Option<Vec<u8>>>,
) -> Option<Vec<u8>> {
    let mut written = module.get(..HEADER)?.to_vec();
    let mut rest = Bytes(&module[HEADER..]);
    while !rest.0.is_empty() {
        let whole = rest.0;
        let id = rest.byte()?;
        let length = rest.number()?;
        let content = rest.take(length)?;
        if let Some(content) = anew(Section { id, content })? {
            written.push(id);
            push_number(&mut written, content.len());
            written.extend(content);
        } else {
            written.extend_from_slice(&whole[..whole.len() - rest.0.len()]);
        }
    }
    Some(written)
}

/// What is yet to be read.
#[derive(Debug, Clone, Copy)]
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// So many bytes.
    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// One byte.
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    /// An unsigned number, seven bits a byte, the low ones first.
    pub fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// A text, with its length before it.
    pub fn text(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }
}

/// Writes a number.
pub fn push_number(to: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        to.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

/// Writes a text, with its length before it.
pub fn push_text(to: &mut Vec<u8>, text: &[u8]) {
    push_number(to, text.len());
    to.extend_from_slice(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for number in [0, 1, 127, 128, 300, 65_535, 2_000_000] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, number);
            assert_eq!(Bytes(&bytes).number(), Some(number));
        }
    }

    #[test]
    fn what_is_not_written_anew_stays_as_it_is() {
        let module = b"\0asm\x01\0\0\0\x01\x02ab\x02\x01c";
        let same = rewritten(module, |_| Some(None));
        assert_eq!(same.as_deref(), Some(&module[..]));
        let other = rewritten(module, |section| Some((section.id == 1).then(Vec::new)));
        assert_eq!(
            other.as_deref(),
            Some(&b"\0asm\x01\0\0\0\x01\0\x02\x01c"[..])
        );
    }
}
