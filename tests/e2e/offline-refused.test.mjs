// If the page cannot be kept, for whatever reason, it works from the network as if nobody had tried.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { openBrowser } from './browser.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { arriveFocused, goOn, inNewTab, mounted } from './journey.mjs';
import { had, reload, said, serveChanging, settled, versionOf, visit } from './kept.mjs';
import { STRICT_POLICY } from './policy.mjs';

/** Scripts that take something away from the page before it begins, as browsers and their owners do. */
const TAKEN = {
  'there are no workers': 'delete Navigator.prototype.serviceWorker;',
  'workers are not to be touched': `Object.defineProperty(Navigator.prototype, 'serviceWorker', {
    get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });`,
  'workers are refused': `if (navigator.serviceWorker) navigator.serviceWorker.register = () =>
    Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));`,
  'there is no storage': `Object.defineProperty(self, 'localStorage', {
    get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });`,
};

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  async function onSite(act, options) {
    const server = await serveChanging({ policy: STRICT_POLICY, ...options });
    try {
      await inNewTab(browser, () => act(server));
    } finally {
      await server.close();
    }
  }

  for (const [what, script] of Object.entries(TAKEN)) {
    test(`where ${what} the page is used without`, async () => {
      await onSite(async (server) => {
        await browser.beforeEachPage(script);
        const messages = await browser.saidBy(async () => {
          assert.equal(await visit(browser, server.address), 'refused');
          assert.equal(await said(browser), '', 'nothing is said of it');
          await goOn(browser);
          await arriveFocused(browser, 'claimed');
        });
        assert.deepEqual(messages, []);
      });
    });
  }

  test('a worker that is not there, or no worker, harms nothing', async () => {
    await onSite(
      async (server) => {
        assert.equal(await visit(browser, server.address), 'refused');
        assert.deepEqual((await had(browser)).workers, []);
        await goOn(browser);
        await arriveFocused(browser, 'claimed');
      },
      { missing: ['/sw.js'] },
    );
  });

  test('in a frame of somebody else’s the page is not kept', async () => {
    const page = (sandbox) => `<!doctype html><title>A host</title><iframe src="/index.html" ${sandbox}></iframe>`;
    for (const sandbox of ['', 'sandbox="allow-scripts"']) {
      await onSite(
        async (server) => {
          await browser.goTo(`${server.address}host.html`);
          await browser.driver.switchTo().frame(0);
          if (!sandbox) {
            await mounted(browser);
            assert.equal(await settled(browser), 'refused');
          }
          await browser.driver.switchTo().defaultContent();
          assert.deepEqual((await had(browser)).workers, []);
        },
        { policy: undefined, instead: { '/host.html': page(sandbox) } },
      );
    }
  });

  test(
    'where the device has no room for it, the page works from the network',
    needs(engine, 'a full device'),
    async () => {
      const cramped = await openBrowser({ engine, own: true });
      const server = await serveChanging({ policy: STRICT_POLICY });
      try {
        await leaveNoRoom(cramped, server.address);
        for (const visited of ['first', 'second']) {
          assert.equal(await visit(cramped, server.address), 'refused', visited);
          const kept = await cramped.run('return caches.keys().then((names) => names.join(), () => "")');
          assert.equal(kept, '', visited);
          assert.equal(await said(cramped), '', visited);
        }
        await goOn(cramped);
        await arriveFocused(cramped, 'claimed');
      } finally {
        await cramped.close();
        await server.close();
      }
    },
  );

  test('where WebAssembly is refused its translation is kept with the page', async () => {
    await onSite(
      async (server) => {
        assert.equal(await visit(browser, server.address), 'kept');
        await server.close();
        assert.equal(await reload(browser), 'kept');
        assert.equal(await versionOf(browser), '');
        await goOn(browser);
        await arriveFocused(browser, 'claimed');
      },
      { policy: STRICT_POLICY.replace(" 'wasm-unsafe-eval'", '') },
    );
  });
});

/** Makes a browser refuse to store more than a little. */
async function leaveNoRoom({ engine, driver }, address) {
  if (engine === 'chromium') {
    await driver.sendDevToolsCommand('Storage.overrideQuotaForOrigin', {
      origin: new URL(address).origin,
      quotaSize: 9_999,
    });
    return;
  }
  await driver.setContext('chrome');
  try {
    // In kilobytes. The reset makes the browser measure again what is already stored.
    await driver.executeAsyncScript(`
      Services.prefs.setBoolPref('dom.quotaManager.testing', true);
      Services.prefs.setIntPref('dom.quotaManager.temporaryStorage.fixedLimit', 9);
      Services.qms.reset().callback = arguments[0];`);
  } finally {
    await driver.setContext('content');
  }
}
