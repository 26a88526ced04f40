//! The project's tasks: `cargo xtask serve`, `dist`, `test`, `bench` and others.
//!
//! Continuous integration runs what a contributor runs. Nothing here asks a question: missing tools are
//! installed if that is allowed; otherwise the fault names the remedy.

mod advisories;
mod arguments;
mod assurance;
mod bench;
mod build;
mod check_words;
mod colours;
mod compiled;
mod edition;
mod fault;
mod fuzz;
mod marks;
mod npm;
mod orca;
mod process;
mod project;
mod reproduce;
mod serve;
mod size;
mod steps;
mod system;
mod test;
mod toolchain;

use std::env;
use std::process::ExitCode;

use arguments::{Serve, XtaskCmd};

fn main() -> ExitCode {
    let words = env::args_os().skip(1).collect();
    let done = arguments::read(words).and_then(|command| match command {
        None => {
            println!("{}", arguments::USAGE);
            Ok(true)
        }
        Some(XtaskCmd::Serve(Serve { port, no_open })) => serve::run(port, !no_open).map(|()| true),
        Some(XtaskCmd::Dist(_)) => build::dist::run().map(|_| true),
        Some(XtaskCmd::Assurance(_)) => assurance::run().map(|()| true),
        Some(XtaskCmd::Reproduce(_)) => reproduce::run().map(|()| true),
        Some(XtaskCmd::Advisories(_)) => advisories::run(),
        Some(XtaskCmd::Size(_)) => size::run().map(|()| true),
        Some(XtaskCmd::Colours(_)) => colours::run().map(|()| true),
        Some(XtaskCmd::Edition(raised)) => {
            edition::run(&raised.edition, &raised.changed).map(|()| true)
        }
        Some(XtaskCmd::CheckWords(wanted)) => check_words::run(&wanted.file),
        Some(XtaskCmd::Orca(asked)) => orca::run(&asked),
        Some(XtaskCmd::Fuzz(wanted)) => fuzz::run(&wanted),
        Some(XtaskCmd::Bench(options)) => bench::run(&options).map(|()| true),
        Some(XtaskCmd::Test(wanted)) => Ok(test::run(&wanted.parts())),
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
