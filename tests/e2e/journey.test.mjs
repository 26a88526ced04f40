// From the start to a result, with each answer given as a person gives it: with the pointer, on the screen.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { PAGES, arrive, choicesOn, chosen, open, press } from './journey.mjs';
import { RESULTS } from './results.mjs';

const WORDS = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8'));

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  test('each answer is pressed, stays, and leads to its result', async () => {
    const { answers } = RESULTS['a gap'];
    await open(browser, server.address);
    await press(browser, 'continue');
    for (const page of PAGES.keys()) {
      await arrive(browser, page);
      const choices = page === 'strengths' ? [] : choicesOn(page, answers);
      for (const id of choices) await browser.click(`label:has(#${id})`);
      assert.deepEqual(await chosen(browser), choices, page);
      await press(browser, 'continue');
    }
    await arrive(browser, 'check');
    await press(browser, 'continue');
    await arrive(browser, 'result');
    const told = await browser.run(`
      return ['h1', '.facts dd'].flatMap((part) => (
        [...document.querySelectorAll('main ' + part)].map(({ textContent }) => textContent.trim())));`);
    assert.deepEqual(told, [WORDS.headline.collaborate.says, WORDS.level[2].title, WORDS.level[4].title]);
    assert.deepEqual(await browser.messages(), []);
  });
});
