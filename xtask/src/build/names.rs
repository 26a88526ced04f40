//! Gives what a module imports short names, and puts it together in one object of the glue.
//!
//! wasm-bindgen names each import after what it does and by a hash. Both the module and its glue carry
//! these names, nobody reads them, and hashes do not compress. As functions of a module they would be
//! named twice more when the scripts are put together: by their own names, and for the module's.

use super::sections::{Bytes, Section, push_number, push_text, rewritten};
use crate::fault::{Done, Fault};

/// The section of imports.
const IMPORTS: u8 = 2;

/// The kind of import that is a function.
const FUNCTION: u8 = 0;

/// How a function of the glue begins that is an import.
const START: &str = "export function $$";

/// What the glue exports them as.
const TOGETHER: &str = "export const $$ = {\n";

/// The module and its glue, with the same short names in both; the glue has the imports in `$$`.
pub fn shortened(module: &[u8], glue: &str) -> Done<(Vec<u8>, String)> {
    let mut names = Vec::new();
    let module = rewritten(module, |Section { id, content }| {
        if id != IMPORTS {
            return Some(None);
        }
        imports(content, &mut names).map(Some)
    });
    let module = module.ok_or_else(|| {
        Fault::new("The bound module imports something else than functions")
            .remedy("Look at what wasm-bindgen writes now, and at xtask/src/build/names.rs")
    })?;
    let mut short = glue.to_owned();
    for (place, name) in names.iter().enumerate() {
        let before = format!("export function {name}(");
        if short.matches(&before).count() != 1 || short.matches(name.as_str()).count() != 1 {
            return Err(Fault::new(format!(
                "wasm-bindgen's JavaScript does not offer {name} just once, as the module asks for it."
            )));
        }
        short = short.replace(&before, &format!("export function {}(", short_name(place)));
    }
    Ok((module, together(&short)?))
}

/// The glue with its imports as methods of one object at its end.
fn together(glue: &str) -> Done<String> {
    let mut rest = String::new();
    let mut methods = String::from(TOGETHER);
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        let Some(method) = line
            .strip_prefix("export function ")
            .filter(|_| line.starts_with(START))
        else {
            rest.push_str(line);
            rest.push('\n');
            continue;
        };
        methods.push_str(method);
        // A bracket at the margin ends the function, unless it ends where it begins.
        let mut is_open = !line.ends_with('}');
        while is_open {
            let next = lines.next().ok_or_else(|| {
                Fault::new(format!("wasm-bindgen's JavaScript does not end \"{line}\""))
            })?;
            methods.push('\n');
            methods.push_str(next);
            is_open = !next.starts_with('}');
        }
        methods.push_str(",\n");
    }
    Ok(format!("{rest}{methods}}};\n"))
}

/// The section's content with short names; the long ones are noted in order.
fn imports(content: &[u8], names: &mut Vec<String>) -> Option<Vec<u8>> {
    let mut read = Bytes(content);
    let count = read.number()?;
    let mut written = Vec::new();
    push_number(&mut written, count);
    for place in 0..count {
        push_text(&mut written, read.text()?);
        let name = std::str::from_utf8(read.text()?).ok()?;
        names.push(name.to_owned());
        push_text(&mut written, short_name(place).as_bytes());
        let kind = read.byte()?;
        if kind != FUNCTION {
            return None;
        }
        written.push(kind);
        push_number(&mut written, read.number()?);
    }
    Some(written)
}

fn short_name(place: usize) -> String {
    format!("$${place}")
}

#[cfg(test)]
mod tests {
    use super::{shortened, together};

    /// One import, of a function of type 0, named `long` from `./g`.
    fn module(kind: u8) -> Vec<u8> {
        let mut module = b"\0asm\x01\0\0\0\x02\x0c\x01\x03./g\x04long".to_vec();
        module.extend([kind, 0]);
        module
    }

    #[test]
    fn both_sides_take_the_same_short_name() {
        let glue = "export function long(a) {}\nexport function open() {}\n";
        let expected = b"\0asm\x01\0\0\0\x02\x0b\x01\x03./g\x03$$0\0\0".to_vec();
        let short = "export function open() {}\nexport const $$ = {\n$$0(a) {},\n};\n".to_owned();
        assert_eq!(shortened(&module(0), glue), Ok((expected, short)));
    }

    #[test]
    fn a_function_of_several_lines_is_taken_whole() {
        let glue = "let a;\nexport function $$0(b) { return c(() => {\n    if (b) {\n    }\n}, b); }\nexport function c() {\n}\n";
        let expected = "let a;\nexport function c() {\n}\nexport const $$ = {\n$$0(b) { return c(() => {\n    if (b) {\n    }\n}, b); },\n};\n";
        assert_eq!(together(glue), Ok(expected.to_owned()));
        assert!(together("export function $$0(b) {\n").is_err());
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert!(shortened(&module(2), "export function long(a) {}").is_err());
        assert!(shortened(&module(0), "export const long = 1;").is_err());
        assert!(shortened(b"", "").is_err());
    }
}
