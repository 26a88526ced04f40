// The page shows what it holds: after Back, in a translated page, and when somebody presses twice.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  DRAFT,
  PAGES,
  arrive,
  arriveFocused,
  assessment,
  choiceId,
  chosen,
  goOn,
  jumpTo,
  pageAfter,
  pageBefore,
  press,
  step,
  stored,
  walkFrom,
} from './journey.mjs';

/** Longer than a page that has just changed ignores a second press. */
const LATER_MS = 700;

/** What Chrome and Edge do to a page that they translate: they replace its texts with elements. */
const TRANSLATE = `
  const texts = [];
  const walker = document.createTreeWalker(document.getElementById('joint-effort'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (!text.data.trim()) continue;
    const font = document.createElement('font');
    font.append(document.createElement('font'));
    font.firstChild.textContent = text.data;
    text.replaceWith(font);
  }`;

/** What a person reads on the current page. */
const read = (browser) =>
  browser.run(`
  const words = (part) => part.textContent.replace(/\\s+/g, ' ').trim();
  return {
    heading: words(document.querySelector('h1')),
    trail: words(document.querySelector('.step')),
    choices: [...document.querySelectorAll('.choice-text')].map(words),
    problems: [...document.querySelectorAll('.problems a')].map(words),
  };`);

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const draft = async () => JSON.parse((await stored(browser))[DRAFT] ?? 'null');

  test('an answer given on one page stands there after an answer in its place on the next', async () => {
    const answers = assessment({ risk: { violence: 'unknown', isolation: 'unknown' } });
    const next = pageAfter('risk.safety');
    await jumpTo(browser, server.address, answers, { to: 'risk.safety' });
    for (const [index, id] of PAGES.get('risk.safety').entries()) {
      await browser.click(`label:has(#${choiceId(id, index === 1 ? 4 : 1)})`);
    }
    await goOn(browser);
    await arriveFocused(browser, next);
    await browser.click(`label:has(#${choiceId(PAGES.get(next)[1], 4)})`);
    await press(browser, 'back');
    await arriveFocused(browser, 'risk.safety');
    assert.deepEqual(
      await chosen(browser),
      PAGES.get('risk.safety').map((id, index) => choiceId(id, index === 1 ? 4 : 1)),
    );
    assert.equal((await draft()).assessment.risk.violence, 'unknown');
    await browser.forward().catch(() => {});
  });

  test('a translated page never shows the question before', async () => {
    await walkFrom(browser, server.address, { claimed: 'partnership' }, { to: 'dimension.lasting-relationship' });
    const first = await read(browser);
    await browser.run(TRANSLATE);
    assert.deepEqual(await read(browser), first, 'a translation into the same words changes none');
    await browser.click(`label:has(#${choiceId('dimension-lasting-relationship', 2)})`);
    await goOn(browser);
    await arriveFocused(browser, 'dimension.agreements');
    const next = await read(browser);
    await browser.reload();
    await arrive(browser, 'dimension.agreements');
    assert.deepEqual(next, await read(browser));
    assert.notDeepEqual(next.choices, first.choices);
  });

  test('in a translated page a message that comes and changes is shown, and the focus is where it was', async () => {
    await walkFrom(browser, server.address, {}, { to: 'claimed' });
    await browser.click('#je-service-name');
    await browser.type('clinic');
    await browser.run(TRANSLATE);
    await browser.press('Enter');
    await browser.until(async () => (await read(browser)).problems.length === 1, 'what is missing');
    await browser.run(TRANSLATE);
    assert.equal((await browser.focused()).id, 'je-problems');
    assert.equal(await browser.run('return document.getElementById("je-service-name").value'), 'clinic');
    await jumpTo(browser, server.address, assessment(), { to: 'critical.now' });
    await browser.run(TRANSLATE);
    // WebKit focuses what a label names only after everything else that a press on the label does.
    await browser.run('document.getElementById(arguments[0]).focus()', choiceId('critical-danger-now', 1));
    await browser.press('Space');
    await browser.until(async () => (await browser.all('.safety')).length === 1, 'the safety message');
    assert.equal((await browser.focused()).id, choiceId('critical-danger-now', 1));
    await browser.run(TRANSLATE);
    await browser.click(`label:has(#${choiceId('critical-danger-now', 2)})`);
    await browser.until(async () => (await browser.all('.safety')).length === 0, 'no safety message');
    assert.deepEqual((await chosen(browser)).slice(0, 1), [choiceId('critical-danger-now', 2)]);
    assert.deepEqual(
      (await browser.messages()).filter((message) => /panic|unreachable/.test(message)),
      [],
    );
  });

  for (const [width, height] of [
    [1280, 900],
    [1280, 640],
    [390, 844],
  ]) {
    test(`two presses on Continue answer nothing and pass over nothing, at ${width} × ${height}`, async () => {
      await browser.resize(width, height);
      try {
        const order = [...PAGES.keys(), 'check', 'result'];
        await jumpTo(browser, server.address, assessment({ claimed: 'partnership' }), { to: 'dimension.agreements' });
        for (const page of order.slice(2, -1)) {
          if ((await step(browser)) !== page) throw new Error(`"${await step(browser)}" is shown, and not "${page}"`);
          const before = await draft();
          const place = await browser.run(`
            const part = document.querySelector('[data-step] [data-action="continue"]');
            part.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { left, top, height } = part.getBoundingClientRect();
            return { x: Math.round(left + 30), y: Math.round(top + height / 2) };`);
          // Without an answer the page stays, and the message about what is missing moves the button.
          await browser.clickAt(place, 120);
          await pause(LATER_MS);
          assert.deepEqual(await draft(), before, `on "${page}"`);
          if ((await step(browser)) === page) {
            assert.ok((await read(browser)).problems.length > 0, `on "${page}"`);
            const answers = assessment({ claimed: 'partnership' });
            await jumpTo(browser, server.address, answers, { to: order[order.indexOf(page) + 1] });
          }
        }
      } finally {
        await browser.resize(1280, 900);
      }
    });
  }

  test('Enter pressed twice, or held, goes on by one page and says nothing of what is missing there', async () => {
    await walkFrom(browser, server.address, {}, { to: 'claimed' });
    await browser.run('document.getElementById(arguments[0]).focus()', choiceId('claimed', 1));
    await browser.press('1', 'Enter', 'Enter');
    await arriveFocused(browser, 'dimension.lasting-relationship');
    await pause(LATER_MS);
    assert.deepEqual((await read(browser)).problems, []);
    await browser.press('2', 'Enter');
    await arriveFocused(browser, 'dimension.agreements');
    await pause(LATER_MS);
    await browser.press('Enter');
    await browser.until(
      async () => (await read(browser)).problems.length === 1,
      'what is missing, for a press of its own',
    );
  });

  if (engine === 'chromium') {
    test('a finger that taps twice answers nothing on the next page', async () => {
      await browser.resize(390, 844, { touch: true });
      try {
        await walkFrom(
          browser,
          server.address,
          { claimed: 'partnership', dimensions: { 'lasting-relationship': 3 } },
          { to: 'dimension.agreements' },
        );
        await press(browser, 'back');
        await arriveFocused(browser, 'dimension.lasting-relationship');
        await pause(LATER_MS);
        await browser.tap(await browser.find('[data-step] [data-action="continue"]'), { twice: true });
        await pause(LATER_MS);
        assert.equal(await step(browser), 'dimension.agreements');
        assert.deepEqual(await chosen(browser), []);
      } finally {
        await browser.resize(1280, 900);
      }
    });
  }

  test('who goes on from "Save for later" and presses the browser’s Back has the page that the history names', async () => {
    await walkFrom(browser, server.address, { claimed: 'partnership' }, { to: 'dimension.lasting-relationship' });
    await browser.click('[data-aside="keep"]');
    await arriveFocused(browser, 'keep');
    await press(browser, 'back');
    await arriveFocused(browser, 'dimension.lasting-relationship');
    await pause(LATER_MS);
    await press(browser, 'back');
    await arriveFocused(browser, 'claimed');
    await browser.back();
    await arriveFocused(browser, 'dimension.lasting-relationship');
    await pause(100);
    assert.equal(await browser.run('return history.state'), 'dimension.lasting-relationship');
  });

  test('a page that comes back as it was left shows its answers', async () => {
    await jumpTo(browser, server.address, assessment({ claimed: 'partnership' }), { to: 'risk.history' });
    await press(browser, 'back');
    const page = pageBefore('risk.history');
    await arriveFocused(browser, page);
    const before = await chosen(browser);
    assert.equal(before.length, PAGES.get(page).length);
    assert.deepEqual(
      await browser.run(
        'return [...document.querySelectorAll("[data-step] input")].filter((one) => one.defaultChecked).map((one) => one.id)',
      ),
      before,
      'what a browser resets its fields to',
    );
    await browser.goTo(`${server.address}paper.html`);
    await browser.back();
    await arrive(browser, page);
    assert.deepEqual(await chosen(browser), before);
  });
});
