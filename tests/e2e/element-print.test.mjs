// Printing from inside a page: the widget alone, in its own styles, without the page around it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, property, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { pressInside, runInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';
import { WORDS } from './random-words.mjs';
import { PAPERS, sheetsOf } from './sheets.mjs';

/** Records what a frame contains when it is printed, instead of calling a printer. */
const NOTING = `
  window.printed = [];
  new MutationObserver((changes) => {
    for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (frame.localName !== 'iframe') continue;
      frame.contentWindow.print = () => {
        const { body, title, documentElement } = frame.contentDocument;
        printed.push({
          text: body.innerText, title, language: documentElement.lang, sheets: frame.contentDocument.adoptedStyleSheets.length,
          family: getComputedStyle(body.querySelector('.je')).fontFamily, inline: body.querySelectorAll('.je [style]').length,
          folded: body.querySelectorAll('details:not([open])').length, shown: getComputedStyle(frame).display,
        });
        frame.contentWindow.dispatchEvent(new Event('afterprint'));
      };
    }
  }).observe(document.body, { childList: true });
  window.print = () => printed.push('the page');`;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  test('the widget alone is printed, whole, and the frame for it goes', async () => {
    const body = '<h1>Ours</h1><joint-effort></joint-effort><script src="noting.js"></script>';
    const head = '<link rel="stylesheet" href="own.css">';
    const files = {
      '/noting.js': NOTING,
      '/own.css': 'iframe { display: none !important } html { --joint-effort-font: serif }',
    };
    await onPage(browser, body, { head, files }, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }));
      await pressInside(browser, 'joint-effort', 'continue');
      await browser.run('document.querySelector("joint-effort").print()');
      const printed = await browser.until(async () => {
        const found = await browser.run('return printed');
        return found.length === 2 && found;
      }, 'printing');
      for (const { text, title, language, sheets, family, inline, folded, shown } of printed) {
        assert.doesNotMatch(text, /Ours/);
        assert.ok(text.includes(String(new Date().getFullYear())), 'the date');
        assert.match(text, new RegExp(title.trim().split(/\s+/)[0]));
        assert.equal(language, 'en');
        assert.ok(sheets >= 4);
        assert.equal(family, 'serif');
        assert.deepEqual([inline, folded, shown], [0, 0, 'block']);
      }
      // The frame printed last stays: the browser may still be drawing it.
      assert.equal(await browser.run('return document.querySelectorAll("iframe").length'), 1);
      // Sections opened for printing are closed again.
      assert.ok(
        (await runInside(browser, 'joint-effort', 'return root.querySelectorAll("details:not([open])").length')) > 0,
      );
      assert.ok(await property(browser, 'outcome'));
      assert.deepEqual(await browser.messages(), []);
    });
  });

  test('where printing is asked for and goes on later, what is to be printed stays until then', async () => {
    // A minute passes in a second.
    const body = '<joint-effort></joint-effort><script src="phone.js"></script>';
    const files = {
      '/phone.js': `
      const usual = setTimeout;
      window.setTimeout = (act, ms, ...more) => usual(act, ms === 60000 ? ms / 60 : ms, ...more);
      window.asked = 0;
      new MutationObserver((changes) => {
        for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (frame.localName === 'iframe') frame.contentWindow.print = () => {
            asked += 1;
            if (window.early) frame.contentWindow.dispatchEvent(new Event('afterprint'));
          };
        }
      }).observe(document.body, { childList: true });`,
    };
    const frames = () => browser.run('return document.querySelectorAll("iframe").length');
    const print = async (count) => {
      await browser.run('document.querySelector("joint-effort").print()');
      await browser.until(() => browser.run('return asked === arguments[0]', count), 'printing');
    };
    await onPage(browser, body, { files }, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }));
      for (const early of [false, true]) {
        await browser.run('window.early = arguments[0]; window.asked = 0', early);
        await print(1);
        await new Promise((passed) => {
          setTimeout(passed, 300);
        });
        assert.equal(await frames(), 1, 'the browser draws its sheets by now');
        await print(2);
        assert.equal(await frames(), 1, 'the next takes its place');
        await browser.until(async () => (await frames()) === 0, 'the frame to go when a minute has passed');
      }
      // The frame holds answers, so it goes when they go, and when the element goes.
      await print(3);
      await browser.run('document.querySelector("joint-effort").reset()');
      assert.equal(await frames(), 0);
      await print(4);
      await browser.run('document.querySelector("joint-effort").remove(); return twoFrames()');
      assert.equal(await frames(), 0);
    });
  });

  test('a page printed with the widget in it shows it on paper, dark on white', async () => {
    const head = '<link rel="stylesheet" href="own.css">';
    const files = { '/own.css': 'html { --joint-effort-background: #201030; --joint-effort-accent: #d0b0ff }' };
    await onPage(browser, '<joint-effort theme="dark"></joint-effort>', { head, files }, async () => {
      await ready(browser);
      const [only, ...more] = await sheetsOf(await browser.print(PAPERS.A4));
      assert.equal(more.length, 0);
      assert.doesNotMatch(only.text, /1\/1/, 'the margins are the page’s own');
      // The widget begins on the page's first sheet, and spans as many as it needs.
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }));
      const sheets = await sheetsOf(await browser.print(PAPERS.A4));
      assert.ok(sheets.length >= 2 && sheets.length <= 4, `${sheets.length} sheets`);
      const feet = sheets.filter(({ text }) => text.includes(`Edition${WORDS.meta.edition}`));
      assert.equal(feet.length, 1, 'the foot of the page is its own too');
    });
    if (engine !== 'chromium') return;
    await browser.emulate({ print: true });
    try {
      await onPage(browser, '<joint-effort theme="dark"></joint-effort>', { head, files }, async () => {
        await ready(browser);
        const look = await runInside(
          browser,
          'joint-effort',
          `
          const { backgroundColor, color } = getComputedStyle(root.querySelector('.je'));
          return [backgroundColor, color];`,
        );
        assert.deepEqual(look, ['rgb(255, 255, 255)', 'rgb(26, 35, 33)']);
      });
    } finally {
      await browser.emulate({});
    }
  });
});
