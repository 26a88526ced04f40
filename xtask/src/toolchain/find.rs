//! Finds compilers and linkers on this machine.

use std::env;
use std::path::{Path, PathBuf};

use super::TARGET;
use super::choice::{Compiler, Found};
use crate::process;
use crate::system::{self, Rights};

/// The paths of a system's own compiler, besides the search path.
const SYSTEM: [&str; 2] = ["/usr/bin/rustc", "/usr/local/bin/rustc"];

/// Finds everything that the choice of a toolchain depends on.
pub fn look() -> Found {
    let usual = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut compilers = Vec::new();
    for rustc in [PathBuf::from(usual)]
        .into_iter()
        .chain(SYSTEM.map(PathBuf::from))
    {
        compilers.extend(compiler(rustc));
    }
    Found {
        compilers,
        linker: linker(),
        lowest: version(env!("CARGO_PKG_RUST_VERSION")).unwrap_or_default(),
        has_rustup: process::find("rustup").is_some(),
        has_packages: system::rights() != Rights::None,
    }
}

fn compiler(rustc: PathBuf) -> Option<Compiler> {
    let ask = |words: &[&str]| {
        let mut command = process::program(&rustc);
        let answer = process::capture(command.env_remove("LD_LIBRARY_PATH").args(words)).ok()?;
        answer.success.then(|| answer.stdout.trim().to_owned())
    };
    let version = version(ask(&["--version"])?.split_whitespace().nth(1)?)?;
    let rustlib = Path::new(&ask(&["--print", "sysroot"])?).join("lib/rustlib");
    let host = ask(&["--print", "host-tuple"]).unwrap_or_default();
    Some(Compiler {
        version,
        has_target: rustlib.join(TARGET).join("lib").is_dir(),
        has_source: rustlib.join("src/rust/library/Cargo.lock").is_file()
            || rustlib.join("src/rust/library/std").is_dir(),
        has_linker: rustlib.join(host).join("bin/rust-lld").is_file(),
        rustc,
    })
}

/// The newest linker on the search path: an older one may not read a newer compiler's output.
fn linker() -> Option<PathBuf> {
    let numbered = (14..40).rev().map(|number| format!("wasm-ld-{number}"));
    numbered
        .chain(["wasm-ld".to_owned()])
        .find_map(|name| process::find(&name))
}

fn version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.split('.').map(|number| number.parse::<u32>().ok());
    Some((numbers.next()??, numbers.next()??))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_read_by_their_first_two_numbers() {
        assert_eq!(version("1.96.0"), Some((1, 96)));
        assert_eq!(version("1.95"), Some((1, 95)));
        assert_eq!(version("nightly"), None);
    }
}
