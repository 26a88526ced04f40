//! Makes sure that this machine can build WebAssembly.

pub mod choice;
pub mod find;

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::fault::{Done, Fault};
use crate::{process, project, system};
use choice::Lacking;

/// The target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What the compiler leaves alone although it could use it: see `build::features`. Where the
/// compiler may not use reference types, the crate `wasm-bindgen` does without them too.
const FLAGS: &str = "-Ctarget-feature=-multivalue,-reference-types";

/// What leaves out all that a panic would say, and what values would say of themselves there.
const SMALLEST: [&str; 4] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
];

/// Debian's packages of a compiler with its library's source and a linker for WebAssembly.
const PACKAGES: [&str; 4] = ["rustc-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Fetching a target takes seconds where there is a network; a slow one gets this long.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);

/// A way to build for browsers that is ready to be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Toolchain {
    /// The usual compiler with the standard library that rustup brought.
    Prebuilt,
    /// A compiler whose standard library is built here from its source.
    OwnStd {
        /// The compiler.
        rustc: PathBuf,
        /// The linker, where the compiler does not bring its own.
        linker: Option<PathBuf>,
        /// Whether a panic ends the program at once, without a message: a good part of a program
        /// is there to say what went wrong, and in a browser nobody hears it.
        smallest: bool,
    },
}

impl Toolchain {
    /// The standard library a measured size belongs to.
    pub fn describe(&self) -> String {
        match self {
            Self::Prebuilt => "rustup's prebuilt standard library".into(),
            Self::OwnStd {
                rustc, smallest, ..
            } => {
                let kind = if *smallest {
                    ", without panics' messages"
                } else {
                    ""
                };
                format!(
                    "a standard library built here for size{kind}, by {}",
                    rustc.display()
                )
            }
        }
    }

    /// The version of the compiler and so of its library.
    pub fn version(&self) -> Done<String> {
        let said = process::quietly("rustc --version", self.rustc().arg("--version"))?.stdout;
        let version = said.split_whitespace().nth(1).unwrap_or_default();
        Ok(version.to_owned())
    }

    /// Cargo, set up to build for browsers in a folder of its own.
    ///
    /// The folder keeps the two kinds of build from waiting for each other's lock.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = process::cargo();
        cargo
            .arg(subcommand)
            .args(["--target", TARGET, "--target-dir"])
            .arg(self.target_dir())
            // These take the place of what the person sets for programs of this machine.
            .env("CARGO_ENCODED_RUSTFLAGS", self.flags());
        if let Self::OwnStd { rustc, linker, .. } = self {
            cargo.env("RUSTC", rustc).env("RUSTC_BOOTSTRAP", "1");
            cargo.args(["-Z", "build-std=std,panic_abort"]);
            cargo.args(["-Z", "build-std-features=optimize_for_size"]);
            if let Some(linker) = linker {
                cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
            }
        }
        cargo
    }

    /// The flags, in the form that keeps spaces in paths. What is published names no folder of this
    /// machine, so that another one can build the same.
    fn flags(&self) -> String {
        let mut flags = vec![FLAGS.to_owned()];
        if self.is_smallest() {
            flags.extend(SMALLEST.map(str::to_owned));
        }
        let homes = [
            (env::var_os("CARGO_HOME").map(PathBuf::from), "cargo"),
            (env::home_dir().map(|home| home.join(".cargo")), "cargo"),
            (self.sysroot(), "rust"),
            (Some(project::path("")), "joint-effort"),
        ];
        for (home, name) in homes {
            flags.extend(home.map(|home| format!("--remap-path-prefix={}={name}", home.display())));
        }
        flags.join("\x1f")
    }

    fn sysroot(&self) -> Option<PathBuf> {
        let said = process::capture(self.rustc().args(["--print", "sysroot"])).ok()?;
        said.success.then(|| said.stdout.trim().into())
    }

    fn rustc(&self) -> Command {
        let mut rustc = process::program(match self {
            Self::Prebuilt => env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()),
            Self::OwnStd { rustc, .. } => rustc.into(),
        });
        rustc.env_remove("LD_LIBRARY_PATH");
        rustc
    }

    fn is_smallest(&self) -> bool {
        matches!(self, Self::OwnStd { smallest: true, .. })
    }

    /// The folder that builds for browsers write to. The smallest has one of its own: its flags
    /// differ, and what one build made the other would make anew.
    fn target_dir(&self) -> PathBuf {
        project::target(if self.is_smallest() { "small" } else { "wasm" })
    }
}

/// Finds a toolchain, bringing what is missing: rustup's target first, Debian's packages last.
pub fn ensure() -> Done<Toolchain> {
    find_or_bring(false)
}

/// The same for what is published: it makes the smallest module that this machine can make.
pub fn ensure_smallest() -> Done<Toolchain> {
    find_or_bring(true)
}

fn find_or_bring(smallest: bool) -> Done<Toolchain> {
    let found = find::look();
    let elsewhere = elsewhere(found.has_rustup);
    let chosen = choice::choose(found, smallest, |lacking| {
        let asked = match lacking {
            Lacking::Target => ask_rustup(["target", "add", TARGET]),
            Lacking::Source => ask_rustup(["component", "add", "rust-src"]),
            Lacking::Packages => {
                let need = "Building for browsers needs a compiler that can";
                system::install(&PACKAGES, need, &elsewhere).map(|()| true)?
            }
        };
        if !asked {
            println!("      rustup could not bring it; looking for another way");
        }
        Ok(find::look())
    })?;
    let toolchain = chosen.ok_or_else(|| {
        Fault::new("This machine has no Rust compiler that can build for browsers.")
            .remedy(system::remedy(&PACKAGES, &elsewhere))
    })?;
    println!("      with {}", toolchain.describe());
    Ok(toolchain)
}

/// Whether the compiler that Cargo uses by itself has a ready-made library for browsers.
pub fn has_target() -> bool {
    let compilers = find::look().compilers;
    compilers.first().is_some_and(|usual| usual.has_target)
}

/// Lets rustup bring something, and tells whether it could.
pub fn ask_rustup(words: [&str; 3]) -> bool {
    println!("      asking rustup for {}: usually some seconds", words[2]);
    let mut rustup = process::program("rustup");
    let what = "rustup is still at it";
    let asked = process::capture_telling(rustup.args(words), RUSTUP_LIMIT, what, system::EVERY);
    asked.is_ok_and(|asked| asked.success)
}

/// What to do on a system without the packages.
fn elsewhere(has_rustup: bool) -> String {
    let add = format!("rustup target add {TARGET}");
    if has_rustup {
        format!("Where there is a network, run {add}")
    } else {
        format!("Install Rust with rustup (https://rustup.rs), then run {add}")
    }
}
