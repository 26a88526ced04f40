//! Shares long work among all threads of the machine.

use std::num::NonZero;
use std::sync::Mutex;
use std::thread;

/// Runs every job on whichever thread is free, and returns the results in no particular order.
pub fn share<J: Send, R: Send>(
    jobs: impl Iterator<Item = J> + Send,
    work: impl Fn(J) -> R + Sync,
) -> Vec<R> {
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().expect("no thread has failed").next();
    let worker = || {
        let mut done = Vec::new();
        while let Some(job) = next() {
            done.push(work(job));
        }
        done
    };
    thread::scope(|scope| {
        let count = thread::available_parallelism().map_or(1, NonZero::get);
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(worker)).collect();
        workers
            .into_iter()
            .flat_map(|done| done.join().expect("the work holds"))
            .collect()
    })
}
