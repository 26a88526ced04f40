// Several views and many results by keyboard alone, and in the order in which a screen reader reads them.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, openText, saysSo } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arriveFocused, inNewTab, open } from './journey.mjs';
import { tabTo } from './keys.mjs';
import { folderOfResults } from './results-many.mjs';

/** What is read, in order: headings with their levels, and the names of fields, groups and tables. */
const READ = `
  const name = (part) => {
    const by = (part.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const label = part.labels?.[0] ?? by[0];
    return (label?.textContent ?? part.textContent).trim();
  };
  const parts = document.querySelectorAll('main :is(h1, h2, h3, input:not([type="radio"]), select, table, progress, [role="radiogroup"])');
  return [...parts].filter((part) => part.checkVisibility())
    .map((part) => part.localName + ': ' + name(part).slice(0, 60));`;

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const enter = async (selector) => {
    await tabTo(browser, selector);
    await browser.press('Enter');
  };

  async function toOpen() {
    await open(browser, server.address);
    await enter('[data-action="open"]');
    await arriveFocused(browser, 'open');
  }

  test('many results: to the page, a service, a copy and back, without a pointer', async () => {
    await inNewTab(browser, async () => {
      await toOpen();
      await enter('[data-action="many"]');
      await arriveFocused(browser, 'many');
      await tabTo(browser, '#je-many-files');
      await browser.press('Tab');
      assert.equal(await browser.run('return document.activeElement.id'), 'je-many-folder');
      // The dialog for choosing files is the browser's own.
      const path = folderOfResults(folder(), 30);
      const field = await browser.find('#je-many-files');
      await field.sendKeys(
        Array.from({ length: 30 }, (_, number) => join(path, `result-${String(number).padStart(5, '0')}.json`)).join(
          '\n',
        ),
      );
      await saysSo(browser, null, /counted: 30\.$/);
      const read = await browser.run(READ);
      assert.deepEqual(read.slice(0, 5), [
        'h1: Many results at once',
        'input: Choose saved files',
        'input: Or choose a whole folder',
        'h2: What was counted',
        'select: Which service?',
      ]);
      // Each table is named by the heading before it.
      const tables = read.slice(5).filter((line) => line.startsWith('table: '));
      assert.equal(tables.length, 6);
      for (const table of tables) assert.equal(read[read.indexOf(table) - 1], table.replace('table', 'h2'));
      const rows = await browser.run(`
        return [...document.querySelectorAll('.page > .counts tr')].map((row) =>
          [...row.children].filter((cell) => cell.ariaHidden !== 'true').map((cell) => cell.localName + (cell.scope ?? '')).join())`);
      assert.deepEqual([...new Set(rows)], ['thcol,thcol', 'throw,td']);
      await tabTo(browser, '#je-many-service');
      await browser.press('h');
      await browser.until(
        async () =>
          /^\d+$/.test(
            await browser.run(`
        return document.querySelector('#je-many-service').selectedIndex === 1
          && document.querySelector('[data-part="counted"] .facts dd').textContent`),
          ),
        'the first service to be chosen',
      );
      await enter('[data-copy="counts"]');
      await saysSo(browser, null, /Copied/);
      assert.equal(await browser.run('return document.activeElement.dataset.copy'), 'counts', 'the focus stays');
      await enter('[data-part="hand"] summary');
      await tabTo(browser, '[data-save=".csv"]');
      await enter('[data-action="put-counts-away"]');
      await browser.until(async () => (await browser.all('.page > .counts')).length === 0, 'the counts to be gone');
      assert.equal(await browser.run('return document.activeElement.localName'), 'h1', 'the focus is not lost');
      await tabTo(browser, '[data-action="back"]', { key: 'Shift+Tab' });
      await browser.press('Enter');
      await arriveFocused(browser, 'start');
    });
  });

  test('two views: which they are, their names and sides, and a copy, without a pointer', async () => {
    await inNewTab(browser, async () => {
      await toOpen();
      for (const [index, communication] of [4, 1].entries()) {
        const assessment = {
          format: 'joint-effort/assessment@1',
          claimed: 'partnership',
          dimensions: { communication },
        };
        await openText(browser, null, JSON.stringify(assessment));
        await saysSo(browser, null, index ? /are 2/ : /Opened/);
      }
      await browser.run('document.querySelector("main h1").focus()');
      await enter('[data-action="course"]');
      await arriveFocused(browser, 'course');
      await tabTo(browser, '[name="je-read-as"]');
      await browser.press('ArrowDown');
      await browser.until(async () => (await browser.all('.comparison')).length === 1, 'the views');
      assert.match(await browser.run('return document.activeElement.id'), /^je-read-as/, 'the focus stays');
      const read = await browser.run(READ);
      const headings = read.filter((line) => /^h[123]/.test(line)).map((line) => line.replace(/:.*/, ''));
      assert.equal(headings[0], 'h1');
      for (const [at, heading] of headings.slice(1).entries()) {
        assert.ok(Number(heading[1]) - Number(headings[at][1]) <= 1, `no rank is left out: ${headings.join()}`);
      }
      assert.ok(read.includes('input: Name for view 1') && read.includes('div: Side of view 2'), read.join('\n'));
      await tabTo(browser, '#je-view-1');
      await browser.type('nurse');
      await tabTo(browser, '#je-view-2');
      await browser.type('school');
      await browser.until(async () => /nurse said 4/.test(await browser.text('.comparison')), 'who said what');
      await tabTo(browser, '[name="je-side-2"]');
      await browser.press(' ');
      await enter('[data-copy="views"]');
      await saysSo(browser, null, /Copied/);
    });
  });
});
