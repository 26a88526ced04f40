//! Gives what a module imports and exports short names, and puts the imports together in one object of
//! the glue.
//!
//! wasm-bindgen names each import after what it does and by a hash. Both the module and its glue carry
//! these names, nobody reads them, and hashes do not compress. As functions of a module they would be
//! named twice more when the scripts are put together: by their own names, and for the module's.

use super::sections::{Bytes, Section, push_number, push_text, rewritten};
use crate::fault::{Done, Fault};

/// The section of imports.
const IMPORTS: u8 = 2;

/// The section of exports.
const EXPORTS: u8 = 7;

/// How the names of exports begin that the glue alone asks for.
const INNER: [&str; 2] = ["wasm_bindgen_", "__wbindgen_"];

/// The kind of import that is a function.
const FUNCTION: u8 = 0;

/// How a function of the glue begins that is an import.
const START: &str = "export function $$";

/// What the glue exports them as.
const TOGETHER: &str = "export const $$ = {\n";

/// The module and its glue, with the same short names in both; the glue has the imports in `$$`.
pub fn shortened(module: &[u8], glue: &str) -> Done<(Vec<u8>, String)> {
    let (mut names, mut inner) = (Vec::new(), Vec::new());
    let module = rewritten(module, |Section { id, content }| match id {
        IMPORTS => imports(content, &mut names).map(Some),
        EXPORTS => exports(content, &mut inner).map(Some),
        _ => Some(None),
    });
    let module = module.ok_or_else(|| {
        Fault::new("The bound module imports something else than functions")
            .remedy("Look at what wasm-bindgen writes now, and at xtask/src/build/names.rs")
    })?;
    let mut short = glue.to_owned();
    // One name may be the beginning of another.
    inner.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, place) in &inner {
        short = short.replace(
            &format!("wasm.{name}"),
            &format!("wasm.{}", short_name(*place)),
        );
    }
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

/// The same of the exports; those that keep their names are not noted.
fn exports(content: &[u8], inner: &mut Vec<(String, usize)>) -> Option<Vec<u8>> {
    let mut read = Bytes(content);
    let count = read.number()?;
    let mut written = Vec::new();
    push_number(&mut written, count);
    for place in 0..count {
        let name = std::str::from_utf8(read.text()?).ok()?;
        if INNER.iter().any(|start| name.starts_with(start)) {
            inner.push((name.to_owned(), place));
            push_text(&mut written, short_name(place).as_bytes());
        } else {
            push_text(&mut written, name.as_bytes());
        }
        written.push(read.byte()?);
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
    fn what_the_glue_alone_asks_for_has_a_short_name_too() {
        let mut long = b"\0asm\x01\0\0\0\x07\x26\x03\x04open\0\0".to_vec();
        long.extend(b"\x0b__wbindgen_\0\x01\x0d__wbindgen__1\0\x02");
        let mut expected = b"\0asm\x01\0\0\0\x07\x14\x03\x04open\0\0".to_vec();
        expected.extend(b"\x03$$1\0\x01\x03$$2\0\x02");
        let glue = "wasm.open(wasm.__wbindgen_, wasm.__wbindgen__1);\n";
        let short = "wasm.open(wasm.$$1, wasm.$$2);\nexport const $$ = {\n};\n".to_owned();
        assert_eq!(shortened(&long, glue), Ok((expected, short)));
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert!(shortened(&module(2), "export function long(a) {}").is_err());
        assert!(shortened(&module(0), "export const long = 1;").is_err());
        assert!(shortened(b"", "").is_err());
    }
}
