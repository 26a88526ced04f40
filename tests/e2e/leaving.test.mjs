// Clear and leave: the screen is covered at once, everything is emptied, and Back brings nothing back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Key } from 'selenium-webdriver';
import { needs } from './abilities.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { serve } from './server.mjs';
import {
  arrive,
  arriveFocused,
  assessment,
  choiceId,
  choose,
  chosen,
  DRAFT,
  goOn,
  inNewTab,
  jumpTo,
  mounted,
  open,
  press,
  step,
  stored,
  walk,
  walkFrom,
} from './journey.mjs';

const ANSWERS = assessment({ claimed: 'partnership', critical: { 'danger-now': 'yes' }, barriers: 'yes' });
const KINDS = [
  'start',
  'claimed',
  'dimension.shared-goals',
  'risk.safety',
  'critical.now',
  'critical.history',
  'family',
  'strengths',
  'barriers.2',
  'check',
  'result',
];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const gone = () => browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');

  /** Checks everything that the tab can go back to: no answer may be left there. */
  async function checkNothingComesBack() {
    assert.equal(await browser.title(), '');
    assert.equal(await browser.run('return document.body.textContent'), '');
    const entries = await browser.run('return history.length');
    for (let back = 1; back < entries; back += 1) {
      await browser.back();
      if ((await browser.address()) !== server.address) continue;
      await mounted(browser);
      const { step: on, ...left } = await browser.until(
        () =>
          browser.run(`
        return !document.documentElement.hidden && {
          step: document.querySelector('main').dataset.step,
          chosen: document.querySelectorAll('.choice input:checked').length,
          stored: { ...sessionStorage },
          notes: document.querySelectorAll('.notices .note').length,
        };`),
        'a page to see',
      );
      assert.ok(['start', 'claimed'].includes(on), 'no page but the first two');
      assert.deepEqual(left, { chosen: 0, stored: {}, notes: 0 });
      if (back === 1) assert.equal(on, 'start');
    }
  }

  for (const page of KINDS) {
    test(`the link on "${page}" leaves a blank page, and Back brings no answer`, async () => {
      await inNewTab(browser, async () => {
        await walkFrom(browser, server.address, ANSWERS, {
          to: page,
          strengths: ['safe-adult'],
          serviceName: 'clinic',
        });
        await press(browser, 'leave');
        await gone();
        await checkNothingComesBack();
      });
    });
  }

  /** The announcement about the quick key. */
  const status = () => browser.run('return document.querySelector(".bar [aria-live]").textContent');
  const EXIT = ['F8', 'F8', 'F8'];

  /** Checks that nobody has left: the same page is still shown, with every answer. */
  async function checkStays(page, kept) {
    assert.equal(await browser.address(), server.address);
    assert.equal(await browser.run('return document.documentElement.hidden'), false);
    assert.equal(await step(browser), page);
    assert.deepEqual(await stored(browser), kept);
  }

  test('F8 three times leaves, and each press says that nothing is cleared', async () => {
    await inNewTab(browser, async () => {
      for (const page of ['start', 'claimed', 'dimension.roles', 'result']) {
        await walkFrom(browser, server.address, ANSWERS, { to: page });
        assert.equal(await status(), '');
        await browser.press('F8');
        await browser.until(
          async () => /^F8 pressed once\. Nothing is cleared\./.test(await status()),
          'the first word',
        );
        await browser.press('F8');
        await browser.until(
          async () => /^F8 pressed twice\. Nothing is cleared\./.test(await status()),
          'the second word',
        );
        await browser.press('F8');
        await gone();
        await checkNothingComesBack();
      }
    });
  });

  test('F8 three times leaves also while typing a name', async () => {
    await inNewTab(browser, async () => {
      await walkFrom(browser, server.address, ANSWERS, { to: 'claimed' });
      await browser.click('#je-service-name');
      await browser.type('the Clinic');
      await browser.press(...EXIT);
      await gone();
      await checkNothingComesBack();
    });
  });

  // Shift pauses speech and switches the language of an input method. If a screen reader keeps the H of Shift+H,
  // Shift is all that the page hears.
  test('Shift never leaves, alone or with another key', async () => {
    await walkFrom(browser, server.address, ANSWERS, { to: 'claimed' });
    await browser.click('#je-service-name');
    await browser.press('Shift+H', 'Shift+H', 'Shift+H', 'Shift', 'Shift', 'Shift', 'Shift');
    assert.equal(await browser.run('return document.activeElement.value'), 'HHH');
    const kept = await stored(browser);
    await browser.press('Tab');
    const right = '\uE050';
    for (const shift of [Key.SHIFT, right]) {
      const presses = browser.driver.actions();
      for (let press = 0; press < 6; press += 1) presses.keyDown(shift).keyUp(shift);
      await presses.perform();
    }
    assert.equal(await status(), '');
    await checkStays('claimed', kept);
  });

  test('F8 that does something else does not leave', async () => {
    await walkFrom(browser, server.address, ANSWERS, { to: 'claimed' });
    await browser.click('#je-service-name');
    await browser.press('F8', 'x', 'F8', 'x', 'F8', 'x');
    assert.equal(await browser.run('return document.activeElement.value'), 'xxx');
    const kept = await stored(browser);
    await browser.press('F8', 'F8');
    await browser.until(async () => /twice/.test(await status()), 'the announcement');
    await browser.press('Shift');
    await browser.until(async () => (await status()) === '', 'the announcement to go');
    await browser.press(...Array(4).fill('Control+F8'), ...Array(4).fill('Shift+F8'), ...Array(4).fill('Alt+F8'));
    assert.equal(await status(), '');
    await browser.press('F8', 'F8');
    await browser.click('h1');
    await browser.press('F8');
    await browser.until(async () => /once/.test(await status()), 'the count from the start');
    await browser.press('Tab');
    // A driver presses no key that stays down, and none that an input method handles.
    await browser.run(`
      const press = (how) => document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'F8', bubbles: true, ...how }));
      for (let time = 0; time < 6; time += 1) {
        press({ repeat: true });
        press({ isComposing: true });
        press({ keyCode: 229 });
        press({ key: 'Process' });
      }
      press({});
      for (let time = 0; time < 6; time += 1) press({ repeat: true });`);
    await browser.until(async () => /once/.test(await status()), 'one press');
    await checkStays('claimed', kept);
  });

  /** Presses the checkbox of the quick key, and waits for the hint to appear or go. */
  async function switchKey(isOn) {
    await browser.click('#je-exit-key');
    await browser.until(async () => (await browser.all('.bar .leave-hint')).length === Number(isOn), 'the hint');
  }

  test('the quick key is switched off on the start, also for after a reload', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      assert.equal(await browser.run('return document.getElementById("je-exit-key").checked'), true);
      assert.match(await browser.text('label.exit-key'), /^Use the F8 key to clear and leave/);
      await switchKey(false);
      await browser.press(...EXIT, ...EXIT);
      assert.equal(await status(), '');
      assert.equal(
        await browser.run('return document.querySelector("[data-action=leave]").hasAttribute("aria-describedby")'),
        false,
      );
      await press(browser, 'continue');
      await arriveFocused(browser, 'claimed');
      await choose(browser, choiceId('claimed', 1));
      await browser.press(...EXIT);
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 1)]);
      await browser.reload();
      await mounted(browser);
      assert.equal(await step(browser), 'claimed');
      assert.deepEqual(await browser.all('.bar .leave-hint'), []);
      await browser.press(...EXIT);
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 1)]);
      assert.deepEqual(Object.keys(await stored(browser)).sort(), [DRAFT, `${DRAFT}.exit-key`]);
      // Starting again clears answers, and this setting is not one.
      await press(browser, 'back');
      await arriveFocused(browser, 'start');
      await press(browser, 'start-again');
      await browser.until(
        async () => (await browser.text('main [data-action="continue"]')) === 'Start',
        'a fresh start',
      );
      await browser.press(...EXIT);
      assert.equal(await browser.run('return document.getElementById("je-exit-key").checked'), false);
      // The whole program takes the setting over.
      await press(browser, 'open');
      await arriveFocused(browser, 'open');
      await browser.press(...EXIT);
      assert.equal(await browser.address(), server.address);
      assert.deepEqual(await browser.all('.bar .leave-hint'), []);
      await press(browser, 'back');
      await arriveFocused(browser, 'start');
      await switchKey(true);
      await switchKey(false);
      await press(browser, 'leave');
      await gone();
      await browser.goTo(server.address);
      await mounted(browser);
      assert.deepEqual(await stored(browser), {}, 'the wish has gone with all else');
      assert.equal(await browser.run('return document.getElementById("je-exit-key").checked'), true);
      await browser.press(...EXIT);
      await gone();
    });
  });

  for (const key of ['Enter', 'Space']) {
    test(`the link that leaves is pressed with ${key}`, async () => {
      await inNewTab(browser, async () => {
        await walkFrom(browser, server.address, ANSWERS, { to: 'dimension.roles' });
        await browser.run('document.querySelector(".bar a[data-action=leave]").focus()');
        await browser.press(key);
        await gone();
        await checkNothingComesBack();
      });
    });
  }

  test('the way out is the first stop, a link, and no button', async () => {
    await walkFrom(browser, server.address, ANSWERS, { to: 'dimension.roles' });
    await browser.reload();
    await mounted(browser);
    await browser.press('Tab');
    assert.deepEqual(
      await browser.run(`
      const { localName, href, textContent, dataset } = document.activeElement;
      return { localName, href, textContent, action: dataset.action };`),
      { localName: 'a', href: 'about:blank', textContent: 'Clear and leave', action: 'leave' },
    );
    const focused = await browser.find(':focus');
    assert.deepEqual([await focused.getAriaRole(), await focused.getAccessibleName()], ['link', 'Clear and leave']);
  });

  test('what was asked for before the page is what Back comes to', async () => {
    await inNewTab(browser, async () => {
      await browser.goTo(`${server.address}paper.html`);
      await browser.goTo(server.address);
      await mounted(browser);
      await press(browser, 'continue');
      await arriveFocused(browser, 'claimed');
      await press(browser, 'leave');
      await gone();
      await browser.back();
      await mounted(browser);
      assert.equal(await step(browser), 'start');
      await browser.back();
      await browser.until(async () => (await browser.address()) === `${server.address}paper.html`, 'the page before');
      assert.match(await browser.run('return document.querySelector("h1").textContent'), /\S/);
      await browser.forward();
      await mounted(browser);
      await browser.forward();
      await gone();
      assert.equal(await browser.run('return document.body.textContent'), '');
    });
  });

  test('what was announced is taken back when the time is over', async () => {
    await inNewTab(browser, async () => {
      // The test controls the clock: the five-second timer fires when the test says so.
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
      const running = () => browser.run('return [...timers.values()].filter(Boolean).length');
      await browser.press('F8', 'F8');
      await browser.until(async () => /twice/.test(await status()), 'the announcement');
      assert.equal(await running(), 1);
      assert.equal(await browser.run('return timers.size'), 1, 'the time runs from the first press');
      await browser.run('for (const act of timers.values()) act?.()');
      await browser.until(async () => (await status()) === '', 'the announcement to go');
      await browser.press('F8');
      await browser.until(async () => /once/.test(await status()), 'the count from the start');
      assert.equal(await browser.address(), server.address);
    });
  });

  test('the page is covered before anything else can be drawn', async () => {
    for (const way of ['link', 'key']) {
      await inNewTab(browser, async () => {
        await jumpTo(browser, server.address, ANSWERS, { to: 'result' });
        // The page is gone at once, so what it looked like is stored where the next page finds it.
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
          addEventListener('keydown', ({ key }) => {
            presses += key === 'F8';
            if (presses === 3) queueMicrotask(() => queueMicrotask(look));
          });`);
        if (way === 'link') await press(browser, 'leave');
        else await browser.press(...EXIT);
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

  test(
    'leaving before the program has arrived clears what an earlier visit left',
    needs(engine, 'a program fetched anew'),
    async () => {
      let release;
      let hold = null;
      const slow = await serve(undefined, {
        policy: STRICT_POLICY,
        held: (path) => (path.endsWith('.wasm') ? hold : undefined),
      });
      try {
        await inNewTab(browser, async () => {
          // No service worker caches the page there; a cached program would load anyway.
          const plain = slow.address.replace('127.0.0.1', 'intranet.test');
          await walkFrom(browser, plain, ANSWERS, { to: 'dimension.roles' });
          hold = new Promise((resolve) => {
            release = resolve;
          });
          // The page counts as loaded only with its program, which is held back.
          await browser.run('location.reload()');
          await browser.until(
            () => browser.run('return document.body?.dataset.program === "coming"'),
            'the static page',
          );
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
    },
  );

  test('nothing of this reaches the console', async () => {
    await open(browser, server.address);
    await walk(browser, ANSWERS, { to: 'claimed' });
    const messages = (await browser.messages()).filter((message) => !message.includes('/seen-'));
    assert.deepEqual(messages, []);
  });
});
