// Pages that are drawn in parts: each part is painted, and what is already shown does not move.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { can } from './abilities.mjs';
import { goAside, openText } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arriveFocused, assessment, open, press, walkFrom } from './journey.mjs';

const ANSWERS = assessment({ barriers: 'yes' });

/** How to reach the page before each long one, and what to press there. */
const LONG = {
  check: [(browser, address) => walkFrom(browser, address, ANSWERS, { to: 'barriers.3' }), 'continue'],
  result: [(browser, address) => walkFrom(browser, address, ANSWERS, { to: 'check' }), 'continue'],
  map: [openMap, 'go-on-with-map'],
};

async function openMap(browser, address) {
  const file = new URL('../golden/maps/12-fifteen-around-a-refugee-family.json', import.meta.url);
  await open(browser, address);
  await goAside(browser, null, 'open');
  await openText(browser, null, JSON.stringify(JSON.parse(readFileSync(file, 'utf8')).map));
  await browser.find('[data-action="go-on-with-map"]');
}

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  for (const [page, [come, action]] of Object.entries(LONG)) {
    test(`the page "${page}" is painted in parts, and none moves when the next comes`, async () => {
      await come(browser, server.address);
      await browser.run(
        `
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
        requestAnimationFrame(note);`,
        page,
      );
      await press(browser, action);
      await arriveFocused(browser, page);
      const seen = await browser.until(
        () => browser.run('return frames_seen.at(-1)?.done && frames_seen'),
        'the last part',
      );
      const parts = new Set(seen.map(({ tops }) => tops.length)).size;
      assert.ok(parts > 1 || !can(engine, 'each frame'), 'more than one part was painted');
      // On a slow machine a frame may be painted before the page is at its top and its heading has the focus.
      const settled = seen.slice(seen.findIndex(({ focused }) => focused === 'h1'));
      for (const [index, { tops, focused }] of settled.entries()) {
        assert.equal(focused, 'h1');
        const earlier = settled[index - 1]?.tops ?? [];
        assert.deepEqual(tops.slice(0, earlier.length), earlier, 'what is shown moved');
      }
    });
  }
});
