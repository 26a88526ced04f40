// At home on the page: light or dark like the page, in its colours if they can be read, and with the person's own
// settings before all of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MIN_TEXT_CONTRAST, contrast, parse } from '../../element/contrast.js';
import { needs } from './abilities.mjs';
import { checkAccessible } from './accessibility.mjs';
import { onPage, ready, style } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { chooseInside, runInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';

const ONE = '<main><h1>Ours</h1><joint-effort></joint-effort></main>';
const LIGHT = 'rgb(246, 248, 246)';
const DARK = 'rgb(19, 25, 24)';

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /** Opens a page with these styles; the test gets a function that returns a computed style of a part. */
  async function styled(css, body, test) {
    const files = { '/own.css': css };
    await onPage(browser, body, { head: '<link rel="stylesheet" href="own.css">', files }, async () => {
      await ready(browser);
      await test((selector, name) => style(browser, 'joint-effort', selector, name));
    });
  }
  const ground = () => style(browser, 'joint-effort', '.je', 'background-color');

  test('light or dark follows the page and the system, unless the page asks for one of them', async () => {
    const cases = [
      // The system, the page's color-scheme, the attribute, and the expected background.
      [false, 'normal', '', LIGHT],
      [true, 'normal', '', LIGHT],
      [true, 'light dark', '', DARK],
      [false, 'light dark', '', LIGHT],
      [false, 'dark', '', DARK],
      [true, 'light', '', LIGHT],
      [true, 'light dark', 'light', LIGHT],
      [false, 'normal', 'dark', DARK],
    ];
    for (const dark of [false, true]) {
      await browser.emulate({ dark });
      for (const [, scheme, theme, expected] of cases.filter(([system]) => system === dark)) {
        const tag = `<joint-effort${theme && ` theme="${theme}"`}></joint-effort>`;
        await styled(`:root { color-scheme: ${scheme} }`, tag, async () => {
          assert.equal(await ground(), expected, `${dark ? 'dark' : 'light'} system, ${scheme}, ${theme}`);
        });
      }
    }
    await browser.emulate({});
  });

  test('it follows at once when the attribute, the page or the system changes', async () => {
    await styled(
      ':root { color-scheme: light dark } .dark { color-scheme: dark }',
      '<joint-effort></joint-effort>',
      async () => {
        const turns = async (change, colour) => {
          await change();
          await browser.until(async () => (await ground()) === colour, `the ground ${colour}`);
        };
        await turns(() => browser.run('document.querySelector("joint-effort").theme = "dark"'), DARK);
        await turns(() => browser.run('document.querySelector("joint-effort").theme = null'), LIGHT);
        await turns(() => browser.run('document.documentElement.className = "dark"'), DARK);
        await turns(() => browser.run('document.documentElement.className = ""'), LIGHT);
        await turns(() => browser.emulate({ dark: true }), DARK);
        await turns(() => browser.emulate({}), LIGHT);
      },
    );
  });

  test('the page’s colours are taken as they are where they can be read', async () => {
    const css = `joint-effort { --joint-effort-background: #faf5ff; --joint-effort-accent: rebeccapurple;
      --joint-effort-font: serif; --joint-effort-radius: 0 }`;
    const messages = await browser.saidBy(() =>
      styled(css, ONE, async (look) => {
        assert.equal(await look('.je', 'background-color'), 'rgb(250, 245, 255)');
        assert.equal(await look('[part~=primary]', 'background-color'), 'rgb(102, 51, 153)');
        assert.equal(await look('[part~=primary]', 'color'), 'rgb(255, 255, 255)');
        assert.equal(await look('.je', 'font-family'), 'serif');
        assert.equal(await look('[part~=primary]', 'border-start-start-radius'), '0px');
        await checkAccessible(browser, 'the start in purple');
      }),
    );
    assert.deepEqual(messages, []);
  });

  test('colours that cannot be read give way to the nearest that can, and the console says so once', async () => {
    const css = `:root { --joint-effort-background: white; --joint-effort-text: #999;
      --joint-effort-accent: oklch(0.9 0.2 100); --joint-effort-on-accent: yellow; --joint-effort-surface: nonsense }`;
    const messages = await browser.saidBy(() =>
      styled(css, ONE, async (look) => {
        const colour = async (...of) => parse(await look(...of)).slice(0, 3);
        const white = [255, 255, 255];
        assert.ok(contrast(await colour('.je', 'color'), white) >= MIN_TEXT_CONTRAST);
        const accent = await colour('[part~=primary]', 'background-color');
        assert.ok(contrast(accent, white) >= MIN_TEXT_CONTRAST);
        assert.ok(contrast(accent, await colour('[part~=primary]', 'color')) >= MIN_TEXT_CONTRAST);
        await checkAccessible(browser, 'the start in colours that cannot be read');
        await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.roles' });
        await chooseInside(browser, 'joint-effort', 'je-dimension-roles-2');
        await checkAccessible(browser, 'a question in colours that cannot be read');
        await browser.run('document.body.className = "changed"; return twoFrames()');
      }),
    );
    assert.equal(messages.length, 1, messages.join('\n'));
    for (const name of ['text', 'accent', 'on-accent', 'surface']) {
      assert.match(messages[0], new RegExp(`--joint-effort-${name}:`));
    }
  });

  test('a ground that lets the page through is weighed as it is seen', async () => {
    const css = `body { background: #102a43; color: #fff } joint-effort { --joint-effort-background: transparent;
      --joint-effort-accent: #0b5f58 }`;
    await styled(css, ONE, async (look) => {
      assert.equal(await look('.je', 'background-color'), 'rgb(16, 42, 67)');
      await checkAccessible(browser, 'the start on a dark page');
    });
  });

  test('text is of the person’s own size, and the widget fits its column', async () => {
    await styled('div { inline-size: 320px }', '<div><joint-effort></joint-effort></div>', async (look) => {
      assert.equal(await look('.je', 'font-size'), '17px');
      assert.equal(
        await runInside(
          browser,
          'joint-effort',
          `
        const part = root.querySelector('.je');
        return part.scrollWidth <= part.clientWidth && part.getBoundingClientRect().width === 320;`,
        ),
        true,
      );
      assert.equal(await look('.leave-hint', 'position'), 'absolute');
    });
  });

  test('where a script can make no style sheets the same come from a file', async () => {
    const files = { '/older.js': 'delete CSSStyleSheet.prototype.replaceSync;' };
    const looks = [];
    for (const head of ['', '<script src="older.js"></script>']) {
      const messages = await browser.saidBy(() =>
        onPage(browser, ONE, { head, files }, async () => {
          await ready(browser);
          looks.push(
            await runInside(
              browser,
              'joint-effort',
              `
          return [...root.querySelectorAll('.je *')].map((part) => {
            const { color, backgroundColor, fontSize, width, display } = getComputedStyle(part);
            return [part.localName, color, backgroundColor, fontSize, width, display].join();
          });`,
            ),
          );
          assert.equal(
            await runInside(browser, 'joint-effort', 'return root.querySelectorAll("link").length'),
            head ? 1 : 0,
          );
        }),
      );
      assert.deepEqual(messages, []);
    }
    assert.deepEqual(looks[1], looks[0]);
  });

  test('parts can be styled from the page', async () => {
    const css = 'joint-effort::part(primary) { border-radius: 3px } joint-effort::part(bar) { display: none }';
    await styled(css, ONE, async (look) => {
      assert.equal(await look('[part~=primary]', 'border-start-start-radius'), '3px');
      assert.equal(await look('[part~=bar]', 'display'), 'none');
    });
  });

  test('forced colours come before the page’s', needs(engine, 'forced colours'), async () => {
    await browser.emulate({ forcedColours: true, reducedMotion: true });
    try {
      const css = ':root { --joint-effort-accent: rebeccapurple; --joint-effort-background: #faf5ff }';
      await styled(css, ONE, async (look) => {
        await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.roles' });
        await chooseInside(browser, 'joint-effort', 'je-dimension-roles-2');
        const system = (name) =>
          browser.run(
            `
          const part = document.createElement('p');
          document.body.append(part);
          part.style.setProperty('color', arguments[0]);
          const { color } = getComputedStyle(part);
          part.remove();
          return color;`,
            name,
          );
        assert.equal(await look('.je', 'color'), await system('CanvasText'));
        assert.equal(await look('.je', 'background-color'), await system('Canvas'));
        assert.equal(await look(':checked + .choice-text', 'border-top-width'), '3px');
        assert.equal(await look(':checked + .choice-text', 'border-top-color'), await system('Highlight'));
      });
    } finally {
      await browser.emulate({});
    }
  });
});
