// Faults around the widget that nobody caused: a clock set back, a tab put to sleep, a page whose scripts call an
// element's own functions in any order. Other faults have test files of their own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goAside, saved, folder } from './side-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import {
  arriveInside,
  chosenInside,
  mountedInside,
  pressInside,
  runInside,
  stepInside,
  walkInside,
} from './inside.mjs';
import { inNewTab } from './journey.mjs';
import { PLACES, inPlace, serveHosts } from './places.mjs';
import { assessment, choicesOn } from './questions.mjs';
import { serve } from './server.mjs';

const ANSWERS = assessment({ dimensions: 3, claimed: 'partnership' });
const AT = 'dimension.roles';

/** A clock that can be set back: `window.setBack` is by how many milliseconds. */
const CLOCK = `
  window.setBack = 0;
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given) { if (given.length > 0) super(...given); else super(Real.now() - window.setBack); }
    static now() { return Real.now() - window.setBack; }
  };`;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  test('a clock that is set back in the middle takes no answer, and the file has its day', async () => {
    const server = await serve();
    const into = folder();
    try {
      await inNewTab(browser, async () => {
        await browser.beforeEachPage(CLOCK);
        await browser.saveTo(into);
        await browser.goTo(server.address);
        await mountedInside(browser, null);
        await walkInside(browser, null, ANSWERS, { to: AT });
        await browser.run('window.setBack = arguments[0]', YEAR_MS);
        await walkInside(browser, null, ANSWERS);
        await goAside(browser, null, 'keep');
        const file = await saved(browser, into, () => pressInside(browser, null, 'save-all'));
        const { assessment: told, saved: day } = JSON.parse(file.bytes);
        assert.deepEqual(told.dimensions, ANSWERS.dimensions);
        assert.equal(Number(day.slice(0, 4)), new Date(Date.now() - YEAR_MS).getFullYear());
      });
    } finally {
      await server.close();
    }
  });

  // Only Chromium's driver can put a tab to sleep.
  if (engine === 'chromium')
    test('a tab that is put to sleep and woken goes on where it was', async () => {
      const server = await serveHosts();
      try {
        for (const place of Object.values(PLACES))
          await inPlace(browser, server, place, async (hosts) => {
            await walkInside(browser, hosts, ANSWERS, { to: AT });
            for (const state of ['frozen', 'active']) {
              await browser.driver.sendDevToolsCommand('Page.setWebLifecycleState', { state });
            }
            await walkInside(browser, hosts, ANSWERS);
            await browser.run('sessionStorage.clear()');
          });
      } finally {
        await server.close();
      }
    });

  test('an element whose own functions are called in any order keeps its answers', async () => {
    const server = await serveHosts();
    const calls = [
      'one.connectedCallback(); one.connectedCallback();',
      'one.disconnectedCallback();',
      'one.attributeChangedCallback("theme", null, "dark"); one.attributeChangedCallback("name", "a", null);',
      'one.attributeChangedCallback("heading-level", "2", "3"); one.disconnectedCallback(); one.connectedCallback();',
      'one.adoptedCallback(); one.connectedMoveCallback();',
      'one.remove(); one.connectedCallback(); document.body.append(one);',
      'one.remove(); one.attributeChangedCallback("hide", null, "print"); one.adoptedCallback(); document.body.append(one);',
    ];
    try {
      await inPlace(browser, server, PLACES['the element'], async (hosts) => {
        await walkInside(browser, hosts, ANSWERS, { to: AT });
        await walkInside(browser, hosts, ANSWERS, { to: 'dimension.communication' });
        for (const call of calls) {
          await browser.run(`const one = document.querySelector('joint-effort'); ${call}`);
          await browser.until(async () => (await stepInside(browser, hosts)) === 'dimension.communication', call);
        }
        await pressInside(browser, hosts, 'back');
        await arriveInside(browser, hosts, AT);
        assert.deepEqual(await chosenInside(browser, hosts), choicesOn(AT, ANSWERS));
        assert.equal(await runInside(browser, hosts, 'return root.querySelectorAll("[data-step]").length'), 1);
        await walkInside(browser, hosts, ANSWERS);
        await browser.run('sessionStorage.clear()');
        assert.deepEqual(await browser.messages(), []);
      });
    } finally {
      await server.close();
    }
  });
});
