// Before the program has arrived, and where it never will.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { checkAccessible } from './accessibility.mjs';
import { openBrowser } from './browser.mjs';
import { inEveryEngine } from './engines.mjs';
import { SITE, STRICT_POLICY, serve } from './server.mjs';
import {
  arriveFocused, assessment, choiceId, chosen, inNewTab, mounted, open, press, step, stored,
  walkFrom,
} from './journey.mjs';

inEveryEngine((engine) => {
  let browser;
  before(async () => {
    browser = await openBrowser({ engine });
  });
  after(async () => {
    await browser?.close();
  });

  /** Serves the page, does something with it in a new tab, and ends serving. */
  async function serving(options, act) {
    const server = await serve(undefined, { policy: STRICT_POLICY, ...options });
    try {
      return await inNewTab(browser, () => act(server));
    } finally {
      await server.close();
    }
  }

  /** Serves the page with its program held back until `release` is called. */
  async function holding(act) {
    let release;
    const hold = new Promise((resolve) => { release = resolve; });
    try {
      await serving({ held: (path) => (path.endsWith('.wasm') ? hold : undefined) }, async (server) => {
        // Loading ends only with what is being held, so nothing may wait for it.
        await browser.goTo('about:blank');
        await browser.run('location.href = arguments[0]', server.address);
        await browser.until(async () => (await browser.address()) === server.address
          && await browser.run('return document.querySelector(".loading")?.textContent.trim()'), 'the static page');
        await act({ server, release });
      });
    } finally {
      release();
    }
  }

  test('the start and the words of loading stand in the page itself', async () => {
    await serving({}, async (server) => {
      const page = await (await fetch(server.address)).text();
      const words = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      assert.match(words, /How closely do you work together, and is it enough\?/);
      assert.match(words, /call your local emergency number/);
      assert.match(words, /Getting the questions ready/);
      assert.match(words, /This is not a risk assessment/);
      assert.match(words, /JavaScript is switched off/);
      assert.match(words, /The paper version/);
      assert.match(page, /<html lang="en" dir="ltr">/);
      assert.doesNotMatch(page, /\{\{|<!-- (start|paper) -->/, 'every place is filled');
      assert.doesNotMatch(page, /<script>|style="|\son\w+="/, 'nothing stands in line');
    });
  });

  test('the page can be read before the program has arrived', async () => {
    await holding(async () => {
      assert.equal(await browser.text('h1'), 'How closely do you work together, and is it enough?');
      assert.match(await browser.text('.loading'), /Getting the questions ready/);
      assert.equal(await browser.run('return document.querySelector(".loading").getAttribute("role")'), 'status');
      assert.equal(await browser.run('return document.getElementById("unable").hidden'), true);
      await checkAccessible(browser, 'start, before the program');
    });
  });

  test('Start that was pressed before the program had arrived is taken over', async () => {
    await holding(async ({ release }) => {
      await press(browser, 'continue');
      await browser.find('main [data-action="continue"][aria-busy="true"]');
      assert.equal(await step(browser), 'start');
      release();
      await arriveFocused(browser, 'claimed');
      assert.deepEqual(await chosen(browser), []);
      await browser.back();
      await arriveFocused(browser, 'start');
    });
  });

  test('Shift three times leaves before the program has arrived', async () => {
    await holding(async () => {
      await browser.press('Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Shift', 'x', 'Shift', 'Shift');
      assert.match(await browser.text('h1'), /How closely/);
      await browser.press('Shift');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
    });
  });

  test('the paper version is printed before the program has arrived, and then gone again', async () => {
    await holding(async ({ server, release }) => {
      await browser.run(`
        window.printed = [];
        window.print = () => {
          const paper = document.getElementById('paper-place');
          printed.push(paper.dataset.print);
          dispatchEvent(new Event('afterprint'));
        };`);
      await press(browser, 'print-paper');
      await browser.until(() => browser.run('return printed.length > 0'), 'the print');
      assert.deepEqual(await browser.run('return printed'), ['paper']);
      assert.equal(await browser.address(), server.address);
      release();
      await mounted(browser);
      await browser.emulate({ print: true });
      assert.equal(await browser.run('return document.querySelector("main").checkVisibility()'), true);
      assert.equal(await browser.run('return document.getElementById("paper").checkVisibility()'), false);
      await browser.emulate({});
      assert.equal(await browser.run('return document.getElementById("paper").checkVisibility()'), false);
    });
  });

  test('nothing moves when the program takes the page over', async () => {
    const boxes = () => browser.run(`
      const of = (part) => {
        const { x, y, width, height } = part.getBoundingClientRect();
        return [x, y, width, height].map((edge) => Math.round(edge * 10) / 10).join(' ');
      };
      return [...document.querySelectorAll('.bar, .bar *, main > *, main > * > *')].map((part) =>
        part.localName + '.' + part.className + ' ' + of(part));`);
    for (const [width, height] of [[1280, 900], [360, 740]]) {
      await holding(async ({ release }) => {
        await browser.resize(width, height);
        const still = await boxes();
        release();
        await mounted(browser);
        assert.deepEqual(await boxes(), still);
      });
    }
  });

  /** What the page must offer where the program cannot run. */
  async function checkUnable(why, ways = ['leave']) {
    await browser.until(() => browser.run('return document.getElementById("unable").checkVisibility()'), 'the message');
    const words = await browser.text('#unable');
    assert.match(words, /could not be loaded in this browser\. Reload the page/);
    assert.match(words, why);
    assert.doesNotMatch(words, /\{/);
    assert.equal(await browser.run('return document.querySelector("#unable [role=alert]") !== null'), true);
    await browser.until(() => browser.run(
      'return document.getElementById("paper").checkVisibility()'), 'the paper version');
    const visible = await browser.run(`
      return [...document.querySelectorAll('#joint-effort [data-action], .loading')]
        .filter((part) => part.checkVisibility()).map((part) => part.dataset.action ?? part.className);`);
    assert.deepEqual(visible, ways, 'no button that does nothing; only the way out');
    await checkAccessible(browser, 'unable');
  }

  test('without the program the page says so and offers the paper version', async () => {
    await serving({ missing: ['/joint-effort_bg.wasm'] }, async (server) => {
      await browser.goTo(server.address);
      await checkUnable(/What went wrong: .+/);
    });
  });

  test('with a damaged program it does the same', async () => {
    const noProgram = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0xff, 0xff]);
    await serving({ instead: { '/joint-effort_bg.wasm': noProgram } }, async (server) => {
      await browser.goTo(server.address);
      await checkUnable(/What went wrong: .*joint-effort_bg\.wasm did not arrive, or not as it was built/);
    });
  });

  test('without the script that brings it, it does the same', async () => {
    await serving({ missing: ['/boot.js'] }, async (server) => {
      await browser.goTo(server.address);
      // There is nothing then that could say what went wrong, or leave.
      await checkUnable(/version below\.$/, []);
    });
  });

  test('opened from a folder, where no module may run, it does the same', async () => {
    await inNewTab(browser, async () => {
      await browser.goTo(pathToFileURL(join(SITE, 'index.html')).href);
      // Firefox does run the script, which then may not read the program.
      if (engine === 'firefox') await checkUnable(/What went wrong: .*joint-effort\.html, works there/);
      else await checkUnable(/version below\.$/, []);
    });
  });

  test('where the script is newer than the browser, it does the same', async () => {
    await serving({ instead: { '/boot.js': 'const newer = than#the browser;' } }, async (server) => {
      await browser.goTo(server.address);
      await checkUnable(/version below\.$/, []);
    });
  });

  test('where WebAssembly is not known, nor its translation there, it does the same', async () => {
    await serving({ missing: ['/translated.js'] }, async (server) => {
      await browser.beforeEachPage('delete window.WebAssembly;');
      await browser.goTo(server.address);
      await checkUnable(/What went wrong: .*WebAssembly is refused here/);
    });
  });

  test('where WebAssembly is refused, nor its translation there, it does the same', async () => {
    const policy = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", '');
    await serving({ policy, missing: ['/translated.js'] }, async (server) => {
      await browser.goTo(server.address);
      await checkUnable(/What went wrong: .*Put translated\.js beside this script/);
    });
  });

  test('answers that were kept can be cleared where the program cannot run', async () => {
    const missing = [];
    await serving({ missing }, async (server) => {
      await walkFrom(browser, server.address, assessment(), { to: 'dimension.roles' });
      missing.push('/joint-effort_bg.wasm');
      await browser.reload();
      await checkUnable(/What went wrong/);
      assert.equal(Object.keys(await stored(browser)).length, 1, 'a second try may still find them');
      await press(browser, 'leave');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
      missing.pop();
      await browser.back();
      await mounted(browser);
      assert.equal(await step(browser), 'start');
      assert.deepEqual(await stored(browser), {});
    });
  });

  test('a second try finds the answers that were kept', async () => {
    const missing = [];
    await serving({ missing }, async (server) => {
      await walkFrom(browser, server.address, assessment(), { to: 'dimension.roles' });
      missing.push('/joint-effort_bg.wasm');
      await browser.reload();
      await checkUnable(/What went wrong/);
      missing.pop();
      await browser.reload();
      await mounted(browser);
      assert.equal(await step(browser), 'dimension.roles');
      await press(browser, 'back');
      await arriveFocused(browser, 'dimension.joint-planning');
      assert.deepEqual(await chosen(browser), [choiceId('dimension-joint-planning', 3)]);
    });
  });

  test('without JavaScript the page says so and shows the paper version', async () => {
    await serving({}, async (server) => {
      await browser.withoutScripts();
      await browser.goTo(server.address);
      assert.match(await browser.text('body noscript'), /JavaScript is switched off in this browser/);
      assert.ok(await (await browser.find('#paper')).isDisplayed());
      assert.equal(await (await browser.find('#unable')).isDisplayed(), false);
      for (const part of await browser.all('[data-action], .loading')) {
        assert.equal(await part.isDisplayed(), false, 'no button that does nothing');
      }
      assert.match(await browser.text('#paper'), /Work it out by hand/);
    });
  });

  test('where all is well, none of this shows', async () => {
    await serving({}, async (server) => {
      await open(browser, server.address);
      assert.equal(await browser.run('return document.getElementById("unable").checkVisibility()'), false);
      assert.equal(await browser.run('return document.getElementById("paper").checkVisibility()'), false);
      assert.equal(await browser.run('return document.querySelector("body noscript").checkVisibility()'), false);
    });
  });
});
