// Opens the page of the WebAssembly tests in a headless browser and prints its output.
// Called as: node browse.mjs FOLDER
import { openBrowser } from '../../e2e/browser.mjs';
import { serve } from '../../e2e/server.mjs';

/** A test that hangs must not delay the others for longer than this. */
const LIMIT_MS = 120_000;

const server = await serve(process.argv[2]);
const browser = await openBrowser();
// A page that hangs no longer responds, and its browser does not close by itself.
setTimeout(() => {
  console.log(`The tests did not end in ${LIMIT_MS / 1000} s: one of them hangs, or all are slow.`);
  process.exit(1);
}, LIMIT_MS).unref();
try {
  await browser.goTo(server.address);
  await browser.until(
    () => browser.run('return typeof window.outcome === "boolean"'),
    'the tests to end',
    2 * LIMIT_MS,
  );
  console.log(await browser.run('return document.getElementById("output").textContent'));
  const passed = await browser.run('return window.outcome');
  if (!passed) {
    for (const message of await browser.messages()) console.log(`console: ${message}`);
  }
  process.exitCode = passed ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
