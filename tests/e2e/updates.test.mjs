// A new version of a page that is kept: it arrives complete, when nothing is begun, or not at all.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { arriveFocused, inNewTab, mounted, press, step, stored, walk } from './journey.mjs';
import { had, makeVersion, reload, replaceIn, scriptOf, serveChanging, settled, versionOf, visit } from './kept.mjs';
import { goAside } from './side-pages.mjs';
import { RESULTS } from './results.mjs';
import { STRICT_POLICY } from './policy.mjs';

const { answers, strengths } = RESULTS['a gap'];

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /** Runs `act` on a site whose first version is `1`. */
  async function onSite(act, options, below) {
    const server = await serveChanging({ policy: STRICT_POLICY, ...options }, below);
    makeVersion(server.site, '1');
    try {
      await act(server);
    } finally {
      await server.close();
    }
  }

  /** Makes the browser look for a new version, as it does at each visit; returns what became of it. */
  const looked = () =>
    browser.run(`return (async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => null);
    const { installing } = registration;
    if (!installing) return registration.waiting ? 'installed' : 'none';
    while (!['installed', 'activated', 'redundant'].includes(installing.state)) {
      await new Promise((changed) => installing.addEventListener('statechange', changed, { once: true }));
    }
    return installing.state;
  })()`);

  /** Opens the page in new tabs, one after another, until it has that version. */
  const opensAs = (server, version) =>
    browser.until(
      () =>
        inNewTab(browser, async () => {
          await visit(browser, server.address);
          if ((await versionOf(browser)) === version) return true;
          await looked();
          return false;
        }),
      `version ${version}`,
      30_000,
    );

  test('what was begun ends with the version it began with, and the next start has the new one', async () => {
    await onSite(async (server) => {
      await inNewTab(browser, async () => {
        await visit(browser, server.address);
        await walk(browser, answers, { to: 'risk.history' });
        const draft = await stored(browser);
        makeVersion(server.site, '2');
        assert.equal(await looked(), 'installed');
        await reload(browser);
        assert.equal(await versionOf(browser), '1', 'a reload changes nothing');
        assert.equal(await step(browser), 'risk.history');
        assert.deepEqual(await stored(browser), draft);
        assert.match(await browser.run('return fetch("paper.html").then((answer) => answer.text())'), /<\/html>/);
        await walk(browser, answers, { strengths });
        assert.equal(await versionOf(browser), '1');
        assert.equal((await had(browser)).caches.length, 2, 'both are there as wholes');
      });
      await opensAs(server, '2');
      await inNewTab(browser, async () => {
        await visit(browser, server.address);
        assert.equal((await had(browser)).caches.length, 1, 'the old one is cleared away');
        await server.close();
        await reload(browser);
        assert.equal(await versionOf(browser), '2');
      });
    });
  });

  test('answers of a tab that was left are there in the new version', async () => {
    await onSite(async (server) => {
      await inNewTab(browser, async () => {
        await visit(browser, server.address);
        await walk(browser, answers, { to: 'family' });
        const draft = await stored(browser);
        makeVersion(server.site, '2');
        assert.equal(await looked(), 'installed');
        await browser.goTo('about:blank');
        await browser.until(async () => {
          await visit(browser, server.address);
          if ((await versionOf(browser)) === '2') return true;
          await browser.goTo('about:blank');
          return false;
        }, 'the new version');
        assert.deepEqual(await stored(browser), draft);
        await press(browser, 'continue');
        await arriveFocused(browser, 'family');
      });
    });
  });

  /**
   * Keeps the page behind another one until it reloads itself. Switching the driver to it would bring it to the
   * front, and Chromium's new worker waits while a page in its scope still has requests at the old one.
   */
  async function whileAway(server) {
    await browser.run("addEventListener('pagehide', () => localStorage.setItem('left', 'yes'))");
    writeFileSync(join(server.site, '../other.html'), '<!doctype html><title>Another page of the server</title>');
    await inNewTab(browser, async () => {
      await browser.goTo(new URL('../other.html', server.address).href);
      await browser.until(() => browser.run("return localStorage.getItem('left')"), 'the page to load itself anew');
    });
  }

  test('a page that stands at its start takes the new version on while nobody looks', async () => {
    await onSite(
      async (server) => {
        await inNewTab(browser, async () => {
          await visit(browser, server.address);
          makeVersion(server.site, '2');
          assert.equal(await looked(), 'installed');
          assert.equal(await versionOf(browser), '1', "not before somebody's eyes");
          await whileAway(server);
          assert.equal(await versionOf(browser), '2');
          await mounted(browser);
          await settled(browser);
          assert.equal((await had(browser)).caches.length, 1, 'and nothing is left of the one before');
        });
      },
      {},
      'below/',
    );
  });

  test('neither does it where something is begun, nor where the page is open twice', async () => {
    await onSite(async (server) => {
      await inNewTab(browser, async () => {
        const first = await browser.driver.getWindowHandle();
        await visit(browser, server.address);
        await inNewTab(browser, async () => {
          await visit(browser, server.address);
          await walk(browser, answers, { to: 'dimension.roles' });
          makeVersion(server.site, '2');
          assert.equal(await looked(), 'installed');
          const second = await browser.driver.getWindowHandle();
          // Each of the tabs is hidden once.
          await browser.driver.switchTo().window(first);
          await inNewTab(browser, () => browser.goTo('about:blank'));
          await browser.driver.switchTo().window(second);
          assert.deepEqual((await had(browser)).workers, ['active,waiting']);
          await reload(browser);
          assert.equal(await versionOf(browser), '1');
          assert.equal(await step(browser), 'dimension.roles');
        });
        assert.equal(await versionOf(browser), '1');
      });
      await opensAs(server, '2');
    });
  });

  /** Opens the page, which is hidden until the next version begins, and in sight again once it has begun. */
  async function glancedAway(server, make) {
    await visit(browser, server.address);
    make(server.site, '2');
    assert.equal(await looked(), 'installed');
    const begun = await browser.run(`return new Promise((done) => {
      let isHidden = true;
      Object.defineProperty(document, 'hidden', { get: () => isHidden, configurable: true });
      navigator.serviceWorker.addEventListener('controllerchange', () => done(true), { once: true });
      document.dispatchEvent(new Event('visibilitychange'));
      navigator.serviceWorker.getRegistration().then(() => { isHidden = false; });
      setTimeout(() => done(false), 5000);
    })`);
    assert.ok(begun, 'the new version has begun');
    assert.equal(await versionOf(browser), '1', "nothing changes before somebody's eyes");
  }

  /** Makes a version whose files for later have other names, so that those of the one before are gone. */
  function makeWhollyOther(site, name) {
    makeVersion(site, name, () => {
      const start = scriptOf(site);
      const whole = readdirSync(site).filter((file) => /^whole-.*\.(?:js|wasm)$/.test(file));
      for (const file of whole) {
        const renamed = file.replace(/-[^.]+\./, `-${name}.`);
        renameSync(join(site, file), join(site, renamed));
        const all = [start, ...readdirSync(site).filter((other) => /^(?:whole|later|hosted)-.*\.js$/.test(other))];
        for (const other of all) replaceIn(site, other, file, renamed);
      }
    });
  }

  test('a page that comes into sight again while the new version begins goes on as it was, to the end', async () => {
    await onSite(async (server) => {
      await inNewTab(browser, async () => {
        await glancedAway(server, makeWhollyOther);
        await walk(browser, answers, { strengths });
        assert.equal(await step(browser), 'result');
        assert.equal(await versionOf(browser), '1');
        await goAside(browser, null, 'keep');
        assert.equal(await versionOf(browser), '1', 'what it asks for later is its own');
      });
    });
  });

  test('one in which nothing was begun since is of the new version once nobody looks', async () => {
    await onSite(
      async (server) => {
        await inNewTab(browser, async () => {
          await glancedAway(server, makeVersion);
          await browser.run('delete document.hidden');
          await whileAway(server);
          assert.equal(await versionOf(browser), '2');
        });
      },
      {},
      'below/',
    );
  });

  /** What may be on a server while somebody publishes a new version. */
  const HALVES = {
    'the new start with an old list': (site, name) => {
      const list = readFileSync(join(site, 'sw.js'));
      makeVersion(site, name);
      writeFileSync(join(site, 'sw.js'), list);
    },
    'a new list with the old start': (site, name) => {
      const start = readFileSync(join(site, 'index.html'));
      makeVersion(site, name);
      writeFileSync(join(site, 'index.html'), start);
    },
    'a script that is not all there': (site, name) => {
      makeVersion(site, name);
      truncateSync(join(site, scriptOf(site)), 999);
    },
    'a start that is not all there': (site, name) => {
      makeVersion(site, name);
      truncateSync(join(site, 'index.html'), 9_999);
    },
    'a program that is not all there': (site, name) => {
      makeVersion(site, name);
      const [program] = /program-[^"]+\.wasm/.exec(readFileSync(join(site, 'index.html'), 'utf8'));
      truncateSync(join(site, program), 99_999);
    },
    'a list that is not all there': (site, name) => {
      makeVersion(site, name);
      truncateSync(join(site, 'sw.js'), readFileSync(join(site, 'sw.js')).length - 9);
    },
    'a page to log in in place of everything': (site) => {
      const page = '<!doctype html><html><title>Log in</title></html>';
      for (const file of ['index.html', 'sw.js', scriptOf(site)]) writeFileSync(join(site, file), page);
    },
  };
  test('a version that is not whole on the server does not come, and the one before works on', async () => {
    await onSite(async (server) => {
      await inNewTab(browser, async () => {
        await visit(browser, server.address);
        for (const [at, [what, publish]] of Object.entries(HALVES).entries()) {
          makeVersion(server.site, '1');
          // Each has a name of its own: a request still pending for one must not succeed in the next.
          publish(server.site, `half${at}`);
          assert.notEqual(await looked(), 'installed', what);
          const { workers, caches } = await had(browser);
          assert.ok(workers.length === 1 && !workers[0].includes('waiting'), `${what}: ${workers}`);
          assert.equal(caches.length, 1, what);
          await reload(browser);
          assert.equal(await versionOf(browser), '1', what);
        }
        makeVersion(server.site, '3');
        assert.notEqual(await looked(), 'none', 'a whole one does');
      });
    });
  });

  test('what a browser may keep for a day by itself is not mixed into another version', async () => {
    await onSite(
      async (server) => {
        await inNewTab(browser, () => visit(browser, server.address));
        makeVersion(server.site, '2', () => {
          replaceIn(server.site, 'paper.html', '</body>', '<p>of version 2</p></body>');
          replaceIn(server.site, 'page.css', /$/, '.of-version-2{}');
        });
        await opensAs(server, '2');
        await inNewTab(browser, async () => {
          await visit(browser, server.address);
          await server.close();
          for (const name of ['paper.html', 'page.css']) {
            const text = await browser.run('return fetch(arguments[0]).then((answer) => answer.text())', name);
            assert.match(text, /of.version.2/, name);
          }
        });
      },
      { headers: { 'Cache-Control': 'max-age=86400' } },
    );
  });
});
