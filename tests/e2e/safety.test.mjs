// Someone may be in danger: the page says so at once, and puts it first from then on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  CRITICALS,
  arriveFocused,
  assessment,
  choiceFor,
  choose,
  goOn,
  jumpTo,
  open,
  press,
  step,
  walk,
} from './journey.mjs';

const WORDS = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8'));
const NOW = CRITICALS.slice(0, 5);
const EARLIER = CRITICALS.slice(5);
const HEADLINE = 'Safety comes first. Act on this before anything else.';
const ASK_FIRST = WORDS.safety['ask-specialist-first'];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** What the result says about the worry level. */
  const worryLevel = () => browser.text('[data-part="family"] strong');

  /** The messages on a page, each with the live region that speaks it. */
  const messages = () =>
    browser.run(`
    return [...document.querySelectorAll('main :is(.safety, .live .note)')].map((message) => ({
      label: message.getAttribute('aria-label'),
      text: message.textContent.trim().replace(/\\s+/g, ' '),
      spoken: message.closest('[aria-live]')?.getAttribute('aria-live') ?? null,
      below: message.closest('.asked')?.querySelector('.question').id
        ?? message.parentElement.previousElementSibling?.id ?? null,
    }));`);

  const until = (count) => browser.until(async () => (await messages()).length === count, `${count} messages`);

  test('each sign of danger now shows the message at once, and speaks it', async () => {
    for (const critical of NOW) {
      await jumpTo(browser, server.address, assessment(), { to: 'critical.now' });
      // The region must be there, and empty, before it speaks.
      await browser.run(`window.speaking = [...document.querySelectorAll('[aria-live="assertive"]')]
        .filter((region) => region.textContent === '')`);
      await choose(browser, choiceFor(`critical-${critical}`, 'unknown'));
      assert.equal((await messages()).length, 0, 'not knowing is no yes');
      await choose(browser, choiceFor(`critical-${critical}`, 'yes'));
      await until(1);
      const [{ label, text, spoken, below }] = await messages();
      assert.equal(label, 'Safety message');
      assert.match(text, new RegExp(HEADLINE));
      assert.match(text, /call your local emergency number/);
      assert.match(text, /You can stop here/);
      assert.equal(spoken, 'assertive');
      assert.equal(below, `je-critical-${critical}`, 'it stands below its question');
      assert.ok(
        await browser.run('return speaking.some((region) => region.isConnected && region.textContent !== "")'),
        'the region was there before',
      );
      assert.equal(await step(browser), 'critical.now');
      assert.equal((await browser.all('.problems')).length, 0);
      await choose(browser, choiceFor(`critical-${critical}`, 'no'));
      await until(0);
    }
  });

  test('several signs speak one after another, and say the whole once', async () => {
    await jumpTo(browser, server.address, assessment(), { to: 'critical.now' });
    for (const [index, critical] of [...NOW].reverse().entries()) {
      await choose(browser, choiceFor(`critical-${critical}`, 'yes'));
      await until(index + 1);
      const [first, ...others] = await messages();
      assert.equal(first.below, `je-critical-${critical}`);
      assert.match(first.text, /call your local emergency number/);
      for (const { text, spoken } of others) assert.deepEqual([text, spoken], [HEADLINE, 'assertive']);
      assert.equal((await browser.all('[data-action="stop"]')).length, 1);
    }
  });

  test('the worker may stop there: the result puts safety first', async () => {
    for (const critical of NOW) {
      await jumpTo(browser, server.address, assessment({ dimensions: 'unknown' }), { to: 'critical.now' });
      await choose(browser, choiceFor(`critical-${critical}`, 'yes'));
      await press(browser, 'stop');
      await arriveFocused(browser, 'result');
      const { heading, first, before, named, headline } = await browser.run(`
        const main = document.querySelector('main');
        const first = main.querySelector('.safety');
        const before = [...main.children].filter((part) =>
          part.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
        return {
          heading: document.querySelector('h1').textContent.trim(),
          first: first.contains(document.querySelector('h1')),
          before: before.map(({ className, textContent }) =>
            className + ':' + (className === 'trail' ? '' : textContent.trim())),
          named: first.textContent,
          headline: document.querySelector('.headline').localName,
        };`);
      assert.equal(heading, HEADLINE);
      assert.ok(first, 'the heading is that of the safety message');
      for (const part of before) assert.match(part, /^(trail|notices|problems-place):$/, 'nothing stands above it');
      assert.ok(named.includes(WORDS.critical[critical].name), named);
      assert.equal(headline, 'h2');
      assert.match(await worryLevel(), /Very high for now/);
      assert.equal(await browser.text('[data-part="next"] h2'), WORDS.ui['next-today']);
      assert.match(await browser.text('.safety'), /Working more closely will not by itself make someone safe today/);
    }
  });

  test('what was stopped can be carried on with', async () => {
    await jumpTo(browser, server.address, assessment(), { to: 'critical.now' });
    await choose(browser, choiceFor('critical-danger-now', 'yes'));
    await press(browser, 'stop');
    await arriveFocused(browser, 'result');
    await press(browser, 'rest');
    await arriveFocused(browser, 'critical.now');
    await walk(browser, assessment({ critical: { 'danger-now': 'yes' } }));
    assert.equal(await browser.text('h1'), HEADLINE);
    assert.equal((await browser.all('[data-action="rest"]')).length, 0);
  });

  test('going all the way puts safety first too, and names every sign', async () => {
    const critical = Object.fromEntries(NOW.map((id) => [id, 'yes']));
    await jumpTo(browser, server.address, assessment({ dimensions: 5, critical }));
    assert.equal(await browser.text('h1'), HEADLINE);
    const message = await browser.text('.safety');
    for (const id of NOW) assert.ok(message.includes(WORDS.critical[id].name), id);
    assert.equal(await browser.text('.headline'), WORDS.headline['safety-first'].says);
  });

  test('a sign from before speaks quietly, lifts the risk, and is no emergency', async () => {
    for (const critical of EARLIER) {
      await jumpTo(browser, server.address, assessment(), { to: 'critical.history' });
      await choose(browser, choiceFor(`critical-${critical}`, 'yes'));
      await until(1);
      const [{ text }] = await messages();
      assert.doesNotMatch(text, new RegExp(HEADLINE));
      assert.match(text, /call your local emergency number/);
      await walk(browser, assessment({ critical: { [critical]: 'yes' } }));
      assert.notEqual(await browser.text('h1'), HEADLINE);
      assert.equal((await browser.all('.safety')).length, 0);
      assert.match(await worryLevel(), /: High\./);
    }
  });

  /** Matches what brings services and the family together in one room. */
  const TOGETHER = /joint visit|joint meeting|meet together|family in the room|with the family/i;

  /** The steps, and the actions against barriers. */
  const actions = () =>
    browser.run(`
    return [...document.querySelectorAll('[data-part="next"] .steps > li, [data-part="barriers"] dd')]
      .map((action) => action.textContent.trim());`);

  const SEEN_TOGETHER = {
    // The next step for the lowest two answers is a visit or a meeting with the family.
    dimensions: [4, 4, 4, 4, 4, 4, 4, 4, 3, 3],
    services: '5+',
    both: 'yes',
    barriers: 'yes',
  };

  const NO_VIOLENCE = {
    risk: { 'child-safety': 'serious', change: 'serious', engagement: 'serious' },
  };

  test('with violence no action brings people together: a specialist is asked first', async () => {
    const violent = [
      { risk: { violence: 'some', 'child-safety': 'serious' } },
      { risk: { violence: 'serious', 'child-safety': 'serious', change: 'some' } },
      { risk: { violence: 'unknown', 'child-safety': 'serious', change: 'serious' } },
      { ...NO_VIOLENCE, critical: { 'escalating-violence': 'unknown' } },
    ];
    for (const family of violent) {
      await jumpTo(browser, server.address, assessment({ ...SEEN_TOGETHER, ...family }));
      const offered = await actions();
      const named = `${JSON.stringify(family)}: ${offered.join(' | ')}`;
      assert.ok(offered.length > 0);
      assert.equal(
        offered.find((action) => TOGETHER.test(action)),
        undefined,
        named,
      );
      assert.ok(
        offered.some((action) => action.startsWith(ASK_FIRST)),
        named,
      );
      assert.match(await browser.text('[data-part="mind"]'), /Ask a specialist before joint meetings/);
    }
  });

  test('with violence that is rising there is what is done today, and nothing else', async () => {
    const family = { ...NO_VIOLENCE, critical: { 'escalating-violence': 'yes' } };
    await jumpTo(browser, server.address, assessment({ ...SEEN_TOGETHER, ...family }));
    const offered = await actions();
    assert.equal(offered.length, 4, offered.join(' | '));
    assert.equal(
      offered.find((action) => TOGETHER.test(action)),
      undefined,
    );
    assert.match(await browser.text('[data-part="mind"]'), /Ask a specialist before joint meetings/);
  });

  test('without violence the same answers do bring people together', async () => {
    await jumpTo(browser, server.address, assessment({ ...SEEN_TOGETHER, ...NO_VIOLENCE }));
    const offered = await actions();
    assert.ok(
      offered.some((action) => TOGETHER.test(action)),
      offered.join(' | '),
    );
    assert.equal(
      offered.some((action) => action.startsWith(ASK_FIRST)),
      false,
    );
  });

  test('the emergency words stand on the start and on every result', async () => {
    await open(browser, server.address);
    assert.match(await browser.text('main .emergency'), /stop and call your local emergency number/);
    await walk(browser, assessment({ critical: 'no' }), { to: 'check' });
    await goOn(browser);
    await arriveFocused(browser, 'result');
    assert.match(await browser.text('main .emergency'), /stop and call your local emergency number/);
    assert.deepEqual(await browser.messages(), []);
  });
});
