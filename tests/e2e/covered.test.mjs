// What a host page may do to the quick exit: cover it, shrink it, make it transparent, move it under a pointer.
// While the focus is inside, the quick key works under any cover. A press that began elsewhere clears nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heard, onPage, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { inFrame, serveHost, told } from './frame-hosts.mjs';
import { arriveInside, chosenInside, mountedInside, runInside, stepInside, walkInside } from './inside.mjs';
import { again } from './pace.mjs';
import { assessment } from './questions.mjs';

const AT = 'dimension.roles';
const ANSWERS = assessment();

/** What a page puts over the widget or does to it; `it` stands for the element or the frame. */
const COVERS = {
  'a sheet that lies over everything': '.cover { position: fixed; inset: 0; background: #fff; z-index: 2147483647 }',
  'a sheet that nobody sees': '.cover { position: fixed; inset: 0; opacity: 0; z-index: 2147483647 }',
  'nothing to be seen': 'it { opacity: 0 !important }',
  'far outside of the window': 'it { position: fixed !important; left: -9999px !important; top: 0 !important }',
  'as small as a point': 'it { transform: scale(.001) !important }',
  'cut away': 'it { clip-path: inset(100%) !important }',
  'out of reach of the pointer': 'it { pointer-events: none !important }',
};

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  const files = (it, css) => ({ '/cover.css': css.replaceAll('it {', `${it} {`) });
  const HEAD = '<link rel="stylesheet" href="cover.css">';

  for (const [what, css] of Object.entries(COVERS)) {
    test(`the quick key leaves the element: ${what}`, async () => {
      await onPage(
        browser,
        '<joint-effort></joint-effort><p class="cover"></p>',
        { head: HEAD, files: files('joint-effort', css) },
        async () => {
          await ready(browser);
          await walkInside(browser, 'joint-effort', ANSWERS, { to: AT });
          await browser.press('F8', 'F8', 'F8');
          await browser.until(async () => (await browser.address()) === 'about:blank', 'the blank page');
        },
      );
    });
  }

  test('by the keyboard the button leaves from under a cover', async () => {
    await onPage(
      browser,
      '<joint-effort></joint-effort><p class="cover"></p>',
      { head: HEAD, files: files('joint-effort', Object.values(COVERS)[0]) },
      async () => {
        await ready(browser);
        await walkInside(browser, 'joint-effort', ANSWERS, { to: AT });
        await runInside(browser, 'joint-effort', 'root.querySelector("[data-action=leave]").focus()');
        await browser.press('Enter');
        await browser.until(async () => (await browser.address()) === 'about:blank', 'the blank page');
      },
    );
  });

  for (const [what, css] of Object.entries(COVERS).slice(0, 3)) {
    test(`the quick key leaves the frame: ${what}`, async () => {
      const host = await serveHost({
        body: `<link rel="stylesheet" href="cover.css">
          <iframe id="tool" title="Joint Effort" src="{{tool}}frame.html" width="100%" height="500" data-joint-effort></iframe>
          <p class="cover"></p>`,
        policy: "default-src 'self' http:",
        files: files('#tool', css),
      });
      try {
        await browser.goTo(host.page);
        await inFrame(
          browser,
          async () => {
            await mountedInside(browser, null);
            await walkInside(browser, null, ANSWERS, { to: AT });
            // The third press removes the frame, so Firefox's driver has nothing left to report success to.
            await browser.press('F8', 'F8', 'F8').catch(({ name }) => assert.equal(name, 'NoSuchWindowError'));
          },
          '#tool',
        );
        await browser.until(async () => (await browser.address()) === 'about:blank', 'the blank page');
      } finally {
        await host.close();
      }
    });
  }

  /** The middle of a part of the page, or of the leave button in it. */
  const spotOf = (selector) =>
    browser.run(
      `
    const part = document.querySelector(arguments[0]);
    const button = part.shadowRoot?.querySelector('[data-action=leave]') ?? part;
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };`,
      selector,
    );

  /** Presses at one point and releases at another. */
  async function drag(from, to) {
    const at = ({ x, y }) => ({ x, y, duration: 0 });
    await browser.driver.actions().move(at(from)).press().move(at(to)).release().perform();
  }

  /** Checks that nothing was cleared. */
  async function isThere() {
    await again();
    assert.equal(await stepInside(browser, 'joint-effort'), AT);
    assert.deepEqual(await heard(browser, 'cleared'), []);
  }

  test('a press that begins or ends beside the button in the element does not leave', async () => {
    await onPage(browser, '<p id="beside">Beside</p><joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', ANSWERS, { to: AT });
      await browser.run('scrollTo(0, 0)');
      const [button, beside] = [await spotOf('joint-effort'), await spotOf('#beside')];
      await drag(beside, button);
      await isThere();
      await drag(button, beside);
      await isThere();
      // A cover goes away under the press.
      await browser.run(`
        const cover = document.body.appendChild(document.createElement('div'));
        Object.assign(cover.style, { position: 'fixed', inset: '0' });
        cover.addEventListener('pointerdown', () => cover.remove());`);
      await drag(button, button);
      assert.equal(await browser.run('return document.querySelector("body > div")'), null);
      await isThere();
    });
  });

  test('a press that begins beside the frame and ends on the button in it does not leave', async () => {
    const host = await serveHost({});
    try {
      await browser.goTo(host.page);
      const spot = await inFrame(
        browser,
        async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, ANSWERS, { to: AT });
          return spotOf('[data-action=leave]');
        },
        '#tool',
      );
      await browser.run('scrollTo(0, 0)');
      const [frame, beside] = await browser.run(`
        const { left, top } = document.getElementById('tool').getBoundingClientRect();
        const heading = document.querySelector('h1').getBoundingClientRect();
        return [{ x: left, y: top }, { x: heading.left + 5, y: heading.top + 5 }]
          .map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));`);
      const button = { x: frame.x + spot.x, y: frame.y + spot.y };
      await drag(beside, button);
      await drag(button, beside);
      await again();
      assert.deepEqual(await told(browser, 'cleared'), []);
      // No message from the host page triggers it either.
      await browser.run(`
        for (const name of ['cleared', 'leave', 'left', 'F8', 'keydown', 'click', 'print']) {
          for (const detail of [undefined, { left: true }, { key: 'F8' }]) {
            document.getElementById('tool').contentWindow.postMessage({ 'joint-effort': 1, name, detail }, '*');
          }
        }`);
      await again();
      assert.deepEqual(await told(browser, 'cleared'), []);
      await inFrame(browser, () => arriveInside(browser, null, AT), '#tool');
    } finally {
      await host.close();
    }
  });

  test('the second half of a double press beside the element, which comes under the pointer, does nothing', async () => {
    const body = '<p id="beside">Beside</p><joint-effort></joint-effort>';
    await onPage(browser, body, {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', ANSWERS, { to: AT });
      await browser.run('scrollTo(0, 0)');
      for (const selector of ['[data-action=leave]', '.choice input']) {
        // The page's own button moves the widget under the pointer, like one that opens it in a dialog.
        const spot = await runInside(
          browser,
          'joint-effort',
          `
          const host = root.host;
          const button = document.body.appendChild(document.createElement('button'));
          Object.assign(button.style, { position: 'fixed', left: '40px', top: '300px', width: '60px', height: '60px' });
          host.style.cssText = '';
          const box = root.querySelector(values[0]).getBoundingClientRect();
          const own = host.getBoundingClientRect();
          const [x, y] = [70, 330];
          button.addEventListener('click', () => {
            button.remove();
            host.style.cssText = 'position: absolute; width: ' + own.width + 'px; left: '
              + (x - (box.left + box.width / 2 - own.left)) + 'px; top: ' + (y + scrollY - (box.top + box.height / 2 - own.top)) + 'px';
          });
          return { x, y };`,
          selector,
        );
        const before = await chosenInside(browser, 'joint-effort');
        await browser.clickAt(spot, 120);
        await isThere();
        assert.equal(
          await runInside(
            browser,
            'joint-effort',
            `
          const { x, y } = values[0];
          return Boolean(root.elementFromPoint(x, y)?.closest('a, button, label'));`,
            spot,
          ),
          true,
          'it has come under the pointer',
        );
        assert.deepEqual(await chosenInside(browser, 'joint-effort'), before);
      }
    });
  });
});
