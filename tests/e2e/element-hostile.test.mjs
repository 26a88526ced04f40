// The worst styles around the element: only a width reaches the inside, and none of its own styles get out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { needs } from './abilities.mjs';
import { onPage, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { runInside, walkInside } from './inside.mjs';
import { draftBefore } from './journey.mjs';
import { assessment } from './questions.mjs';

const ANSWERS = assessment({ dimensions: [4, 3, 2, 'unknown', 1, 0, 5, 3, 3, 3] });

const HOSTILE = {
  'everything unset': '* { all: unset !important }',
  'a tiny root': 'html { font-size: 3px !important }',
  'a giant root': 'html { font-size: 200px !important }',
  'inherited text styles': `html, body, joint-effort { letter-spacing: 1em; word-spacing: 2em;
    text-transform: uppercase; font: italic 900 40px/3 fantasy; color: #fefefe; text-align: right; text-indent: 9em;
    white-space: pre; word-break: break-all; visibility: hidden; cursor: wait; list-style: square; quotes: none;
    text-shadow: 0 0 9px red; pointer-events: none; user-select: none; direction: rtl }`,
  'rules for common tags': `div, section, header, fieldset, h1, h2, p, label, span, ul { display: none !important }
    button, input { appearance: none; border: 9px solid red !important; opacity: 0.1; transform: rotate(9deg) }`,
  'properties of the same names': `* { --je-accent: red !important; --je-u: 90px !important; --je-bg: red !important;
    --je-font: fantasy !important; --ring: 9em !important; --dot: 90px !important; --cell: 9px !important }`,
};

/** Sizes follow from the width that the page gives, and logical properties follow from sizes. */
const OF_THE_WIDTH =
  /^(width|height|inline-size|block-size|perspective-origin|transform-origin|-webkit-.*|-moz-.*)$|inset|^(top|left|right|bottom)$/;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /**
   * The computed styles of everything inside, with `::before` and `::after`, one line per property. That is half
   * a million lines, too many to transfer, so each part's lines are hashed unless `whole` is set.
   */
  const styles = (whole) =>
    runInside(
      browser,
      'joint-effort',
      `
    const sum = async (text) => [...new Uint8Array(
      await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].join('.');
    const names = [...getComputedStyle(document.documentElement)].filter((name) =>
      !new RegExp(values[0]).test(name) && !name.startsWith('--'));
    const found = [...root.querySelectorAll('.je, .je *')].flatMap((part) => ['', '::before', '::after'].map((pseudo) => {
      const computed = getComputedStyle(part, pseudo || null);
      if (pseudo && computed.content === 'none') return null;
      const lines = names.map((name) => name + ': ' + computed.getPropertyValue(name));
      return [part.localName + '.' + part.className + pseudo, lines.join('\\n')];
    })).filter(Boolean);
    return values[1] ? found
      : Promise.all(found.map(async ([part, lines]) => [part, await sum(lines)]));`,
      OF_THE_WIDTH.source,
      whole,
    );

  async function inside({ css = '', doctype }, step, whole = false) {
    let found;
    // The page's own column is as wide as the window in both, so that even widths match.
    const head = '<link rel="stylesheet" href="hostile.css"><script src="kept.js"></script>';
    const draft = draftBefore(step, ANSWERS);
    const files = {
      '/hostile.css': `${css}\nbody { margin: 0 !important; padding: 0 !important }`,
      '/kept.js': draft && `sessionStorage.setItem('joint-effort.draft:/host.html#1', ${JSON.stringify(draft)})`,
    };
    await onPage(browser, '<joint-effort></joint-effort>', { head, files, doctype }, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', ANSWERS, { to: step, focused: step !== 'start' });
      // A focused part looks different.
      await runInside(browser, 'joint-effort', 'root.activeElement?.blur()');
      found = await styles(whole);
    });
    return found;
  }

  for (const step of ['start', 'dimension.roles', 'result']) {
    test(`no style changes inside on the page "${step}"`, async () => {
      const sums = await inside({}, step);
      const pages = Object.entries(HOSTILE).map(([name, css]) => [name, { css }]);
      for (const [name, page] of [...pages, ['a page without a doctype', { doctype: '' }]]) {
        const found = await inside(page, step);
        assert.deepEqual(
          found.map(([part]) => part),
          sums.map(([part]) => part),
          name,
        );
        if (isDeepStrictEqual(found, sums)) continue;
        const calm = await inside({}, step, true);
        const changed = (await inside(page, step, true)).flatMap(([part, found], index) => {
          const [, usual] = calm[index];
          if (found === usual) return [];
          const lines = usual.split('\n');
          return found
            .split('\n')
            .map((line, at) => [lines[at], line])
            .filter(([was, is]) => was !== is)
            .map(([was, is]) => `${part} { ${was} → ${is} }`);
        });
        assert.fail(`${name}:\n${changed.slice(0, 20).join('\n')}`);
      }
    });
  }

  test('under all of it at once it is answered to the end with the pointer', async () => {
    const head = '<link rel="stylesheet" href="hostile.css">';
    const sideways = 'body { writing-mode: vertical-rl }';
    const files = { '/hostile.css': [...Object.values(HOSTILE), sideways].join('\n') };
    await onPage(browser, '<joint-effort></joint-effort>', { head, files }, async () => {
      await ready(browser);
      const button = await runInside(browser, 'joint-effort', 'return root.querySelector("[data-action=continue]")');
      await browser.clickOn(button);
      await walkInside(browser, 'joint-effort', assessment());
    });
  });

  test('a line through the text of the page ends at the widget', needs(engine, 'the same picture twice'), async () => {
    const head = '<link rel="stylesheet" href="line.css">';
    const files = { '/line.css': 'body { text-decoration: line-through red 9px; background: #fff; margin: 0 }' };
    const pictures = [];
    for (const css of [files['/line.css'], 'body { background: #fff; margin: 0 }']) {
      await onPage(browser, '<joint-effort></joint-effort>', { head, files: { '/line.css': css } }, async () => {
        await ready(browser);
        await browser.run('return twoFrames()');
        pictures.push(await browser.driver.takeScreenshot());
      });
    }
    assert.equal(pictures[0], pictures[1]);
  });

  test('nothing of the widget’s styles gets out', async () => {
    const own = `<div class="je je-page" id="own"><div class="page"><h1>Ours</h1><p class="lead hint small">Text</p>
      <button class="button primary">Press</button><label class="choice"><input type="radio">
      <span class="choice-text">One</span></label><p class="note problem">Note</p></div></div>`;
    // A trusted-types policy would block a script that a script adds.
    await onPage(browser, own, { script: false, policy: null }, async () => {
      const look = () =>
        browser.run(`
        return [document.documentElement, document.body, ...document.querySelectorAll('#own, #own *')].map((part) => {
          const computed = getComputedStyle(part);
          return [...computed].map((name) => name + ':' + computed.getPropertyValue(name)).join(';');
        });`);
      const before = await look();
      await browser.run(`
        const one = document.createElement('joint-effort');
        one.style.setProperty('position', 'fixed');
        const script = Object.assign(document.createElement('script'), { type: 'module', src: 'element/joint-effort.js' });
        document.head.append(script);
        document.body.append(one);`);
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'claimed' });
      assert.deepEqual(await look(), before);
      assert.deepEqual(await browser.run('return document.adoptedStyleSheets.length'), 0);
    });
  });
});
