// A host that is a Yew app itself: each of the two hears only its own events, once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inBrowser, inEveryEngine } from './engines.mjs';
import {
  arriveFocusedInside,
  chooseInside,
  chosenInside,
  clickInside,
  mountedInside,
  pressInside,
  runInside,
  stepInside,
  walkInside,
} from './inside.mjs';
import { clearTab } from './journey.mjs';
import { hostPage, serveHosts } from './places.mjs';
import { assessment, choiceId } from './questions.mjs';

/** The folder where `cargo xtask test e2e` puts the host. */
const BUILT = process.env.JOINT_EFFORT_HOSTS ?? new URL('../../target/hosts', import.meta.url).pathname;
const HOST = 'joint-effort';

inEveryEngine((engine) => {
  let browser;
  let server;
  inBrowser(engine, (opened) => {
    browser = opened;
  });
  before(async () => {
    const script = `<script type="module" src="/element/joint-effort.js"></script>
      <script type="module">import begin from '/yew.js'; await begin();</script>`;
    server = await serveHosts({
      instead: {
        '/yew.html': hostPage('', { script }),
        '/yew.js': readFileSync(join(BUILT, 'yew.js')),
        '/yew_bg.wasm': readFileSync(join(BUILT, 'yew_bg.wasm')),
      },
    });
  });
  after(() => server?.close());

  const open = async () => {
    // Clears what an earlier test has answered. The page at the root is not opened for that: its service worker
    // would interfere.
    await clearTab(browser, server.address);
    await browser.goTo(`${server.address}yew.html`);
    await mountedInside(browser, HOST);
  };

  /** The host's counts: clicks on its own two buttons, and clicks on what holds the widget. */
  const counted = async () =>
    [await browser.text('#first'), await browser.text('#second'), await browser.text('#heard')].map(Number);

  test("a click in the widget is none on the host's buttons, and one on what holds it", async () => {
    await open();
    await clickInside(browser, HOST, '[data-step] [data-action="continue"]');
    await arriveFocusedInside(browser, HOST, 'claimed');
    await browser.until(async () => (await counted())[2] > 0, 'the host to hear the click');
    assert.deepEqual(await counted(), [0, 0, 1]);
    for (const place of [2, 3]) {
      await chooseInside(browser, HOST, choiceId('claimed', place));
      assert.deepEqual(await chosenInside(browser, HOST), [choiceId('claimed', place)]);
    }
    await pressInside(browser, HOST, 'continue');
    await arriveFocusedInside(browser, HOST, 'dimension.lasting-relationship');
    await pressInside(browser, HOST, 'back');
    await arriveFocusedInside(browser, HOST, 'claimed');
    assert.deepEqual((await counted()).slice(0, 2), [0, 0]);
  });

  test('the whole way leaves the host as it was', async () => {
    await open();
    await walkInside(browser, HOST, assessment());
    assert.equal(await stepInside(browser, HOST), 'result');
    assert.deepEqual((await counted()).slice(0, 2), [0, 0]);
    assert.equal(await browser.text('#turn'), 'true');
    assert.deepEqual(await browser.messages(), []);
  });

  test('the host hears its own clicks, draws anew, and the answers stay', async () => {
    await open();
    await walkInside(browser, HOST, assessment(), { to: 'risk.safety' });
    const before = await runInside(
      browser,
      HOST,
      'return JSON.stringify(document.querySelector("joint-effort").assessment)',
    );
    const [, , heard] = await counted();
    await browser.click('#first');
    await browser.click('#second');
    await browser.click('#second');
    await browser.click('#second');
    await browser.until(async () => (await counted())[1] === 3, 'the third click');
    assert.deepEqual(await counted(), [1, 3, heard]);
    await browser.until(
      () => runInside(browser, HOST, 'return root.querySelector(".je-page").dataset.theme === "dark"'),
      'the dark theme',
    );
    assert.equal(await browser.run('return document.querySelector("joint-effort").serviceName'), 'clinic 1');
    await mountedInside(browser, HOST);
    assert.equal(await stepInside(browser, HOST), 'risk.safety');
    assert.equal(
      await runInside(browser, HOST, 'return JSON.stringify(document.querySelector("joint-effort").assessment)'),
      before,
    );
  });

  test('the host takes the element out and puts another in, over and over', async () => {
    await open();
    for (let time = 0; time < 5; time += 1) {
      await browser.click('#turn');
      await browser.until(async () => (await browser.all(HOST)).length === 0, 'the element to go');
      await browser.click('#turn');
      await mountedInside(browser, HOST);
    }
    await walkInside(browser, HOST, assessment(), { to: 'result' });
    assert.deepEqual((await counted()).slice(0, 2), [0, 0]);
    assert.deepEqual(await browser.messages(), []);
  });
});
