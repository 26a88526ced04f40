// The browsers that the tests run in.
import { after, before, describe } from 'node:test';
import { openBrowser } from './browser.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { serve } from './server.mjs';

/** All of them; `BROWSER` in the environment names one. */
export const ENGINES = process.env.BROWSER ? [process.env.BROWSER] : ['chromium', 'firefox'];

/** Registers tests for each browser, one browser after the other. */
export function inEveryEngine(register) {
  for (const engine of ENGINES) describe(`in ${engine}`, () => register(engine));
}

/**
 * Has a browser open for as long as the tests run that are registered with it.
 *
 * @param {string} engine - which browser
 * @param {(browser: import('./browser.mjs').Browser) => void} take - is given it before the tests
 * @param {{own?: boolean}} options - `own` where nobody is to use it after: a browser whose pages broke
 *   off now and then loses a tab later
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
 * Has the site served under the strictest policy, and a browser open, for as long as the tests run
 * that are registered with it.
 *
 * @param {string} engine - which browser
 * @param {(there: {server: object, browser: object}) => void} take - is given both before the tests
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
