//! What only a browser can show about the code that touches it. Run by `cargo xtask test web`.

#[cfg(target_arch = "wasm32")]
mod exports;
#[cfg(target_arch = "wasm32")]
mod storage;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

// The browser calls the tests one by one; elsewhere there is nothing to run.
fn main() {}
