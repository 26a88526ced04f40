//! The four programs: compiles each, makes it callable from JavaScript, and optimises it.

use std::path::{Path, PathBuf};
use std::thread;

use fs_err as fs;

use crate::build::{MODULE, bind, compile, emptied, optimise, wasm};
use crate::fault::{Done, Fault};
use crate::steps::Steps;
use crate::toolchain::{self, Toolchain};
use crate::{npm, project};

/// One of the programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// The whole program, with the side pages.
    Whole,
    /// The program that a host starts with.
    Small,
    /// The standalone page's own program.
    Own,
    /// The checker of a host's words.
    Words,
}

/// All programs, in compilation order: the one that takes longest to optimise comes first.
const ALL: [Program; 4] = [Program::Whole, Program::Small, Program::Own, Program::Words];

impl Program {
    /// Cargo's arguments.
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

    /// The path of the built module.
    pub fn wasm(self) -> PathBuf {
        self.folder().join(wasm())
    }

    /// The path of its glue.
    pub fn glue(self) -> PathBuf {
        self.folder().join(format!("{MODULE}_bg.js"))
    }

    /// Compiles the program. Returns the path of the module, which the next build does not overwrite.
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

/// The path of the page's own program with function names, once built.
pub fn named() -> PathBuf {
    project::target("named.wasm")
}

/// Builds only the standalone page's own program.
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

/// Builds all programs, optimising each while Cargo compiles the next.
pub fn build(toolchain: &Toolchain) -> Done {
    // The optimiser is installed once, before the threads need it.
    npm::ensure()?;
    thread::scope(|scope| {
        let mut begun = Vec::new();
        for program in ALL {
            let module = program.compile(toolchain)?;
            begun.push(scope.spawn(move || program.make_small(&module)));
        }
        begun.into_iter().try_for_each(|making| {
            let ended = making.join();
            ended.unwrap_or_else(|_| Err(Fault::new("Optimising a program crashed.")))
        })
    })
}
