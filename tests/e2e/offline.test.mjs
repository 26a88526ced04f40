// The standalone page without a network: kept once it has been opened, and removed on request.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { arriveFocused, choose, chosen, choicesOn, inNewTab, pageBefore, step, stored, walk } from './journey.mjs';
import { had, pressKept, reload, replaceIn, said, serveChanging, visit } from './kept.mjs';
import { RESULTS } from './results.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE, serve } from './server.mjs';

const { answers, strengths } = RESULTS['a gap'];
const NO_NETWORK = /cannot reach its server/;
const KEPT = /A copy of this page is kept on this device/;
const NOT_KEPT = /This page is not kept on this device/;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /** Runs `act` in a new tab with a server of its own, under the strictest policy. */
  async function onSite(act, { below, ...options } = {}) {
    const server = await serveChanging({ policy: STRICT_POLICY, ...options }, below);
    try {
      await inNewTab(browser, () => act(server));
    } finally {
      await server.close();
    }
  }

  test('what was opened once opens without a network, says so, and works to the end', async () => {
    await onSite(async (server) => {
      const messages = await browser.saidBy(async () => {
        assert.equal(await visit(browser, server.address), 'kept');
        assert.match(await said(browser), KEPT);
        assert.doesNotMatch(await said(browser), NO_NETWORK);
      });
      assert.deepEqual(messages, [], 'nothing stands on the console');
      await server.close();
      assert.equal(await reload(browser), 'kept');
      assert.match(await said(browser), NO_NETWORK);
      await walk(browser, answers, { strengths });
      await arriveFocused(browser, 'result');
      assert.equal(await said(browser), '', 'it is said on the start alone');
      const paper = await browser.run('return fetch("paper.html").then((answer) => answer.text())');
      assert.match(paper, /id="paper-place"/);
    });
  });

  for (const [what, answer] of [
    ['leads to another server', (response, other) => response.writeHead(302, { Location: other })],
    ['asks who is there', (response) => response.writeHead(401, { 'WWW-Authenticate': 'Basic' })],
    ['answers with a page of its own', (response) => response.writeHead(200, { 'Content-Type': 'text/html' })],
  ]) {
    test(`where a sign-in has run out, and the server ${what}, nothing is said of the network`, async () => {
      let isOut = false;
      const other = await serve(SITE);
      await onSite(
        async (server) => {
          assert.equal(await visit(browser, server.address), 'kept');
          isOut = true;
          assert.equal(await reload(browser), 'kept');
          assert.doesNotMatch(await said(browser), NO_NETWORK);
          await walk(browser, answers, { strengths });
          await arriveFocused(browser, 'result');
          isOut = false;
          assert.equal(await reload(browser), 'kept');
        },
        { closed: (response) => isOut && Boolean(answer(response, other.address).end('Please sign in')) },
      );
      await other.close();
    });
  }

  test('a first visit is offline for good as soon as it says that it is kept', async () => {
    await onSite(async (server) => {
      await visit(browser, server.address);
      await server.close();
      assert.match(await browser.run('return fetch("paper.html").then((answer) => answer.text())'), /<\/html>/);
    });
  });

  test('what was answered before the network went is there after a reload', async () => {
    await onSite(async (server) => {
      await visit(browser, server.address);
      await walk(browser, answers, { to: 'risk.daily-life' });
      const draft = await stored(browser);
      await server.close();
      await reload(browser);
      assert.equal(await step(browser), 'risk.daily-life');
      assert.deepEqual(await stored(browser), draft);
      await browser.back();
      const before = pageBefore('risk.daily-life');
      await arriveFocused(browser, before);
      assert.deepEqual(await chosen(browser), choicesOn(before, answers));
    });
  });

  test('it lies in a folder of its own, whatever the address goes on with', async () => {
    await onSite(
      async (server) => {
        const origin = new URL(server.address).origin;
        await visit(browser, server.address);
        await server.close();
        for (const rest of ['', 'index.html', '?theme=dark', '?theme=light&x=1#part']) {
          await browser.goTo('about:blank');
          assert.equal(await visit(browser, server.address + rest), 'kept', rest);
        }
        const asked = (path) =>
          browser.run('return fetch(arguments[0], arguments[1]).then(({ status }) => status, () => "failed")', path);
        for (const path of [`${origin}/`, `${origin}/index.html`, 'index.html?of=another', 'absent.js']) {
          assert.equal(await asked(path), 'failed', `${path} is no file of the page`);
        }
      },
      { below: 'tools/partnership/' },
    );
  });

  test('what is made for other people’s pages comes from the network', async () => {
    await onSite(async (server) => {
      await visit(browser, server.address);
      for (const path of ['frame.html', 'embed.html', 'element/joint-effort.js', 'integrity.json', 'sw.js']) {
        const before = server.requests.length;
        await browser.run('return fetch(arguments[0]).then(() => null)', path);
        assert.deepEqual(
          server.requests.slice(before).map((asked) => asked.path),
          [`/${path}`],
        );
      }
      const before = server.requests.length;
      await browser.run('return fetch("index.html", { method: "POST", body: "" }).then(() => null)');
      assert.equal(server.requests.length, before + 1, 'only what is read is answered');
      // A frame has a style sheet of the same name, but in the version that its host requests.
      await browser.goTo(`${server.address}frame.html`);
      await browser.until(() => server.requests.slice(before).some(({ path }) => path === '/frame.js'), 'the frame');
      const sheet = /href="([^"]+\.css)"/.exec(readFileSync(join(SITE, 'frame.html'), 'utf8'))[1];
      await browser.until(() => server.requests.slice(before).some(({ path }) => path === `/${sheet}`), sheet);
    });
  });

  test('it is taken off the device, and stays off until it is wanted again', async () => {
    await onSite(async (server) => {
      await visit(browser, server.address);
      await browser.run('return caches.open("of another application").then(() => null)');
      await walk(browser, answers, { to: 'claimed' });
      await choose(browser, ...choicesOn('claimed', answers));
      const draft = await stored(browser);
      await browser.back();
      await arriveFocused(browser, 'start');
      await pressKept(browser, 'forget');
      await browser.until(async () => NOT_KEPT.test(await said(browser)), 'that it is off the device');
      const gone = { workers: [], caches: ['of another application'], wishes: { 'joint-effort.keep': 'no' } };
      assert.deepEqual(await had(browser), gone);
      assert.match((await browser.focused()).text, /Keep it on this device/);
      assert.deepEqual(await stored(browser), draft, 'the answers are another matter');
      for (let times = 0; times < 2; times += 1) {
        const before = server.requests.length;
        assert.equal(await reload(browser), 'unwanted');
        assert.deepEqual(await had(browser), gone);
        assert.ok(server.requests.slice(before).every(({ path }) => path !== '/sw.js'));
        assert.match(await said(browser), NOT_KEPT);
      }
      await pressKept(browser, 'keep');
      await browser.until(async () => KEPT.test(await said(browser)), 'that it is kept');
      assert.deepEqual((await had(browser)).wishes, {});
      await server.close();
      assert.equal(await reload(browser), 'kept');
    });
  });

  test('where the browser has cleared it away, it works from the network and is kept anew', async () => {
    await onSite(async (server) => {
      await visit(browser, server.address);
      const { caches } = await had(browser);
      await browser.run('return caches.delete(arguments[0]).then(() => null)', caches[0]);
      assert.equal(await reload(browser), 'kept');
      assert.deepEqual((await had(browser)).caches, caches);
      await server.close();
      assert.equal(await reload(browser), 'kept');
    });
  });

  test('lines that a publisher has put into the page are kept too, and follow what is published', async () => {
    await onSite(async (server) => {
      const help = (line) => `<script type="application/json" data-for="help">{"emergency":"${line}"}</script>`;
      replaceIn(server.site, 'index.html', '</body>', `${help('Ring the first desk')}</body>`);
      assert.equal(await visit(browser, server.address), 'kept');
      replaceIn(server.site, 'index.html', 'the first desk', 'the second desk');
      await reload(browser);
      await server.close();
      await reload(browser);
      assert.match(await browser.run('return document.documentElement.outerHTML'), /the second desk/);
    });
  });

  test('settings that a publisher puts into a page that is kept already serve without a network too', async () => {
    await onSite(async (server) => {
      assert.equal(await visit(browser, server.address), 'kept');
      const help =
        '<script type="application/json" data-for="help">' +
        '{"format":"joint-effort/help@1","line":"Ring the first desk."}</script>';
      replaceIn(server.site, 'index.html', '</body>', `${help}</body>`);
      await reload(browser);
      await server.close();
      await reload(browser);
      assert.match(await browser.text('#joint-effort'), /Ring the first desk/);
    });
  });

  test('a page that is withdrawn takes itself off the device', async () => {
    let gone = false;
    await onSite(
      async (server) => {
        await visit(browser, server.address);
        gone = true;
        await reload(browser);
        assert.deepEqual(await had(browser), { workers: [], caches: [], wishes: {} });
      },
      { answered: (path) => (gone && path === '/' ? 410 : undefined) },
    );
  });

  test('the worker makes nothing of the page move, and none of it is printed', async () => {
    await onSite(async (server) => {
      await visit(browser, server.address);
      await browser.emulate({ print: true });
      try {
        assert.equal(
          await browser.run('return getComputedStyle(document.getElementById("offline-place")).display'),
          'none',
        );
      } finally {
        await browser.emulate({});
      }
    });
  });

  test('it can be installed: its description names it, its place, and pictures that are there', async () => {
    await onSite(async (server) => {
      await visit(browser, server.address);
      const manifest = await browser.run(`
        const { href } = document.querySelector('link[rel="manifest"]');
        return fetch(href).then((answer) => answer.json());`);
      const { name, start_url: start, scope, display, icons } = manifest;
      assert.deepEqual(
        { name, start, scope, display },
        { name: 'Joint Effort', start: './', scope: './', display: 'standalone' },
      );
      for (const { src, sizes, purpose } of icons) {
        const size = await browser.run(
          `return new Promise((resolve, reject) => {
          const picture = Object.assign(new Image(), { onerror: reject, src: arguments[0],
            onload: () => resolve([picture.naturalWidth, picture.naturalHeight].join('x')) });
        })`,
          src,
        );
        if (sizes !== 'any') assert.equal(size, sizes, src);
        assert.ok(['any', 'maskable'].includes(purpose));
      }
    });
  });
});
