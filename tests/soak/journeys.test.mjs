// A thousand ways in one page, from the start to the result and to the start again: none leaves anything. It takes
// some minutes, so `cargo xtask test soak` runs it, and no other part does. JOURNEYS in the environment has it go
// fewer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from '../e2e/browser.mjs';
import { held, noteMemory } from '../e2e/held.mjs';
import { WAITING, mountedInside } from '../e2e/inside.mjs';
import { inNewTab } from '../e2e/journey.mjs';
import { PLACES, serveHosts } from '../e2e/places.mjs';
import { STRICT_POLICY } from '../e2e/policy.mjs';
import { choicesOn, PAGES } from '../e2e/questions.mjs';
import { RESULTS } from '../e2e/results.mjs';

const JOURNEYS = Number(process.env.JOURNEYS ?? 1000);

/** So many are gone by one script. */
const AT_ONCE = 10;

/** How often it is looked at. */
const LOOKS = 10;

/** What nine in ten of them may leave beside what the first tenth has left: some code that is compiled anew. */
const LEFT = { bytes: 100_000, nodes: 0, listeners: 0, program: 0 };

// Only Chromium tells what a page holds.
let browser;
let server;
before(async () => {
  server = await serveHosts({ policy: STRICT_POLICY });
  // Otherwise it drops what a page writes into the history faster than a person can.
  browser = await openBrowser({ engine: 'chromium', own: true, fast: true });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** What is pressed on each page, of one result after the other. */
const PLANS = ['a gap', 'in place', 'not placed', 'safety first'].map((name) => {
  const { answers, strengths = [] } = RESULTS[name];
  return {
    ...Object.fromEntries([...PAGES.keys()].map((page) => [page, choicesOn(page, answers)])),
    strengths: strengths.map((id) => `je-${id}`),
  };
});

/** Has the page itself press what stands on it, way after way. */
const goOn = (hosts, times) =>
  browser.run(
    `${WAITING}
  const [hosts, plans, times] = arguments;
  const root = hosts ? document.querySelector(hosts).shadowRoot : document;
  const step = () => root.querySelector('[data-step]:not([data-unfinished])')?.dataset.step;
  const press = (action) => root.querySelector('[data-step] [data-action="' + action + '"]').click();
  return (async () => {
    for (let time = 0; time < times; time += 1) {
      const plan = plans[time % plans.length];
      for (let page = step(); page !== 'result'; page = step()) {
        for (const id of plan[page] ?? []) root.getElementById(id).click();
        await turn();
        press('continue');
        await until(() => (step() ?? page) !== page, 'the page after ' + page);
      }
      press('start');
      await until(() => step() === 'start', 'the start');
      press('start-again');
      await until(() => !root.querySelector('[data-action="start-again"]'), 'a fresh start');
    }
  })();`,
    hosts,
    PLANS,
    times,
  );

for (const [name, { path, hosts }] of Object.entries(PLACES)) {
  test(`a thousand journeys in one page leave nothing, in ${name}`, async (context) => {
    await inNewTab(browser, async () => {
      await noteMemory(browser);
      // Where no worker keeps it, whose files are none of the journey.
      await browser.goTo(server.address.replace('127.0.0.1', 'intranet.test') + path);
      await mountedInside(browser, hosts);
      const looks = [];
      for (let look = 0; look < LOOKS; look += 1) {
        for (let gone = 0; gone < JOURNEYS / LOOKS; gone += AT_ONCE) await goOn(hosts, AT_ONCE);
        looks.push(await held(browser));
      }
      context.diagnostic(`${JOURNEYS} journeys: ${JSON.stringify([looks[0], looks.at(-1)])}`);
      for (const [what, most] of Object.entries(LEFT)) {
        assert.ok(looks.at(-1)[what] - looks[0][what] <= most, `${what}: ${JSON.stringify(looks)}`);
      }
      assert.deepEqual(
        (await browser.messages()).filter((line) => /SEVERE/.test(line)),
        [],
      );
    });
  });
}
