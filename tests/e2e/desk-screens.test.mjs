// How the pages beside the way stand on the screen: for axe, on narrow and wide screens, in the dark,
// and by the keyboard alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessible } from './accessibility.mjs';
import { goAside, openText, saysSo } from './desk.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arriveFocused, inNewTab, jumpTo, press } from './journey.mjs';
import { RESULTS } from './results.mjs';

const { answers, strengths, serviceName } = RESULTS['a gap'];
const LOOKS = [[1280, {}], [320, { dark: true }], [768, { forcedColours: true }]];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => { ({ server, browser } = there); });

  async function looksWell(name) {
    for (const [width, media] of LOOKS) {
      await browser.resize(width, 900);
      await browser.emulate(media);
      const { wide, small } = await browser.run(`
        const targets = document.querySelectorAll('main :is(button, summary, textarea, input[type=file], label.choice)');
        const low = (part) => part.checkVisibility() && part.getBoundingClientRect().height < 24;
        return {
          wide: document.documentElement.scrollWidth - innerWidth,
          small: [...targets].filter(low).map((part) => part.outerHTML),
        };`);
      assert.ok(wide <= 0, `${name} at ${width}: ${wide} too wide`);
      assert.deepEqual(small, [], `${name} at ${width}`);
      await checkAccessible(browser, `${name} at ${width}`);
    }
    await browser.emulate({});
    await browser.resize(1280, 900);
  }

  test('each page can be read and used on every screen', async () => {
    await inNewTab(browser, async () => {
      await jumpTo(browser, server.address, answers, { strengths, serviceName });
      await goAside(browser, null, 'keep');
      await browser.run('document.querySelector(".files").open = true');
      await looksWell('keep');
      const code = await browser.text('.code');
      await press(browser, 'open');
      await arriveFocused(browser, 'open');
      await openText(browser, null, 'nothing of the kind');
      await browser.find('.problems');
      await looksWell('open, refused');
      await openText(browser, null, code);
      await saysSo(browser, null, /Opened/);
      await looksWell('open');
      await press(browser, 'course');
      await arriveFocused(browser, 'course');
      await looksWell('course');
    });
  });

  test('the keyboard alone leads from a result to a copied text and back', async () => {
    await inNewTab(browser, async () => {
      await jumpTo(browser, server.address, answers);
      await browser.run('document.querySelector("[data-action=keep]").focus()');
      await browser.press('Enter');
      await arriveFocused(browser, 'keep');
      for (let tabs = 0; tabs < 30; tabs += 1) {
        await browser.press('Tab');
        if (await browser.run('return document.activeElement.dataset.copy === "short"')) break;
      }
      await browser.press('Enter');
      await saysSo(browser, null, /Copied/);
      assert.equal(await browser.run('return document.activeElement.dataset.copy'), 'short');
      await browser.run('document.querySelector("[data-action=back]").focus()');
      await browser.press('Enter');
      await arriveFocused(browser, 'result');
    });
  });
});
