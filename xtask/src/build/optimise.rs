//! Makes a module smaller with Binaryen's `wasm-opt`, and translates it with its `wasm2js`.

use std::path::Path;

use fs_err as fs;
use sha2::{Digest, Sha256};

use super::dist::sums;
use super::{MODULE, kept};
use crate::fault::{Done, Fault};
use crate::{npm, process, project};

/// Features that rustc enables by default and browsers have supported since 2021. Listed one by one, so
/// that the optimiser uses nothing newer.
const FEATURES: [&str; 5] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// Found by trying, judged by the size after brotli. Inlining a function into its only caller saves bytes
/// but compresses worse: similar code no longer looks similar. The lowest thousand bytes of the memory
/// belong to the stack, so no computed address points there.
const OPTIMISED: [&str; 10] = [
    "--low-memory-unused",
    "--zero-filled-memory",
    "--one-caller-inline-max-function-size=20",
    "-Oz",
    "--converge",
    "--rse",
    "--simplify-locals-notee",
    "-Oz",
    "--coalesce-locals-learning",
    "--strip-producers",
];

/// Replaces instructions that JavaScript has no equivalent for.
const LOWERED: [&str; 3] = [
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--llvm-memory-copy-fill-lowering",
];

/// Optimises the module in place and removes the names of its functions.
pub fn run(wasm: &Path) -> Done {
    let small = wasm.with_extension("small");
    optimise(wasm, &small, &[])?;
    Ok(fs::rename(&small, wasm)?)
}

/// Does the same, and also writes a copy of the module that keeps the names.
pub fn keeping_names(wasm: &Path, named: &Path) -> Done {
    optimise(wasm, named, &["--debuginfo"])?;
    optimiser(&["--strip-debug"], named, wasm)
}

fn optimise(wasm: &Path, target: &Path, further: &[&str]) -> Done {
    npm::ensure()?;
    optimiser(&[&OPTIMISED[..], further].concat(), wasm, target)
}

/// Translates the module to a JavaScript module that exports `instantiate(imports)`.
pub fn translate(wasm: &Path, target: &Path) -> Done {
    // wasm2js recognises its input by the extension.
    let lowered = wasm.with_extension("lowered.wasm");
    optimiser(&LOWERED, wasm, &lowered)?;
    binaryen("wasm2js", &["-O2"], &lowered, target)?;
    fs::remove_file(&lowered)?;
    let text = fs::read_to_string(target)?;
    let wrapped = wrap(&text).ok_or_else(|| {
        Fault::new("wasm2js wrote its translation in an unknown form")
            .remedy("Look at its last lines, and adapt xtask/src/build/optimise.rs")
    })?;
    // The loader can check that both are of the same version.
    let of = format!("instantiate.of = '{}';\n", sums::integrity(wasm)?);
    Ok(fs::write(target, wrapped + &of)?)
}

fn optimiser(what: &[&str], wasm: &Path, target: &Path) -> Done {
    binaryen("wasm-opt", &[&FEATURES[..], what].concat(), wasm, target)
}

/// Runs one of Binaryen's programs. The result is cached by program, arguments, version and input.
fn binaryen(program: &str, words: &[&str], source: &Path, target: &Path) -> Done {
    let mut of = Sha256::new();
    for part in [program].iter().chain(words) {
        of.update(part);
        of.update([0]);
    }
    of.update(fs::read(npm::program("binaryen", "package.json"))?);
    of.update(fs::read(source)?);
    let folder = project::target("optimised");
    fs::create_dir_all(&folder)?;
    let made = folder.join(sums::hex(&of.finalize()));
    kept(&made, |new| {
        let mut node = process::node(npm::program("binaryen", &format!("bin/{program}")));
        node.args(words).arg(source).arg("-o").arg(new);
        process::quietly(program, &mut node).map(|_| ())
    })?;
    fs::copy(&made, target)?;
    Ok(())
}

/// Replaces the import of the glue with a function: the loader passes the imports to it.
fn wrap(text: &str) -> Option<String> {
    let glue = format!("from './{MODULE}_bg.js';");
    let (import, rest) = text.split_once('\n')?;
    let (body, end) = rest.split_once("\nvar retasmFunc = asmFunc({\n")?;
    let known = import.starts_with("import * as ")
        && import.ends_with(&glue)
        && !rest.lines().any(|line| line.starts_with("import "))
        && end
            .lines()
            .skip(2)
            .all(|line| line.is_empty() || line.starts_with("export var "));
    known.then(|| {
        format!("{body}\nexport function instantiate(imports) {{\n  return asmFunc(imports);\n}}\n")
    })
}

#[cfg(test)]
mod tests {
    use super::wrap;

    const TRANSLATED: &str = "\
import * as $_glue from './joint-effort_bg.js';

function asmFunc(imports) { return {}; }

var retasmFunc = asmFunc({
  \"./joint-effort_bg.js\": $_glue,
});
export var memory = retasmFunc.memory;
";

    #[test]
    fn the_imports_are_left_to_whoever_loads_it() {
        let expected = "
function asmFunc(imports) { return {}; }

export function instantiate(imports) {
  return asmFunc(imports);
}
";
        assert_eq!(wrap(TRANSLATED).as_deref(), Some(expected));
    }

    #[test]
    fn a_form_that_is_not_known_is_not_guessed_at() {
        let second = format!("import * as other from 'env';\n{TRANSLATED}");
        let further = format!("{TRANSLATED}start();\n");
        for text in ["", "export {};", second.as_str(), further.as_str()] {
            assert_eq!(wrap(text), None, "{text}");
        }
    }
}
