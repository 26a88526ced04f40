// Nothing leaves the device: once loaded, the page requests nothing, and it leaves nothing behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { serve } from './server.mjs';
import { arrive, arriveFocused, goOn, inNewTab, open, press, walk } from './journey.mjs';
import { RESULTS } from './results.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  let address;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
    // Without a secure context there is no service worker, whose requests do not matter here.
    address = server.address.replace('127.0.0.1', 'intranet.test');
  });

  /** Opens the page, and waits until it has loaded everything that it loads by itself. */
  async function openWhole(at) {
    const { length } = server.requests;
    await open(browser, at);
    // A browser gives the styles for paper so low a priority that they may load after the script.
    for (const last of ['/offline-', '/page.css']) {
      await browser.until(() => server.requests.slice(length).some(({ path }) => path.startsWith(last)), last);
      await browser.until(
        () =>
          browser.run(
            `return performance.getEntriesByType('resource')
        .some(({ name }) => name.includes(arguments[0]))`,
            last,
          ),
        `${last} to have come`,
      );
    }
  }

  /** What a page may have left in the browser, outside its own tab. */
  const left = () =>
    browser.run(`
    return (async () => ({
      cookies: document.cookie,
      local: { ...localStorage },
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: globalThis.caches ? await caches.keys() : [],
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      asked: performance.getEntriesByType('resource').length,
    }))();`);

  test('a page asks its own host for its own files, each once, and for nothing else', async () => {
    await openWhole(address);
    const asked = server.requests.map(({ path }) => path).sort();
    assert.deepEqual(asked, [...new Set(asked)], 'no file is asked for twice');
    assert.ok(asked.includes('/') && asked.some((path) => path.endsWith('.wasm')));
    assert.ok(server.requests.every(({ method, status }) => method === 'GET' && status === 200));
    const elsewhere = await browser.run(`return performance.getEntriesByType('resource')
      .map(({ name }) => name).filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:'))`);
    assert.deepEqual(elsewhere, []);
  });

  test('the whole way makes no request, and stores nothing outside the tab', async () => {
    const tried = [RESULTS['a gap'], RESULTS['not placed'], RESULTS['safety first']];
    for (const { answers, strengths, serviceName } of tried) {
      await openWhole(address);
      const asked = server.requests.length;
      const { asked: resources } = await left();
      await walk(browser, answers, { strengths, serviceName, to: 'critical.now' });
      await goOn(browser);
      await browser.find('.problems');
      await walk(browser, answers, { strengths, serviceName });
      await press(browser, 'check');
      await arriveFocused(browser, 'check');
      await browser.click('[data-change="claimed"]');
      await arriveFocused(browser, 'claimed');
      await browser.back();
      await arrive(browser, 'check');
      await goOn(browser);
      await arriveFocused(browser, 'result');
      for (const details of await browser.all('summary')) await browser.clickOn(details);
      await press(browser, 'start');
      await arriveFocused(browser, 'start');
      await press(browser, 'start-again');
      await browser.until(() => browser.run('return sessionStorage.length === 0'), 'an empty tab');
      assert.equal(server.requests.length, asked, 'nothing was asked of the host');
      assert.deepEqual(await left(), {
        cookies: '',
        local: {},
        databases: [],
        caches: [],
        workers: 0,
        asked: resources,
      });
    }
    assert.deepEqual(await browser.messages(), []);
  });

  test('a reload half-way says nothing of a program that was announced and not used', async () => {
    await inNewTab(browser, async () => {
      await open(browser, address);
      await walk(browser, RESULTS['a gap'].answers, { to: 'dimension.roles' });
      const said = await browser.saidBy(async () => {
        await browser.reload();
        await arrive(browser, 'dimension.roles');
        // Browsers wait some seconds before they report it.
        await new Promise((passed) => {
          setTimeout(passed, 6_000);
        });
      });
      assert.deepEqual(said, []);
    });
  });

  test('it works on when the host has gone', async () => {
    const going = await serve(undefined, { policy: STRICT_POLICY });
    await inNewTab(browser, async () => {
      await open(browser, going.address);
      await going.close();
      const { answers } = RESULTS['a gap'];
      await walk(browser, answers);
      await press(browser, 'check');
      await arriveFocused(browser, 'check');
    });
  });
});
