// Thousands of results at once: how long they take, and that the page stays usable meanwhile.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folder, news, saysSo } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { inNewTab } from './journey.mjs';
import { factsOf, openMany, sum, tableOf } from './many.mjs';
import { folderOfResults, resultFile } from './results-many.mjs';

/** The longest that a task may block the page at full speed, in milliseconds. */
const LONGEST_TASK = 50;

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** Gives the folder field a whole folder with this many made-up results. */
  async function chooseFolder(count) {
    if (engine === 'chromium') {
      const field = await browser.find('#je-many-folder');
      await field.sendKeys(folderOfResults(folder(), count));
      return;
    }
    // Firefox's driver cannot choose a folder, so the files are made in the page, a thousand at a time.
    for (let number = 0; number < count; number += 1000) {
      const texts = Array.from({ length: Math.min(1000, count - number) }, (_, at) => resultFile(number + at));
      await browser.run(
        `
        window.transfer ??= new DataTransfer();
        for (const text of arguments[0]) transfer.items.add(new File([text], transfer.items.length + '.json'));`,
        texts,
      );
    }
    await browser.run(`
      const field = document.querySelector('#je-many-folder');
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));`);
  }

  for (const count of [1000, 10_000]) {
    test(`${count} files are read while the page goes on answering`, async (told) => {
      await inNewTab(browser, async () => {
        await openMany(browser, server.address);
        await browser.run(`
          window.seen = { tasks: [], told: [] };
          if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
            new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, duration }) =>
              window.seen.tasks.push([Math.round(startTime), Math.round(duration)]))).observe({ type: 'longtask' });
          }
          document.querySelector('#je-many-folder').addEventListener('change', () => { window.seen.began = performance.now(); });
          new MutationObserver(() => {
            const bar = document.querySelector('.reading progress');
            if (bar && bar.value !== window.seen.told.at(-1)) window.seen.told.push(bar.value);
            if (document.querySelector('.page > .counts') && !window.seen.ended) window.seen.ended = performance.now();
          }).observe(document.body, { subtree: true, childList: true, attributes: true });`);
        await chooseFolder(count);
        await browser.until(
          async () => new RegExp(`counted: ${count}\\.$`).test(await news(browser, null)),
          'all to be read',
          120_000,
        );
        const seen = await browser.run('return window.seen');
        const ms = Math.round(seen.ended - seen.began);
        const longest = Math.max(0, ...seen.tasks.filter(([at]) => at > seen.began).map(([, duration]) => duration));
        told.diagnostic(
          `${engine}: ${count} files in ${ms} ms; told ${seen.told.length} times; longest task ${longest} ms; ${seen.tasks.length} over 50 ms`,
        );
        // A thousand files can be read before it is time to show progress.
        if (count > 1000) assert.ok(seen.told.length > 2, 'it says how far it is');
        assert.equal((await factsOf(browser))['Results and maps'], String(count));
        assert.equal(sum(await tableOf(browser, 'level')), count);
        assert.ok(longest <= LONGEST_TASK * 2, `a task of ${longest} ms`);
      });
    });
  }

  test('the reading can be stopped, and what was read by then counts', async () => {
    await inNewTab(browser, async () => {
      await openMany(browser, server.address);
      // A person sees the bar move before pressing.
      await browser.run(`
        const look = new MutationObserver(() => {
          const stop = document.querySelector('[data-action="stop-reading"]');
          if (stop && document.querySelector('.reading progress').value > 20) { look.disconnect(); setTimeout(() => stop.click()); }
        });
        look.observe(document.body, { subtree: true, childList: true, attributes: true });`);
      await chooseFolder(3000);
      await saysSo(browser, null, /^Stopped\. Files read: \d+ of 3000\. Results and maps counted: \d+\.$/);
      const [, read, counted] = (await news(browser, null)).match(/(\d+) of 3000\. .*: (\d+)\./);
      assert.equal(read, counted);
      assert.ok(Number(read) >= 20 && Number(read) < 3000, read);
      assert.equal(sum(await tableOf(browser, 'level')), Number(read));
      assert.equal(await browser.run('return document.querySelector(".reading")'), null);
      assert.match(
        await browser.run('return document.activeElement.textContent'),
        /Many results at once/,
        'the focus is not lost',
      );
    });
  });
});
