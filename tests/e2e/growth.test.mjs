// Five hundred times into the page and out again: a widget gives back what it took.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { held, noteMemory } from './held.mjs';
import { WAITING } from './inside.mjs';
import { hostPage, serveHosts } from './places.mjs';
import { STRICT_POLICY } from './policy.mjs';

/** Mounts to measure, in two halves, after the first ones, which load what stays; and mounts per script. */
const MOUNTS = 500;
const AT_ONCE = 25;

/**
 * What one half may leave. Yew keeps the functions it listened with, although everything they held is gone:
 * under one kilobyte per mount, and no part of the page.
 */
const LEFT = { bytes: 250_000, nodes: 0, listeners: 0, program: 0 };

// Only Chromium reports what a page holds.
let browser;
let server;
before(async () => {
  server = await serveHosts({ policy: STRICT_POLICY, instead: { '/host.html': hostPage('<div id="place"></div>') } });
  // A browser in which nothing else has left anything.
  browser = await openBrowser({ engine: 'chromium', own: true });
  await noteMemory(browser);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Adds an element to the page, answers something and removes it, as often as given. */
const mountAndRemove = (times, kept) =>
  browser.run(
    `${WAITING}
  const [times, kept] = arguments;
  const place = document.getElementById('place');
  const shows = (element, step) => until(
    () => element.shadowRoot.querySelector('[data-step]')?.dataset.step === step, step);
  return (async () => {
    let element = null;
    for (let time = 0; time < times; time += 1) {
      if (!element || !kept) {
        element = document.createElement('joint-effort');
        element.setAttribute('storage', 'none');
      }
      place.append(element);
      await element.ready;
      await shows(element, kept && time > 0 ? 'claimed' : 'start');
      if (!kept || time === 0) element.shadowRoot.querySelector('[data-step] [data-action="continue"]').click();
      await shows(element, 'claimed');
      element.shadowRoot.getElementById('je-claimed-' + (1 + time % 6)).click();
      await turn();
      if (!element.outcome) throw new Error('nothing was answered');
      element.remove();
      await turn();
    }
  })();`,
    times,
    kept,
  );

for (const [kept, which] of [
  [false, 'a new element each time'],
  [true, 'the same element over and over'],
]) {
  test(`five hundred mounts and removals of ${which} leave next to nothing`, async () => {
    await browser.goTo(`${server.address}host.html`);
    // The first mounts load what stays: the program, its style sheets, code recompiled as it gets hot.
    for (let done = 0; done < 150; done += AT_ONCE) await mountAndRemove(AT_ONCE, kept);
    const after = [await held(browser)];
    for (let half = 0; half < 2; half += 1) {
      for (let done = 0; done < MOUNTS / 2; done += AT_ONCE) await mountAndRemove(AT_ONCE, kept);
      after.push(await held(browser));
    }
    const [start, middle, end] = after;
    for (const [what, most] of Object.entries(LEFT)) {
      const grown = [middle[what] - start[what], end[what] - middle[what]];
      assert.ok(grown[1] <= most, `${what}: ${grown} more by the first and the second half\n${JSON.stringify(after)}`);
    }
    assert.deepEqual(await browser.messages(), []);
  });
}

test('a hundred times from one page to the next and back, in one element, leave no part of a page', async () => {
  await browser.goTo(`${server.address}host.html`);
  const toAndFro = () =>
    browser.run(`${WAITING}
    const place = document.getElementById('place');
    const element = place.querySelector('joint-effort') ?? document.createElement('joint-effort');
    if (!element.isConnected) place.append(element);
    const shows = (step) => until(
      () => element.shadowRoot.querySelector('[data-step]')?.dataset.step === step, step);
    const press = (action) => element.shadowRoot.querySelector('[data-step] [data-action="' + action + '"]').click();
    return element.ready.then(async () => {
      for (let time = 0; time < 50; time += 1) {
        press('continue');
        await shows('claimed');
        press('back');
        await shows('start');
      }
    });`);
  const after = [];
  for (let half = 0; half < 3; half += 1) {
    await toAndFro();
    after.push(await held(browser));
  }
  for (const what of ['nodes', 'listeners', 'program']) {
    assert.ok(after[2][what] <= after[0][what], `${what}: ${JSON.stringify(after)}`);
  }
});
