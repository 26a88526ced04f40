// The frame before its program has loaded, when it loads in another form, and when it prints.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { STRICT_POLICY, inFrame, serveHost, told } from './frame-hosts.mjs';
import { arriveInside, mountedInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';
import { SITE } from './server.mjs';

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /** Serves a page whose frame waits for its program until `release` is called. */
  async function holding(act) {
    let release;
    const hold = new Promise((resolve) => {
      release = resolve;
    });
    const host = await serveHost({ tool: { held: (path) => (path.endsWith('.wasm') ? hold : undefined) } });
    try {
      await browser.goTo(host.page);
      await inFrame(browser, () => browser.find('#first'));
      await act({ host, release });
    } finally {
      release();
      await host.close();
    }
  }

  const pressWhenHeard = (action) =>
    inFrame(browser, async () => {
      // The script that handles the press loads after the page that shows the button.
      await browser.until(() => browser.run('return document.body.dataset.program'), 'the script');
      await browser.click(`[data-action="${action}"]`);
    });

  test('Start pressed before the program has come is not lost', async () => {
    await holding(async ({ release }) => {
      await pressWhenHeard('continue');
      release();
      await inFrame(browser, () => arriveInside(browser, null, 'claimed'));
      const steps = async () => (await told(browser, 'progress')).map(({ step }) => step);
      await browser.until(async () => (await steps()).length > 0, 'the first step to be told');
      assert.deepEqual(await steps(), ['claimed']);
    });
  });

  test('who is worried gets to the danger questions, pressed before the program has come', async () => {
    await holding(async ({ release }) => {
      await pressWhenHeard('worried');
      release();
      await inFrame(browser, () => arriveInside(browser, null, 'critical.now'));
    });
  });

  test('who wants several services gets to them, pressed before the program has come', async () => {
    await holding(async ({ release }) => {
      await pressWhenHeard('map');
      release();
      await inFrame(browser, () => arriveInside(browser, null, 'map'));
    });
  });

  test('to clear and leave works before the program has come', async () => {
    await holding(async () => {
      await pressWhenHeard('leave');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
    });
  });

  test('a page may have no quick key, before the program has come and after', async () => {
    let release;
    const hold = new Promise((resolve) => {
      release = resolve;
    });
    const held = (path) => (path.endsWith('.wasm') ? hold : undefined);
    const host = await serveHost({ frame: { query: '?hide=exit-key' }, tool: { held } });
    try {
      await browser.goTo(host.page);
      const look = () =>
        inFrame(browser, async () => {
          await browser.click('h1');
          await browser.press('F8', 'F8', 'F8');
          assert.equal(
            await browser.run(`
          return [...document.querySelectorAll('.leave-hint, .exit-key')].filter((part) => part.checkVisibility()).length`),
            0,
          );
          assert.equal(
            await browser.run('return document.querySelector(".leave a").hasAttribute("aria-describedby")'),
            false,
          );
        });
      await inFrame(browser, () =>
        browser.until(() => browser.run('return document.body.dataset.program'), 'the script'),
      );
      await look();
      // The program waits while something has the focus.
      await inFrame(browser, () => browser.run('document.activeElement.blur()'));
      release();
      await inFrame(browser, () => mountedInside(browser, null));
      await look();
      await inFrame(browser, async () => {
        assert.deepEqual(await browser.all('.exit-key'), []);
      });
      assert.deepEqual(await told(browser, 'cleared'), []);
      assert.equal(await browser.address(), host.page);
    } finally {
      release();
      await host.close();
    }
  });

  for (const [sandbox, what, script] of [
    [null, 'where the frame’s site refuses WebAssembly its translation runs', '/translated.js'],
    ['allow-scripts', 'and in a sandbox without an origin too', '/frame-translated.js'],
  ]) {
    test(what, sandbox ? needs(engine, "'self' without an origin") : {}, async () => {
      const policy = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", '');
      const host = await serveHost({ frame: { sandbox }, tool: { policy } });
      try {
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, assessment());
        });
        assert.equal((await told(browser, 'outcome')).at(-1).level, 3);
        const asked = host.requests.map(({ path }) => path);
        assert.ok(asked.includes(script), asked.join(' '));
        assert.ok(!asked.includes('/joint-effort_bg.wasm') && !asked.includes('/frame-bytes.js'));
      } finally {
        await host.close();
      }
    });
  }

  test('a frame prints itself and not the page', async () => {
    const host = await serveHost({ frame: { sandbox: 'allow-scripts allow-same-origin allow-modals' } });
    try {
      await browser.beforeEachPage('window.printed = 0; window.print = () => { window.printed += 1; };');
      await browser.goTo(host.page);
      await inFrame(browser, async () => {
        await mountedInside(browser, null);
        await walkInside(browser, null, assessment());
        // The button is below the window's edge, which not every driver can reach through a frame.
        await browser.run('document.querySelector(\'[data-step="result"] .buttons .primary\').click()');
        await browser.until(() => browser.run('return printed === 1'), 'the printing');
      });
      assert.equal(await browser.run('return printed'), 0);
    } finally {
      await host.close();
    }
  });

  for (const [what, sandbox, begins] of [
    ['does not allow it', 'allow-scripts', false],
    ['allows it', 'allow-scripts allow-same-origin allow-modals', true],
  ]) {
    test(`printing in a frame says what is known of it where the page around it ${what}`, async () => {
      const host = await serveHost({ frame: { sandbox } });
      try {
        // No driver can close a print dialog; a browser that blocks one does not tell the page.
        await browser.beforeEachPage(
          `window.print = () => { if (${begins}) dispatchEvent(new Event('beforeprint')); };`,
        );
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, assessment());
          const press = (selector) => browser.run('document.querySelector(arguments[0]).click()', selector);
          await press('[data-step="result"] .buttons .primary');
          const said = () => browser.run('return document.getElementById("waiting").textContent');
          if (begins) assert.equal(await said(), '');
          else {
            assert.match(await said(), /^If no window for printing has opened/);
            assert.ok(await browser.run('return document.getElementById("waiting").checkVisibility()'));
            await press('[data-step="result"] [data-action="check"]');
            await arriveInside(browser, null, 'check');
            assert.equal(await said(), '');
          }
        });
      } finally {
        await host.close();
      }
    });
  }

  test('a script of the frame of an older version that was kept goes on with the newer files', async () => {
    const script = readFileSync(join(SITE, 'frame.js'), 'utf8');
    assert.match(script, /sha384-/);
    for (const sandbox of [null, 'allow-scripts']) {
      const host = await serveHost({
        frame: { sandbox },
        tool: {
          instead: { '/frame.js': script.replaceAll(/sha384-..../g, 'sha384-OLD+') },
        },
      });
      try {
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, assessment());
        });
      } finally {
        await host.close();
      }
    }
  });
});
