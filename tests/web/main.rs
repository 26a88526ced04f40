//! Tests of the code that uses the browser, in a browser. Run by `cargo xtask test web`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "A test that cannot go on has found something."
)]

#[cfg(target_family = "wasm")]
mod assessing;
#[cfg(target_family = "wasm")]
mod endless;
#[cfg(target_family = "wasm")]
mod hostile;
#[cfg(target_family = "wasm")]
mod hosting;
#[cfg(target_family = "wasm")]
mod javascript;
#[cfg(target_family = "wasm")]
mod mounting;
#[cfg(target_family = "wasm")]
mod program;
#[cfg(target_family = "wasm")]
mod record_store;
#[cfg(target_family = "wasm")]
mod storage;

#[cfg(target_family = "wasm")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

// The browser calls the tests one by one; elsewhere there is nothing to run.
fn main() {}
