// Limits on what the page may weigh, request, move and keep. They do not depend on the machine.
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { HOSTED_WORDS } from './built.mjs';
import { walkInside } from './inside.mjs';
import { holds, noteMemory } from './held.mjs';
import { arriveFocused, goOn, inNewTab, open, press, walk, walkFrom } from './journey.mjs';
import { PAGES } from './questions.mjs';
import { PLACES, inPlace, serveHosts } from './places.mjs';
import { RESULTS } from './results.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE, serve } from './server.mjs';

/** All files of the whole journey, in bytes as transferred. */
const BUDGET = { br: 109 * 1024, gz: 124 * 1000 };
const REQUESTS = 4;
/** The same for the element, with brotli. */
const OF_ELEMENT = 127 * 1024;
/** What checks a host's words, if it gives any. */
const OF_WORDS = 32 * 1024;
/** The page itself: a server sends this much before the first acknowledgement. */
const FIRST_FLIGHT = 14_000;
/** Most style recalculations for a choice and the next page: the browser's own share varies. */
const STYLED = 6;
/** Most that the last seven of ten journeys may leave behind. */
const LEFT = { nodes: 0, listeners: 0, program: 0 };

const { answers, strengths } = RESULTS['a gap'];

// Only Chromium reports all of this.
let browser;
let server;
before(async () => {
  server = await serve(undefined, { policy: STRICT_POLICY });
  browser = await openBrowser({ engine: 'chromium', own: true });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The page's address without a service worker, whose files are not part of the journey. */
const plain = () => server.address.replace('127.0.0.1', 'intranet.test');

test('the whole journey keeps to its requests and bytes', async () => {
  await inNewTab(browser, async () => {
    await open(browser, plain());
    await walk(browser, answers, { strengths });
    await press(browser, 'check');
    await arriveFocused(browser, 'check');
  });
  const paths = server.requests.map(({ path }) => path);
  // The files for offline use and for printing load once the page is in use. They are not part of the journey.
  const needed = paths.filter((path) => !path.startsWith('/offline-') && path !== '/page.css');
  assert.ok(needed.length <= REQUESTS && paths.length <= REQUESTS + 1, paths.join(' '));
  for (const [form, most] of Object.entries(BUDGET)) {
    const sizes = needed.map((path) => [path, packed(path, form)]);
    const whole = sizes.reduce((sum, [, size]) => sum + size, 0);
    assert.ok(whole <= most, `${whole} bytes of ${form} are more than ${most}:\n${sizes.join('\n')}`);
  }
});

test('the element has the whole way with its module and the small program', async () => {
  const host = await serveHosts({ policy: STRICT_POLICY });
  try {
    await inPlace(browser, host, PLACES['the element'], async (hosts) => {
      await walkInside(browser, hosts, answers, { strengths });
      const paths = host.requests
        .map(({ path }) => path)
        .filter((path) => path !== '/host.html')
        .sort();
      assert.deepEqual(paths, ['/element/joint-effort.js', '/element/joint-effort_bg.wasm']);
      const whole = paths.reduce((sum, path) => sum + packed(path, 'br'), 0);
      assert.ok(whole <= OF_ELEMENT, `${whole} bytes are more than ${OF_ELEMENT}`);
    });
  } finally {
    await host.close();
  }
});

test('what checks the words of a host is small', () => {
  for (const path of ['/element/words.js', HOSTED_WORDS]) {
    assert.ok(packed(path, 'br') <= OF_WORDS, `${packed(path, 'br')} bytes of ${path} are more than ${OF_WORDS}`);
  }
});

test('the page that is painted first arrives in one flight', () => {
  assert.ok(packed('/', 'gz') < FIRST_FLIGHT, `${packed('/', 'gz')} bytes`);
});

function packed(path, form) {
  const name = path.endsWith('/') ? `${path}index.html` : path;
  return statSync(join(SITE, `${name}.${form}`)).size;
}

test('nothing that is shown moves by itself, on the whole journey', async () => {
  await inNewTab(browser, async () => {
    await browser.beforeEachPage(`
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
          if (!hadRecentInput) shifts.push([value, document.title, ...sources.map(({ node }) => node?.className)].join(' '));
        }
      }).observe({ type: 'layout-shift', buffered: true });`);
    await open(browser, server.address);
    await goOn(browser);
    for (const page of PAGES.keys()) {
      await arriveFocused(browser, page);
      // The browser ignores shifts caused by a press, but only by a real one.
      await walk(browser, answers, { strengths, to: page });
      for (const choice of await browser.all('[data-step] label:first-of-type')) await browser.clickOn(choice);
      await goOn(browser);
    }
    await arriveFocused(browser, 'check');
    await goOn(browser);
    await arriveFocused(browser, 'result');
    assert.deepEqual(await browser.run('return shifts'), []);
  });
});

test('a press has the next page laid out once', async () => {
  await inNewTab(browser, async () => {
    await walkFrom(browser, server.address, answers, { to: 'dimension.agreements' });
    for (const page of [...PAGES.keys()].filter((name) => name.startsWith('dimension.')).slice(2)) {
      const before = await browser.work();
      await browser.run(`
        document.querySelector('[data-step] input').click();
        document.querySelector('[data-step] [data-action="continue"]').click();
        return new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));`);
      const { styles, layouts } = await browser.work();
      await arriveFocused(browser, page);
      assert.equal(layouts - before.layouts, 1, `layouts of ${page}`);
      assert.ok(styles - before.styles <= STYLED, `${styles - before.styles} times styled: ${page}`);
    }
  });
});

test('ten journeys in a row hold no more than one', async () => {
  await inNewTab(browser, async () => {
    await noteMemory(browser);
    await open(browser, plain());
    const held = [];
    // A driver holds on to the elements it has found, and so to their page.
    const pressed = (action) =>
      browser.run('document.querySelector(`[data-step] [data-action="${arguments[0]}"]`).click()', action);
    for (let journey = 0; journey < 10; journey += 1) {
      await walk(browser, answers, { strengths });
      await pressed('start');
      await arriveFocused(browser, 'start');
      await pressed('start-again');
      await browser.until(
        () => browser.run('return document.querySelector(\'[data-action="start-again"]\') === null'),
        'a fresh start',
      );
      held.push(await holds(browser));
    }
    // The first journeys load what stays.
    const [, , early] = held;
    for (const [what, most] of Object.entries(LEFT)) {
      assert.ok(held.at(-1)[what] - early[what] <= most, `${what}: ${JSON.stringify(held)}`);
    }
  });
});
