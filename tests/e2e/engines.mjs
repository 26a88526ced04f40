// The browsers that the tests run in.
import { describe } from 'node:test';

/** All of them; `BROWSER` in the environment names one. */
export const ENGINES = process.env.BROWSER ? [process.env.BROWSER] : ['chromium', 'firefox'];

/** Registers tests for each browser, one browser after the other. */
export function inEveryEngine(register) {
  for (const engine of ENGINES) describe(`in ${engine}`, () => register(engine));
}
