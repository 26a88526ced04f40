//! Chooses a toolchain, and decides what to install first if none will do.

use std::path::PathBuf;

use super::Toolchain;
use crate::fault::Done;

/// A Rust compiler on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiler {
    /// The path of the executable.
    pub rustc: PathBuf,
    /// Its version: major and minor.
    pub version: (u32, u32),
    /// Whether it has a prebuilt standard library for browsers.
    pub has_target: bool,
    /// Whether it has the source of its standard library.
    pub has_source: bool,
    /// Whether it includes a linker for WebAssembly.
    pub has_linker: bool,
}

/// Everything that the choice depends on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The compilers, Cargo's default first.
    pub compilers: Vec<Compiler>,
    /// A WebAssembly linker that is not part of a compiler.
    pub linker: Option<PathBuf>,
    /// The lowest version that can build the page's code.
    pub lowest: (u32, u32),
    /// Whether rustup manages the compiler.
    pub has_rustup: bool,
    /// Whether Debian packages can be installed here.
    pub has_packages: bool,
}

/// What can be installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lacking {
    /// The source of the standard library, through rustup.
    Source,
    /// The target, through rustup.
    Target,
    /// A compiler from the system's packages.
    Packages,
}

/// Chooses from what was found. `bring` tries to install something, is called at most once for each thing,
/// and returns what is found afterwards. Returns `None` if nothing is left to try.
pub fn choose(
    mut found: Found,
    smallest: bool,
    mut bring: impl FnMut(Lacking) -> Done<Found>,
) -> Done<Option<Toolchain>> {
    // The smallest module needs a library built here; if that fails, a prebuilt one will do.
    if smallest {
        if own_std(&found, smallest).is_none() && found.has_rustup {
            found = bring(Lacking::Source)?;
        }
        if let Some(own) = own_std(&found, smallest) {
            return Ok(Some(own));
        }
    }
    if !found.has_target() && found.has_rustup {
        found = bring(Lacking::Target)?;
    }
    if !found.is_usable(smallest) && found.has_packages {
        found = bring(Lacking::Packages)?;
    }
    if found.has_target() {
        return Ok(Some(Toolchain::Prebuilt));
    }
    Ok(own_std(&found, smallest))
}

impl Found {
    fn has_target(&self) -> bool {
        let usual = self.compilers.first();
        usual.is_some_and(|compiler| compiler.has_target)
    }

    fn is_usable(&self, smallest: bool) -> bool {
        self.has_target() || own_std(self, smallest).is_some()
    }
}

/// The first compiler that can build its own standard library.
fn own_std(found: &Found, smallest: bool) -> Option<Toolchain> {
    let with_source = found.compilers.iter().filter(|compiler| {
        let has_linker = compiler.has_linker || found.linker.is_some();
        compiler.has_source && compiler.version >= found.lowest && has_linker
    });
    with_source
        .map(|compiler| Toolchain::OwnStd {
            rustc: compiler.rustc.clone(),
            linker: found.linker.clone().filter(|_| !compiler.has_linker),
            smallest,
        })
        .next()
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
            has_source: true,
            has_linker: false,
            ..rustup()
        }
    }

    fn own(rustc: &str, linker: Option<&str>, smallest: bool) -> Option<Toolchain> {
        Some(Toolchain::OwnStd {
            rustc: rustc.into(),
            linker: linker.map(Into::into),
            smallest,
        })
    }

    fn offline(compilers: Vec<Compiler>) -> Found {
        Found {
            compilers,
            lowest: (1, 95),
            ..Found::default()
        }
    }

    /// Checks the choice and the requests, if each request leads to what `after` says.
    #[track_caller]
    fn check_chosen(
        before: &Found,
        after: &Found,
        smallest: bool,
        asked: &[Lacking],
        chosen: Option<Toolchain>,
    ) {
        let mut brought = Vec::new();
        let found = choose(before.clone(), smallest, |lacking| {
            brought.push(lacking);
            Ok(after.clone())
        });
        assert_eq!(found, Ok(chosen));
        assert_eq!(brought, asked);
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
        check_chosen(&found, &found, false, &[], Some(Toolchain::Prebuilt));
    }

    #[test]
    fn rustup_is_asked_once_and_first() {
        let found = Found {
            has_rustup: true,
            linker: Some("/usr/bin/wasm-ld-22".into()),
            ..offline(vec![rustup(), debian()])
        };
        let expected = own("/usr/bin/rustc", Some("/usr/bin/wasm-ld-22"), false);
        check_chosen(&found, &found, false, &[Lacking::Target], expected);
    }

    #[test]
    fn a_system_compiler_needs_its_source_and_a_linker() {
        let mut found = offline(vec![rustup(), debian()]);
        check_chosen(&found, &found, false, &[], None);
        found.linker = Some("/usr/bin/wasm-ld-22".into());
        let expected = own("/usr/bin/rustc", Some("/usr/bin/wasm-ld-22"), false);
        check_chosen(&found, &found, false, &[], expected);
    }

    #[test]
    fn a_compiler_that_is_too_old_is_passed_over() {
        let old = Compiler {
            version: (1, 63),
            has_linker: true,
            ..debian()
        };
        let found = offline(vec![old]);
        check_chosen(&found, &found, false, &[], None);
    }

    #[test]
    fn source_from_rustup_serves_with_the_linker_it_brings() {
        let with_source = Compiler {
            has_source: true,
            ..rustup()
        };
        let found = offline(vec![with_source]);
        check_chosen(&found, &found, false, &[], own("rustc", None, false));
    }

    #[test]
    fn the_smallest_is_built_from_source_that_rustup_is_asked_for_once() {
        let ready = Compiler {
            has_target: true,
            ..rustup()
        };
        let found = Found {
            has_rustup: true,
            ..offline(vec![ready.clone()])
        };
        let asked = [Lacking::Source];
        check_chosen(&found, &found, true, &asked, Some(Toolchain::Prebuilt));
        let with_source = offline(vec![Compiler {
            has_source: true,
            ..ready
        }]);
        check_chosen(&found, &with_source, true, &asked, own("rustc", None, true));
    }

    #[test]
    fn packages_are_the_last_resort_and_tried_once() {
        let found = Found {
            has_packages: true,
            ..offline(vec![rustup()])
        };
        check_chosen(&found, &found, false, &[Lacking::Packages], None);
        let with_packages = Found {
            linker: Some("/usr/bin/wasm-ld-22".into()),
            ..offline(vec![rustup(), debian()])
        };
        let expected = own("/usr/bin/rustc", Some("/usr/bin/wasm-ld-22"), false);
        check_chosen(
            &found,
            &with_packages,
            false,
            &[Lacking::Packages],
            expected,
        );
    }
}
