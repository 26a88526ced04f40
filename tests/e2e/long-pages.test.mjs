// Pages that are drawn a part after the other: each part is painted, and what is shown does not move.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arriveFocused, assessment, press, walkFrom } from './journey.mjs';

const LONG = { check: 'barriers.3', result: 'check' };

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => { ({ server, browser } = there); });

  for (const [page, before] of Object.entries(LONG)) {
    test(`the page "${page}" is painted in parts, and none moves when the next comes`, async () => {
      await walkFrom(browser, server.address, assessment({ barriers: 'yes' }), { to: before });
      await browser.run(`
        const [name] = arguments;
        window.frames_seen = [];
        const note = () => {
          const there = document.querySelector('main[data-step="' + name + '"]');
          if (there) {
            frames_seen.push({
              focused: document.activeElement.localName,
              tops: [...there.querySelectorAll('h1, h2')].map((part) => Math.round(part.getBoundingClientRect().top)),
              done: there.dataset.unfinished === undefined,
            });
          }
          if (!frames_seen.at(-1)?.done) requestAnimationFrame(note);
        };
        requestAnimationFrame(note);`, page);
      await press(browser, 'continue');
      await arriveFocused(browser, page);
      const seen = await browser.until(() => browser.run(
        'return frames_seen.at(-1)?.done && frames_seen'), 'the last part');
      assert.ok(new Set(seen.map(({ tops }) => tops.length)).size > 1, 'more than one part was painted');
      // On a slow machine a frame may come before the page is scrolled to its top and has the focus.
      const settled = seen.slice(seen.findIndex(({ focused }) => focused === 'h1'));
      for (const [index, { tops, focused }] of settled.entries()) {
        assert.equal(focused, 'h1');
        const earlier = settled[index - 1]?.tops ?? [];
        assert.deepEqual(tops.slice(0, earlier.length), earlier, 'what is shown moved');
      }
    });
  }
});
