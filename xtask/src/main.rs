//! The project's tasks: `cargo xtask serve`, `dist`, `test` and `bench`.
//!
//! Continuous integration runs what a contributor runs. Nothing here asks a question; what is
//! missing is brought where that is allowed, and named with its remedy where it is not.

mod arguments;
mod bench;
mod build;
mod check_words;
mod fault;
mod npm;
mod process;
mod project;
mod serve;
mod size;
mod steps;
mod system;
mod test;
mod toolchain;

use std::env;
use std::process::ExitCode;

use arguments::Command;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let done = arguments::read(&words).and_then(|command| match command {
        Command::Help => {
            println!("{}", arguments::USAGE);
            Ok(true)
        }
        Command::Serve { port, open } => serve::run(port, open).map(|()| true),
        Command::Dist => build::dist::run().map(|_| true),
        Command::Size => size::run().map(|()| true),
        Command::Bench(options) => bench::run(options).map(|()| true),
        Command::CheckWords(file) => check_words::run(&file),
        Command::Test(parts) => Ok(test::run(&parts)),
    });
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("\n{fault}");
            ExitCode::FAILURE
        }
    }
}
