//! Runs Cargo and finds its output.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::fault::{Done, Fault};
use crate::process;
use crate::toolchain::Toolchain;

/// Compiles one target for browsers and returns the path of its module.
pub fn build(toolchain: &Toolchain, what: &[&str]) -> Done<PathBuf> {
    let mut cargo = toolchain.cargo("build");
    cargo
        .arg("--message-format=json-render-diagnostics")
        .args(what)
        // Browsers cannot read this debug information, and writing it takes long.
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    let messages = compile(&mut cargo)?;
    module_in(&messages)
        .ok_or_else(|| Fault::new("Cargo built no WebAssembly module; is the crate a cdylib?"))
}

/// Runs a Cargo command that compiles. At a terminal it shows progress; elsewhere it prints
/// something only on failure.
pub fn compile(cargo: &mut Command) -> Done<String> {
    let failed = |messages: &str| {
        Fault::new(format!(
            "The code does not compile. The compiler says{messages}"
        ))
        .remedy("Fix the first error above, and run the command again")
    };
    if std::io::stderr().is_terminal() {
        cargo.stderr(Stdio::inherit()).stdout(Stdio::piped());
        let built = cargo
            .spawn()
            .and_then(std::process::Child::wait_with_output);
        let built = built.map_err(|error| Fault::new(format!("Could not start Cargo: {error}")))?;
        let messages = String::from_utf8_lossy(&built.stdout).into_owned();
        return if built.status.success() {
            Ok(messages)
        } else {
            Err(failed(" it above."))
        };
    }
    let built = process::capture(cargo.arg("--quiet"))?;
    if built.success {
        return Ok(built.stdout);
    }
    let said: Vec<&str> = built
        .output
        .lines()
        .filter(|line| !line.starts_with('{'))
        .collect();
    Err(failed(&format!(":\n{}", said.join("\n"))))
}

/// The last module in Cargo's messages, which have one JSON value per line.
fn module_in(messages: &str) -> Option<PathBuf> {
    let artifacts = messages
        .lines()
        .rev()
        .filter_map(|line| serde_json::from_str(line).ok());
    artifacts.into_iter().find_map(|artifact: Value| {
        let files = artifact
            .get("filenames")?
            .as_array()?
            .iter()
            .filter_map(Value::as_str);
        files
            .filter(|file| file.ends_with(".wasm"))
            .map(PathBuf::from)
            .next()
    })
}

#[cfg(test)]
mod tests {
    use super::{PathBuf, module_in};

    #[test]
    fn the_module_is_found_among_cargos_messages() {
        let messages = r#"{"reason":"compiler-artifact","filenames":["/t/libserde.rlib"]}
{"reason":"compiler-artifact","filenames":["/t/liba.rlib","/t/a.wasm"]}
{"reason":"build-finished","success":true}"#;
        assert_eq!(module_in(messages), Some(PathBuf::from("/t/a.wasm")));
        assert_eq!(module_in(""), None);
    }
}
