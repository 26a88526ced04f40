//! Shortens the names of a module's imports and exports, and gathers the imports in one object of the
//! glue.
//!
//! wasm-bindgen names each import after what it does, plus a hash. Both the module and its glue contain
//! these names, nobody reads them, and hashes do not compress. If the imports stayed exported functions,
//! a bundle would name each of them twice more: as its own function, and as the module's export.

use std::mem;

use regex_lite::Regex;
use walrus::{ImportKind, Module};

use crate::fault::{Done, Fault};

/// Prefixes of exports that only the glue uses.
const INNER: [&str; 2] = ["wasm_bindgen_", "__wbindgen_"];

/// A function of the glue that is an import: on one line, or up to a closing brace at the margin.
const FUNCTION: &str =
    r"(?m)^export function (\$\$[^\n]*(?:\}|\n(?:[^}\n][^\n]*\n|\n)*\}[^\n]*))\n";

/// The start of the object that replaces them.
const TOGETHER: &str = "export const $$ = {\n";

/// The names removed from a module, each with its short replacement.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Names {
    imports: Vec<(String, String)>,
    exports: Vec<(String, String)>,
}

impl Names {
    /// Gives the module short names.
    pub fn shorten(module: &mut Module) -> Done<Self> {
        let mut names = Self::default();
        for (place, import) in module.imports.iter_mut().enumerate() {
            if !matches!(import.kind, ImportKind::Function(_)) {
                return Err(
                    Fault::new("The bound module imports something other than functions").remedy(
                        "Look at what wasm-bindgen writes now, and adapt xtask/src/build/names.rs",
                    ),
                );
            }
            names.imports.push(renamed(&mut import.name, place));
        }
        for (place, export) in module.exports.iter_mut().enumerate() {
            if INNER.iter().any(|start| export.name.starts_with(start)) {
                names.exports.push(renamed(&mut export.name, place));
            }
        }
        // One name may be a prefix of another, so the longest is replaced first.
        names
            .exports
            .sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        Ok(names)
    }

    /// The glue with the same short names, and with the imports in `$$`.
    pub fn shorten_in(&self, glue: &str) -> Done<String> {
        let mut glue = glue.to_owned();
        for (name, short) in &self.exports {
            glue = glue.replace(&format!("wasm.{name}"), &format!("wasm.{short}"));
        }
        for (name, short) in &self.imports {
            let before = format!("export function {name}(");
            if glue.matches(&before).count() != 1 || glue.matches(name.as_str()).count() != 1 {
                return Err(Fault::new(format!(
                    "wasm-bindgen's JavaScript does not export {name} exactly once, as the module needs."
                )));
            }
            glue = glue.replace(&before, &format!("export function {short}("));
        }
        together(&glue)
    }
}

fn renamed(name: &mut String, place: usize) -> (String, String) {
    let short = format!("$${place}");
    (mem::replace(name, short.clone()), short)
}

/// The glue with its imports as methods of one object at the end.
fn together(glue: &str) -> Done<String> {
    let function = Regex::new(FUNCTION)?;
    let methods = function.captures_iter(glue);
    let methods: String = methods.map(|found| format!("{},\n", &found[1])).collect();
    let rest = function.replace_all(glue, "");
    if rest.contains("export function $$") {
        return Err(Fault::new(
            "wasm-bindgen's JavaScript ends a function in an unknown way",
        ));
    }
    Ok(format!("{rest}{TOGETHER}{methods}}};\n"))
}

#[cfg(test)]
mod tests {
    use super::{Module, Names, together};

    fn module(bytes: &[u8]) -> Module {
        Module::from_buffer(bytes).unwrap_or_default()
    }

    /// A module with one function type, and one import named `long` from `./g`.
    fn importing(kind: &[u8]) -> Module {
        let start = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02";
        let import = [b"\x01\x03./g\x04long", kind].concat();
        module(&[&start[..], &[import.len() as u8], &import].concat())
    }

    #[test]
    fn both_sides_take_the_same_short_name() {
        let mut module = importing(&[0, 0]);
        let names = Names::shorten(&mut module).unwrap_or_default();
        assert!(module.imports.iter().all(|import| import.name == "$$0"));
        let glue = "export function long(a) {}\nexport function open() {}\n";
        let short = "export function open() {}\nexport const $$ = {\n$$0(a) {},\n};\n".to_owned();
        assert_eq!(names.shorten_in(glue), Ok(short));
        assert!(names.shorten_in("export const long = 1;").is_err());
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
        let mut module = importing(&[0, 0]);
        let function = module.imports.iter().find_map(|import| match import.kind {
            walrus::ImportKind::Function(id) => Some(id),
            _ => None,
        });
        for name in ["open", "__wbindgen_", "__wbindgen__1"] {
            function.map(|function| module.exports.add(name, function));
        }
        let names = Names::shorten(&mut module).unwrap_or_default();
        let exported: Vec<_> = module.exports.iter().map(|export| &export.name).collect();
        assert_eq!(exported, ["open", "$$1", "$$2"]);
        let glue = "export function long() {}\nwasm.open(wasm.__wbindgen_, wasm.__wbindgen__1);\n";
        let short =
            "wasm.open(wasm.$$1, wasm.$$2);\nexport const $$ = {\n$$0() {},\n};\n".to_owned();
        assert_eq!(names.shorten_in(glue), Ok(short));
    }

    #[test]
    fn an_import_that_is_no_function_is_refused() {
        // A memory of one page.
        assert!(Names::shorten(&mut importing(&[2, 0, 1])).is_err());
    }
}
