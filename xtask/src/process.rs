//! Runs other programs: quietly, aloud, or with a time limit.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use crate::fault::{Done, Fault};
use crate::project;

/// What a finished program left behind.
#[derive(Debug)]
pub struct Finished {
    /// Whether it ended without a failure.
    pub success: bool,
    /// Both its streams, the ordinary one first.
    pub output: String,
    /// The ordinary stream alone.
    pub stdout: String,
}

/// A program to be run in the top folder, with nothing to read from.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(project::path("")).stdin(Stdio::null());
    command
}

/// The Cargo that runs this task.
pub fn cargo() -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What Cargo sets for this program must not reach another toolchain's compiler.
    command.env_remove("LD_LIBRARY_PATH");
    command
}

/// Runs a program and keeps what it prints; a program that cannot start is a failure.
pub fn capture(command: &mut Command) -> Done<Finished> {
    capture_within(command, Duration::from_secs(3600))
}

/// The same, but ended when its time is up.
pub fn capture_within(command: &mut Command, limit: Duration) -> Done<Finished> {
    let mut child = start(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let stdout = collect(child.stdout.take());
    let stderr = collect(child.stderr.take());
    // What it has started itself may outlive it and hold its streams, so they are not waited for here.
    let success = wait_within(&mut child, limit)?;
    let stdout = stdout.join().unwrap_or_default();
    let stderr = stderr.join().unwrap_or_default();
    let output = format!("{stdout}{stderr}");
    Ok(Finished {
        success,
        output,
        stdout,
    })
}

/// Runs a program; on failure shows all it printed under what was being done.
pub fn quietly(doing: &str, command: &mut Command) -> Done<Finished> {
    let finished = capture(command)?;
    if finished.success {
        return Ok(finished);
    }
    Err(Fault::new(format!(
        "{doing} failed. What it printed:\n{}",
        finished.output.trim_end()
    )))
}

/// Where a program lies on the search path.
pub fn find(name: &str) -> Option<std::path::PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| is_program(path))
}

fn is_program(path: &Path) -> bool {
    path.is_file()
}

fn start(command: &mut Command) -> Done<Child> {
    command.spawn().map_err(|error| {
        let name = command.get_program().to_string_lossy().into_owned();
        Fault::new(format!("Could not start {name}: {error}"))
    })
}

fn collect(stream: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut stream) = stream {
            // A stream that breaks off still leaves what came before.
            let _ = stream.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn wait_within(child: &mut Child, limit: Duration) -> Done<bool> {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) if start.elapsed() > limit => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(Fault::new(format!(
                    "No answer within {} s",
                    limit.as_secs()
                )));
            }
            Ok(None) => thread::sleep(Duration::from_millis(20)),
            Err(error) => return Err(Fault::new(format!("Lost sight of a program: {error}"))),
        }
    }
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
    fn a_program_past_its_time_is_ended() {
        let sleep = &mut Command::new("sleep");
        let ended = capture_within(sleep.arg("60"), Duration::from_millis(50));
        assert!(ended.is_err());
    }
}
