//! Makes sure that this machine can build WebAssembly.

pub mod choice;
pub mod find;

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::fault::{Done, Fault};
use crate::{process, project, system};
use choice::{Found, Next};

/// The target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What the compiler leaves alone although it could use it: see `build::features`. Where the
/// compiler may not use reference types, the crate `wasm-bindgen` does without them too.
const FLAGS: &str = "-Ctarget-feature=-multivalue,-reference-types";

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
    },
}

impl Toolchain {
    /// The standard library a measured size belongs to.
    pub fn describe(&self) -> String {
        match self {
            Self::Prebuilt => "rustup's prebuilt standard library".into(),
            Self::OwnStd { rustc, .. } => {
                format!(
                    "a standard library built here for size, by {}",
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
            .arg(Self::target_dir())
            // These take the place of what the person sets for programs of this machine.
            .env("CARGO_ENCODED_RUSTFLAGS", self.flags());
        if let Self::OwnStd { rustc, linker } = self {
            cargo.env("RUSTC", rustc).env("RUSTC_BOOTSTRAP", "1");
            cargo.args(["-Z", "build-std=std,panic_abort"]);
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

    /// The folder that builds for browsers write to.
    pub fn target_dir() -> PathBuf {
        project::target("wasm")
    }
}

/// Finds a toolchain, bringing what is missing: rustup's target first, Debian's packages last.
pub fn ensure() -> Done<Toolchain> {
    let mut found = find::look();
    loop {
        match choice::next(&found) {
            Next::Use(toolchain) => {
                println!("      with {}", toolchain.describe());
                return Ok(toolchain);
            }
            Next::AskRustup => {
                println!("      asking rustup for {TARGET}: usually some seconds");
                if let Err(fault) = ask_rustup() {
                    println!("      {fault}");
                }
                found = Found {
                    rustup_asked: true,
                    ..find::look()
                };
            }
            Next::InstallPackages => {
                let need = "Building for browsers needs a compiler that can";
                system::install(&PACKAGES, need, &elsewhere(found.has_rustup))?;
                found = Found {
                    rustup_asked: true,
                    packages_asked: true,
                    ..find::look()
                };
            }
            Next::GiveUp => return Err(nothing_fits(found.has_rustup)),
        }
    }
}

/// Whether the compiler that Cargo uses by itself has a ready-made library for browsers.
pub fn has_target() -> bool {
    let compilers = find::look().compilers;
    compilers.first().is_some_and(|usual| usual.has_target)
}

fn ask_rustup() -> Done {
    let mut rustup = process::program("rustup");
    rustup.args(["target", "add", TARGET]);
    let asked = process::capture_telling(
        &mut rustup,
        RUSTUP_LIMIT,
        "rustup is still at it",
        system::EVERY,
    )?;
    if asked.success {
        return Ok(());
    }
    Err(Fault::new(
        "rustup could not bring it; looking for a compiler of the system",
    ))
}

fn nothing_fits(has_rustup: bool) -> Fault {
    Fault::new("This machine has no Rust compiler that can build for browsers.")
        .remedy(system::remedy(&PACKAGES, &elsewhere(has_rustup)))
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
