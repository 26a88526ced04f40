//! Files that the program writes and that are stored here, for other programs and their tests.

use std::path::Path;
use std::{env, fs};

/// If this variable is set, the files are rewritten.
const WRITE: &str = "JOINT_EFFORT_WRITE";

/// Checks that a file has exactly this text. Its path starts at the root of the package.
#[track_caller]
pub fn check_held(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if env::var_os(WRITE).is_some() {
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
        fs::write(&file, text).expect("the file");
    }
    let held = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        held == text,
        "{path} is not what is written now: look at it with {WRITE}=1"
    );
}
