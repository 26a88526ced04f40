// Strict hosts: the widget needs nothing that a server, a browser or a person may refuse.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { needs } from './abilities.mjs';
import { openBrowser } from './browser.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import {
  arriveFocusedInside,
  chosenInside,
  findInside,
  mountedInside,
  pressInside,
  runInside,
  stepInside,
  textInside,
  walkInside,
} from './inside.mjs';
import { inNewTab } from './journey.mjs';
import { settled } from './kept.mjs';
import { PLACES, hostPage, inPlace, serveHosts } from './places.mjs';
import { choiceId } from './questions.mjs';
import { RESULTS } from './results.mjs';
import { STRICT_POLICY } from './policy.mjs';

const { answers, strengths } = RESULTS['a gap'];
const HEADLINE = /collaborate/i;

inEveryEngine((engine) => {
  let browser;
  let server;
  inBrowser(engine, (opened) => {
    browser = opened;
  });
  before(async () => {
    server = await serveHosts({ policy: STRICT_POLICY });
  });
  after(() => server?.close());

  /** Walks to the result, to the check and back, and checks the result. */
  async function wholeWay(hosts) {
    await walkInside(browser, hosts, answers, { strengths });
    assert.match(await textInside(browser, hosts, '.headline'), HEADLINE);
    await pressInside(browser, hosts, 'check');
    await arriveFocusedInside(browser, hosts, 'check');
    await pressInside(browser, hosts, 'continue');
    await arriveFocusedInside(browser, hosts, 'result');
  }

  for (const [name, place] of Object.entries(PLACES)) {
    test(`the strictest policy is enough for ${name}, and nothing is said`, async () => {
      assert.deepEqual(await browser.saidBy(() => inPlace(browser, server, place, wholeWay)), []);
    });

    test(`after ${name} has loaded it may not ask for anything, and does not`, async () => {
      await inPlace(browser, server, place, async (hosts) => {
        if (hosts === null) await settled(browser);
        const refused = await browser.run(`
          const policy = document.createElement('meta');
          policy.httpEquiv = 'Content-Security-Policy';
          policy.content = "connect-src 'none'; img-src 'none'; script-src 'none'; style-src 'none';"
            + " font-src 'none'; frame-src 'none'; media-src 'none'; object-src 'none'; worker-src 'none'";
          document.head.append(policy);
          window.refused = [];
          // The browser itself may look at what the page would look like as an application.
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
            /[/]icon[^/]*$/.test(blockedURI) || refused.push(effectiveDirective));
          return fetch('/asked').then(() => 'answered', () => 'refused');`);
        assert.equal(refused, 'refused', 'the browser holds the page to it');
        // The browser itself looks for a newer service worker when it likes.
        const askedOf = () => server.requests.filter(({ path }) => path !== '/sw.js').length;
        const asked = askedOf();
        const resources = () => browser.run('return performance.getEntriesByType("resource").length');
        const loaded = await resources();
        assert.deepEqual(await browser.saidBy(() => wholeWay(hosts)), [], 'nothing is said');
        assert.equal(askedOf(), asked, 'nothing was asked of the host');
        assert.equal(await resources(), loaded, 'nothing was asked of anybody');
        assert.deepEqual(await browser.run('return refused'), ['connect-src'], 'but for the test itself');
      });
    });

    test(`${name} works on when its host has gone`, async () => {
      const going = await serveHosts({ policy: STRICT_POLICY });
      await inPlace(browser, going, place, async (hosts) => {
        await going.close();
        await wholeWay(hosts);
      });
    });

    test(`${name} works on plain http, packed with gzip at most`, async () => {
      const plain = await serveHosts({ policy: STRICT_POLICY, gzip: true });
      try {
        const intranet = { ...plain, address: plain.address.replace('127.0.0.1', 'intranet.test') };
        const said = await browser.saidBy(() =>
          inPlace(browser, intranet, place, async (hosts) => {
            assert.deepEqual(
              await browser.run(`return [isSecureContext, typeof navigator.clipboard,
            typeof crypto.subtle, typeof crypto.randomUUID, 'serviceWorker' in navigator]`),
              [false, 'undefined', 'undefined', 'undefined', false],
              'no secure context',
            );
            await wholeWay(hosts);
          }),
        );
        assert.ok(plain.requests.every(({ packed, status }) => packed && status === 200));
        assert.ok(
          plain.requests.every(({ accepts }) => !/\bbr\b/.test(accepts)),
          'there is gzip alone',
        );
        assert.deepEqual(said, []);
      } finally {
        await plain.close();
      }
    });

    test(`${name} works on a touch screen of 360 pixels`, needs(engine, 'touch'), async () => {
      await inNewTab(browser, async () => {
        await browser.resize(360, 740, { touch: true });
        await browser.goTo(server.address + place.path);
        await mountedInside(browser, place.hosts);
        const { hosts } = place;
        const tap = async (selector) => browser.tap(await findInside(browser, hosts, selector));
        await tap('.je [data-action="continue"]');
        await arriveFocusedInside(browser, hosts, 'claimed');
        await tap(`label:has(> #${choiceId('claimed', 5)})`);
        await browser.until(async () => (await chosenInside(browser, hosts)).length === 1, 'the choice');
        await tap('.je [data-action="continue"]');
        await arriveFocusedInside(browser, hosts, 'dimension.lasting-relationship');
        for (const page of ['dimension.roles', 'risk.safety', 'family', 'check', 'result']) {
          await walkInside(browser, hosts, answers, { to: page });
          const wide = await runInside(
            browser,
            hosts,
            `
            return [...document.querySelectorAll('html'), ...root.querySelectorAll('.je, main, [data-step]')]
              .filter((part) => part.scrollWidth > innerWidth).map((part) => part.className);`,
          );
          assert.deepEqual(wide, [], `"${page}" is no wider than the screen`);
        }
        assert.match(await textInside(browser, hosts, '.headline'), HEADLINE);
      });
    });
  }

  test('in a page that runs from right to left the element keeps its own direction', async () => {
    const page = '/host.html';
    const turned = await serveHosts({
      policy: STRICT_POLICY,
      instead: { [page]: hostPage(undefined, { direction: 'rtl' }) },
    });
    try {
      const said = await browser.saidBy(() =>
        inPlace(browser, turned, PLACES['the element'], async (hosts) => {
          for (const to of ['claimed', 'risk.safety', 'result']) {
            await walkInside(browser, hosts, answers, { to });
            const [direction, aligned, wide] = await runInside(
              browser,
              hosts,
              `
            const widget = root.querySelector('.je');
            const heading = root.querySelector('[data-step] :is(h1, h2)');
            return [getComputedStyle(widget).direction,
              heading.getBoundingClientRect().left < innerWidth / 2,
              document.documentElement.scrollWidth > innerWidth];`,
            );
            assert.deepEqual([direction, aligned, wide], ['ltr', true, false], to);
          }
        }),
      );
      assert.deepEqual(said, []);
    } finally {
      await turned.close();
    }
  });

  test('without JavaScript the element shows what stands inside it', async () => {
    const alone = await serveHosts({
      policy: STRICT_POLICY,
      instead: { '/host.html': hostPage('<joint-effort><a href="/paper.html">On paper</a></joint-effort>') },
    });
    try {
      await inNewTab(browser, async () => {
        await browser.withoutScripts();
        await browser.goTo(`${alone.address}host.html`);
        await browser.click('joint-effort a');
        assert.match(await browser.text('#paper'), /Work it out by hand/);
      });
      await inPlace(browser, alone, PLACES['the element'], async () => {
        assert.equal(await (await browser.find('joint-effort a')).isDisplayed(), false, 'with it, it does not');
      });
    } finally {
      await alone.close();
    }
  });

  test(
    'where the browser blocks storage it is said once, and all works',
    needs(engine, 'blocked storage'),
    async () => {
      const closed = await openBrowser({ engine, storage: false });
      try {
        for (const { path, hosts } of Object.values(PLACES)) {
          await closed.goTo(server.address + path);
          await mountedInside(closed, hosts);
          const notice = () =>
            runInside(closed, hosts, 'return root.querySelector(".notices[aria-live] .note")?.textContent ?? null');
          assert.match(await notice(), /does not keep your answers/);
          await walkInside(closed, hosts, answers, { to: 'claimed' });
          assert.equal(await notice(), null);
          await walkInside(closed, hosts, answers);
          assert.match(await textInside(closed, hosts, '.headline'), HEADLINE);
          await closed.reload();
          await mountedInside(closed, hosts);
          assert.equal(await stepInside(closed, hosts), 'start');
        }
        assert.deepEqual(await closed.messages(), []);
      } finally {
        await closed.close();
      }
    },
  );
});
