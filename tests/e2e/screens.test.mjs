// Every screen on the way to the result, in every way that a person may see it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { can, needs } from './abilities.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  PAGES,
  arrive,
  assessment,
  choiceFor,
  choiceId,
  choose,
  goOn,
  inNewTab,
  jumpTo,
  mounted,
  open,
  press,
  walk,
  walkFrom,
} from './journey.mjs';
import { atWidth, checkLooks, glance } from './looks.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  test('the start', async () => {
    await open(browser, server.address);
    await checkLooks(browser, 'start');
  });

  test('the start with answers in the tab', async () => {
    await walkFrom(browser, server.address, assessment(), { to: 'dimension.agreements' });
    await press(browser, 'back');
    await arrive(browser, 'dimension.lasting-relationship');
    await press(browser, 'back');
    await arrive(browser, 'claimed');
    await press(browser, 'back');
    await arrive(browser, 'start');
    await browser.find('[data-action="start-again"]');
    await checkLooks(browser, 'start, begun');
  });

  test('the start after damage', async () => {
    await open(browser, server.address);
    await browser.run('sessionStorage.setItem("joint-effort.draft", "{")');
    await browser.reload();
    await mounted(browser);
    await browser.find('.notices .note');
    await checkLooks(browser, 'start, damaged');
  });

  test('the start and a question without storage', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage(`Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError'); };`);
      await browser.goTo(server.address);
      await mounted(browser);
      await walk(browser, assessment(), { to: 'claimed' });
      await choose(browser, choiceId('claimed', 2));
      await browser.find('.notices .note');
      await checkLooks(browser, 'claimed, not stored');
    });
  });

  /** One page of every kind; each of the others resembles one of them. */
  const KINDS = [
    'claimed',
    'dimension.lasting-relationship',
    'risk.safety',
    'critical.now',
    'family',
    'strengths',
    'barriers.1',
  ];

  for (const page of KINDS) {
    test(`the page "${page}", and what it says when it is passed over`, async () => {
      await jumpTo(browser, server.address, assessment(), { to: page });
      await checkLooks(browser, page);
      if (/^(strengths|barriers)/.test(page)) return;
      await goOn(browser);
      await browser.find('.problems');
      await checkLooks(browser, `${page}, passed over`);
    });
  }

  test('the pages that are like one of these', async () => {
    await open(browser, server.address);
    for (const page of [...PAGES.keys()].filter((id) => !KINDS.includes(id))) {
      await walk(browser, assessment(), { to: page });
      await glance(browser, page);
    }
    await atWidth(browser, 1280);
  });

  test('the pages of danger with their messages', async () => {
    await jumpTo(browser, server.address, assessment(), { to: 'critical.now' });
    await choose(browser, choiceFor('critical-escalating-violence', 'yes'));
    await browser.find('.safety');
    await checkLooks(browser, 'critical.now, yes');
    await walk(browser, assessment(), { to: 'critical.history' });
    await choose(browser, choiceFor('critical-child-protection-open', 'yes'));
    await browser.find('.live .note');
    await checkLooks(browser, 'critical.history, yes');
  });

  test('the check, complete and with open answers', async () => {
    const serviceName = 'the community mental health team, adults';
    await jumpTo(browser, server.address, assessment(), {
      to: 'check',
      serviceName,
      strengths: ['safe-adult', 'trusted-worker'],
    });
    await checkLooks(browser, 'check');
    await jumpTo(browser, server.address, assessment({ critical: { 'danger-now': 'yes' } }), { to: 'critical.now' });
    await choose(browser, choiceFor('critical-danger-now', 'yes'));
    await press(browser, 'stop');
    await arrive(browser, 'result');
    await press(browser, 'check');
    await browser.find('[data-open]');
    await checkLooks(browser, 'check, open');
  });

  test('a choice can be told from the others in forced colours', needs(engine, 'forced colours'), async () => {
    const picture = async (id) => (await browser.find(`label:has(#${id})`)).takeScreenshot();
    await browser.emulate({ forcedColours: true });
    try {
      for (const [page, first, second] of [
        ['claimed', choiceId('claimed', 1), choiceId('claimed', 2)],
        ['risk.safety', choiceId('risk-violence', 1), choiceId('risk-violence', 2)],
        ['strengths', 'je-safe-adult', 'je-trusted-worker'],
      ]) {
        await jumpTo(browser, server.address, assessment(), { to: page });
        const open = await picture(first);
        await choose(browser, first);
        await browser.run('document.activeElement.blur()');
        const taken = await picture(first);
        assert.notEqual(taken, open, `the choice on "${page}" looks chosen`);
        await browser.run('document.getElementById(arguments[0]).click()', page === 'strengths' ? first : second);
        await browser.until(
          () => browser.run('return !document.getElementById(arguments[0]).checked', first),
          'another choice',
        );
        assert.notEqual(await picture(first), taken, `the choice on "${page}" looks open again`);
        const { appearance, opacity } = await browser.run(
          `
        const { appearance, opacity } = getComputedStyle(document.getElementById(arguments[0]));
        return { appearance, opacity };`,
          first,
        );
        assert.deepEqual([appearance, opacity], ['auto', '1'], 'the browser draws its own sign');
      }
    } finally {
      await browser.emulate({});
    }
  });

  test('what has the focus is marked, by a line that forced colours keep', async () => {
    for (const media of [{}, { dark: true }, { forcedColours: true }]) {
      if (media.forcedColours && !can(engine, 'forced colours')) continue;
      await browser.emulate(media);
      await walkFrom(browser, server.address, assessment(), { to: 'claimed' });
      const seen = new Set();
      // To the last stop and back to the first: beyond them is the browser's own toolbar.
      for (const key of [...Array(3).fill('Tab'), ...Array(4).fill('Shift+Tab')]) {
        await browser.press(key);
        const { what, line } = await browser.run(`
        const focused = document.activeElement;
        const shown = focused.matches('.choice > input') ? focused.nextElementSibling : focused;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return { what: focused.localName + focused.id + focused.className, line: outlineStyle + ' ' + outlineWidth };`);
        seen.add(what);
        assert.equal(line, 'solid 3px', `${what} in ${JSON.stringify(media)}`);
      }
      assert.ok(seen.size >= 4, [...seen].join(' '));
    }
    await browser.emulate({});
  });

  test('nothing moves for those who asked for less motion', async () => {
    await browser.emulate({ reducedMotion: true });
    try {
      await jumpTo(browser, server.address, assessment(), { to: 'claimed' });
      const moving = () =>
        browser.run(`
      const moves = [...document.querySelectorAll('*')].filter((part) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(part);
        return transitionDuration !== '0s' || animationDuration !== '0s' || scrollBehavior === 'smooth';
      });
      return {
        moves: moves.map((part) => part.localName + '.' + part.className),
        running: document.getAnimations().length,
      };`);
      assert.deepEqual(await moving(), { moves: [], running: 0 });
      await choose(browser, choiceId('claimed', 3));
      assert.deepEqual(await moving(), { moves: [], running: 0 });
      await goOn(browser);
      await arrive(browser, 'dimension.lasting-relationship');
      assert.deepEqual(await moving(), { moves: [], running: 0 });
    } finally {
      await browser.emulate({});
    }
  });

  test('none of this reaches the console', async () => {
    assert.deepEqual(await browser.messages(), []);
  });
});
