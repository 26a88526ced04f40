//! The four programs: each compiled, made callable from JavaScript, and made small.

use std::path::{Path, PathBuf};
use std::thread;

use fs_err as fs;

use crate::build::{MODULE, bind, compile, emptied, optimise, wasm};
use crate::fault::{Done, Fault};
use crate::steps::Steps;
use crate::toolchain::{self, Toolchain};
use crate::{npm, project};

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// With the side pages.
    Whole,
    /// What a host begins with.
    Small,
    /// The standalone page's own.
    Own,
    /// What checks a host's words for the one that it begins with.
    Words,
}

/// In the order in which they are compiled: the one that takes longest afterwards comes first.
const ALL: [Program; 4] = [Program::Whole, Program::Small, Program::Own, Program::Words];

impl Program {
    /// What Cargo builds.
    fn built_with(self) -> &'static [&'static str] {
        match self {
            Self::Whole => &["--release", "--package=joint-effort-results"],
            Self::Small => &["--release", "--package=joint-effort-element"],
            Self::Own => &["--release", "--package=joint-effort-page"],
            Self::Words => &["--release", "--package=joint-effort-words"],
        }
    }

    fn folder(self) -> PathBuf {
        project::target("programs").join(match self {
            Self::Whole => "whole",
            Self::Small => "small",
            Self::Own => "own",
            Self::Words => "words",
        })
    }

    /// Where its module lies, once it is built.
    pub fn wasm(self) -> PathBuf {
        self.folder().join(wasm())
    }

    /// Where its glue lies.
    pub fn glue(self) -> PathBuf {
        self.folder().join(format!("{MODULE}_bg.js"))
    }

    /// Has Cargo compile it. Tells where the module lies, which the next one does not take the place of.
    fn compile(self, toolchain: &Toolchain) -> Done<PathBuf> {
        let module = compile::build(toolchain, self.built_with())?;
        let own = emptied(self.folder())?.join("compiled.wasm");
        fs::copy(&module, &own)?;
        Ok(own)
    }

    fn make_small(self, module: &Path) -> Done {
        bind::bind_page(module, &self.folder(), MODULE, self != Self::Words)?;
        match self {
            Self::Own => optimise::keeping_names(&self.wasm(), &named()),
            Self::Whole | Self::Small | Self::Words => optimise::run(&self.wasm()),
        }
    }
}

/// Where the standalone page's own lies with the names of its functions, once it is built.
pub fn named() -> PathBuf {
    project::target("named.wasm")
}

/// Builds the standalone page's own alone.
pub fn build_named() -> Done<PathBuf> {
    let mut steps = Steps::of(2);
    let toolchain = steps.run(
        "Looking for a compiler for browsers",
        toolchain::ensure_smallest,
    )?;
    steps.run("Compiling the standalone page's own program", || {
        let module = Program::Own.compile(&toolchain)?;
        Program::Own.make_small(&module)
    })?;
    Ok(named())
}

/// Builds all of them, each made small while Cargo compiles the next.
pub fn build(toolchain: &Toolchain) -> Done {
    // What makes them small is brought once.
    npm::ensure()?;
    thread::scope(|scope| {
        let mut begun = Vec::new();
        for program in ALL {
            let module = program.compile(toolchain)?;
            begun.push(scope.spawn(move || program.make_small(&module)));
        }
        begun.into_iter().try_for_each(|making| {
            let ended = making.join();
            ended.unwrap_or_else(|_| Err(Fault::new("Making a program small broke off.")))
        })
    })
}
