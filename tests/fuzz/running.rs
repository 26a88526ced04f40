//! One target over what is kept for it, and over what is made of that.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::arguments::Arguments;
use super::found::{self, Failure};
use super::mutate::Mutator;
use super::targets::{Target, dictionary};

/// So long is an input that is made, in bytes.
const LONGEST: usize = 4_096;

/// One input in so many is grown, to this length.
const GROWN_EVERY: u64 = 500;
const GROWN: usize = 65_536;

/// What reading may take: so long, and so much more for each byte. What is slow without need takes far longer.
const AT_MOST: Duration = Duration::from_millis(60);
const FOR_EACH_BYTE: Duration = Duration::from_micros(8);

/// A machine that does other things meanwhile may be slow by chance, but not so often in a row.
const TRIES: u32 = 6;

/// The folders of what is kept: what inputs are made of, and what was once a fault.
const KEPT: [&str; 2] = ["corpus", "crashes"];

/// Runs the target, says how that went, and whether it passed.
pub fn run(target: Target, arguments: &Arguments) -> bool {
    let begun = Instant::now();
    let kept = kept(target, arguments);
    let mut slowest = Duration::ZERO;
    for (path, input) in &kept {
        match attempt(target, input) {
            Ok(time) => slowest = slowest.max(time),
            Err(failure) => {
                found::tell_kept(target, path, &failure);
                return false;
            }
        }
    }
    let corpus: Vec<_> = kept.into_iter().map(|(_, input)| input).collect();
    let runs = if arguments.input.is_some() {
        0
    } else {
        match made(target, arguments, &corpus, &mut slowest) {
            Ok(runs) => runs,
            Err((input, failure)) => {
                found::tell_made(
                    target,
                    &found::shrunk(&input, &failure, |input| attempt(target, input).err()),
                );
                return false;
            }
        }
    };
    let (count, time) = (corpus.len(), begun.elapsed().as_secs_f32());
    println!(
        "test {} ... ok: {count} kept, {runs} made in {time:.1} s, the slowest {} ms",
        target.name,
        slowest.as_millis()
    );
    true
}

/// The one input that was named, or all that are kept for the target.
fn kept(target: Target, arguments: &Arguments) -> Vec<(PathBuf, Vec<u8>)> {
    let paths = match &arguments.input {
        Some(path) => vec![path.clone()],
        None => KEPT
            .iter()
            .flat_map(|folder| inputs(folder, target.name))
            .collect(),
    };
    let read = |path: PathBuf| {
        let input = fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        (path, input)
    };
    paths.into_iter().map(read).collect()
}

fn inputs(folder: &str, target: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz")
        .join(folder)
        .join(target);
    let files = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    paths
}

/// Makes inputs for as long as was asked for; how many, or the one that failed.
fn made(
    target: Target,
    arguments: &Arguments,
    corpus: &[Vec<u8>],
    slowest: &mut Duration,
) -> Result<u64, (Vec<u8>, Failure)> {
    let words = dictionary::words();
    let mut mutator = Mutator::new(arguments.seed, &words, corpus);
    let begun = Instant::now();
    let mut runs = 0;
    let mut last = Vec::new();
    while begun.elapsed() < arguments.time && arguments.runs.is_none_or(|most| runs < most) {
        runs += 1;
        let base = match mutator.below(4) {
            0 => &last,
            _ => corpus.get(mutator.below(corpus.len())).unwrap_or(&last),
        };
        let input = if runs % GROWN_EVERY == 0 {
            mutator.grown(base, GROWN)
        } else {
            mutator.mutated(base, LONGEST)
        };
        match attempt(target, &input) {
            Ok(time) => *slowest = time.max(*slowest),
            Err(failure) => return Err((input, failure)),
        }
        if input.len() <= LONGEST {
            last = input;
        }
    }
    Ok(runs)
}

/// Reads an input: how long that took, or what did not hold.
fn attempt(target: Target, input: &[u8]) -> Result<Duration, Failure> {
    let bytes = u32::try_from(input.len()).unwrap_or(u32::MAX);
    let allowed = AT_MOST + FOR_EACH_BYTE * bytes;
    let mut least = Duration::MAX;
    for _ in 0..TRIES {
        let (begun, begun_working) = (Instant::now(), worked(least));
        found::caught(target, input)?;
        let took = match (begun_working, worked(least)) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => begun.elapsed(),
        };
        least = least.min(took);
        if least <= allowed {
            return Ok(least);
        }
    }
    Err(Failure::slow(least, allowed))
}

/// How long this thread has worked so far, where the system tells that; not asked at the first try, as asking
/// takes longer than reading most inputs.
fn worked(least: Duration) -> Option<Duration> {
    if least == Duration::MAX {
        return None;
    }
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}
