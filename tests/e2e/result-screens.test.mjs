// Every form of a result, in every way that a person may see it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { jumpTo } from './journey.mjs';
import { atWidth, checkFits, checkLooks } from './looks.mjs';
import { RESULTS } from './results.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  for (const [name, { answers, strengths, serviceName }] of Object.entries(RESULTS)) {
    test(`a result with ${name}`, async () => {
      await jumpTo(browser, server.address, answers, { strengths, serviceName });
      // Folded parts are checked open in one result, and folded in the others.
      if (name === 'a gap') {
        await browser.run('for (const details of document.querySelectorAll("details")) details.open = true');
      }
      await checkLooks(browser, `result, ${name}`);
    });
  }

  test(
    'the marks of the scale and the profile stay apart in forced colours',
    needs(engine, 'forced colours'),
    async () => {
      await browser.emulate({ forcedColours: true });
      try {
        await jumpTo(browser, server.address, RESULTS['a range'].answers);
        await browser.run('for (const details of document.querySelectorAll("details")) details.open = true');
        const shapes = await browser.run(`
      const shape = (selector, also = null) => {
        const part = document.querySelector(selector);
        if (!part || !part.checkVisibility()) return null;
        const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(part, also);
        return [borderTopWidth, borderTopStyle, borderTopColor].join(' ');
      };
      return {
        ground: getComputedStyle(document.body).backgroundColor,
        full: shape('.strip[data-answer="4"] .cell:nth-child(1)'),
        empty: shape('.strip[data-answer="4"] .cell:nth-child(5)'),
        unknown: shape('.strip[data-answer="unknown"] .cell'),
        now: shape('.level.now .dot'),
        other: shape('.level:not(.now, .needed) .dot'),
        met: shape('.check[data-result="met"] .sign'),
        open: shape('.check[data-result="unknown"] .sign'),
      };`);
        const { ground, full, empty, unknown, now, other, met, open } = shapes;
        for (const [what, shape] of Object.entries(shapes)) {
          assert.ok(shape, `${what} is there`);
          if (what !== 'ground') assert.ok(!shape.endsWith(ground), `${what} can be seen on its ground`);
        }
        assert.equal(new Set([full, empty, unknown]).size, 3, JSON.stringify(shapes));
        assert.notEqual(now, other);
        assert.notEqual(met, open);
      } finally {
        await browser.emulate({});
      }
    },
  );

  test('the tables of the paper version can be moved where they are too wide', async () => {
    await browser.goTo(`${server.address}paper.html`);
    await browser.until(
      () => browser.run('return document.getElementById("paper").checkVisibility()'),
      'the paper version',
    );
    await atWidth(browser, 320);
    await checkFits(browser, 'paper at 320');
    const wide = await browser.run(`
    return [...document.querySelectorAll('#paper *')]
      .filter((part) => !part.closest('.scroll > *') && part.getBoundingClientRect().right > innerWidth + 0.5)
      .map((part) => part.className || part.localName);`);
    assert.deepEqual(wide, []);
    await atWidth(browser, 1280);
  });

  /** Counts the words in sight: on the first screen, and on the whole result. */
  const openWords = () =>
    browser.run(`
  const main = document.querySelector('main');
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let first = 0;
  let all = 0;
  let safe = 0;
  while (texts.nextNode()) {
    const { data, parentElement: part } = texts.currentNode;
    const count = data.split(/\\s+/).filter((word) => /[\\p{L}\\p{N}]/u.test(word)).length;
    const folded = part.closest('details:not([open]) > .inside');
    if (count === 0 || folded || part.closest('.unseen') || !part.checkVisibility()) continue;
    all += count;
    if (part.closest('.safety, .emergency, [data-part="mind"]')) safe += count;
    if (part.getBoundingClientRect().top < innerHeight) first += count;
  }
  const step = main.querySelector('[data-part="next"] :is(.steps > li, .matter > ul > li, .matter > p)');
  return { first, all, safe, step: step.getBoundingClientRect().top + 20, height: innerHeight };`);

  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ]) {
    test(`at ${width} × ${height} the next steps begin on the first screen, and few words are open`, async (context) => {
      try {
        for (const [name, { answers, strengths, serviceName }] of Object.entries(RESULTS)) {
          await atWidth(browser, width, height);
          await jumpTo(browser, server.address, answers, { strengths, serviceName });
          await browser.run('scrollTo(0, 0)');
          const { first, all, safe, step, height: room } = await openWords();
          context.diagnostic(`${name}: ${first} words on the first screen, ${all} in all, ${safe} of them for safety`);
          assert.ok(step <= room, `${name}: the first step begins at ${step} of ${room}`);
          assert.ok(all <= 450, `${name}: ${all} words are open, ${safe} of them for safety`);
        }
      } finally {
        await atWidth(browser, 1280);
      }
    });
  }

  test('none of this reaches the console', async () => {
    assert.deepEqual(await browser.messages(), []);
  });
});
