// Clear and leave: the screen is covered at once, everything is emptied, and Back brings nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { serve } from './server.mjs';
import {
  arrive, arriveFocused, assessment, choiceId, choose, chosen, goOn, inNewTab, jumpTo, mounted, open,
  press, step, stored, walk, walkFrom,
} from './journey.mjs';

const ANSWERS = assessment({ claimed: 'partnership', critical: { 'danger-now': 'yes' }, barriers: 'yes' });
const KINDS = ['start', 'claimed', 'dimension.shared-goals', 'risk.safety', 'critical.now',
  'critical.history', 'family', 'strengths', 'barriers.2', 'check', 'result'];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => { ({ server, browser } = there); });

  const gone = () => browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');

  /** Looks at all the tab can go back to: nothing of the answers may be there. */
  async function checkNothingComesBack() {
    assert.equal(await browser.title(), '');
    assert.equal(await browser.run('return document.body.textContent'), '');
    const entries = await browser.run('return history.length');
    for (let back = 1; back < entries; back += 1) {
      await browser.back();
      if ((await browser.address()) !== server.address) continue;
      await mounted(browser);
      const { step: on, ...left } = await browser.until(() => browser.run(`
        return !document.documentElement.hidden && {
          step: document.querySelector('main').dataset.step,
          chosen: document.querySelectorAll('[data-step] input:checked').length,
          stored: { ...sessionStorage },
          notes: document.querySelectorAll('.notices .note').length,
        };`), 'a page to see');
      assert.ok(['start', 'claimed'].includes(on), 'no page but the first two');
      assert.deepEqual(left, { chosen: 0, stored: {}, notes: 0 });
      if (back === 1) assert.equal(on, 'start');
    }
  }

  for (const page of KINDS) {
    test(`the button on "${page}" leaves a blank page, and Back brings no answer`, async () => {
      await inNewTab(browser, async () => {
        await walkFrom(browser, server.address, ANSWERS, { to: page, strengths: ['safe-adult'], serviceName: 'clinic' });
        await press(browser, 'leave');
        await gone();
        await checkNothingComesBack();
      });
    });
  }

  test('Shift three times leaves, and says how often it takes', async () => {
    await inNewTab(browser, async () => {
      for (const page of ['start', 'claimed', 'dimension.roles', 'result']) {
        await walkFrom(browser, server.address, ANSWERS, { to: page });
        const status = () => browser.run('return document.querySelector(".bar [role=status]").textContent');
        assert.equal(await status(), '');
        await browser.press('Shift');
        await browser.until(async () => /two more times/.test(await status()), 'the first announcement');
        await browser.press('Shift');
        await browser.until(async () => /once more/.test(await status()), 'the second announcement');
        await browser.press('Shift');
        await gone();
        await checkNothingComesBack();
      }
    });
  });

  test('Shift three times leaves also while typing a name', async () => {
    await inNewTab(browser, async () => {
      await walkFrom(browser, server.address, ANSWERS, { to: 'claimed' });
      await browser.click('#je-service-name');
      await browser.type('the Clinic');
      await browser.press('Shift', 'Shift', 'Shift');
      await gone();
      await checkNothingComesBack();
    });
  });

  test('Shift that does something else does not leave', async () => {
    await walkFrom(browser, server.address, ANSWERS, { to: 'claimed' });
    const status = () => browser.run('return document.querySelector(".bar [role=status]").textContent');
    await browser.click('#je-service-name');
    await browser.press('Shift+A', 'Shift+B', 'Shift+C', 'Shift+D');
    await browser.press('Shift', 'x', 'Shift', 'x', 'Shift', 'x');
    assert.equal(await browser.run('return document.activeElement.value'), 'ABCDxxx');
    await browser.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
    await browser.press('Shift', 'Shift');
    await browser.until(async () => /once more/.test(await status()), 'the announcement');
    await browser.press('Tab');
    await browser.until(async () => (await status()) === '', 'the announcement to go');
    await browser.press('Shift', 'Shift', 'Control+Shift');
    await browser.until(async () => (await status()) === '', 'a chord to count for nothing');
    await browser.press('Shift', 'Shift');
    await browser.click('h1');
    await browser.press('Shift');
    await browser.until(async () => /two more/.test(await status()), 'the count from the start');
    assert.equal(await browser.address(), server.address);
    assert.equal(await step(browser), 'claimed');
  });

  test('what was announced is taken back when the time is over', async () => {
    await inNewTab(browser, async () => {
      // The test holds the clock: the timer for five seconds goes off when it says so.
      await browser.beforeEachPage(`
        window.timers = new Map();
        const usual = { set: setTimeout, clear: clearTimeout };
        window.setTimeout = (act, time, ...rest) => {
          if (time !== 5000) return usual.set.call(window, act, time, ...rest);
          const id = -1 - window.timers.size;
          window.timers.set(id, act);
          return id;
        };
        window.clearTimeout = (id) => { if (id < 0) window.timers.set(id, null); else usual.clear.call(window, id); };`);
      await browser.goTo(server.address);
      await mounted(browser);
      const status = () => browser.run('return document.querySelector(".bar [role=status]").textContent');
      const running = () => browser.run('return [...timers.values()].filter(Boolean).length');
      await browser.press('Shift', 'Shift');
      await browser.until(async () => /once more/.test(await status()), 'the announcement');
      assert.equal(await running(), 1);
      assert.equal(await browser.run('return timers.size'), 1, 'the time runs from the first press');
      await browser.run('for (const act of timers.values()) act?.()');
      await browser.until(async () => (await status()) === '', 'the announcement to go');
      await browser.press('Shift');
      await browser.until(async () => /two more/.test(await status()), 'the count from the start');
      assert.equal(await browser.address(), server.address);
    });
  });

  test('the page is covered before anything else can be drawn', async () => {
    for (const way of ['button', 'shift']) {
      await inNewTab(browser, async () => {
        await jumpTo(browser, server.address, ANSWERS, { to: 'result' });
        // The page is gone at once, so what it looked like is put where the next page finds it.
        await browser.run(`
          const look = () => {
            const covered = document.documentElement.hidden
              && getComputedStyle(document.documentElement).display === 'none';
            const empty = sessionStorage.length === 0;
            const title = document.title;
            localStorage.setItem('seen', JSON.stringify({ covered, empty, title }));
          };
          addEventListener('click', () => queueMicrotask(() => queueMicrotask(look)));
          let presses = 0;
          addEventListener('keyup', ({ key }) => {
            presses += key === 'Shift';
            if (presses === 3) queueMicrotask(() => queueMicrotask(look));
          });`);
        if (way === 'button') await press(browser, 'leave');
        else await browser.press('Shift', 'Shift', 'Shift');
        await gone();
        await browser.goTo(server.address);
        const seen = await browser.run(`
          const seen = localStorage.getItem('seen');
          localStorage.removeItem('seen');
          return JSON.parse(seen);`);
        assert.deepEqual(seen, { covered: true, empty: true, title: 'New page' }, way);
      });
    }
  });

  test('leaving adds nothing to the history', async () => {
    await inNewTab(browser, async () => {
      await walkFrom(browser, server.address, ANSWERS, { to: 'dimension.roles' });
      const before = await browser.run('return history.length');
      await press(browser, 'leave');
      await gone();
      assert.equal(await browser.run('return history.length'), before);
    });
  });

  test('starting another clears only when told to, and then Back brings no answer', async () => {
    await inNewTab(browser, async () => {
      await walkFrom(browser, server.address, ANSWERS, { serviceName: 'clinic' });
      await press(browser, 'start');
      await arriveFocused(browser, 'start');
      assert.equal(Object.keys(await stored(browser)).length, 1, 'nothing is cleared yet');
      await press(browser, 'start-again');
      await browser.until(async () => Object.keys(await stored(browser)).length === 0, 'an empty tab');
      assert.equal(await browser.text('main [data-action="continue"]'), 'Start');
      for (let back = 0; back < 4; back += 1) {
        await browser.back();
        await arrive(browser, 'start');
      }
      await press(browser, 'continue');
      await arriveFocused(browser, 'claimed');
      assert.deepEqual(await chosen(browser), []);
      assert.equal(await browser.run('return document.getElementById("je-service-name").value'), '');
      await choose(browser, choiceId('claimed', 1));
      await goOn(browser);
      await arriveFocused(browser, 'dimension.lasting-relationship');
    });
  });

  test('leaving before the program has arrived clears what an earlier visit left', async () => {
    let release;
    let hold = null;
    const slow = await serve(undefined, {
      policy: STRICT_POLICY, held: (path) => (path.endsWith('.wasm') ? hold : undefined),
    });
    try {
      await inNewTab(browser, async () => {
        // No worker keeps the page there, from which the program would come all the same.
        const plain = slow.address.replace('127.0.0.1', 'intranet.test');
        await walkFrom(browser, plain, ANSWERS, { to: 'dimension.roles' });
        hold = new Promise((resolve) => { release = resolve; });
        // The page counts as loaded only with its program, which is being held.
        await browser.run('location.reload()');
        await browser.until(() => browser.run(
          'return document.body?.dataset.program === "coming"'), 'the static page');
        await press(browser, 'leave');
        await gone();
        release();
        hold = null;
        await browser.back();
        await mounted(browser);
        assert.equal(await step(browser), 'start');
        assert.deepEqual(await stored(browser), {});
        assert.equal((await browser.all('.notices .note')).length, 0);
      });
    } finally {
      release?.();
      await slow.close();
    }
  });

  test('nothing of this reaches the console', async () => {
    await open(browser, server.address);
    await walk(browser, ANSWERS, { to: 'claimed' });
    const messages = (await browser.messages()).filter((message) => !message.includes('/seen-'));
    assert.deepEqual(messages, []);
  });
});
