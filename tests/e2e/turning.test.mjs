// Names with invisible signs that turn the direction of what follows, and names that run from right to left. The
// words around them stay as they are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { arrive, arriveFocused, assessment, inNewTab, open, press, stored, walk } from './journey.mjs';

/** The names, by what is in them. */
const NAMES = {
  'a sign that turns all': 'Cl\u202einic',
  'a sign that opens a part': 'Cl\u2067inic',
  'a sign that ends another one’s part': 'Cl\u2069\u202einic',
  'a mark from right to left at its end': 'Clinic\u200f',
  'Hebrew letters': '\u05d0\u05d1\u05d2',
  'Arabic letters and an embedding': '\u202b\u0639\u0645\u0644',
};

/** Collects the texts in which a letter or a number is to the left of an earlier one on the same line. */
const TURNED = `
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('.je [data-step]'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement.closest('.unseen, option, textarea') || !text.parentElement.checkVisibility()) continue;
    let last = null;
    for (let at = 0; at < text.length; at += 1) {
      // Latin letters, numbers and the signs of sentences: none of the name's that run the other way.
      if (!/[\\w.,:;()]/.test(text.data[at])) continue;
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const [box] = range.getClientRects();
      if (!box || box.width === 0) continue;
      if (last && Math.abs(last.top - box.top) < 2 && box.left < last.left) {
        found.push(text.data.replace(/[^ -~]/g, (sign) => '<' + sign.charCodeAt(0).toString(16) + '>'));
        break;
      }
      last = box;
    }
  }
  return found;`;

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  for (const [what, name] of Object.entries(NAMES)) {
    test(`no name turns the words around it: ${what}`, async () => {
      await inNewTab(browser, async () => {
        await open(browser, server.address);
        const holds = async (page) => assert.deepEqual(await browser.run(TURNED), [], page);
        await walk(browser, assessment({ claimed: 'partnership' }), { to: 'check', serviceName: name });
        await holds('check');
        // What was typed is stored unchanged.
        assert.ok(Object.values(await stored(browser)).some((text) => text.includes(name)));
        await press(browser, 'continue');
        await arriveFocused(browser, 'result');
        await holds('result');
        await press(browser, 'keep');
        await arrive(browser, 'keep');
        await holds('keep');
        await press(browser, 'back');
        await arrive(browser, 'result');
        await press(browser, 'map');
        await arrive(browser, 'map');
        await holds('map');
        assert.ok((await browser.text('[data-step]')).length > 0);
      });
    });
  }
});
