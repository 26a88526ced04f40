//! Runs the target that `FUZZ_TARGET` names with libFuzzer. `cargo xtask fuzz` builds and calls it.
#![no_main]

#[path = "../mutate.rs"]
#[allow(dead_code, reason = "Only the runner without libFuzzer grows inputs.")]
mod mutate;
#[path = "../targets/mod.rs"]
mod targets;

use std::path::Path;
use std::sync::OnceLock;
use std::{env, fs};

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use mutate::Mutator;
use targets::{Target, dictionary};

/// The target, and the material for inputs.
struct Given {
    target: Target,
    words: Vec<String>,
    corpus: Vec<Vec<u8>>,
}

fn given() -> &'static Given {
    static GIVEN: OnceLock<Given> = OnceLock::new();
    GIVEN.get_or_init(|| {
        let name = env::var("FUZZ_TARGET").expect("FUZZ_TARGET names a target");
        let target = targets::ALL.into_iter().find(|target| target.name == name);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("corpus")
            .join(&name);
        let files = fs::read_dir(folder).into_iter().flatten();
        let corpus = files.filter_map(|file| fs::read(file.ok()?.path()).ok());
        Given {
            target: target.expect("there is a target of this name"),
            words: dictionary::words(),
            corpus: corpus.collect(),
        }
    })
}

fuzz_target!(|bytes: &[u8]| (given().target.run)(bytes));

fuzz_mutator!(|bytes: &mut [u8], size: usize, most: usize, seed: u32| {
    // libFuzzer's own mutations follow the program's comparisons; ours know the structure of JSON.
    if seed % 2 == 0 {
        return fuzzer_mutate(bytes, size, most);
    }
    let given = given();
    let mut mutator = Mutator::new(u64::from(seed), &given.words, &given.corpus);
    let made = mutator.mutated(&bytes[..size], most);
    bytes[..made.len()].copy_from_slice(&made);
    made.len()
});
