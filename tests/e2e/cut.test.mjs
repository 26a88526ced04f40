// A first visit that is cut off at any byte: the person is told or can go on, and loses nothing.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { needs } from './abilities.mjs';
import { openBrowser } from './browser.mjs';
import { PROGRAM, SCRIPT, TRANSLATION } from './built.mjs';
import { inEveryEngine } from './engines.mjs';
import { arrive, arriveFocused, choiceId, chosen, inNewTab, mounted, passTheWhile, press } from './journey.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE } from './server.mjs';

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Where a file is cut. */
const CUTS = {
  'before its first byte': () => 0,
  'after its first byte': () => 1,
  'after a quarter': (length) => length >> 2,
  'in the middle': (length) => length >> 1,
  'before its last byte': (length) => length - 1,
};

/** So long is waited for what will not load. */
const NEVER_LOADS_MS = 3000;

/** The program, and what takes its place: where both are cut there is none. */
const PROGRAMS = [PROGRAM, TRANSLATION];

/** Serves the site; `cut` may name a path or several, how much of it is sent, and whether it stalls then. */
async function serveCut(there) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const name = path === '/' ? '/index.html' : path;
    let body;
    try {
      body = readFileSync(join(SITE, name));
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Content-Security-Policy': STRICT_POLICY,
      'Cache-Control': 'no-cache',
    });
    const { cut } = there;
    if (![cut?.path].flat().includes(path)) {
      response.end(body);
      return;
    }
    if (cut.once) there.cut = null;
    // What was written has to be on its way before the connection ends.
    response.write(body.subarray(0, cut.at(body.length)), () => {
      if (cut.stalls) return;
      response.destroy();
      cut.isOver = true;
    });
    response.flushHeaders();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    // No worker keeps the page where there is no secure context.
    address: `http://intranet.test:${server.address().port}/`,
    cutAll: () => server.closeAllConnections(),
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

inEveryEngine((engine) => {
  let browser;
  let server;
  const there = { cut: null };
  before(async () => {
    server = await serveCut(there);
    // A browser whose pages broke off now and then loses a tab later.
    browser = await openBrowser({ engine, own: true });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Makes a visit that is cut, does something there, and mends the server. */
  async function visit(cut, act) {
    there.cut = cut;
    await inNewTab(browser, async () => {
      await browser.goTo('about:blank');
      // Firefox has words of its own about a page that was cut, and is not to be disturbed there. What
      // stalls never counts as loaded, nor does in Chromium what was cut, so nothing may wait for it.
      if (engine === 'firefox' && cut.path === '/') await goToWhatNeverLoads();
      else await browser.run('location.href = arguments[0]', server.address).catch(() => {});
      await act();
      there.cut = null;
    });
  }

  async function goToWhatNeverLoads() {
    const options = browser.driver.manage();
    const usual = await options.getTimeouts();
    await options.setTimeouts({ ...usual, pageLoad: NEVER_LOADS_MS });
    await browser.goTo(server.address).catch(() => {});
    await options.setTimeouts(usual);
  }

  const isShown = (selector) =>
    browser.run(
      'return document.querySelector(arguments[0])?.checkVisibility({ visibilityProperty: true }) ?? false',
      selector,
    );

  /** With a server that is whole, the next visit of the tab is as any other. */
  async function reloadWorks() {
    there.cut = null;
    await browser.goTo(server.address);
    await mounted(browser);
  }

  for (const [where, at] of Object.entries(CUTS)) {
    test(`a program that is cut ${where} leaves what was entered, and a reload goes on from there`, async () => {
      await visit({ path: PROGRAMS, at }, async () => {
        await browser.until(() => browser.run('return document.body?.dataset.program === "unable"'), 'the message');
        assert.ok(await isShown('#unable'));
        assert.match(await browser.text('#unable'), /Reload the page to try again.*What went wrong: /s);
        await reloadWorks();
      });
    });

    test(`a script that is cut ${where} ends in the message, and a reload mends it`, async () => {
      await visit({ path: SCRIPT, at }, async () => {
        // The page says so after a while, which is waited for once.
        if (where !== 'in the middle') {
          await browser.until(() => there.cut.isOver, 'the cut');
          await passTheWhile(browser);
        }
        await browser.until(() => isShown('#unable'), 'the message');
        assert.match(await browser.text('#unable'), /have not loaded/);
        assert.ok(await isShown('#unable a[href="paper.html"]'));
        await reloadWorks();
      });
    });

    test(`a page that is cut ${where} is mended by a reload`, needs(engine, 'a page that is cut'), async () => {
      await visit({ path: '/', at }, async () => {
        await reloadWorks();
        await press(browser, 'continue');
        await arriveFocused(browser, 'claimed');
      });
    });
  }

  // Chromium runs no script of such a page: there the person reloads it.
  if (engine === 'firefox')
    test('a page that is cut once is asked for again by itself', async () => {
      for (const part of [0.5, 0.97]) {
        await visit({ path: '/', at: (length) => Math.round(length * part), once: true }, () => mounted(browser));
      }
    });

  test('what was entered while the program stalled is there after a reload', async () => {
    await visit({ path: PROGRAM, at: (length) => length >> 1, stalls: true }, async () => {
      await browser.until(() => browser.run('return document.body?.dataset.program === "coming"'), 'the script');
      await press(browser, 'continue');
      await browser.until(() => isShown('#question'), 'the first question');
      await browser.run(
        `document.getElementById(arguments[0]).click()`,
        choiceId('claimed', 2).replace('je-', 'first-'),
      );
      await browser.click('#first-service-name');
      await browser.type('the school');
      assert.equal(await isShown('#unable'), false, 'slow is not broken');
      there.cut = null;
      await browser.run('location.reload()');
      await mounted(browser);
      await arrive(browser, 'claimed');
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 2)]);
      assert.equal(await browser.run('return document.getElementById("je-service-name").value'), 'the school');
    });
  });

  test('what was entered before the program was cut is there after a reload', async () => {
    await visit({ path: PROGRAM, at: (length) => length >> 1, stalls: true }, async () => {
      await browser.until(() => browser.run('return document.body?.dataset.program === "coming"'), 'the script');
      await press(browser, 'continue');
      await browser.until(() => isShown('#question'), 'the first question');
      await browser.run(
        `document.getElementById(arguments[0]).click()`,
        choiceId('claimed', 3).replace('je-', 'first-'),
      );
      there.cut = { path: PROGRAMS, at: () => 0 };
      server.cutAll();
      await browser.until(() => browser.run('return document.body.dataset.program === "unable"'), 'the message');
      assert.ok(await isShown('#question'), 'what was entered stays in sight');
      there.cut = null;
      await browser.run('location.reload()');
      await mounted(browser);
      await arrive(browser, 'claimed');
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 3)]);
    });
  });
});
