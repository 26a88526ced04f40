// The page shows what it holds, whatever a person does. WALK_STEPS and WALK_SEED in the environment set the length
// of the walk and its first seed.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { load } from '../node/load.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { inNewTab } from './journey.mjs';
import { serveElement } from './element-pages.mjs';
import { BODY, SCRIPT } from './random-elements.mjs';
import { RandomHost } from './random-host.mjs';
import { RandomUser } from './random-user.mjs';

const { WALK_SEED, WALK_STEPS = '100' } = process.env;

/** Firefox's message about a request that the page has left behind. */
const BROKEN_OFF = /Failed to load ‘’\. A ServiceWorker intercepted the request/;

/** The steps of one walk: few enough to understand it when it fails. */
const STEPS_OF_ONE = 100;

let rules;
before(async () => {
  rules = await load('whole');
});

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** Walks in a tab of its own, whose history has only this walk in it, so that the seed is enough to repeat it. */
  async function walked(seed) {
    return inNewTab(browser, async () => {
      const user = new RandomUser(browser, { address: server.address, seed, rules });
      const before = (await browser.messages()).length;
      await user.begin();
      await user.walk(Math.min(STEPS_OF_ONE, Number(WALK_STEPS)));
      const said = (await browser.messages()).slice(before);
      assert.deepEqual(
        said.filter((line) => /SEVERE|ERROR/.test(line) && !BROKEN_OFF.test(line)),
        [],
      );
      return Object.entries(user.walked)
        .map(([page, steps]) => `${page} ${steps}`)
        .join(', ');
    });
  }

  /** The same in a host page with several elements. */
  async function walkedInHost(seed) {
    const head = '<script src="elements.js"></script>';
    const host = await serveElement(BODY, { head, files: { '/elements.js': SCRIPT } });
    try {
      return await inNewTab(browser, async () => {
        const user = new RandomHost(browser, { address: host.page, seed });
        const before = (await browser.messages()).length;
        await user.begin();
        await user.walk(Math.min(STEPS_OF_ONE, Number(WALK_STEPS)));
        const said = (await browser.messages()).slice(before);
        assert.deepEqual(
          said.filter((line) => /SEVERE|ERROR/.test(line)),
          [],
        );
        return Object.entries(user.walked)
          .map(([where, steps]) => `${where} ${steps}`)
          .join(', ');
      });
    } finally {
      await host.close();
    }
  }

  /** Walks from each seed; the error of a walk that fails says how to repeat it. */
  async function walkAll(context, walk) {
    const first = Number(WALK_SEED ?? Math.floor(Math.random() * 2 ** 31));
    const walks = Math.max(1, Math.round(Number(WALK_STEPS) / STEPS_OF_ONE));
    for (let seed = first; seed < first + walks; seed += 1) {
      try {
        context.diagnostic(`seed ${seed}: ${await walk(seed)}`);
      } catch (error) {
        const again = `WALK_SEED=${seed} WALK_STEPS=${STEPS_OF_ONE} BROWSER=${engine}`;
        throw new Error(`${error.message}\nOnce more: ${again} node tests/e2e/run.mjs tests/e2e/random-user.test.mjs`);
      }
    }
  }

  test('a random user sees what is held', (context) => walkAll(context, walked));

  test('a random user of several elements, in a page that changes them, sees what is held of each', (context) =>
    walkAll(context, walkedInHost));
});
