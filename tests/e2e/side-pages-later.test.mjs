// The whole program loads when somebody goes to a side page, and not before: in the element, in frames, and in a
// page with settings in it. Nothing is lost by that, and hosts hear nothing of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HOSTED, WHOLE } from './built.mjs';
import { goAside, saysSo } from './side-pages.mjs';
import { heard, onPage, property, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { inFrame, serveHost, told } from './frame-hosts.mjs';
import {
  arriveFocusedInside,
  arriveInside,
  clickInside,
  findInside,
  mountedInside,
  pressInside,
  runInside,
  stepInside,
  walkInside,
} from './inside.mjs';
import { open, press, walk } from './journey.mjs';
import { inSite } from './places.mjs';
import { assessment } from './questions.mjs';
import { SITE } from './server.mjs';

const ANSWERS = assessment({ dimensions: 3, claimed: 'partnership' });
const OTHERS = { format: 'joint-effort/assessment@1', dimensions: { roles: 1 } };
const ENTER = '\uE007';
const ONE = 'joint-effort';
const SMALL = ['/element/joint-effort_bg.wasm'];
const ALL = [...SMALL, '/element/whole.js', '/element/whole.wasm'];

/** The programs that were requested, and the scripts that load them, sorted. */
const programs = ({ requests }) =>
  requests
    .map(({ path }) => path)
    .filter((path) => /\.wasm$|whole|frame-.*bytes|translated/.test(path))
    .sort();

const missed = (browser, hosts) =>
  browser.until(
    async () =>
      /did not load/.test(
        await runInside(
          browser,
          hosts,
          'return root.querySelector(values[0])?.textContent ?? ""',
          hosts ? '.je-waiting' : '#waiting',
        ),
      ),
    'the widget to say so',
  );

/** The form's value under the element's name. */
const submitted = (browser) => browser.run('return new FormData(form).get("answers")');

/** A promise, and the function that resolves it. */
function gate() {
  const opened = {};
  opened.promise = new Promise((resolve) => {
    opened.open = resolve;
  });
  return opened;
}

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  test('the element hands over once, by a key too, and its page hears only of the other page', async () => {
    const body = '<form id="form"><joint-effort name="answers" hide="no-such-part"></joint-effort></form>';
    await onPage(browser, body, {}, async (server) => {
      await ready(browser);
      await walkInside(browser, ONE, ANSWERS, { serviceName: 'the clinic' });
      assert.deepEqual(programs(server), SMALL);
      const state = async () => [
        await property(browser, 'assessment'),
        await property(browser, 'outcome'),
        await submitted(browser),
      ];
      const before = await state();
      const count = (await heard(browser)).length;
      await (await findInside(browser, ONE, '.je [data-action="keep"]')).sendKeys(ENTER);
      await arriveFocusedInside(browser, ONE, 'keep');
      assert.deepEqual(programs(server), ALL);
      assert.deepEqual(await state(), before);
      const since = (await heard(browser)).slice(count);
      assert.deepEqual(
        since.map(({ name, detail }) => [name, detail.step]),
        [['progress', 'keep']],
      );
      await pressInside(browser, ONE, 'back');
      await arriveFocusedInside(browser, ONE, 'result');
      assert.match(await runInside(browser, ONE, 'return root.querySelector(".je").innerText'), /the clinic/);
      // What the page asks for now reaches the whole program.
      await browser.run('document.querySelector("joint-effort").assessment = arguments[0]', OTHERS);
      assert.equal((await heard(browser, 'outcome')).at(-1).detail.level, (await property(browser, 'outcome')).level);
      assert.notDeepEqual(await submitted(browser), before[2]);
      await browser.run('document.querySelector("joint-effort").reset(); return twoFrames()');
      assert.equal((await heard(browser, 'cleared')).length, 1);
      assert.deepEqual(programs(server), ALL);
    });
  });

  test('two elements on one page go aside each by itself, and the whole program comes once', async () => {
    const two = ['#one', '#two'];
    const body = two.map((id) => `<joint-effort id="${id.slice(1)}"></joint-effort>`).join('');
    await onPage(browser, body, {}, async (server) => {
      for (const id of two) await ready(browser, id);
      await browser.run('one.assessment = arguments[0]; two.assessment = arguments[1]', ANSWERS, OTHERS);
      const kept = await property(browser, 'assessment', '#one');
      await pressInside(browser, '#one', 'continue');
      await goAside(browser, '#one', 'keep');
      assert.equal(await stepInside(browser, '#two'), 'start');
      assert.deepEqual(await property(browser, 'assessment', '#two'), OTHERS);
      await goAside(browser, '#two', 'open');
      assert.equal(await stepInside(browser, '#one'), 'keep');
      assert.deepEqual(programs(server), ALL);
      await browser.goTo(server.page);
      for (const id of two) await ready(browser, id);
      assert.deepEqual(await property(browser, 'assessment', '#one'), kept);
      assert.deepEqual(await property(browser, 'assessment', '#two'), OTHERS);
    });
  });

  test('the side pages of an element have their styles, which come with the whole program, also after it is moved', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      const sheets = () => runInside(browser, ONE, 'return root.getRootNode().adoptedStyleSheets.length');
      const line = () =>
        runInside(browser, ONE, 'return getComputedStyle(root.querySelector(".je .desk")).borderTopStyle');
      const before = await sheets();
      await goAside(browser, ONE, 'open');
      assert.equal(await line(), 'solid');
      assert.ok((await sheets()) > before);
      await browser.run('document.body.append(document.querySelector("joint-effort")); return twoFrames()');
      await arriveInside(browser, ONE, 'open');
      assert.equal(await line(), 'solid');
    });
  });

  test('an element that is changed, moved and taken out while the whole program is on its way loses nothing', async () => {
    const gates = [];
    const held = (path) => (path.endsWith('whole.wasm') ? gates[0]?.promise : undefined);
    await onPage(browser, '<joint-effort id="one"></joint-effort><div id="other"></div>', { held }, async () => {
      await ready(browser);
      await walkInside(browser, ONE, ANSWERS, { to: 'dimension.agreements' });
      gates.push(gate());
      await pressInside(browser, ONE, 'keep');
      await browser.until(
        () => runInside(browser, ONE, 'return root.querySelector(".je-waiting").textContent'),
        'a word',
      );
      await browser.run('other.append(one); one.setAttribute("service-name", "Housing"); return twoFrames()');
      // The program that has not been left carries on.
      await walkInside(browser, ONE, ANSWERS, { to: 'dimension.shared-goals' });
      gates[0].open();
      await arriveFocusedInside(browser, ONE, 'keep');
      assert.equal(await runInside(browser, ONE, 'return root.querySelector(".je-waiting").textContent'), '');
      const kept = await property(browser, 'assessment');
      assert.equal(kept.claimed, 'partnership');
      assert.equal(kept.dimensions.agreements, 3);
      await browser.run(`
        const moved = document.querySelector('joint-effort');
        moved.remove();
        return twoFrames().then(() => document.body.append(moved)).then(() => moved.ready).then(twoFrames)`);
      await arriveInside(browser, ONE, 'keep');
      assert.deepEqual(await property(browser, 'assessment'), kept);
    });
  });

  test('where the whole program does not come the element says so, goes on, and asks again', async () => {
    for (const absent of ALL.slice(1)) {
      // With the translation there, it would run translated.
      const missing = [absent, '/element/translated.js'];
      await onPage(browser, '<joint-effort></joint-effort>', { missing }, async () => {
        await ready(browser);
        await browser.run('document.querySelector("joint-effort").assessment = arguments[0]', OTHERS);
        await pressInside(browser, ONE, 'continue');
        // By then the page has scrolled its heading into view, and nothing moves any more.
        await arriveFocusedInside(browser, ONE, 'claimed');
        await pressInside(browser, ONE, 'keep');
        await missed(browser, ONE);
        await pressInside(browser, ONE, 'back');
        await arriveFocusedInside(browser, ONE, 'start');
        await pressInside(browser, ONE, 'open');
        await missed(browser, ONE);
        missing.length = 0;
        await goAside(browser, ONE, 'open');
        assert.deepEqual(await property(browser, 'assessment'), OTHERS);
        assert.equal((await heard(browser, 'error')).length, 0);
      });
    }
  });

  test('answers that are remembered on the device are kept the same there after a reload', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async (server) => {
      await ready(browser);
      await browser.run('document.querySelector("joint-effort").assessment = arguments[0]', ANSWERS);
      await pressInside(browser, ONE, 'continue');
      await goAside(browser, ONE, 'keep');
      await clickInside(browser, ONE, '#je-remember');
      await saysSo(browser, ONE, /kept on this device/);
      server.requests.length = 0;
      await browser.goTo(server.page);
      await ready(browser);
      assert.deepEqual(programs(server), ALL.slice(1));
      await browser.run('document.querySelector("joint-effort").assessment = arguments[0]', OTHERS);
      const [kept] = await browser.run('return Object.values({ ...localStorage })');
      assert.deepEqual(JSON.parse(kept).assessment.dimensions, OTHERS.dimensions);
      await browser.run('localStorage.clear(); sessionStorage.clear()');
    });
  });

  test('where the page is the element’s own its history leads to side pages, also after a reload', async () => {
    await onPage(browser, '<joint-effort whole-page></joint-effort>', {}, async (server) => {
      await ready(browser);
      await walkInside(browser, ONE, ANSWERS);
      await goAside(browser, ONE, 'keep');
      await browser.reload();
      await ready(browser);
      await arriveInside(browser, ONE, 'keep');
      await browser.back();
      await arriveInside(browser, ONE, 'result');
      await browser.reload();
      await ready(browser);
      await arriveInside(browser, ONE, 'result');
      server.requests.length = 0;
      await browser.run('history.forward()');
      await arriveFocusedInside(browser, ONE, 'keep');
      assert.deepEqual(programs(server), ALL.slice(1));
      assert.deepEqual((await property(browser, 'assessment')).claimed, 'partnership');
    });
  });

  for (const [sandbox, small, whole] of [
    [null, ['/joint-effort_bg.wasm'], ['/whole.js', '/whole.wasm']],
    ['allow-scripts', ['/frame-bytes.js'], ['/frame-whole-bytes.js', '/frame-whole.js']],
  ]) {
    test(`a frame with sandbox ${sandbox} hands over, says where it cannot, and tells its page no more`, async () => {
      const instead = sandbox ? ['/frame-translated.js'] : [];
      const missing = [whole[0], ...instead];
      const host = await serveHost({ frame: { sandbox }, tool: { missing } });
      try {
        // A driver cannot press anything in a frame that is below the window's edge.
        await browser.resize(1280, 3000);
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, ANSWERS, { to: 'dimension.agreements' });
          assert.deepEqual(programs(host), small);
          await pressInside(browser, null, 'keep');
          await missed(browser, null);
          assert.equal(await stepInside(browser, null), 'dimension.agreements');
        });
        const before = await told(browser);
        missing.length = 0;
        await inFrame(browser, () => goAside(browser, null, 'keep'));
        assert.deepEqual([...new Set(programs(host))], [...small, ...whole, ...instead].sort());
        const since = (await told(browser)).slice(before.length);
        assert.deepEqual(
          since.map(({ name, detail }) => [name, detail.step]),
          [['progress', 'keep']],
        );
        await inFrame(browser, async () => {
          await pressInside(browser, null, 'back');
          await arriveFocusedInside(browser, null, 'dimension.agreements');
          await pressInside(browser, null, 'leave');
        });
        await browser.until(async () => (await browser.address()) === 'about:blank', 'the blank page');
      } finally {
        await host.close();
        await browser.resize(1280, 900);
      }
    });
  }

  test('a page with settings of its own begins with the small program, and keeps them in the whole one', async () => {
    const help =
      '<script type="application/json" data-for="help">' +
      '{"format":"joint-effort/help@1","line":"Ring the first desk."}</script>';
    const page = readFileSync(join(SITE, 'index.html'), 'utf8').replace('</body>', `${help}</body>`);
    // The service worker would request the same files again.
    const missing = ['/sw.js'];
    await inSite(browser, { instead: { '/index.html': page }, missing }, async (server) => {
      await open(browser, server.address);
      await walk(browser, ANSWERS);
      const program = programs(server).filter((path) => !path.startsWith('/program-'));
      assert.deepEqual(program, [HOSTED]);
      await press(browser, 'keep');
      await arriveFocusedInside(browser, null, 'keep');
      assert.deepEqual(
        programs(server).filter((path) => !path.startsWith('/program-')),
        [HOSTED, ...WHOLE].sort(),
      );
      await browser.back();
      await arriveInside(browser, null, 'result');
      assert.match(await browser.text('body'), /Ring the first desk/);
      await browser.reload();
      await mountedInside(browser, null);
      await arriveInside(browser, null, 'result');
      await browser.run('history.forward()');
      await arriveInside(browser, null, 'keep');
    });
  });
});
