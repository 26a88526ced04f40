// A first visit cut off at any byte: the person sees a message or can continue, and loses nothing.
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

/** How long to wait for a page that will not load. */
const NEVER_LOADS_MS = 3000;

/** The program and its fallback: if both are cut, there is no program. */
const PROGRAMS = [PROGRAM, TRANSLATION];

/** Serves the site; `cut` may name one path or several, how much of it is sent, and whether it then stalls. */
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
    // The written bytes must be on their way before the connection ends.
    response.write(body.subarray(0, cut.at(body.length)), () => {
      if (cut.stalls) return;
      response.destroy();
      cut.isOver = true;
    });
    response.flushHeaders();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    // Without a secure context no service worker caches the page.
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
    // A browser that has had pages cut off sometimes loses a tab later.
    browser = await openBrowser({ engine, own: true });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Makes a visit that is cut, runs `act` in it, and repairs the server. */
  async function visit(cut, act) {
    there.cut = cut;
    await inNewTab(browser, async () => {
      await browser.goTo('about:blank');
      // Firefox shows its own message for a cut page and must not be disturbed there. A stalled page never counts
      // as loaded, nor does a cut one in Chromium, so nothing may wait for it.
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

  /** Checks that the tab's next visit works once the server sends whole files. */
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
        // The page says so after a while. One case waits for that in real time.
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

  // Chromium runs no script of such a page: the person has to reload it.
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
