//! Files that the program writes and that are kept beside it, for other programs and their tests.

use std::path::Path;
use std::{env, fs};

/// Set to anything, it has the files written anew.
const WRITE: &str = "JOINT_EFFORT_WRITE";

/// Checks that a file has exactly this text; the path is one from the root of the package.
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
