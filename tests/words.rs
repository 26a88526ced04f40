//! Checks one file of words, for `cargo xtask check-words`: with the program's own checker.

use std::process::ExitCode;
use std::{env, fs};

use joint_effort::content::{Words, check, key};

fn main() -> ExitCode {
    let file = env::args().nth(1).unwrap_or_default();
    let json = match fs::read_to_string(&file) {
        Ok(json) => json,
        Err(why) => {
            eprintln!("{file}: {why}; name a file of words");
            return ExitCode::FAILURE;
        }
    };
    match check::words(&json, &key::entries(), &Words::english_texts()) {
        Ok(()) => {
            println!("{file}: no fault");
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in &faults {
                eprintln!("{file}: {fault}");
            }
            eprintln!("{file}: {} faults", faults.len());
            ExitCode::FAILURE
        }
    }
}
