// The browser's Back and Forward: the page shown is the one that the history names, also if an entry's page is
// gone, and after another program has taken over.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HOSTED, WHOLE } from './built.mjs';
import { goAside } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  arrive,
  arriveFocused,
  choose,
  chosen,
  firstChoiceId,
  goOn,
  inNewTab,
  mounted,
  open,
  press,
  step,
} from './journey.mjs';
import { inSite } from './places.mjs';
import { SITE } from './server.mjs';

/** Entries of pages that only a map has, as it leaves them in a tab's history. */
const GONE = ['barriers.2/map', 'claimed/map', 'risk.safety/map'];

/** No service worker, which would request all files. */
const WITHOUT_KEEPING = { missing: ['/sw.js'] };

/** Counts the listeners on the window and the document. */
const COUNTING = `
  const heard = { popstate: 0, keydown: 0, pointerdown: 0, storage: 0 };
  window.heard = heard;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const counts = (target, type) => type in heard && (target === document || (target ?? window) === window);
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (counts(this, type)) heard[type] += 1;
    return add.call(this, type, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (type, ...rest) {
    if (counts(this, type)) heard[type] -= 1;
    return remove.call(this, type, ...rest);
  };`;

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const entry = () => browser.run('return history.state');
  const push = (...entries) => browser.run('for (const entry of arguments) history.pushState(entry, "")', ...entries);

  /** Goes back, and checks that the page is the one that the history names. */
  async function backTo(page) {
    await browser.run('history.back()');
    await browser.until(async () => (await entry()) === page, `the entry of "${page}"`);
    assert.equal(await step(browser), page);
  }

  /** Goes back to an entry whose page is gone, and continues from what is shown then. */
  async function fromEntry(site, name) {
    await open(browser, site.address);
    await push(name, 'start');
    await backTo('start');
    // The same program continues.
    await goOn(browser);
    await arriveFocused(browser, 'claimed');
    assert.equal(await entry(), 'claimed');
  }

  for (const name of GONE) {
    test(`Back to "${name}" of a map that is gone shows the start, and the history says so`, async () => {
      await inSite(browser, WITHOUT_KEEPING, async (site) => {
        await fromEntry(site, name);
        assert.deepEqual(
          site.requests.filter(({ path }) => WHOLE.includes(path)),
          [],
        );
      });
    });
  }

  test('so it is in a page that somebody has put settings into', async () => {
    const help =
      '<script type="application/json" data-for="help">' +
      '{"format":"joint-effort/help@1","line":"Ring the first desk."}</script>';
    const page = readFileSync(join(SITE, 'index.html'), 'utf8').replace('</body>', `${help}</body>`);
    await inSite(browser, { ...WITHOUT_KEEPING, instead: { '/index.html': page } }, async (site) => {
      await fromEntry(site, GONE[0]);
      assert.ok(site.requests.some(({ path }) => path === HOSTED));
    });
  });

  test('Back leads out of the page, however many of its entries are gone', async () => {
    await inNewTab(browser, async () => {
      const before = `${server.address}paper.html`;
      await browser.goTo(before);
      await browser.goTo(server.address);
      await mounted(browser);
      await push(...GONE, 'start');
      for (let left = GONE.length + 1; left > 0; left -= 1) await backTo('start');
      await browser.back();
      await browser.until(async () => (await browser.address()) === before, 'the page before');
    });
  });

  test('from a question, Back to a page that is gone loses no answer', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await push('barriers.2/map');
      await goOn(browser);
      await arriveFocused(browser, 'claimed');
      await choose(browser, firstChoiceId('claimed'));
      await backTo('start');
      await browser.run('history.forward()');
      await browser.until(async () => (await entry()) === 'claimed', 'the question');
      await arrive(browser, 'claimed');
      assert.deepEqual(await chosen(browser), [firstChoiceId('claimed')]);
    });
  });

  test('a program that has handed over listens no more', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage(COUNTING);
      await open(browser, server.address);
      const own = await browser.run('return window.heard');
      await goAside(browser, null, 'open');
      // The page's script no longer listens to the history to load the whole program.
      const handed = { ...own, popstate: own.popstate - 1, storage: own.storage + 1 };
      await browser.until(
        async () => JSON.stringify(await browser.run('return window.heard')) === JSON.stringify(handed),
        `${JSON.stringify(handed)} to be listening`,
      );
      // One press of Back is one step back, in the current program.
      await press(browser, 'back');
      await arriveFocused(browser, 'start');
      await goOn(browser);
      await arriveFocused(browser, 'claimed');
      await push('barriers.2/map');
      await push('claimed');
      await backTo('start');
      await browser.run('history.forward()');
      await browser.until(async () => (await entry()) === 'claimed', 'the question');
      await arrive(browser, 'claimed');
    });
  });
});
