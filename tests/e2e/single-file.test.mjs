// The single file, opened from a folder: no server, no network.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { checkAccessible } from './accessibility.mjs';
import { openBrowser } from './browser.mjs';
import { inEveryEngine } from './engines.mjs';
import { arriveFocused, assessment, chosen, inNewTab, mounted, press, step, stored, walk } from './journey.mjs';
import { RESULTS } from './results.mjs';
import { DIST, serve } from './server.mjs';

const FILE = join(DIST, 'joint-effort.html');
const { answers, strengths, serviceName } = RESULTS['a gap'];

inEveryEngine((engine) => {
  let browser;
  let folder;
  let address;
  before(async () => {
    browser = await openBrowser({ engine });
    // The file may have any name, and be anywhere.
    folder = await mkdtemp(join(tmpdir(), 'joint effort ü '));
    const file = join(folder, 'Wie gut? 100% #1.html');
    await copyFile(FILE, file);
    address = pathToFileURL(file).href;
  });
  after(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  /** What the page has requested, apart from its own embedded parts. */
  const asked = () =>
    browser.run(`return performance.getEntriesByType('resource')
    .map(({ name }) => name).filter((name) => !name.startsWith('data:'))`);

  test('it opens from a folder, leads to the result, and asks for nothing', async () => {
    await browser.goTo(address);
    await mounted(browser);
    await checkAccessible(browser, 'start, from a file');
    await walk(browser, answers, { strengths, serviceName });
    assert.match(await browser.text('.headline'), /collaborate/i);
    assert.match(await browser.text('.result-lead'), /the clinic/);
    await press(browser, 'check');
    await arriveFocused(browser, 'check');
    await browser.back();
    await arriveFocused(browser, 'result');
    await checkAccessible(browser, 'result, from a file');
    assert.deepEqual(await asked(), []);
    assert.deepEqual(await browser.messages(), []);
  });

  test('a reload loses nothing, and leaving clears all', async () => {
    await inNewTab(browser, async () => {
      await browser.goTo(address);
      await mounted(browser);
      await walk(browser, answers, { to: 'risk.safety' });
      await browser.reload();
      await mounted(browser);
      assert.equal(await step(browser), 'risk.safety');
      await press(browser, 'leave');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
      await browser.goTo(address);
      await mounted(browser);
      assert.equal(await step(browser), 'start');
      assert.deepEqual(await chosen(browser), []);
      assert.deepEqual(await stored(browser), {});
    });
  });

  test('it prints its result, and the paper version', async () => {
    await inNewTab(browser, async () => {
      await browser.goTo(address);
      await mounted(browser);
      await browser.run(`
        window.printed = [];
        window.print = () => {
          printed.push(document.getElementById('paper-place').dataset.print ?? 'page');
          dispatchEvent(new Event('afterprint'));
        };`);
      await press(browser, 'print-paper');
      await browser.until(() => browser.run('return printed.length === 1'), 'the first print');
      await walk(browser, assessment());
      await press(browser, 'continue');
      await browser.until(() => browser.run('return printed.length === 2'), 'both prints');
      assert.deepEqual(await browser.run('return printed'), ['paper', 'page']);
      const sheets = await browser.pdf();
      assert.ok(sheets >= 2 && sheets <= 5, `${sheets} sheets`);
    });
  });

  test('without JavaScript it shows the paper version', async () => {
    await inNewTab(browser, async () => {
      await browser.withoutScripts();
      await browser.goTo(address);
      assert.match(await browser.text('body noscript'), /JavaScript is switched off/);
      assert.match(await browser.text('#paper'), /Work it out by hand/);
    });
  });

  test('a server may send it under the policy that the build tells for it', async () => {
    const { policies } = JSON.parse(await readFile(join(DIST, 'integrity.json'), 'utf8'));
    const server = await serve(DIST, { policy: policies['single-file'] });
    try {
      const said = await browser.saidBy(() =>
        inNewTab(browser, async () => {
          await browser.goTo(`${server.address}joint-effort.html`);
          await mounted(browser);
          await walk(browser, answers);
        }),
      );
      assert.deepEqual(
        server.requests.map(({ path }) => path),
        ['/joint-effort.html'],
      );
      assert.deepEqual(said, []);
    } finally {
      await server.close();
    }
  });

  test('it holds no address of anything that it would need', async () => {
    const text = await readFile(FILE, 'utf8');
    const outside = [
      ...text
        .replace(/<script\b[^>]*>[^]*?<\/script>/g, '')
        .matchAll(
          /<(?:link|script|img|iframe|source|object|embed)\b[^>]*?(?:src|href|srcset|data)="(?!data:)([^"]*)"/g,
        ),
    ];
    assert.deepEqual(
      outside.map(([, where]) => where),
      [],
    );
  });
});
