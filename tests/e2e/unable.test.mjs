// If the program never arrives, the page says so and leads to the paper version.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { needs } from './abilities.mjs';
import { checkAccessible } from './accessibility.mjs';
import { PROGRAM, SCRIPT, TRANSLATION } from './built.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { STRICT_POLICY } from './policy.mjs';
import {
  arriveFocused,
  assessment,
  choiceId,
  chosen,
  mounted,
  open,
  passTheWhile,
  press,
  step,
  stored,
  walkFrom,
} from './journey.mjs';
import { inSite } from './places.mjs';

inEveryEngine((engine) => {
  let browser;
  inBrowser(
    engine,
    (opened) => {
      browser = opened;
    },
    { own: true },
  );

  /** Serves the page without a service worker, from which it would load anyway. */
  const serving = (options, act) =>
    inSite(browser, options, (server) =>
      act({ ...server, address: server.address.replace('127.0.0.1', 'intranet.test') }),
    );

  /** Runs axe on a screen once: most cases here lead to the same one. */
  const audited = new Set();
  async function checkOnce(screen) {
    if (audited.has(screen)) return;
    audited.add(screen);
    await checkAccessible(browser, screen);
  }

  /** Checks what the page offers if the program cannot run. */
  async function checkUnable(why, ways = ['leave', 'print-paper']) {
    await browser.until(
      () => browser.run('return document.getElementById("unable").checkVisibility({ visibilityProperty: true })'),
      'the message',
    );
    const words = await browser.text('#unable');
    assert.match(words, /The questions have not loaded\. Reload the page/);
    assert.match(words, why);
    assert.doesNotMatch(words, /\{/);
    assert.equal(await browser.run('return document.querySelector("#unable [role=alert]") !== null'), true);
    const visible = () =>
      browser.run(`
      return [...document.querySelectorAll('#joint-effort [data-action]')]
        .filter((part) => part.checkVisibility({ visibilityProperty: true })).map((part) => part.dataset.action);`);
    // Parts further down the page may have started to wait a little later.
    await browser.until(async () => isDeepStrictEqual(await visible(), ways), 'the buttons that do nothing to go');
    await checkOnce(`unable, with ${ways} and ${words.includes('What went wrong') ? 'a' : 'no'} reason`);
    await browser.click('#unable a');
    await browser.until(
      () => browser.run('return document.getElementById("paper")?.checkVisibility()'),
      'the paper version',
    );
    assert.match(await browser.text('#paper'), /Work it out by hand/);
    await checkOnce('paper');
    await browser.back();
  }

  test('without the program the page says so and offers the paper version', async () => {
    await serving({ missing: [PROGRAM, TRANSLATION] }, async (server) => {
      await browser.goTo(server.address);
      await checkUnable(/What went wrong: .+/);
    });
  });

  test('with a damaged program it does the same', async () => {
    const noProgram = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0xff, 0xff]);
    await serving({ instead: { [PROGRAM]: noProgram }, missing: [TRANSLATION] }, async (server) => {
      await browser.goTo(server.address);
      await checkUnable(/What went wrong: .*program-\w+\.wasm did not arrive, or not as it was built/);
    });
  });

  test('a program that is damaged once comes from the server itself with the second try', async () => {
    const instead = { [PROGRAM]: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0xff, 0xff]) };
    let server;
    await serving(
      {
        instead,
        held: async (path) => {
          if (path !== PROGRAM || server.requests.filter((request) => request.path === PROGRAM).length < 2) return;
          delete instead[PROGRAM];
        },
      },
      async (there) => {
        server = there;
        await open(browser, server.address);
        assert.equal(server.requests.filter(({ path }) => path === PROGRAM).length, 2);
      },
    );
  });

  // Nothing is there then to say what went wrong, or to leave: the page shows its message after a while.
  test('without the script that brings it, it does the same', async () => {
    await serving({ missing: [SCRIPT] }, async (server) => {
      await browser.goTo(server.address);
      await checkUnable(/^[^]*The paper version$/, ['print-paper']);
    });
  });

  test('where the script is newer than the browser, it does the same', async () => {
    await serving({ instead: { [SCRIPT]: 'const newer = than#the browser;' } }, async (server) => {
      await browser.goTo(server.address);
      await passTheWhile(browser);
      await checkUnable(/^[^]*The paper version$/, ['print-paper']);
    });
  });

  test('where WebAssembly is not known, nor its translation there, it does the same', async () => {
    await serving({ missing: [TRANSLATION] }, async (server) => {
      await browser.beforeEachPage('delete window.WebAssembly;');
      await browser.goTo(server.address);
      await checkUnable(/What went wrong: .*WebAssembly is refused here/);
    });
  });

  test('where WebAssembly is refused, nor its translation there, it does the same', async () => {
    const policy = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", '');
    await serving({ policy, missing: [TRANSLATION] }, async (server) => {
      await browser.goTo(server.address);
      await checkUnable(/What went wrong: .*Put translated\.js beside this script/);
    });
  });

  test(
    'answers that were kept can be cleared where the program cannot run',
    needs(engine, 'a program fetched anew'),
    async () => {
      const missing = [];
      await serving({ missing }, async (server) => {
        await walkFrom(browser, server.address, assessment(), { to: 'dimension.roles' });
        missing.push(PROGRAM, TRANSLATION);
        await browser.reload();
        await checkUnable(/What went wrong/);
        await browser.until(() => browser.run('return document.body.dataset.program === "unable"'), 'the message');
        assert.equal(Object.keys(await stored(browser)).length, 1, 'a second try may still find them');
        await press(browser, 'leave');
        await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
        missing.length = 0;
        await browser.back();
        await mounted(browser);
        assert.equal(await step(browser), 'start');
        assert.deepEqual(await stored(browser), {});
      });
    },
  );

  test('a second try finds the answers that were kept', needs(engine, 'a program fetched anew'), async () => {
    const missing = [];
    await serving({ missing }, async (server) => {
      await walkFrom(browser, server.address, assessment(), { to: 'dimension.roles' });
      missing.push(PROGRAM, TRANSLATION);
      await browser.reload();
      await checkUnable(/What went wrong/);
      missing.length = 0;
      await browser.reload();
      await mounted(browser);
      assert.equal(await step(browser), 'dimension.roles');
      await press(browser, 'back');
      await arriveFocused(browser, 'dimension.joint-planning');
      assert.deepEqual(await chosen(browser), [choiceId('dimension-joint-planning', 3)]);
    });
  });

  test('without JavaScript the page says so and leads to the paper version', async () => {
    await serving({}, async (server) => {
      await browser.withoutScripts();
      await browser.goTo(server.address);
      assert.match(await browser.text('body noscript'), /JavaScript is switched off here, by this browser/);
      for (const part of await browser.all('[data-action]:not([data-action="print-paper"]), #unable, #waiting')) {
        assert.equal(await part.isDisplayed(), false, 'no button that does nothing');
      }
      await browser.click('body noscript a');
      assert.match(await browser.text('#paper'), /Work it out by hand/);
    });
  });

  test('where a policy refuses the styles in the page they come in a file', async () => {
    const policy = STRICT_POLICY.replace(/ 'sha256-[^']+'/, '');
    await serving({ policy }, async (server) => {
      await open(browser, server.address);
      await browser.until(
        () => browser.run('return getComputedStyle(document.body).getPropertyValue("--je-bg") !== ""'),
        'the styles',
      );
      assert.equal(server.requests.filter(({ path }) => path === '/page.css').length, 1);
    });
  });

  test('where all is well, none of this shows', async () => {
    await serving({}, async (server) => {
      await open(browser, server.address);
      for (const part of ['#unable', '#waiting', '#no-paper', 'body noscript']) {
        assert.equal(
          await browser.run('return document.querySelector(arguments[0]).checkVisibility()', part),
          false,
          part,
        );
      }
      // What only paper needs loads once the page is in use.
      const sheets = server.requests.map(({ path }) => path).filter((path) => path.endsWith('.css'));
      assert.ok(
        sheets.every((path) => path === '/page.css'),
        sheets.join(' '),
      );
      assert.equal(
        await browser.run('return document.querySelector("link[href=\\"page.css\\"]")?.media ?? "print"'),
        'print',
      );
    });
  });
});
