// Runs every test of the module. `wasm-bindgen-test` writes to the element with the id "output".
// `window.outcome` tells the browser's driver the result: true if all tests passed.
import init, * as tests from './tests.js';

for (const method of ['debug', 'log', 'info', 'warn', 'error']) {
  const original = console[method].bind(console);
  console[method] = (...words) => {
    original(...words);
    window[`on_console_${method}`]?.(words);
  };
}
window.__wbg_test_invoke = (test) => test();

async function run() {
  const module = await init();
  const context = new tests.WasmBindgenTestContext(false);
  for (const method of ['debug', 'log', 'info', 'warn', 'error']) {
    window[`on_console_${method}`] = tests[`__wbgtest_console_${method}`];
  }
  context.include_ignored(false);
  context.filtered_count(0);
  const names = Object.keys(module).filter((name) => name.startsWith('__wbgt_'));
  return context.run(names.map((name) => module[name]));
}

run().then(
  (passed) => {
    window.outcome = passed === true;
  },
  (error) => {
    document.getElementById('output').append(`\nThe tests broke off: ${error?.stack ?? error}\n`);
    window.outcome = false;
  },
);
