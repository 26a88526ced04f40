// The browsers do what the tests assume; otherwise a test could pass without testing anything.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { can, needs } from './abilities.mjs';
import { openBrowser } from './browser.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { serve } from './server.mjs';
import { inNewTab } from './journey.mjs';

const page = (words) => `<!doctype html><html lang="en"><link rel="icon" href="data:,">
  <meta name="viewport" content="width=device-width"><title>A page</title>${words}`;

inEveryEngine((engine) => {
  let server;
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });
  before(async () => {
    server = await serve(undefined, {
      instead: {
        '/loud.html': page('<script>console.warn("said aloud"); throw new Error("thrown");</script>'),
        '/refused.html': page(`<meta http-equiv="Content-Security-Policy" content="img-src data:">
        <img src="/drawn.png" alt="">`),
        '/away.html': page('<h1>Away</h1>'),
        '/pages.html': page(`<button>Next</button><script>
        window.times = [];
        const turn = ({ timeStamp }) => {
          times.push(timeStamp);
          const next = document.querySelector('button').cloneNode(true);
          document.querySelector('button').replaceWith(next);
          next.focus();
        };
        addEventListener('click', turn);
      </script>`),
      },
    });
  });
  after(() => server?.close());

  const matches = (query) => browser.run('return matchMedia(arguments[0]).matches', query);

  test('what is said, thrown or refused is heard, and nothing else', async () => {
    await browser.goTo(`${server.address}away.html`);
    assert.deepEqual(await browser.messages(), []);
    await browser.goTo(`${server.address}loud.html`);
    const heard = await browser.messages();
    assert.equal(heard.length, 2, heard.join('\n'));
    assert.match(heard.join('\n'), /said aloud/);
    assert.match(heard.join('\n'), /thrown/);
    await browser.goTo(`${server.address}refused.html`);
    const [, , refused, ...more] = await browser.messages();
    assert.match(refused, /img-src/);
    assert.deepEqual(more, []);
  });

  test('a page has the size that is asked for, a phone too', needs(engine, 'touch'), async () => {
    await browser.goTo(`${server.address}away.html`);
    const size = () => browser.run('return [innerWidth, innerHeight, document.documentElement.clientWidth]');
    assert.deepEqual(await size(), [1280, 900, 1280]);
    await browser.resize(360, 740, { touch: true });
    await browser.reload();
    assert.deepEqual(await size(), [360, 740, 360]);
    assert.equal(await browser.run('return "ontouchstart" in window'), true);
    await browser.resize(1280, 900);
    await browser.reload();
    assert.equal(await browser.run('return "ontouchstart" in window'), false);
  });

  test('a page believes in the settings that a person has', async () => {
    await browser.goTo(`${server.address}away.html`);
    const settings = {
      dark: '(prefers-color-scheme: dark)',
      forcedColours: '(forced-colors: active)',
      reducedMotion: '(prefers-reduced-motion: reduce)',
      print: 'print',
    };
    for (const [setting, query] of Object.entries(settings)) {
      if (setting === 'forcedColours' && !can(engine, 'forced colours')) continue;
      await browser.emulate({ [setting]: true });
      for (const [other, asked] of Object.entries(settings)) {
        assert.equal(await matches(asked), other === setting, `${asked} with ${setting}`);
      }
      await browser.emulate({});
      assert.equal(await matches(query), false, setting);
    }
  });

  test('a script can run before the page, and no script at all, in one tab alone', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage('window.early = 1;');
      await browser.goTo(`${server.address}away.html`);
      assert.equal(await browser.run('return window.early'), 1);
    });
    await inNewTab(browser, async () => {
      await browser.withoutScripts();
      await browser.goTo(`${server.address}loud.html`);
      await browser.find('link');
    });
    await browser.goTo(`${server.address}away.html`);
    assert.equal(await browser.run('return window.early ?? null'), null);
    assert.equal((await browser.messages()).filter((message) => /thrown/.test(message)).length, 1);
  });

  test('what takes the place of something pressed is pressed as late as by a person', async () => {
    await browser.goTo(`${server.address}pages.html`);
    const presses = {
      pointer: () => browser.click('button'),
      finger: async () => browser.tap(await browser.find('button')),
      Enter: () => browser.press('Enter'),
      Space: () => browser.press('Space'),
    };
    for (const [what, press] of Object.entries(presses)) {
      if (what === 'finger' && !can(engine, 'touch')) continue;
      await press();
      await press();
      const [first, second] = await browser.run('return times.splice(0)');
      assert.ok(second - first > 500, `${what}: ${second - first} ms`);
    }
  });

  test(
    'another name of this machine is served and makes no secure context; no other machine is',
    needs(engine, 'errors of the network'),
    async () => {
      await browser.goTo(`${server.address.replace('127.0.0.1', 'elsewhere.test')}away.html`);
      assert.equal(await browser.text('h1'), 'Away');
      assert.equal(await browser.run('return isSecureContext'), false);
      await assert.rejects(browser.goTo('http://another.test/'));
    },
  );

  test('a browser can be told to store nothing', needs(engine, 'blocked storage'), async () => {
    const closed = await openBrowser({ engine, storage: false });
    try {
      await closed.goTo(`${server.address}away.html`);
      for (const storage of ['localStorage', 'sessionStorage']) {
        assert.equal(
          await closed.run(
            `
          try { window[arguments[0]].setItem('a', 'b'); return 'stored'; } catch (error) { return error.name; }`,
            storage,
          ),
          'SecurityError',
          storage,
        );
      }
    } finally {
      await closed.close();
    }
  });
});
