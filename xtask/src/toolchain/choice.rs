//! Which toolchain to use, or what to bring next, from what was found.

use std::path::PathBuf;

use super::Toolchain;

/// A Rust compiler on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiler {
    /// Where it lies.
    pub rustc: PathBuf,
    /// Its version, as major and minor number.
    pub version: (u32, u32),
    /// Whether a ready-made standard library for browsers lies beside it.
    pub has_target: bool,
    /// Whether the source of its standard library lies beside it.
    pub has_source: bool,
    /// Whether it brings a linker for WebAssembly.
    pub has_linker: bool,
}

/// All that bears on the choice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The compilers, the one that Cargo uses by itself first.
    pub compilers: Vec<Compiler>,
    /// A linker for WebAssembly that is not part of a compiler.
    pub linker: Option<PathBuf>,
    /// The lowest version that the page's code can be built with.
    pub lowest: (u32, u32),
    /// Whether rustup manages the compiler.
    pub has_rustup: bool,
    /// Whether rustup was asked for the target already.
    pub rustup_asked: bool,
    /// Whether the smallest module is wanted, which takes a library built here.
    pub smallest: bool,
    /// Whether rustup was asked for the library's source already.
    pub source_asked: bool,
    /// Whether Debian packages are a possibility here.
    pub has_packages: bool,
    /// Whether they were asked for already.
    pub packages_asked: bool,
}

/// The next thing to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Next {
    /// All is there.
    Use(Toolchain),
    /// Let rustup fetch the target.
    AskRustup,
    /// Let rustup fetch the source of the standard library.
    AskRustupForSource,
    /// Install a compiler of the system.
    InstallPackages,
    /// Nothing is left to try.
    GiveUp,
}

/// Decides by what was found; each way to bring something is taken once.
pub fn next(found: &Found) -> Next {
    if found.smallest
        && let Some(next) = next_smallest(found)
    {
        return next;
    }
    if found
        .compilers
        .first()
        .is_some_and(|compiler| compiler.has_target)
    {
        return Next::Use(Toolchain::Prebuilt);
    }
    if found.has_rustup && !found.rustup_asked {
        return Next::AskRustup;
    }
    if let Some(toolchain) = any_own_std(found) {
        return Next::Use(toolchain);
    }
    if found.has_packages && !found.packages_asked {
        return Next::InstallPackages;
    }
    Next::GiveUp
}

/// The way to a library built here, where there is one; a ready-made library serves too.
fn next_smallest(found: &Found) -> Option<Next> {
    if let Some(toolchain) = any_own_std(found) {
        return Some(Next::Use(toolchain));
    }
    (found.has_rustup && !found.source_asked).then_some(Next::AskRustupForSource)
}

fn any_own_std(found: &Found) -> Option<Toolchain> {
    found
        .compilers
        .iter()
        .find_map(|compiler| own_std(compiler, found))
}

fn own_std(compiler: &Compiler, found: &Found) -> Option<Toolchain> {
    if !compiler.has_source || compiler.version < found.lowest {
        return None;
    }
    let linker = if compiler.has_linker {
        None
    } else {
        Some(found.linker.clone()?)
    };
    Some(Toolchain::OwnStd {
        rustc: compiler.rustc.clone(),
        linker,
        smallest: found.smallest,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rustup() -> Compiler {
        Compiler {
            rustc: "rustc".into(),
            version: (1, 95),
            has_target: false,
            has_source: false,
            has_linker: true,
        }
    }

    fn debian() -> Compiler {
        Compiler {
            rustc: "/usr/bin/rustc".into(),
            version: (1, 96),
            has_target: false,
            has_source: true,
            has_linker: false,
        }
    }

    fn offline(compilers: Vec<Compiler>) -> Found {
        Found {
            compilers,
            lowest: (1, 95),
            rustup_asked: true,
            ..Found::default()
        }
    }

    #[test]
    fn the_target_that_is_there_is_used() {
        let ready = Compiler {
            has_target: true,
            ..rustup()
        };
        let found = Found {
            has_rustup: true,
            ..offline(vec![ready, debian()])
        };
        assert_eq!(next(&found), Next::Use(Toolchain::Prebuilt));
    }

    #[test]
    fn rustup_is_asked_once_and_first() {
        let mut found = Found {
            has_rustup: true,
            ..offline(vec![rustup(), debian()])
        };
        found.rustup_asked = false;
        assert_eq!(next(&found), Next::AskRustup);
        found.rustup_asked = true;
        assert_ne!(next(&found), Next::AskRustup);
    }

    #[test]
    fn a_system_compiler_needs_its_source_and_a_linker() {
        let mut found = offline(vec![rustup(), debian()]);
        assert_eq!(next(&found), Next::GiveUp);
        found.linker = Some("/usr/bin/wasm-ld-22".into());
        let expected = Toolchain::OwnStd {
            rustc: "/usr/bin/rustc".into(),
            linker: Some("/usr/bin/wasm-ld-22".into()),
            smallest: false,
        };
        assert_eq!(next(&found), Next::Use(expected));
    }

    #[test]
    fn a_compiler_that_is_too_old_is_passed_over() {
        let old = Compiler {
            version: (1, 63),
            has_linker: true,
            ..debian()
        };
        assert_eq!(next(&offline(vec![old])), Next::GiveUp);
    }

    #[test]
    fn source_from_rustup_serves_with_the_linker_it_brings() {
        let with_source = Compiler {
            has_source: true,
            ..rustup()
        };
        let expected = Toolchain::OwnStd {
            rustc: "rustc".into(),
            linker: None,
            smallest: false,
        };
        assert_eq!(next(&offline(vec![with_source])), Next::Use(expected));
    }

    #[test]
    fn the_smallest_is_built_from_source_that_rustup_is_asked_for_once() {
        let ready = Compiler {
            has_target: true,
            ..rustup()
        };
        let mut found = Found {
            has_rustup: true,
            smallest: true,
            ..offline(vec![ready.clone()])
        };
        assert_eq!(next(&found), Next::AskRustupForSource);
        found.source_asked = true;
        assert_eq!(next(&found), Next::Use(Toolchain::Prebuilt));
        found.compilers = vec![Compiler {
            has_source: true,
            ..ready
        }];
        let expected = Toolchain::OwnStd {
            rustc: "rustc".into(),
            linker: None,
            smallest: true,
        };
        assert_eq!(next(&found), Next::Use(expected));
    }

    #[test]
    fn packages_are_the_last_resort_and_tried_once() {
        let mut found = Found {
            has_packages: true,
            ..offline(vec![rustup()])
        };
        assert_eq!(next(&found), Next::InstallPackages);
        found.packages_asked = true;
        assert_eq!(next(&found), Next::GiveUp);
    }
}
