// The frame, the element and the page on a server that gives files only to those who have signed in: by a cookie,
// and in the browser's own way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { frameTag, inFrame, pasted, serveHost, told } from './frame-hosts.mjs';
import { mountedInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';
import { SITE, basicAddress, serve } from './server.mjs';

/** How to sign in, by how the server recognises people. */
const WAYS = {
  'a cookie': { signOn: true, signIn: (address) => `${address}signed-in` },
  Basic: { signOn: 'basic', signIn: (address) => basicAddress(`${address}paper.html`) },
};

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  const seen = (selector) =>
    browser.run(
      'return document.querySelector(arguments[0])?.checkVisibility({ visibilityProperty: true }) ?? false',
      selector,
    );

  for (const [way, { signOn, signIn }] of Object.entries(WAYS)) {
    test(`behind ${way} the frame that keeps nothing works, as it is pasted for there`, async () => {
      const host = await serveHost({
        body: pasted({ storage: 'none', signOn: true }),
        script: false,
        tool: { signOn },
      });
      try {
        await browser.goTo(signIn(host.tool.href));
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          await walkInside(browser, null, assessment());
          assert.deepEqual(await browser.run('return Object.keys({ ...sessionStorage, ...localStorage })'), []);
        });
        assert.equal((await told(browser, 'outcome')).at(-1).level, 3);
      } finally {
        await host.close();
      }
    });

    test(`behind ${way} the element of another address works, as it is pasted for there`, async () => {
      const headers = { 'Access-Control-Allow-Credentials': 'true' };
      const tool = await serve(SITE, { signOn, headers });
      const host = await serve(SITE, {
        instead: {
          '/host.html':
            '<!doctype html><link rel="icon" href="data:,">' +
            pasted({ what: 'element', signOn: true }).replaceAll('{{tool}}', tool.address),
        },
      });
      headers['Access-Control-Allow-Origin'] = new URL(host.address).origin;
      try {
        await browser.goTo(signIn(tool.address));
        await browser.goTo(`${host.address}host.html`);
        await mountedInside(browser, 'joint-effort');
        await walkInside(browser, 'joint-effort', assessment());
      } finally {
        await tool.close();
        await host.close();
      }
    });

    test(`behind ${way} the page works, to the pages that come later, and is quiet`, async () => {
      const server = await serve(SITE, { signOn });
      try {
        await browser.goTo(signIn(server.address));
        const said = await browser.saidBy(async () => {
          await browser.goTo(server.address);
          await mountedInside(browser, null);
          await walkInside(browser, null, assessment());
          await browser.reload();
          await mountedInside(browser, null);
        });
        assert.deepEqual(said, []);
        assert.deepEqual(
          server.requests.filter(({ status }) => status !== 200),
          [],
        );
      } finally {
        await server.close();
      }
    });
  }

  test(
    'a frame whose styles and script are kept back says so, and leads to a page of its own',
    needs(engine, 'no cookies without an origin'),
    async () => {
      const host = await serveHost({
        body: frameTag('{{tool}}', { sandbox: 'allow-scripts' }),
        tool: { signOn: true },
      });
      try {
        await browser.goTo(`${host.tool.href}signed-in`);
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await browser.until(() => seen('#unable'), 'the note');
          assert.match(await browser.text('#unable'), /have not loaded[^]*page of its own/);
          const link = await browser.find('#unable a[target]');
          assert.equal(await link.getAttribute('href'), host.tool.href);
        });
      } finally {
        await host.close();
      }
    },
  );
});
