//! Runs other programs: quietly, with progress, or with a time limit.

use std::env;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read, Seek};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use wait_timeout::ChildExt;

use crate::fault::{Done, Fault};
use crate::project;
use crate::steps::spoken;

/// The default limit; no program here takes this long.
const HOUR: Duration = Duration::from_secs(3600);

/// How long a program that was asked to end may take to stop its own children.
const FAREWELL: Duration = Duration::from_secs(5);

/// How much of a command (characters) and of its output (lines) is shown after a timeout.
const TOLD_LETTERS: usize = 80;
const TOLD_LINES: usize = 40;

/// The result of a finished program.
#[derive(Debug)]
pub struct Finished {
    /// Whether it succeeded.
    pub success: bool,
    /// Both output streams, standard output first.
    pub output: String,
    /// Standard output only.
    pub stdout: String,
}

impl Finished {
    /// Returns the result on success, else a fault with all the output.
    pub fn or_fault(self, failed: &str) -> Done<Self> {
        if self.success {
            return Ok(self);
        }
        Err(Fault::new(format!("{failed}:\n{}", self.output.trim_end())))
    }
}

/// A program to run in the top folder, without input.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project::path("")).stdin(Stdio::null());
    command
}

/// Node.js with a script, or with whatever else comes first on its command line.
pub fn node(script: impl AsRef<OsStr>) -> Command {
    let mut node = program("node");
    node.arg(script);
    node
}

/// The Cargo that runs this task.
pub fn cargo() -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Variables that Cargo sets for this program must not reach another toolchain's compiler.
    command.env_remove("LD_LIBRARY_PATH");
    command
}

/// Runs a program and captures its output. Failing to start is a fault.
pub fn capture(command: &mut Command) -> Done<Finished> {
    capture_within(command, HOUR)
}

/// Does the same, but stops the program after a time limit.
pub fn capture_within(command: &mut Command, limit: Duration) -> Done<Finished> {
    capture_telling(command, limit, "", limit)
}

/// Does the same, and prints at intervals what it is waiting for, and for how long so far.
pub fn capture_telling(
    command: &mut Command,
    limit: Duration,
    what: &str,
    every: Duration,
) -> Done<Finished> {
    // The program's children may outlive it and hold its streams open. Unlike a pipe, a file does not block.
    let (stdout, stderr) = (tempfile::tempfile()?, tempfile::tempfile()?);
    let mut child = command
        .stdout(stdout.try_clone()?)
        .stderr(stderr.try_clone()?)
        .spawn()
        .map_err(|error| {
            let name = command.get_program().to_string_lossy();
            Fault::new(format!("Could not start {name}: {error}"))
        })?;
    let ended = wait(&mut child, limit, every, |elapsed| {
        println!("      {what}: {} so far", spoken(elapsed));
    })?;
    let (stdout, stderr) = (text_in(stdout)?, text_in(stderr)?);
    let output = format!("{stdout}{stderr}");
    match ended {
        Some(status) => Ok(Finished {
            success: status.success(),
            output,
            stdout,
        }),
        None => Err(out_of_time(command, limit, &output)),
    }
}

/// Runs a program; on failure the fault names what was being done and shows all the output.
pub fn quietly(doing: &str, command: &mut Command) -> Done<Finished> {
    capture(command)?.or_fault(&format!("{doing} failed. Its output"))
}

/// The path of a program: from the search path, or its own path if it exists.
pub fn find(name: &str) -> Option<PathBuf> {
    which::which(name).ok()
}

fn text_in(mut file: File) -> Done<String> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Waits for the program. Returns its status, or `None` if it had to be stopped.
fn wait(
    child: &mut Child,
    limit: Duration,
    every: Duration,
    tell: impl Fn(Duration),
) -> Done<Option<ExitStatus>> {
    let start = Instant::now();
    loop {
        let left = limit.saturating_sub(start.elapsed());
        if let Some(status) = child.wait_timeout(every.min(left))? {
            return Ok(Some(status));
        }
        if start.elapsed() >= limit {
            end(child);
            return Ok(None);
        }
        tell(start.elapsed());
    }
}

/// Stops a program. Asks it first, so that a test runner can close the browsers it started.
fn end(child: &mut Child) {
    let mut kill = program("kill");
    kill.arg(child.id().to_string());
    let asked = kill.stdout(Stdio::null()).stderr(Stdio::null()).status();
    if asked.is_err() || !matches!(child.wait_timeout(FAREWELL), Ok(Some(_))) {
        let _ = child.kill();
        let _ = child.wait();
    }
}

fn out_of_time(command: &Command, limit: Duration, heard: &str) -> Fault {
    let words = [command.get_program()]
        .into_iter()
        .chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    let mut called: String = words.join(" ");
    if let Some((cut, _)) = called.char_indices().nth(TOLD_LETTERS) {
        called.truncate(cut);
        called.push('…');
    }
    let lines: Vec<&str> = heard.trim_end().lines().collect();
    let last = lines[lines.len().saturating_sub(TOLD_LINES)..].join("\n");
    let printed = if last.is_empty() {
        "It had printed nothing.".to_owned()
    } else {
        format!("Its last output:\n{last}")
    };
    Fault::new(format!(
        "\"{called}\" was still running after {}, and was stopped. {printed}",
        spoken(limit)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let fault = capture(&mut Command::new("no-such-program")).map_err(|f| f.to_string());
        assert!(fault.is_err_and(|fault| fault.contains("no-such-program")));
    }

    #[test]
    fn a_program_past_its_time_is_ended_and_named_with_what_it_printed() {
        let shell = &mut Command::new("sh");
        shell.args(["-c", "echo half way; exec sleep 60"]);
        let ended = capture_within(shell, Duration::from_secs(1));
        let fault = ended.map_err(|fault| fault.to_string());
        assert!(
            fault
                .as_ref()
                .is_err_and(|fault| fault.starts_with("\"sh -c echo half way")
                    && fault.contains("after 1.0 s")
                    && fault.ends_with("half way")),
            "{fault:?}"
        );
    }

    #[test]
    fn a_long_command_is_cut_where_it_is_named() {
        let long = "ä".repeat(200);
        let fault = out_of_time(Command::new("npm").arg(long), Duration::from_secs(60), "");
        let told = fault.to_string();
        assert!(
            told.starts_with("\"npm ää") && told.contains("ä…\""),
            "{told}"
        );
        assert!(told.ends_with("It had printed nothing."), "{told}");
    }
}
