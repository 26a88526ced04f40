//! Makes a module smaller with Binaryen's `wasm-opt`, and translates it with its `wasm2js`.

use std::path::Path;

use fs_err as fs;
use sha2::{Digest, Sha256};

use super::dist::sums;
use super::{MODULE, kept};
use crate::fault::{Done, Fault};
use crate::{npm, process, project};

/// What rustc uses by itself and browsers have known since 2021. Named one by one, so that the
/// optimiser does not bring in anything newer.
const FEATURES: [&str; 5] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
];

/// Found by trying, by what is left after brotli: to put a function into its only caller saves bytes
/// here, and costs more on the way, because what is alike then looks alike no more. The lowest thousand
/// bytes of the memory are the stack's, and hold nothing that an address is worked out for.
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

/// What JavaScript has no word for is put in words that it has.
const LOWERED: [&str; 3] = [
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
    "--llvm-memory-copy-fill-lowering",
];

/// Optimises the module where it lies; the names of its functions go.
pub fn run(wasm: &Path) -> Done {
    let small = wasm.with_extension("small");
    optimise(wasm, &small, &[])?;
    Ok(fs::rename(&small, wasm)?)
}

/// Does the same, and leaves beside it the module as it is with the names of its functions.
pub fn keeping_names(wasm: &Path, named: &Path) -> Done {
    optimise(wasm, named, &["--debuginfo"])?;
    optimiser(&["--strip-debug"], named, wasm)
}

fn optimise(wasm: &Path, target: &Path, further: &[&str]) -> Done {
    npm::ensure()?;
    optimiser(&[&OPTIMISED[..], further].concat(), wasm, target)
}

/// Translates the module to a module of JavaScript that exports `instantiate(imports)`.
pub fn translate(wasm: &Path, target: &Path) -> Done {
    // wasm2js knows by the ending what it reads.
    let lowered = wasm.with_extension("lowered.wasm");
    optimiser(&LOWERED, wasm, &lowered)?;
    binaryen("wasm2js", &["-O2"], &lowered, target)?;
    fs::remove_file(&lowered)?;
    let text = fs::read_to_string(target)?;
    let wrapped = wrap(&text).ok_or_else(|| {
        Fault::new("wasm2js wrote its translation in another form than is known")
            .remedy("Look at its last lines, and name their form in xtask/src/build/optimise.rs")
    })?;
    // Whoever loads it can tell whether it is of the same version.
    let of = format!("instantiate.of = '{}';\n", sums::integrity(wasm)?);
    Ok(fs::write(target, wrapped + &of)?)
}

fn optimiser(what: &[&str], wasm: &Path, target: &Path) -> Done {
    binaryen("wasm-opt", &[&FEATURES[..], what].concat(), wasm, target)
}

/// Runs one of its programs. What it once made of the same bytes in the same way is taken from there.
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

/// wasm2js imports the glue and runs at once; here whoever loads it brings the imports.
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
