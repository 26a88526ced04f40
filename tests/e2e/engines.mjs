// The browsers that the tests run in.
import { after, before, describe } from 'node:test';
import { openBrowser } from './browser.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { serve } from './server.mjs';

/** Chromium and Firefox, or the one that `BROWSER` in the environment names. */
const ENGINES = process.env.BROWSER ? [process.env.BROWSER] : ['chromium', 'firefox'];

/** Registers tests for each browser, one browser after the other. */
export function inEveryEngine(register) {
  for (const engine of ENGINES) describe(`in ${engine}`, () => register(engine));
}

/**
 * Keeps a browser open while the tests registered with it run.
 *
 * @param {string} engine - which browser
 * @param {(browser: import('./browser.mjs').Browser) => void} take - receives it before the tests
 * @param {{own?: boolean}} options - `own` if no test may use it afterwards: a browser that has had pages cut off
 *   sometimes loses a tab later
 */
export function inBrowser(engine, take, { own } = {}) {
  let browser;
  before(async () => {
    browser = await openBrowser({ engine, own });
    take(browser);
  });
  after(() => browser?.close());
}

/**
 * Serves the site under the strictest policy and keeps a browser open while the tests registered with them
 * run.
 *
 * @param {string} engine - which browser
 * @param {(there: {server: object, browser: object}) => void} take - receives both before the tests
 */
export function onStrictSite(engine, take) {
  const there = {};
  before(async () => {
    there.server = await serve(undefined, { policy: STRICT_POLICY });
  });
  inBrowser(engine, (browser) => {
    take(Object.assign(there, { browser }));
  });
  after(() => there.server?.close());
}
