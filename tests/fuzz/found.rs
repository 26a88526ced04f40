//! What did not hold, of which input, and how to see it again.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs, panic};

use super::KEEP;
use super::targets::Target;

/// So long is an input made smaller that has failed.
const SHRINKING: Duration = Duration::from_secs(5);

thread_local! {
    /// What the last panic in this thread said.
    static SAID: RefCell<String> = const { RefCell::new(String::new()) };
}

/// What did not hold.
#[derive(Debug, Clone)]
pub struct Failure {
    /// What was said of it.
    pub said: String,
    is_slow: bool,
}

impl Failure {
    /// It took too long.
    pub fn slow(took: Duration, allowed: Duration) -> Self {
        let (took, allowed) = (took.as_millis(), allowed.as_millis());
        Self {
            said: format!("it took {took} ms of {allowed} ms that are allowed"),
            is_slow: true,
        }
    }
}

/// Has panics kept instead of printed.
pub fn keep_silent() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        let said = info.payload_as_str().unwrap_or("it panicked");
        let said: String = said.chars().take(2_000).collect();
        SAID.with_borrow_mut(|last| *last = format!("{place}: {said}"));
    }));
}

/// Reads an input, and catches what does not hold.
pub fn caught(target: Target, input: &[u8]) -> Result<(), Failure> {
    if env::var_os(KEEP).is_some() {
        fs::write(path_of(target, "last"), input).expect("an input is written");
    }
    panic::catch_unwind(|| (target.run)(input)).map_err(|_| Failure {
        said: SAID.with_borrow(Clone::clone),
        is_slow: false,
    })
}

/// The smallest input found that still fails, and how.
pub fn shrunk(
    input: &[u8],
    failure: &Failure,
    attempt: impl Fn(&[u8]) -> Option<Failure>,
) -> (Vec<u8>, Failure) {
    let (mut least, mut failure) = (input.to_vec(), failure.clone());
    let begun = Instant::now();
    let mut size = least.len() / 2;
    // What is slow needs its length.
    while size > 0 && !failure.is_slow {
        let mut at = 0;
        while at < least.len() && begun.elapsed() < SHRINKING {
            let end = (at + size).min(least.len());
            let without = [&least[..at], &least[end..]].concat();
            match attempt(&without).filter(|other| !other.is_slow) {
                Some(other) => (least, failure) = (without, other),
                None => at = end,
            }
        }
        size /= 2;
    }
    (least, failure)
}

/// Tells of a kept input that fails.
pub fn tell_kept(target: Target, path: &Path, failure: &Failure) {
    tell(target, path, failure);
}

/// Writes an input that was made and fails, and tells of it.
pub fn tell_made(target: Target, (input, failure): &(Vec<u8>, Failure)) {
    let sum = input.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
    });
    let path = path_of(target, &format!("{sum:016x}"));
    fs::write(&path, input).expect("an input is written");
    tell(target, &path, failure);
    println!(
        "  once it is mended: cp {} fuzz/crashes/{}/",
        path.display(),
        target.name
    );
}

/// Tells of an input that has ended the whole program, if it did so again. The system has named the thread, which
/// has the target's name.
pub fn tell_ended(did_again: bool) {
    if did_again {
        let path = folder().join("TARGET-last");
        let path = path.display();
        println!("TARGET, whose thread is named above, was ended by its last input: {path}");
        println!("  again: cargo xtask fuzz TARGET --input {path}");
    } else {
        println!("It was not ended again. Perhaps the machine had no memory left.");
    }
    println!("\ntest result: FAILED. 0 passed; 1 failed; 0 ignored");
}

fn tell(target: Target, path: &Path, failure: &Failure) {
    let Target { name, .. } = target;
    let path = path.display();
    println!("test {name} ... FAILED: {path}\n  {}", failure.said);
    println!("  again: cargo xtask fuzz {name} --input {path}");
}

fn path_of(target: Target, name: &str) -> PathBuf {
    let folder = folder();
    fs::create_dir_all(&folder).expect("a folder is made");
    folder.join(format!("{}-{name}", target.name))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz")
}
