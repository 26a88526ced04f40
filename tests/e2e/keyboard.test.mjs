// The whole journey by keyboard alone: Tab, arrows, Space, Enter and numbers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  PAGES,
  arriveFocused,
  assessment,
  choiceId,
  choicesOn,
  chosen,
  inNewTab,
  jumpTo,
  keysOf,
  mounted,
  open,
  pageAfter,
  pageBefore,
  placeSaid,
  press,
  step,
  stored,
  walkFrom,
} from './journey.mjs';
import { tabTo } from './keys.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** What the page says about itself: heading, title, step. */
  const told = () =>
    browser.run(`return {
    heading: document.querySelector('main h1').textContent,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    step: document.querySelector('.step')?.textContent ?? null,
    drawn: document.querySelector('progress')?.value ?? null,
    of: document.querySelector('progress')?.max ?? null,
  }`);

  /** Checks what a page says about itself, given its place in the order. */
  async function checkFrame(page, number) {
    await arriveFocused(browser, page);
    const { heading, headings, title, step: steps, drawn, of } = await told();
    assert.equal(headings, 1, `"${page}" has one heading of the first rank`);
    if (page === 'result') assert.equal(title, 'Your result – Joint Effort');
    else assert.equal(title, `${heading} – Joint Effort`, 'the title follows the page');
    if (number === null) {
      assert.equal(steps, null, `"${page}" is not counted`);
    } else {
      assert.match(steps, new RegExp(`^${placeSaid(page)} · .+`));
      assert.deepEqual([drawn, of], [number, PAGES.size]);
    }
  }

  test('a journey from Start to the result needs no pointer', async () => {
    const answers = assessment({ claimed: 'partnership', dimensions: [4, 2, 3, 2, 3, 'unknown', 2, 0, 3, 1] });
    await open(browser, server.address);
    await tabTo(browser, '[data-action="continue"]');
    assert.equal((await browser.focused()).text, 'Start');
    await browser.press('Enter');

    let number = 0;
    for (const page of PAGES.keys()) {
      number += 1;
      await checkFrame(page, number);
      if (page === 'claimed') {
        await tabTo(browser, '#je-service-name');
        await browser.type('clinic 3');
        assert.deepEqual(await chosen(browser), [], 'a number typed in the field chooses nothing');
      }
      if (page === 'strengths') {
        await tabTo(browser, '#je-safe-adult');
        await browser.press('Space');
        await tabTo(browser, '#je-asks-for-help');
        await browser.press('Space');
        await browser.until(async () => (await chosen(browser)).length === 2, 'both ticks');
        assert.deepEqual(await chosen(browser), ['je-safe-adult', 'je-asks-for-help']);
      }
      const wanted = choicesOn(page, answers);
      for (const [index, id] of wanted.entries()) {
        const group = id.slice(0, id.lastIndexOf('-'));
        const key = Number(id.slice(group.length + 1));
        const place = keysOf(group.replace('je-', '')).indexOf(key);
        await tabTo(browser, `input[id^="${group}-"]`);
        // Each way to choose in turn: by number, by Space, by the arrows.
        if ((index + number) % 3 === 0) {
          await browser.press(String(key));
        } else {
          await browser.press('Space', ...Array(place).fill((index + number) % 3 === 1 ? 'ArrowDown' : 'ArrowRight'));
        }
        await browser.until(
          () => browser.run('return document.getElementById(arguments[0]).checked', id),
          `the choice "${id}"`,
        );
        assert.equal((await browser.focused()).id, id, 'what is chosen has the focus');
        assert.equal(await step(browser), page, 'choosing does not go on');
      }
      assert.deepEqual(
        (await chosen(browser)).filter((id) => wanted.includes(id)),
        wanted,
      );
      // Enter continues from a question, and from the button anyway.
      if (number % 2 === 0) await tabTo(browser, '[data-action="continue"]');
      await browser.press('Enter');
    }

    await checkFrame('check', null);
    await tabTo(browser, '[data-action="continue"]');
    await browser.press('Enter');
    await checkFrame('result', null);
    assert.equal(await browser.text('.result-lead .soft'), 'You and clinic 3');
    const draft = JSON.parse((await stored(browser))['joint-effort.draft']);
    assert.deepEqual(draft.assessment, answers);
    assert.deepEqual(draft.strengths, ['safe-adult', 'asks-for-help']);
    assert.deepEqual(await browser.messages(), []);
  });

  test('Back, Change and the links of the check work by keyboard', async () => {
    await jumpTo(browser, server.address, assessment(), { to: 'check' });
    await tabTo(browser, '[data-change="family"]');
    await browser.press('Enter');
    await arriveFocused(browser, 'family');
    await tabTo(browser, '[data-action="back"]', { key: 'Shift+Tab' });
    await browser.press('Space');
    await arriveFocused(browser, 'check');
    await tabTo(browser, '[data-action="back"]', { key: 'Shift+Tab' });
    await browser.press('Enter');
    await arriveFocused(browser, pageBefore('check'));
    await tabTo(browser, '[data-action="skip"]');
    await browser.press('Enter');
    await arriveFocused(browser, 'check');
  });

  test('numbers act only in a group with the focus, and only those beside a choice', async () => {
    await walkFrom(browser, server.address, {}, { to: 'claimed' });
    const idle = async (selector, ...keys) => {
      await tabTo(browser, selector);
      await browser.press(...keys);
      assert.deepEqual(await chosen(browser), [], `${keys} at "${selector}" choose nothing`);
      assert.equal(await step(browser), 'claimed');
    };
    // The heading of this page is outside the group.
    await idle('h1', '1', '6');
    await idle('#je-service-name', '1');
    await idle('input[id^="je-claimed-"]', '0', '8', '9', 'a', 'Control+2', 'Alt+2', 'Meta+2', 'Control+Enter');
    await idle('[data-action="continue"]', '2');
    assert.equal(await browser.run('return document.getElementById("je-service-name").value'), '1');

    await tabTo(browser, 'input[id^="je-claimed-"]', { key: 'Shift+Tab' });
    await browser.press('2');
    await browser.until(async () => (await chosen(browser)).length === 1, 'a choice');
    assert.deepEqual(await chosen(browser), [choiceId('claimed', 2)]);
    await browser.press('ArrowDown', 'ArrowDown', 'ArrowUp');
    await browser.until(async () => (await chosen(browser))[0] === choiceId('claimed', 3), 'the third');
    assert.equal(await step(browser), 'claimed', 'no key that chooses goes on');
  });

  test('0 chooses that there is none of it, 1 to 5 the levels, and 7 that it is not known', async () => {
    await jumpTo(browser, server.address, assessment(), { to: 'dimension.roles' });
    await tabTo(browser, 'input[id^="je-dimension-roles-"]');
    for (const key of ['5', '0', '3', '7', '1']) {
      await browser.press(key);
      const id = choiceId('dimension-roles', key);
      await browser.until(async () => (await chosen(browser))[0] === id, `the choice by "${key}"`);
      assert.equal((await browser.focused()).id, id);
    }
    await browser.press('6', '8', '9');
    assert.deepEqual(await chosen(browser), [choiceId('dimension-roles', 1)], 'no choice has these keys');
    const keys = await browser.run(`
      return [...document.querySelectorAll('.choice')].map((choice) =>
        [choice.querySelector('kbd').textContent, choice.querySelector('input').value]);`);
    assert.deepEqual(
      keys,
      ['0', '1', '2', '3', '4', '5', '7'].map((key) => [key, key]),
      'each key is shown',
    );
    const zero = await browser.run('return document.querySelector(".choice").textContent');
    assert.match(zero, /^We do not know who to call\./);
  });

  test('Enter continues from the field, and not while a word is being composed in it', async () => {
    await walkFrom(browser, server.address, {}, { to: 'claimed' });
    await tabTo(browser, 'input[id^="je-claimed-"]');
    await browser.press('1');
    await tabTo(browser, '#je-service-name', { key: 'Shift+Tab' });
    const composing = await browser.run(`
      const field = document.activeElement;
      const pressed = new KeyboardEvent('keydown',
        { key: 'Enter', isComposing: true, bubbles: true, cancelable: true });
      field.dispatchEvent(pressed);
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(
        document.querySelector('main').dataset.step))));`);
    assert.equal(composing, 'claimed');
    await browser.press('Enter');
    await arriveFocused(browser, 'dimension.lasting-relationship');
  });

  /** Presses a key once for each stop, and has the page look after each press. */
  async function each(key, stops) {
    if (engine !== 'webkit') {
      await browser.run('document.onkeyup = look');
      return browser.press(...Array(Math.min(stops, 70)).fill(key));
    }
    // WebKit scrolls the focused part into view a little later; the first few presses are enough.
    for (let press = 0; press < Math.min(stops, 12); press += 1) {
      await browser.press(key);
      await browser.run('return new Promise((done) => { setTimeout(() => done(look()), 150); })');
    }
  }

  test('what has the focus is never hidden behind the bar or below the edge', async () => {
    await browser.resize(360, 640);
    try {
      for (const page of ['claimed', 'dimension.roles', 'critical.now', 'family', 'check', 'result']) {
        await jumpTo(browser, server.address, assessment({ claimed: 'partnership' }), { to: page });
        const stops = await browser.run(
          'return document.querySelectorAll("main :is(button, a, summary, input)").length',
        );
        for (const key of ['Tab', 'Shift+Tab']) {
          await browser.run(`
            window.seen = new Set();
            window.hidden = [];
            window.look = () => {
              const focused = document.activeElement;
              if (focused === document.body || focused.closest('.bar')) return;
              seen.add(focused);
              const shown = focused.matches('.choice > input') ? focused.parentElement : focused;
              const { top, bottom } = shown.getBoundingClientRect();
              const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
              if (top < bar - 1 || Math.min(bottom, top + innerHeight / 2) > innerHeight + 1) {
                hidden.push({ id: focused.id, text: focused.textContent, top, bottom, bar });
              }
            };`);
          await each(key, stops);
          const { seen, hidden } = await browser.run('return { seen: window.seen.size, hidden: window.hidden }');
          assert.deepEqual(hidden, [], `on "${page}" by ${key}`);
          assert.ok(seen > 1, `${seen} stops on "${page}" by ${key}`);
        }
      }
    } finally {
      await browser.resize(1280, 900);
    }
  });

  test('a journey without the five danger signs shows no safety message', async () => {
    await walkFrom(browser, server.address, assessment(), { to: pageAfter('critical.now') });
    await browser.back();
    await arriveFocused(browser, 'critical.now');
    assert.equal((await chosen(browser)).length, PAGES.get('critical.now').length);
    assert.equal((await browser.all('.safety')).length, 0);
    await mounted(browser);
  });

  /**
   * Makes Yew pause after each piece of work, as on a slow machine, and tells a script when a page is drawn and
   * waits to be painted.
   */
  const SLOW = `
    let time = Date.now();
    Date.now = () => { time += 20; return time; };
    const later = setTimeout;
    window.setTimeout = (act, delay, ...rest) => {
      if (delay === 32) window.drawn?.(later);
      return later(act, delay, ...rest);
    };`;

  test('who is faster than the page can be painted has the focus on the next heading all the same', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage(SLOW);
      const answers = assessment({ claimed: 'coordination', dimensions: 3 });
      for (const page of ['claimed', 'risk.safety', 'barriers.1']) {
        await walkFrom(browser, server.address, answers, { to: page });
        await press(browser, 'back');
        await arriveFocused(browser, pageBefore(page));
        await browser.run(
          `
          const [page, choices] = arguments;
          const goOn = () => document.querySelector('[data-step] [data-action="continue"]').click();
          return new Promise((done) => {
            window.drawn = (later) => {
              if (!document.querySelector('[data-step="' + page + '"]')) return;
              window.drawn = null;
              later(async () => {
                // By the end of this what waits for the painting is overdue.
                for (const end = performance.now() + 60; performance.now() < end;);
                for (const choice of choices) document.getElementById(choice).click();
                for (let turns = 0; turns < 20; turns += 1) await null;
                goOn();
                done();
              }, 10);
            };
            goOn();
          });`,
          page,
          choicesOn(page, answers),
        );
        await arriveFocused(browser, pageAfter(page));
      }
    });
  });
});
