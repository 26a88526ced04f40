//! Runs other programs: quietly, aloud, or with a time limit.

use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{env, thread};

use crate::fault::{Done, Fault};
use crate::project;
use crate::steps::spoken;

/// How long a program that was asked to end may take to end what it has started.
const FAREWELL: Duration = Duration::from_secs(5);

/// How much of a command, and of what it printed, is told when its time is up.
const TOLD_LETTERS: usize = 80;
const TOLD_LINES: usize = 40;

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
    run(command, limit, |_| ())
}

/// The same, but says at intervals what is being waited for, and for how long by now.
pub fn capture_telling(
    command: &mut Command,
    limit: Duration,
    what: &str,
    every: Duration,
) -> Done<Finished> {
    let mut next = every;
    run(command, limit, |elapsed| {
        if elapsed >= next {
            println!("      {what}: {} so far", spoken(elapsed));
            next += every;
        }
    })
}

fn run(
    command: &mut Command,
    limit: Duration,
    mut meanwhile: impl FnMut(Duration),
) -> Done<Finished> {
    let mut child = start(command.stdout(Stdio::piped()).stderr(Stdio::piped()))?;
    let stdout = Heard::collect(child.stdout.take());
    let stderr = Heard::collect(child.stderr.take());
    // What it has started itself may outlive it and hold its streams: at the limit they are not
    // waited for.
    let Some(success) = wait_within(&mut child, limit, &mut meanwhile)? else {
        let heard = format!("{}{}", stdout.so_far(), stderr.so_far());
        return Err(out_of_time(command, limit, &heard));
    };
    let (stdout, stderr) = (stdout.whole(), stderr.whole());
    Ok(Finished {
        success,
        output: format!("{stdout}{stderr}"),
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

/// What a stream has brought, and the thread that listens to it.
struct Heard {
    bytes: Arc<Mutex<Vec<u8>>>,
    listener: thread::JoinHandle<()>,
}

impl Heard {
    fn collect(stream: Option<impl Read + Send + 'static>) -> Self {
        let bytes = Arc::<Mutex<Vec<u8>>>::default();
        let heard = Arc::clone(&bytes);
        let listener = thread::spawn(move || {
            let Some(mut stream) = stream else { return };
            let mut piece = [0; 8192];
            // A stream that breaks off still leaves what came before.
            while let Ok(length @ 1..) = stream.read(&mut piece) {
                let mut heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
                heard.extend_from_slice(&piece[..length]);
            }
        });
        Self { bytes, listener }
    }

    fn so_far(&self) -> String {
        let bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn whole(self) -> String {
        let Self { bytes, listener } = self;
        // A listener that broke down has left what it heard.
        let _ = listener.join();
        let bytes = bytes.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// Whether it ended well; nothing where it had to be ended.
fn wait_within(
    child: &mut Child,
    limit: Duration,
    meanwhile: &mut impl FnMut(Duration),
) -> Done<Option<bool>> {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(Some(status.success())),
            Ok(None) if start.elapsed() > limit => {
                end(child);
                return Ok(None);
            }
            Ok(None) => {
                meanwhile(start.elapsed());
                thread::sleep(Duration::from_millis(20));
            }
            Err(error) => return Err(Fault::new(format!("Lost sight of a program: {error}"))),
        }
    }
}

/// Ends a program: asks it first, so that a test runner can end the browsers it has started.
fn end(child: &mut Child) {
    let asked = program("kill")
        .arg(child.id().to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let start = Instant::now();
    while asked.is_ok() && start.elapsed() < FAREWELL {
        if matches!(child.try_wait(), Ok(Some(_))) {
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
    let _ = child.kill();
    let _ = child.wait();
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
        format!("The last it printed:\n{last}")
    };
    Fault::new(format!(
        "\"{called}\" had not ended after {}, and was ended. {printed}",
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
