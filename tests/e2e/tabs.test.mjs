// The same site in two tabs: nothing deleted in one comes back from the other, and no answer in one is silently
// overwritten by the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goAside, saysSo } from './side-pages.mjs';
import { property, ready, serveElement } from './element-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  arriveInside,
  chooseInside,
  chosenInside,
  clickInside,
  pressInside,
  runInside,
  walkInside,
} from './inside.mjs';
import { arrive, choose, inNewTab, jumpTo, mounted, open, press } from './journey.mjs';
import { assessment } from './questions.mjs';

const ANSWERS = assessment({ dimensions: 3, claimed: 'partnership' });
const ONE = 'joint-effort';

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const kept = () =>
    browser.run(`
    return Object.entries({ ...localStorage }).filter(([name]) => name.startsWith('joint-effort.kept.'))
      .sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => JSON.parse(text).assessment.claimed)`);
  const place = () => browser.run('return sessionStorage.getItem("joint-effort.draft.place")');
  const notice = (hosts = null) =>
    runInside(browser, hosts, 'return root.querySelector(".je .notices")?.textContent ?? ""');
  const isTold = (pattern, hosts) =>
    browser.until(async () => pattern.test(await notice(hosts)), `the page to say ${pattern}`);
  const here = () => browser.driver.getWindowHandle();
  const goTo = (tab) => browser.driver.switchTo().window(tab);

  /** Remembers a result on the device, and returns the tab. */
  async function remembering() {
    await jumpTo(browser, server.address, ANSWERS);
    await goAside(browser, null, 'keep');
    await clickInside(browser, null, '#je-remember');
    await saysSo(browser, null, /kept on this device/);
    return here();
  }

  /** Changes the claimed level, from any page. */
  async function claim(number) {
    const shown = await runInside(browser, null, 'return root.querySelector(".je [data-step]").dataset.step');
    if (shown === 'keep') {
      await press(browser, 'back');
      await arrive(browser, 'result');
    }
    if (shown === 'start') await press(browser, 'continue');
    else if (shown !== 'claimed') await press(browser, 'check');
    if (shown !== 'claimed') {
      await arrive(browser, 'check');
      await clickInside(browser, null, '[data-change="claimed"]');
    }
    await arrive(browser, 'claimed');
    await choose(browser, `je-claimed-${number}`);
  }

  /** Runs `act` in a second tab of the site, and comes back. */
  const besides = (act) => inNewTab(browser, act);

  /** Runs `act` in a duplicate of this tab, with all that this one knows. */
  async function duplicated(act) {
    const before = new Set(await browser.driver.getAllWindowHandles());
    const first = await here();
    await browser.run('window.open(location.href)');
    const fresh = await browser.until(
      async () => (await browser.driver.getAllWindowHandles()).find((tab) => !before.has(tab)),
      'the second tab',
    );
    await goTo(fresh);
    try {
      await mounted(browser);
      return await act();
    } finally {
      await goTo(fresh);
      await browser.driver.close();
      await goTo(first);
    }
  }

  const clean = async () => {
    await open(browser, server.address);
    await browser.run('localStorage.clear(); sessionStorage.clear()');
  };

  test('a record that is deleted in another tab does not come back, and that is said once', async () => {
    await inNewTab(browser, async () => {
      await clean();
      await remembering();
      await besides(async () => {
        await open(browser, server.address);
        await goAside(browser, null, 'open');
        await press(browser, 'delete');
        await saysSo(browser, null, /Deleted/);
      });
      await isTold(/deleted from this device/);
      await claim(1);
      assert.deepEqual(await kept(), []);
      assert.equal(await place(), null);
      assert.equal(await notice(), '', 'it is said once');
      assert.deepEqual(await chosenInside(browser, null), ['je-claimed-1'], 'the answers are still here');
      await browser.reload();
      await mounted(browser);
      await claim(2);
      assert.deepEqual(await kept(), []);
    });
  });

  test('nor where the tab that deletes it clears everything, or no word of it came', async () => {
    for (const away of [
      'localStorage.clear()',
      `Object.keys(localStorage)
      .filter((name) => name.startsWith('joint-effort.kept.')).forEach((name) => localStorage.removeItem(name))`,
    ]) {
      await inNewTab(browser, async () => {
        await clean();
        await remembering();
        // A storage event reaches only other tabs: this one hears nothing.
        await browser.run(away);
        await claim(1);
        await isTold(/deleted from this device/);
        await claim(2);
        assert.deepEqual(await kept(), []);
        assert.equal(await place(), null);
      });
    }
  });

  test('a tab that comes back after its record was deleted says so, and does not keep it again', async () => {
    await inNewTab(browser, async () => {
      await clean();
      await remembering();
      await press(browser, 'back');
      await arrive(browser, 'result');
      await browser.run('localStorage.clear()');
      await browser.reload();
      await mounted(browser);
      await isTold(/deleted from this device/);
      assert.equal(await place(), null);
      await claim(1);
      assert.deepEqual(await kept(), []);
    });
  });

  test('a duplicated tab keeps a record of its own from its first answer on', async () => {
    await inNewTab(browser, async () => {
      await clean();
      const first = await remembering();
      await press(browser, 'back');
      await arrive(browser, 'result');
      await duplicated(async () => {
        const second = await here();
        assert.notEqual(await place(), null, 'it knows all that the first knows');
        await goTo(first);
        await claim(1);
        assert.deepEqual(await kept(), ['networking']);
        await goTo(second);
        await claim(2);
        await isTold(/changed in another tab/);
        assert.deepEqual(await kept(), ['networking', 'cooperation']);
        await goTo(first);
        await claim(3);
        await goTo(second);
        await claim(4);
        assert.deepEqual(await kept(), ['coordination', 'collaboration']);
        // After a reload each continues with its own.
        await browser.reload();
        await mounted(browser);
        await claim(5);
        assert.deepEqual(await kept(), ['coordination', 'partnership']);
      });
    });
  });

  test('a duplicated tab that is loaded again after the first went on keeps apart too', async () => {
    await inNewTab(browser, async () => {
      await clean();
      const first = await remembering();
      await press(browser, 'back');
      await arrive(browser, 'result');
      await duplicated(async () => {
        const second = await here();
        await goTo(first);
        await claim(1);
        await goTo(second);
        await browser.reload();
        await mounted(browser);
        await claim(2);
        assert.deepEqual(await kept(), ['networking', 'cooperation']);
      });
    });
  });

  test('what one tab takes off the device is not what another has put there since', async () => {
    await inNewTab(browser, async () => {
      await clean();
      const first = await remembering();
      await press(browser, 'back');
      await arrive(browser, 'result');
      await duplicated(async () => {
        await claim(2);
        assert.deepEqual(await kept(), ['cooperation']);
        const second = await here();
        await goTo(first);
        await goAside(browser, null, 'keep');
        await clickInside(browser, null, '#je-remember');
        await saysSo(browser, null, /no longer kept/);
        assert.deepEqual(await kept(), ['cooperation']);
        await goTo(second);
      });
    });
  });

  /** Opens a host page whose element keeps its draft on the device, in two tabs. */
  async function onDevice(act) {
    const host = await serveElement('<joint-effort storage="device"></joint-effort>');
    const draft = () =>
      browser.run(`
      const name = Object.keys(localStorage).find((name) => name.startsWith('joint-effort.draft:'));
      return name ? JSON.parse(localStorage.getItem(name)).assessment : null;`);
    try {
      await inNewTab(browser, async () => {
        await browser.goTo(host.page);
        await ready(browser);
        const first = await here();
        await walkInside(browser, ONE, ANSWERS, { to: 'dimension.agreements' });
        await inNewTab(browser, async () => {
          await browser.goTo(host.page);
          await ready(browser);
          await pressInside(browser, ONE, 'continue');
          await arriveInside(browser, ONE, 'dimension.agreements');
          const second = await here();
          try {
            await act({ first, second, draft });
          } finally {
            await goTo(second);
          }
        });
      });
    } finally {
      await host.close();
    }
  }

  test('a draft on the device is one for all tabs, and an answer in one is seen in the others', async () => {
    await onDevice(async ({ first, second, draft }) => {
      await goTo(first);
      await chooseInside(browser, ONE, 'je-dimension-agreements-2');
      await goTo(second);
      await browser.until(
        async () => (await chosenInside(browser, ONE))[0] === 'je-dimension-agreements-2',
        'the answer of the first tab',
      );
      await isTold(/changed in another tab/, ONE);
      await pressInside(browser, ONE, 'continue');
      await arriveInside(browser, ONE, 'dimension.shared-goals');
      await chooseInside(browser, ONE, 'je-dimension-shared-goals-4');
      const expected = { 'lasting-relationship': 3, agreements: 2, 'shared-goals': 4 };
      assert.deepEqual((await draft()).dimensions, expected);
      await goTo(first);
      await browser.until(
        async () => (await property(browser, 'assessment')).dimensions['shared-goals'] === 4,
        'the answer of the second',
      );
    });
  });

  test('so it is where a tab has not heard of it, as one that was put to sleep', async () => {
    await onDevice(async ({ first, second, draft }) => {
      await browser.run(`
        addEventListener('storage', (event) => event.stopImmediatePropagation(), true)`);
      await goTo(first);
      await browser.run(`addEventListener('storage', (event) => event.stopImmediatePropagation(), true)`);
      await chooseInside(browser, ONE, 'je-dimension-agreements-2');
      await pressInside(browser, ONE, 'continue');
      await arriveInside(browser, ONE, 'dimension.shared-goals');
      await goTo(second);
      await pressInside(browser, ONE, 'back');
      await arriveInside(browser, ONE, 'dimension.lasting-relationship');
      await chooseInside(browser, ONE, 'je-dimension-lasting-relationship-5');
      assert.deepEqual((await draft()).dimensions, { 'lasting-relationship': 5, agreements: 2 });
    });
  });

  test('a draft that is cleared in one tab is not put on the device again by another', async () => {
    await onDevice(async ({ first, second, draft }) => {
      await goTo(first);
      await browser.run('window.stay = true; document.querySelector("joint-effort").reset()');
      assert.equal(await draft(), null);
      await goTo(second);
      await isTold(/cleared in another tab/, ONE);
      await chooseInside(browser, ONE, 'je-dimension-agreements-1');
      assert.equal(await draft(), null);
      assert.equal((await property(browser, 'assessment')).dimensions.agreements, 1, 'it is still here');
      // Also when the element is rendered again.
      await browser.run(`
        document.querySelector('joint-effort').setAttribute('heading-level', '3'); return twoFrames()`);
      await chooseInside(browser, ONE, 'je-dimension-agreements-2');
      assert.equal(await draft(), null);
      // The first tab begins another draft, which the second leaves alone.
      await goTo(first);
      await pressInside(browser, ONE, 'continue');
      await arriveInside(browser, ONE, 'claimed');
      await chooseInside(browser, ONE, 'je-claimed-1');
      await goTo(second);
      await chooseInside(browser, ONE, 'je-dimension-agreements-3');
      assert.deepEqual(await draft(), { ...(await draft()), claimed: 'networking', dimensions: {} });
      assert.equal((await property(browser, 'assessment')).dimensions.agreements, 3);
    });
  });
});
