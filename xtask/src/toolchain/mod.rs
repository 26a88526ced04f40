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

/// Features that the compiler must not use, although it could: see `build/bind.rs`. Without reference
/// types in the compiler, the crate `wasm-bindgen` does not use them either.
const FLAGS: &str = "-Ctarget-feature=-multivalue,-reference-types";

/// Flags that drop panic messages, and the debug output of values in them.
const SMALLEST: [&str; 4] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
];

/// Debian's packages of a compiler, its library's source and a WebAssembly linker.
const PACKAGES: [&str; 4] = ["rustc-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Fetching a target takes seconds on a good network. A slow one gets this long.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);

/// A toolchain that is ready to build for browsers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Toolchain {
    /// The usual compiler with the prebuilt standard library from rustup.
    Prebuilt,
    /// A compiler that builds its standard library from source here.
    OwnStd {
        /// The compiler.
        rustc: PathBuf,
        /// The linker, if the compiler does not include one.
        linker: Option<PathBuf>,
        /// Whether a panic ends the program at once, without a message. Panic messages are a good part of
        /// a program, and in a browser nobody reads them.
        smallest: bool,
    },
}

impl Toolchain {
    /// Describes the standard library that a measured size belongs to.
    pub fn describe(&self) -> String {
        match self {
            Self::Prebuilt => "rustup's prebuilt standard library".into(),
            Self::OwnStd {
                rustc, smallest, ..
            } => {
                let kind = if *smallest {
                    ", without panic messages"
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

    /// The version of the compiler, and so of its library.
    pub fn version(&self) -> Done<String> {
        let said = process::quietly("rustc --version", self.rustc().arg("--version"))?.stdout;
        let version = said.split_whitespace().nth(1).unwrap_or_default();
        Ok(version.to_owned())
    }

    /// Cargo, set up to build for browsers in a folder of its own.
    ///
    /// With separate folders, the two kinds of build do not wait for each other's lock.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = process::cargo();
        cargo
            .arg(subcommand)
            .args(["--target", TARGET, "--target-dir"])
            .arg(self.target_dir())
            // These replace the flags that the person sets for native programs.
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

    /// The flags, in the encoding that allows spaces in paths. Published files contain no paths of this
    /// machine, so that another one can reproduce them.
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

    /// The folder for browser builds. The smallest build has its own: its flags differ, so in a shared
    /// folder each build would recompile what the other made.
    fn target_dir(&self) -> PathBuf {
        project::target(if self.is_smallest() { "small" } else { "wasm" })
    }
}

/// Finds a toolchain and installs what is missing: rustup's target first, Debian's packages last.
pub fn ensure() -> Done<Toolchain> {
    find_or_bring(false)
}

/// Does the same for publishing: chooses the toolchain that makes the smallest module here.
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
            println!("      rustup could not install it; trying another way");
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

/// Whether Cargo's default compiler has a prebuilt library for browsers.
pub fn has_target() -> bool {
    let compilers = find::look().compilers;
    compilers.first().is_some_and(|usual| usual.has_target)
}

/// Runs rustup to install something, and returns whether it succeeded.
pub fn ask_rustup(words: [&str; 3]) -> bool {
    println!(
        "      asking rustup for {}: usually a few seconds",
        words[2]
    );
    let mut rustup = process::program("rustup");
    let what = "rustup is still running";
    let asked = process::capture_telling(rustup.args(words), RUSTUP_LIMIT, what, system::EVERY);
    asked.is_ok_and(|asked| asked.success)
}

/// The remedy on a system without the packages.
fn elsewhere(has_rustup: bool) -> String {
    let add = format!("rustup target add {TARGET}");
    if has_rustup {
        format!("With a network connection, run {add}")
    } else {
        format!("Install Rust with rustup (https://rustup.rs), then run {add}")
    }
}
