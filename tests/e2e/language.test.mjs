// A language that does not exist is asked for, or the page around is in another one: our words say what language
// they are in and which way they run, also after the program has crashed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BREAKING } from './breaking.mjs';
import { heard, onPage, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { inFrame, serveHost, told } from './frame-hosts.mjs';
import { mountedInside, runInside, walkInside } from './inside.mjs';
import { inNewTab } from './journey.mjs';
import { assessment } from './questions.mjs';
import { serve } from './server.mjs';

const ARABIC = 'lang="ar" dir="rtl"';
const WORDS = { meta: { language: 'ar', direction: 'rtl' } };

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  /** The language of a part and the direction of its text, as a browser and a screen reader take them. */
  const spoken = (hosts, selector) =>
    runInside(
      browser,
      hosts,
      `
    const part = root.querySelector(values[0]);
    return [part.closest('[lang]')?.lang, getComputedStyle(part).direction];`,
      selector,
    );

  async function breakOff(hosts) {
    await runInside(
      browser,
      hosts,
      `
      window.breaks = 'once';
      root.querySelector('[data-step] [data-action="continue"]').click();`,
    );
    await browser.until(
      () => runInside(browser, hosts, 'return root.querySelector("[data-step=broken]") !== null'),
      'the page to say so',
    );
  }

  /** Checks the language of what is shown, and of the message once the program has crashed. */
  async function isIn(hosts, expected) {
    assert.deepEqual(await spoken(hosts, '[data-step=start] h1, [data-step=start] h2'), expected);
    await breakOff(hosts);
    assert.deepEqual(await spoken(hosts, '[data-step=broken] p'), expected);
    assert.deepEqual(await spoken(hosts, '[data-step=broken] button'), expected);
  }

  for (const [what, tag, html, expected] of [
    ['in an Arabic page', '<joint-effort></joint-effort>', ARABIC, ['en', 'ltr']],
    ['asked for in French', '<joint-effort lang="fr-CA" dir="rtl"></joint-effort>', 'lang="fr"', ['en', 'ltr']],
    ['asked for in no language at all', '<joint-effort lang=""></joint-effort>', ARABIC, ['en', 'ltr']],
    [
      'given other words',
      `<joint-effort lang="ar" content='${JSON.stringify(WORDS)}'></joint-effort>`,
      'lang="en"',
      ['ar', 'rtl'],
    ],
  ]) {
    test(`the element says what language its words are in, ${what}`, async () => {
      await inNewTab(browser, async () => {
        await browser.beforeEachPage(BREAKING);
        await onPage(browser, tag, { html }, async () => {
          await ready(browser);
          const faults = (await heard(browser, 'error')).flatMap(({ detail }) => detail.faults);
          assert.deepEqual(
            faults.map(({ path, allowed }) => [path, allowed]),
            what.startsWith('asked') ? [['lang', ['en']]] : [],
          );
          await isIn('joint-effort', expected);
        });
      });
    });
  }

  test('the element that is asked for in French is answered to the end in the words there are', async () => {
    await onPage(browser, '<joint-effort lang="fr"></joint-effort>', { html: 'lang="fr"' }, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment());
      assert.deepEqual(await spoken('joint-effort', '[data-step=result] h1, [data-step=result] h2'), ['en', 'ltr']);
    });
  });

  test('the frame says what language its words are in, asked for in French', async () => {
    const host = await serveHost({ frame: { query: '?lang=fr', height: 900 } });
    try {
      await inNewTab(browser, async () => {
        await browser.beforeEachPage(BREAKING);
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          assert.deepEqual(await spoken(null, '[data-step=start] h1'), ['en', 'ltr']);
        });
        await browser.until(async () => (await told(browser, 'error')).length > 0, 'the fault');
        const [{ faults }] = await told(browser, 'error');
        assert.deepEqual(
          faults.map(({ path, allowed }) => [path, allowed]),
          [['lang', ['en']]],
        );
      });
    } finally {
      await host.close();
    }
  });

  test('a page that a translation has given another language says of its own words what they are', async () => {
    const server = await serve();
    try {
      await inNewTab(browser, async () => {
        await browser.beforeEachPage(BREAKING);
        await browser.goTo(server.address);
        await mountedInside(browser, null);
        await browser.run("Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' })");
        await isIn(null, ['en', 'ltr']);
      });
    } finally {
      await server.close();
    }
  });
});
