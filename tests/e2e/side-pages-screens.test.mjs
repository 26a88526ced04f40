// The side pages on the screen: with axe, at narrow and wide widths, in the dark, and by keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { can } from './abilities.mjs';
import { checkAccessible } from './accessibility.mjs';
import { goAside, openText, saysSo } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arriveFocused, inNewTab, jumpTo, open, press } from './journey.mjs';
import { tabTo } from './keys.mjs';
import { RESULTS } from './results.mjs';

const { answers, strengths, serviceName } = RESULTS['a gap'];
const LOOKS = [
  [1280, {}],
  [320, { dark: true }],
  [768, { forcedColours: true }],
];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  async function looksWell(name) {
    for (const [width, media] of LOOKS) {
      if (media.forcedColours && !can(engine, 'forced colours')) continue;
      await browser.resize(width, 900);
      await browser.emulate(media);
      const { wide, small } = await browser.run(`
        const targets = document.querySelectorAll('main :is(button, summary, textarea, input[type=file], label.choice)');
        const low = (part) => part.checkVisibility() && part.getBoundingClientRect().height < 24;
        return {
          wide: document.documentElement.scrollWidth - innerWidth,
          small: [...targets].filter(low).map((part) => part.outerHTML),
        };`);
      assert.ok(wide <= 0, `${name} at ${width}: ${wide} too wide`);
      assert.deepEqual(small, [], `${name} at ${width}`);
      await checkAccessible(browser, `${name} at ${width}`);
    }
    await browser.emulate({});
    await browser.resize(1280, 900);
  }

  test('each page can be read and used on every screen', async () => {
    await inNewTab(browser, async () => {
      await jumpTo(browser, server.address, answers, { strengths, serviceName });
      await goAside(browser, null, 'keep');
      await browser.run('document.querySelector(".files").open = true');
      await looksWell('keep');
      const code = await browser.text('.code');
      await press(browser, 'open');
      await arriveFocused(browser, 'open');
      await openText(browser, null, 'nothing of the kind');
      await browser.find('.problems');
      await looksWell('open, refused');
      await openText(browser, null, code);
      await saysSo(browser, null, /Opened/);
      await looksWell('open');
      await press(browser, 'course');
      await arriveFocused(browser, 'course');
      await looksWell('views');
      await browser.click('label:has(#je-read-as-over-time)');
      await browser.until(async () => (await browser.all('.course')).length === 1, 'the answers over time');
      await looksWell('course');
    });
  });

  test('two, five and twenty views can be read on every screen', async () => {
    const names = [
      'communication',
      'roles',
      'agreements',
      'decisions',
      'shared-goals',
      'joint-planning',
      'joint-action',
      'lasting-relationship',
      'shared-resources',
      'family-voice',
    ];
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      for (const count of [2, 5, 20]) {
        for (let index = (await browser.all('[data-part="opened"] .rows > li')).length; index < count; index += 1) {
          // Few are alike: an exact copy would already be open.
          const dimensions = Object.fromEntries(
            names.map((name, at) => [name, (index * (at + 2) + Math.floor(index / 6)) % 6]),
          );
          await openText(
            browser,
            null,
            JSON.stringify({ format: 'joint-effort/assessment@1', claimed: 'partnership', dimensions }),
          );
          await saysSo(browser, null, index ? new RegExp(`are ${index + 1}`) : /Opened/);
        }
        await press(browser, 'course');
        await arriveFocused(browser, 'course');
        await browser.click('label:has(#je-read-as-views)');
        await browser.until(async () => (await browser.all('.views-lines > li')).length === 10, 'the ten lines');
        await looksWell(`${count} views`);
        await goAside(browser, null, 'open');
      }
    });
  });

  test('four days in words stand beside each other on every screen, and none on another', async () => {
    const days = {
      '2026-09-23': '23 September 2026',
      '2026-11-30': '30 November 2026',
      '2026-12-22': '22 December 2026',
      '2027-02-28': '28 February 2027',
    };
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      for (const [index, saved] of Object.keys(days).entries()) {
        const dimensions = { communication: index + 1 };
        const assessment = { format: 'joint-effort/assessment@1', dimensions };
        const record = { format: 'joint-effort/record@1', saved, family: 'left-out', assessment };
        await openText(browser, null, JSON.stringify(record));
        await saysSo(browser, null, index ? new RegExp(`are ${index + 1}`) : /Opened/);
      }
      await press(browser, 'course');
      await arriveFocused(browser, 'course');
      const told = await browser.run(`
        return [...document.querySelectorAll('.course-table thead time')].map((day) => [day.dateTime, day.textContent])`);
      assert.deepEqual(told, Object.entries(days));
      for (const width of [1280, 320]) {
        await browser.resize(width, 900);
        const across = await browser.run(`
          return [...document.querySelectorAll('.course-feet')].map((feet) => [...feet.children].map((foot) => {
            const range = document.createRange();
            range.selectNodeContents(foot);
            const { left, right } = range.getBoundingClientRect();
            return [left, right];
          }).filter(([left, right]) => right > left))`);
        assert.ok(across.flat().length >= 4, 'days in the drawing');
        for (const feet of across) {
          for (const [index, [left]] of feet.slice(1).entries()) {
            assert.ok(left >= feet[index][1], `${width}: ${JSON.stringify(feet)}`);
          }
        }
      }
      // On the narrowest screen no name of a month is broken.
      const lines = await browser.run(`
        return [...document.querySelectorAll('.course-feet time')].map((day) => {
          const range = document.createRange();
          range.selectNodeContents(day);
          return range.getClientRects().length;
        })`);
      assert.deepEqual(lines, [1, 1, 1, 1]);
      await browser.resize(1280, 900);
    });
  });

  test('two of one day are told apart by their times, and the page asks which they are', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      await goAside(browser, null, 'open');
      for (const [index, [saved, time]] of [
        ['2026-11-26', '16:40'],
        ['2026-11-26', '09:05'],
        ['2026-11-27', '10:00'],
      ].entries()) {
        const assessment = { format: 'joint-effort/assessment@1', dimensions: { communication: index + 1 } };
        const record = { format: 'joint-effort/record@1', saved, time, family: 'left-out', assessment };
        await openText(browser, null, JSON.stringify(record));
        await saysSo(browser, null, index ? new RegExp(`are ${index + 1}`) : /Opened/);
      }
      const rows = await browser.run(`
        return [...document.querySelectorAll('[data-part="opened"] .rows > li')].map((row) => /saved .*?2026( at \\d\\d:\\d\\d)?/.exec(row.textContent)[0]);`);
      assert.deepEqual(rows, [
        'saved 26 November 2026 at 16:40',
        'saved 26 November 2026 at 09:05',
        'saved 27 November 2026',
      ]);
      await press(browser, 'course');
      await arriveFocused(browser, 'course');
      assert.deepEqual(await browser.all('.course, .comparison'), []);
      await browser.click('label:has(#je-read-as-over-time)');
      await browser.until(async () => (await browser.all('.course')).length === 1, 'the answers over time');
      assert.deepEqual(
        await browser.run(`
        return [...document.querySelectorAll('.course-table thead time')].map((day) => [day.dateTime, day.textContent])`),
        [
          ['2026-11-26T09:05', '26 November 2026 at 09:05'],
          ['2026-11-26T16:40', '26 November 2026 at 16:40'],
          ['2026-11-27', '27 November 2026'],
        ],
      );
      await looksWell('two of one day');
    });
  });

  test('the keyboard alone leads from a result to a copied text and back', async () => {
    await inNewTab(browser, async () => {
      await jumpTo(browser, server.address, answers);
      await browser.run('document.querySelector("[data-action=keep]").focus()');
      await browser.press('Enter');
      await arriveFocused(browser, 'keep');
      await tabTo(browser, '[data-copy="short"]');
      await browser.press('Enter');
      await saysSo(browser, null, /Copied/);
      assert.equal(await browser.run('return document.activeElement.dataset.copy'), 'short');
      await browser.run('document.querySelector("[data-action=back]").focus()');
      await browser.press('Enter');
      await arriveFocused(browser, 'result');
    });
  });
});
