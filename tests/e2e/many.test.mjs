// Many results at once, as a team leader counts them: a folder, its bad files, a service, and what is passed on.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { can } from './abilities.mjs';
import { checkAccessible } from './accessibility.mjs';
import { folder, goAside, news, pasted, saysSo } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { inNewTab, press, stored } from './journey.mjs';
import { findInside, runInside } from './inside.mjs';
import { checkFits } from './looks.mjs';
import { factsOf, openMany, sum, tableOf } from './many.mjs';
import { PLACES, inPlace, serveHosts } from './places.mjs';
import { folderOfResults, resultFile } from './results-many.mjs';
import { PAPERS, dense, sheetsOf } from './sheets.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const goToMany = () => openMany(browser, server.address);

  /** Chooses files in the field, as a person does. */
  async function choose(path, names) {
    const field = await browser.find('#je-many-files');
    await field.sendKeys(names.map((name) => join(path, name)).join('\n'));
  }

  const named = (count) =>
    Array.from({ length: count }, (_, number) => `result-${String(number).padStart(5, '0')}.json`);

  const table = (part) => tableOf(browser, part);
  const facts = () => factsOf(browser);

  test('chosen files are counted, bad ones are named with their reasons, and the rest counts', async () => {
    await inNewTab(browser, async () => {
      const path = folderOfResults(folder(), 30, {
        'a-table.csv': 'a,b',
        'empty.json': '',
        'half.json': resultFile(3).slice(0, 90),
        'copy.json': resultFile(7),
        'other.json': '{"a":1}',
        'wrong.json': resultFile(5).replace('"claimed":"', '"claimed":"x'),
        'hostile <img src=x onerror=alert(1)>.json': '<script>alert(1)</script>',
      });
      await goToMany();
      const others = [
        'a-table.csv',
        'empty.json',
        'half.json',
        'copy.json',
        'other.json',
        'wrong.json',
        'hostile <img src=x onerror=alert(1)>.json',
      ];
      await choose(path, [...named(30), ...others]);
      await saysSo(browser, null, /^Done\. Results and maps counted: 30\.$/);
      const told = await facts();
      assert.equal(told['Results and maps'], '30');
      assert.equal(told['Working relationships'], '30');
      assert.match(told.Saved, /^\d January 2026 to \d September 2026$/);
      const counted = await browser.text('[data-part="counted"]');
      assert.match(counted, /Files that could not be read: 5/);
      assert.match(counted, /Copies of other files, counted only once: 1\./);
      assert.match(counted, /Other files, passed over: 1\./);
      for (const part of ['level', 'band', 'advice', 'word']) assert.equal(sum(await table(part)), 30, part);
      for (const part of ['failed', 'barriers']) {
        const counts = (await table(part)).map(([, count]) => count);
        assert.deepEqual(
          counts,
          counts.toSorted((one, other) => other - one),
          `${part}: most first`,
        );
      }
      const unread = await browser.run(`
        return [...document.querySelectorAll('.unread > li')].map((row) =>
          [row.querySelector('strong').textContent, row.querySelector('li').textContent])`);
      assert.deepEqual(unread.map(([name]) => name).toSorted(), [
        'empty.json',
        'half.json',
        'hostile <img src=x onerror=alert(1)>.json',
        'other.json',
        'wrong.json',
      ]);
      assert.equal(new Set(unread.map(([, why]) => why)).size, 5, 'each has a reason of its own');
      // More files are added to those already counted.
      await choose(folderOfResults(folder(), 40), named(40));
      await saysSo(browser, null, /counted: 40\.$/);
      assert.match(await browser.text('[data-part="counted"]'), /counted only once: 31\./);
    });
  });

  test('a folder is chosen or dropped whole, with the folders in it', async () => {
    const texts = Array.from({ length: 250 }, (_, number) => resultFile(number));
    const hosts = await serveHosts();
    try {
      for (const place of Object.values(PLACES))
        await inPlace(browser, hosts, place, async (within) => {
          await goAside(browser, within, 'open');
          await goAside(browser, within, 'many');
          assert.equal(
            await runInside(browser, within, 'return root.querySelector("#je-many-folder").webkitdirectory'),
            true,
          );
          // What a browser passes on for a folder: a hundred entries at a time, with folders among them.
          const free = await runInside(
            browser,
            within,
            `
        const [texts] = values;
        const file = (text, name) => ({ isFile: true, name, file: (done, failed) => (
          name === 'gone.json' ? failed(new Error('gone')) : done(new File([text], name))) });
        const directory = (entries) => ({ isDirectory: true, name: 'd', createReader: () => {
          const left = [...entries];
          return { readEntries: (done) => setTimeout(() => done(left.splice(0, 100))) };
        } });
        const files = texts.map((text, number) => file(text, number + '.json'));
        const whole = directory([directory(files.slice(120)), ...files.slice(0, 120), file('', 'gone.json'), file('x', 'x.png')]);
        const transfer = new DataTransfer();
        transfer.items.add(new File([''], 'd'));
        const drop = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true });
        Object.defineProperty(drop, 'dataTransfer', { value: {
          types: ['Files'], files: transfer.files, items: [{ webkitGetAsEntry: () => whole }] } });
        root.querySelector('#je-many-folder').dispatchEvent(drop);
        // Beside it a folder is none of ours.
        const elsewhere = new DragEvent('drop', { bubbles: true, cancelable: true });
        Object.defineProperty(elsewhere, 'dataTransfer', { value: drop.dataTransfer });
        return document.documentElement.dispatchEvent(elsewhere);`,
            texts,
          );
          assert.equal(free, within !== null);
          await saysSo(browser, within, /counted: 250\.$/);
          const unread = await runInside(
            browser,
            within,
            `
          return [...root.querySelectorAll('.unread strong')].map((one) => one.textContent)`,
          );
          assert.ok(unread.every((name) => name === 'gone.json') && unread.length > 0, unread.join());
        });
    } finally {
      await hosts.close();
    }
  });

  test('a service is chosen by its name, and small counts stay on the screen', async () => {
    await inNewTab(browser, async () => {
      await goToMany();
      await choose(folderOfResults(folder(), 60), named(60));
      await saysSo(browser, null, /counted: 60\.$/);
      const services = await browser.run(
        'return [...document.querySelectorAll("#je-many-service option")].map((one) => one.textContent)',
      );
      assert.deepEqual(
        services.map((name) => name.replace(/\d+/, 'n')),
        ['All services', 'Housing (n)', 'Playgroup (n)', 'School (n)', 'The clinic (n)'],
      );
      const wanted = Number(services[1].match(/\d+/)[0]);
      await browser.run(`
        const field = document.querySelector('#je-many-service');
        field.value = 'Housing';
        field.dispatchEvent(new Event('change', { bubbles: true }));`);
      await browser.until(async () => (await facts())['Working relationships'] === String(wanted), 'the service alone');
      assert.equal(sum(await table('level')), wanted);
      const small = (await table('level')).some(([, count]) => count > 0 && count < 5);
      assert.ok(small, 'there is a small count on the screen');
      await browser.click('[data-copy="counts"]');
      await saysSo(browser, null, /Copied/);
      const copied = await pasted(browser);
      assert.match(copied, /Only working relationships with “Housing” are counted\./);
      assert.match(copied, /Under 5/);
      assert.doesNotMatch(copied, /: [1-4]$/m);
      const sheets = await sheetsOf(await browser.print(PAPERS.A4));
      const printed = sheets.map((sheet) => sheet.text).join('');
      assert.match(printed, new RegExp(dense('Under 5')));
      assert.equal(
        await browser.run('return document.querySelectorAll(".on-paper svg").length > 5'),
        true,
        'drawn there too',
      );
      const onPaper = await browser.run(
        'return [...document.querySelectorAll(".on-paper td.count")].map((one) => one.textContent)',
      );
      assert.ok(
        onPaper.every((count) => !/^[1-4]$/.test(count)),
        onPaper.join(),
      );
      assert.doesNotMatch(printed, new RegExp(dense('Choose saved files')), 'the report is printed, and not the page');
      assert.match(await browser.text('[data-part="counted"] .note'), /do not use these counts to rank/);
    });
  });

  test('in a page of somebody else it counts, and what is printed hides small counts', async () => {
    const hosts = await serveHosts();
    try {
      for (const place of Object.values(PLACES))
        await inPlace(browser, hosts, place, async (within) => {
          const path = folderOfResults(folder(), 30);
          await goAside(browser, within, 'open');
          await goAside(browser, within, 'many');
          const field = await findInside(browser, within, '#je-many-files');
          await field.sendKeys(
            named(30)
              .map((name) => join(path, name))
              .join('\n'),
          );
          await saysSo(browser, within, /counted: 30\.$/);
          const [seen, onPaper] = await runInside(
            browser,
            within,
            `
          const counts = (part) => [...root.querySelectorAll(part + ' td.count')].map((one) => one.textContent);
          return [counts('.page > .counts'), counts('.on-paper')]`,
          );
          assert.ok(
            seen.some((count) => /^[1-4]$/.test(count)),
            'the screen hides nothing',
          );
          assert.ok(onPaper.length === seen.length && !onPaper.some((count) => /^[1-4]$/.test(count)), onPaper.join());
          const printed = (await sheetsOf(await browser.print(PAPERS.A4))).map((sheet) => sheet.text).join('');
          assert.match(printed, new RegExp(dense('Many results, counted')));
          assert.doesNotMatch(printed, new RegExp(dense('Choose saved files')));
        });
    } finally {
      await hosts.close();
    }
  });

  test('nothing of it is kept: a reload, putting it away and leaving take it all', async () => {
    await inNewTab(browser, async () => {
      const path = folderOfResults(folder(), 12);
      await goToMany();
      await choose(path, named(12));
      await saysSo(browser, null, /counted: 12\.$/);
      assert.doesNotMatch(
        JSON.stringify([await stored(browser), await browser.run('return { ...localStorage }')]),
        /Housing|clinic|level/,
      );
      await press(browser, 'put-counts-away');
      await browser.until(async () => (await browser.all('.page > .counts')).length === 0, 'the counts to be gone');
      assert.equal(await news(browser, null), '');
      await choose(path, named(12));
      await saysSo(browser, null, /counted: 12\.$/);
      await browser.reload();
      await browser.until(async () => (await browser.all('[data-step="many"]')).length === 1, 'the page again');
      assert.equal((await browser.all('.page > .counts')).length, 0);
    });
  });

  test('the page can be read and used on every screen', async () => {
    await inNewTab(browser, async () => {
      await goToMany();
      await choose(folderOfResults(folder(), 80, { 'not-json.json': 'x' }), [...named(80), 'not-json.json']);
      await saysSo(browser, null, /counted: 80\.$/);
      for (const [width, media] of [
        [1280, {}],
        [360, { dark: true }],
        [768, { forcedColours: true }],
        [320, {}],
      ]) {
        if (media.forcedColours && !can(engine, 'forced colours')) continue;
        await browser.resize(width, 900);
        await browser.emulate(media);
        await checkFits(browser, `many at ${width}`, { targets: true });
        await checkAccessible(browser, `many at ${width}`);
        if (process.env.LOOK) await browser.screenshot(`${process.env.LOOK}/many-${engine}-${width}.png`);
      }
      await browser.emulate({});
      await browser.resize(1280, 900);
    });
  });
});
