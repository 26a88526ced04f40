// The program crashes midway: what the worker sees, that no answer is lost, and how to continue.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { BREAKING } from './breaking.mjs';
import { PROGRAM } from './built.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import {
  allInside,
  arriveFocusedInside,
  arriveInside,
  chosenInside,
  mountedInside,
  pressInside,
  runInside,
  stepInside,
  textInside,
  walkInside,
} from './inside.mjs';
import { inFrame, serveHost } from './frame-hosts.mjs';
import { inNewTab, stored } from './journey.mjs';
import { hostPage, serveHosts } from './places.mjs';
import { PAGES, assessment, choicesOn, pageBefore } from './questions.mjs';
import { withRoomFor } from './room.mjs';
import { DIST, SITE, serve } from './server.mjs';

const ANSWERS = assessment({ dimensions: 3, claimed: 'partnership' });
const AT = 'risk.history';
const BEFORE = pageBefore(AT);

const BLOCKED = `for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, {
  get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });`;

const KEPT = /stopped\. Your answers are still here\./;
const LOST = /stopped\. Your answers could not be kept\./;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  /** Waits for the message that the program has crashed, which has the focus. */
  async function said(hosts, pattern) {
    await browser.until(
      async () =>
        (await stepInside(browser, hosts)) === 'broken' ||
        runInside(browser, hosts, 'return root.querySelector("[data-step=broken]") !== null'),
      'the page to say so',
    );
    assert.match(await textInside(browser, hosts, '[data-step=broken] p'), pattern);
    assert.equal(await runInside(browser, hosts, 'return root.activeElement.className'), 'note');
  }

  /** Makes the program crash on a click by a script; otherwise a pointer move or a timer might come first. */
  const breakAt = (hosts, selector, how) =>
    runInside(
      browser,
      hosts,
      `
    const pressed = root.querySelector('[data-step] ' + values[0]);
    [, window.breaks] = values;
    pressed.focus();
    pressed.click();`,
      selector,
      how,
    );

  /** Answers up to a page, then makes the program crash on a choice there. */
  async function brokenAt(hosts, how = 'once') {
    await walkInside(browser, hosts, ANSWERS, { to: AT });
    await breakAt(hosts, '.choice input', how);
  }

  /**
   * Continues with a fresh program. After so early a crash the page itself may be the cause, so the program opens
   * the start, which leads back to the page where the worker was.
   */
  async function goOn(hosts, to = AT) {
    await pressInside(browser, hosts, 'go-on-afresh');
    await mountedInside(browser, hosts);
    await arriveInside(browser, hosts, 'start');
    await pressInside(browser, hosts, 'continue');
    await arriveInside(browser, hosts, to);
  }

  async function inPage(act, { blocked = false } = {}) {
    const server = await serve();
    try {
      await inNewTab(browser, async () => {
        await browser.beforeEachPage(BREAKING + (blocked ? BLOCKED : ''));
        await browser.goTo(server.address);
        await mountedInside(browser, null);
        await act(server);
      });
    } finally {
      await server.close();
    }
  }

  /** Checks that all answers given so far are still there. */
  async function nothingIsLost(hosts) {
    await pressInside(browser, hosts, 'back');
    await arriveFocusedInside(browser, hosts, BEFORE);
    assert.deepEqual(await chosenInside(browser, hosts), choicesOn(BEFORE, ANSWERS));
    await pressInside(browser, hosts, 'continue');
    await arriveInside(browser, hosts, AT);
    await walkInside(browser, hosts, ANSWERS);
  }

  test('in the page: said at once, and everything is there after going on', async () => {
    await inPage(async () => {
      await brokenAt(null);
      await said(null, KEPT);
      // The old view is gone, so nobody presses a dead control.
      assert.equal((await allInside(browser, null, '[data-step] .choice')).length, 0);
      await goOn(null);
      await nothingIsLost(null);
    });
  });

  test('in the page, where the browser keeps nothing, a fresh program takes up the answers', async () => {
    await inPage(
      async () => {
        await brokenAt(null);
        await said(null, KEPT);
        await goOn(null);
        await nothingIsLost(null);
        // The whole program crashes as well, and another one replaces it.
        await breakAt(null, '[data-action="back"]', 'once');
        await said(null, KEPT);
        await goOn(null, 'check');
      },
      { blocked: true },
    );
  });

  test('in the page, where nothing could be kept, that is said', async () => {
    await inPage(
      async () => {
        await brokenAt(null, 'again');
        await said(null, LOST);
        await pressInside(browser, null, 'go-on-afresh');
        await arriveInside(browser, null, 'start');
      },
      { blocked: true },
    );
  });

  test('in the page the ways out are there, and leave nothing', async () => {
    for (const leave of [() => pressInside(browser, null, 'leave'), () => browser.press('F8', 'F8', 'F8')]) {
      await inPage(async (server) => {
        await brokenAt(null);
        await said(null, KEPT);
        await leave();
        await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
        await browser.goTo(server.address);
        assert.deepEqual(await stored(browser), {});
      });
    }
  });

  test('in the element: the host is told, answers and other elements go on', async () => {
    const script = '<script type="module" src="/element/joint-effort.js"></script>';
    const server = await serveHosts({
      instead: {
        '/host.html': hostPage('<joint-effort></joint-effort><joint-effort id="other"></joint-effort>', { script }),
      },
    });
    try {
      await inNewTab(browser, async () => {
        await browser.beforeEachPage(BREAKING);
        await browser.goTo(`${server.address}host.html`);
        const [hosts, other] = ['joint-effort', '#other'];
        await mountedInside(browser, hosts);
        await mountedInside(browser, other);
        await walkInside(browser, other, ANSWERS, { to: 'dimension.agreements' });
        await browser.run(`window.told = [];
          addEventListener('joint-effort-error', ({ detail }) => told.push(detail.faults[0].kind));
          addEventListener('joint-effort-cleared', () => told.push('cleared'));`);
        await brokenAt(hosts);
        await said(hosts, KEPT);
        // One program draws both elements. The focus stays in the one that had it.
        assert.match(await textInside(browser, other, '[data-step=broken] p'), KEPT);
        assert.deepEqual(await browser.run('return told'), ['unable', 'unable']);
        for (const [place, at] of [
          [hosts, AT],
          [other, 'dimension.agreements'],
        ]) {
          await goOn(place, at);
        }
        await nothingIsLost(hosts);
        assert.deepEqual(await browser.run('return told'), ['unable', 'unable']);
        const level = await browser.run(
          `
          const [answers] = arguments;
          return import('/element/joint-effort.js').then(({ assess }) => assess(answers)).then(({ level }) => level);`,
          ANSWERS,
        );
        assert.equal(typeof level, 'number');
      });
    } finally {
      await server.close();
    }
  });

  test('in the element whoever leaves from there leaves nothing, and the host hears of it', async () => {
    const server = await serveHosts();
    try {
      await inNewTab(browser, async () => {
        await browser.beforeEachPage(BREAKING);
        await browser.goTo(`${server.address}host.html`);
        await mountedInside(browser, 'joint-effort');
        await browser.run(`addEventListener('joint-effort-cleared', (event) => {
          window.left = event.detail.left;
          event.preventDefault();
        });`);
        await brokenAt('joint-effort');
        await said('joint-effort', KEPT);
        await pressInside(browser, 'joint-effort', 'leave');
        await browser.until(() => browser.run('return window.left === true'), 'the host to hear of it');
        assert.deepEqual(await stored(browser), {});
      });
    } finally {
      await server.close();
    }
  });

  for (const sandbox of ['allow-scripts allow-same-origin', 'allow-scripts']) {
    test(`in a frame with sandbox="${sandbox}" a fresh program takes up the answers`, async () => {
      const page = readFileSync(join(SITE, 'frame.html'), 'utf8');
      const instead = {
        '/frame.html': page.replace('<script', '<script src="breaking.js"></script><script'),
        '/breaking.js': BREAKING,
      };
      const host = await serveHost({ frame: { sandbox, height: 900 }, tool: { instead } });
      try {
        await inNewTab(browser, async () => {
          await browser.goTo(host.page);
          await inFrame(browser, async () => {
            await mountedInside(browser, null);
            await brokenAt(null);
            await said(null, KEPT);
            await goOn(null);
            await nothingIsLost(null);
          });
          assert.ok((await browser.run('return events')).some(({ name }) => name === 'error'));
        });
      } finally {
        await host.close();
      }
    });
  }

  test('in the single file it is said too, and a reload brings the answers', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage(BREAKING);
      await browser.goTo(pathToFileURL(join(DIST, 'joint-effort.html')).href);
      await mountedInside(browser, null);
      await brokenAt(null);
      await said(null, KEPT);
      await goOn(null);
    });
  });

  test('where the memory is used up on the way that is said, and nothing is lost', async () => {
    const told = [];
    for (let pages = 0; pages < 8 && !told.includes('broken'); pages += 1) {
      const instead = { [PROGRAM]: withRoomFor(readFileSync(join(SITE, PROGRAM)), pages) };
      const server = await serve(undefined, { instead });
      try {
        told.push(
          await inNewTab(browser, async () => {
            await browser.goTo(server.address);
            await browser.until(
              () => browser.run('return ["there", "unable"].includes(document.body.dataset.program)'),
              'the program, or that it cannot run',
            );
            if (await browser.run('return document.body.dataset.program === "unable"')) return 'unable';
            let page = 'start';
            while (page !== 'broken') {
              if (page === 'result') return 'whole';
              await browser.run(
                `
              const [ids] = arguments;
              for (const id of ids) document.getElementById(id)?.click();
              setTimeout(() => document.querySelector('[data-step] [data-action="continue"]')?.click(), 50);`,
                PAGES.has(page) ? choicesOn(page, ANSWERS) : [],
              );
              const last = page;
              page = await browser.until(async () => {
                const now = await browser.run(`
                return document.querySelector("[data-step]:not([data-unfinished], [hidden] *)")?.dataset.step`);
                return now !== last && now;
              }, `the page after ${page}`);
            }
            await said(null, KEPT);
            const before = (await stored(browser))['joint-effort.draft'];
            // The next visit has enough memory again.
            delete instead[PROGRAM];
            await pressInside(browser, null, 'go-on-afresh');
            await mountedInside(browser, null);
            assert.equal((await stored(browser))['joint-effort.draft'], before);
            return 'broken';
          }),
        );
      } finally {
        await server.close();
      }
    }
    assert.ok(told.includes('broken'), told.join(', '));
  });
});
