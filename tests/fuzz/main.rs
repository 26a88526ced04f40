//! Runs every reader of foreign bytes over its kept inputs and over inputs made of them, on any toolchain and
//! without a library:
//! `cargo test --no-default-features --features side-pages --test fuzz -- --seconds 10 [TARGET]`. Without a
//! setting it replays what is kept, and no more. `cargo xtask fuzz` goes further, by libFuzzer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "A property that does not hold has found something."
)]

mod arguments;
mod found;
#[path = "../../fuzz/mutate.rs"]
#[allow(dead_code, reason = "libFuzzer makes inputs of its own besides.")]
mod mutate;
mod running;
#[path = "../../fuzz/targets/mod.rs"]
mod targets;

use std::env;
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::thread;

use arguments::Arguments;

/// Says to the program that it was started by itself.
const INSIDE: &str = "JOINT_EFFORT_FUZZ_INSIDE";

/// Says to it that each input is written down before it is read.
const KEEP: &str = "JOINT_EFFORT_FUZZ_KEEP";

/// So many targets run at once: a small machine has no more cores.
const AT_ONCE: usize = 2;

/// A browser gives the program's stack 1 MB. Half of that has to do.
const STACK: usize = 512 * 1024;

fn main() -> ExitCode {
    if env::var_os(INSIDE).is_some() {
        return inside(&Arguments::read(env::args().skip(1)));
    }
    if let Some(code) = again(&[]) {
        return ExitCode::from(code);
    }
    // A stack that overflows ends the whole program, which then has nothing to say of the input.
    println!("It was ended by a signal. Once more, writing each input down before it is read:");
    found::tell_ended(again(&[KEEP]).is_none());
    ExitCode::FAILURE
}

/// Runs this program once more; none where it is ended by a signal.
fn again(settings: &[&str]) -> Option<u8> {
    let mut own = Command::new(env::current_exe().expect("this program"));
    own.args(env::args().skip(1)).env(INSIDE, "1");
    own.envs(settings.iter().map(|name| (name, "1")));
    let code = own.status().expect("it starts").code()?;
    Some(u8::try_from(code).unwrap_or(1))
}

fn inside(arguments: &Arguments) -> ExitCode {
    found::keep_silent();
    // The last is taken first.
    let wanted = targets::ALL.into_iter().rev();
    let wanted = wanted.filter(|target| arguments.wants(target.name));
    let waiting: Mutex<Vec<_>> = Mutex::new(wanted.collect());
    let counts = Mutex::new((0_u32, 0_u32));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let Some(target) = waiting.lock().unwrap().pop() else {
                        return;
                    };
                    let run = || running::run(target, arguments);
                    let named = thread::Builder::new()
                        .name(target.name.to_owned())
                        .stack_size(STACK);
                    let passed = thread::scope(|inner| {
                        let running = named.spawn_scoped(inner, run).expect("a thread");
                        running.join().unwrap_or(false)
                    });
                    let mut counts = counts.lock().unwrap();
                    counts.0 += u32::from(passed);
                    counts.1 += u32::from(!passed);
                }
            });
        }
    });
    let (passed, failed) = *counts.lock().unwrap();
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    println!("\ntest result: {verdict}. {passed} passed; {failed} failed; 0 ignored");
    ExitCode::from(u8::from(failed > 0))
}
