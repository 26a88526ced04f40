//! Where every byte of the program goes: by crate, and by module of the project's own.

mod parts;
mod table;

use std::fs;

use crate::build;
use crate::fault::{Done, on_file};

/// Measures the program as it is published, and prints the table.
pub fn run() -> Done {
    let named = build::dist::named_program()?;
    let module = on_file("read", &named, fs::read(&named))?;
    let parts = parts::of(&module)?;
    print!("{}", table::write(&parts));
    Ok(())
}
