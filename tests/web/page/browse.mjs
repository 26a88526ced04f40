// Opens the page of the WebAssembly tests in a headless browser and prints what it wrote.
// Called as: node browse.mjs FOLDER
import { openBrowser } from '../../e2e/browser.mjs';
import { serve } from '../../e2e/server.mjs';

/** One test that hangs must not hold up the rest for longer than this. */
const LIMIT_MS = 120_000;

const server = await serve(process.argv[2]);
const browser = await openBrowser();
try {
  // A page that hangs tells nothing any more, not even that it hangs.
  await browser.driver.manage().setTimeouts({ pageLoad: LIMIT_MS, script: LIMIT_MS });
  await browser.goTo(server.address);
  const ended = await browser
    .until(() => browser.run('return typeof window.outcome === "boolean"'), 'the tests to end', LIMIT_MS)
    .then(() => true, (error) => { console.log(error.message); return false; });
  console.log(await browser.run('return document.getElementById("output").textContent')
    .catch((error) => `The page does not answer: ${error.message}`));
  if (!ended) {
    for (const message of await browser.messages()) console.log(`console: ${message}`);
  }
  process.exitCode = ended && (await browser.run('return window.outcome')) ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}
