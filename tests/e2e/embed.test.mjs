// The page "Embed it": what is copied from it works in a blank page of another site.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { needs } from './abilities.mjs';
import { openForm, readSnippet } from './embed-page.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { SAME_SITE, inFrame } from './frame-hosts.mjs';
import { mountedInside, textInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE, serve } from './server.mjs';

const HOSTILE = 'Say "stop" & call </script><script>window.broken = 1</script> \\u003c first – ’';
const NUMBER = '000 000 (0)';
const LINK = 'https://help.example/?a=1&b="2"';

inEveryEngine((engine) => {
  let browser;
  let site;
  inBrowser(engine, (opened) => {
    browser = opened;
  });
  before(async () => {
    site = await serve(SITE, {
      policy: `${STRICT_POLICY}; frame-src 'self'`,
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });
  after(() => site?.close());

  const embed = () => openForm(browser, site.address);
  const snippet = () => readSnippet(browser);
  const choose = (id) => browser.run('document.getElementById(arguments[0]).click()', id);

  /** Fills in a field as a person does, and leaves it. */
  async function fill(selector, text) {
    const field = await browser.find(selector);
    await browser.run('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', field);
    await field.clear();
    await field.sendKeys(text);
    await browser.run('document.activeElement.blur()');
  }

  async function fillHelp() {
    await fill('#line', HOSTILE);
    await browser.click('[data-add="phone"]');
    await fill('#phones [data-entry="label"]', 'The "duty" worker <b>');
    await fill('#phones [data-entry="number"]', NUMBER);
    await browser.click('[data-add="link"]');
    await fill('#links [data-entry="label"]', 'Our page');
    await fill('#links [data-entry="href"]', LINK);
    await fill('#contact', 'Ask & tell <us>');
  }

  /** Serves the copied lines in an otherwise empty page, from an address of its own. */
  async function inBlankPage(lines, act) {
    const host = await serve(SITE, {
      instead: {
        '/blank.html':
          '<!doctype html><html lang="en"><title>Blank</title><link rel="icon" href="data:,">' +
          `<body>\n${lines}\n</body>`,
      },
    });
    // What the page with the live view still logs as it closes does not concern the blank one.
    await browser.goTo('about:blank');
    const heard = (await browser.messages()).length;
    try {
      await browser.goTo(`${host.address}blank.html`);
      await act();
      // Messages about the page with the live view may arrive late.
      const said = (await browser.messages()).slice(heard);
      assert.deepEqual(
        said.filter((message) => !SAME_SITE.test(message)),
        [],
      );
      assert.equal(await browser.run('return window.broken'), null);
    } finally {
      await host.close();
    }
  }

  /** Checks that every help line is shown as it was typed. */
  async function helpIsThere(hosts) {
    const text = await textInside(browser, hosts, '[data-step]');
    for (const part of [HOSTILE, 'The "duty" worker <b>', NUMBER, 'Our page', 'Ask & tell <us>']) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
  }

  test('the shortest lines for an element work to the result', async () => {
    await embed();
    const lines = await snippet();
    assert.doesNotMatch(lines, /integrity|crossorigin|\n/);
    await inBlankPage(lines, async () => {
      await mountedInside(browser, 'joint-effort');
      await walkInside(browser, 'joint-effort', assessment());
    });
  });

  test('an element with every setting and hostile help lines works to the result', async () => {
    await embed();
    await fillHelp();
    for (const id of ['storage-none', 'hide-barriers', 'hide-print', 'hide-desk', 'with-family']) await choose(id);
    await fill('#service-name', 'the "clinic" <x> & y');
    await inBlankPage(await snippet(), async () => {
      await mountedInside(browser, 'joint-effort');
      await helpIsThere('joint-effort');
      await walkInside(browser, 'joint-effort', assessment());
      const result = await textInside(browser, 'joint-effort', '[data-step]');
      assert.ok(result.includes('the "clinic" <x> & y'));
      assert.doesNotMatch(result, /Keep or share/);
      assert.ok(await browser.run('return "recommendation" in document.querySelector("joint-effort").outcome'));
      assert.equal(await browser.run('return Object.keys(sessionStorage).length'), 0);
    });
  });

  for (const [what, ids] of [
    ['with a script', []],
    ['without one', ['script']],
    ['that keeps nothing', ['storage-none']],
  ]) {
    test(
      `the lines for a frame ${what} work to the result`,
      ids.includes('storage-none') ? needs(engine, "'self' without an origin") : {},
      async () => {
        await embed();
        await choose('what-frame');
        await fillHelp();
        for (const id of ids) await choose(id);
        await inBlankPage(await snippet(), async () => {
          await inFrame(browser, async () => {
            await mountedInside(browser, null);
            await helpIsThere(null);
            await walkInside(browser, null, assessment());
          });
          const height = await browser.run('return document.querySelector("iframe").clientHeight');
          assert.equal(height !== 900, !ids.includes('script'), `${height} high`);
        });
      },
    );
  }

  test('the live view is what was chosen, and hears what the page would', async () => {
    await embed();
    await fillHelp();
    await choose('theme');
    await mountedInside(browser, '#live');
    await helpIsThere('#live');
    await walkInside(browser, '#live', assessment(), { to: 'dimension.roles' });
    assert.match(await browser.run('return document.getElementById("told").textContent'), /joint-effort-outcome/);
    await choose('what-frame');
    await inFrame(browser, async () => {
      await mountedInside(browser, null);
      await helpIsThere(null);
    });
  });

  test('leaving the live view leaves the form as it is', async () => {
    await embed();
    await fill('#service-name', 'the clinic');
    for (const what of ['what-element', 'what-frame']) {
      await choose(what);
      const leave = async (hosts) => {
        await mountedInside(browser, hosts);
        await browser.run(
          `
          const root = arguments[0] ? document.querySelector(arguments[0]).shadowRoot : document;
          root.querySelector('[data-action="leave"]').click();`,
          hosts,
        );
      };
      if (what === 'what-element') await leave('#live');
      else await inFrame(browser, () => leave(null));
      await browser.until(
        async () => (await browser.run('return document.getElementById("told").textContent')).length < 5000,
        'a new live view',
      );
      if (what === 'what-element') await mountedInside(browser, '#live');
      else await inFrame(browser, () => mountedInside(browser, null));
      assert.equal(await browser.run('return document.getElementById("service-name").value'), 'the clinic');
    }
  });

  test('nothing that is typed is lost by choosing something else', async () => {
    await embed();
    await fillHelp();
    const before = await snippet();
    for (const what of ['what-frame', 'what-file', 'what-element']) await choose(what);
    assert.equal(await snippet(), before);
  });

  test('the single file carries the help lines', async () => {
    await embed();
    await browser.run(`
      const give = URL.createObjectURL;
      URL.createObjectURL = (blob) => { window.saved = blob; return give(blob); };`);
    await choose('what-file');
    await fillHelp();
    const saved = () => browser.run('return window.saved?.text() ?? ""');
    await browser.until(async () => (await saved()).includes('"contact"'), 'the file');
    const page = await saved();
    assert.match(await browser.run('return document.getElementById("download").href'), /^blob:/);
    const host = await serve(SITE, { instead: { '/saved.html': page } });
    const heard = (await browser.messages()).length;
    try {
      await browser.goTo(`${host.address}saved.html`);
      await mountedInside(browser, null);
      await helpIsThere(null);
      await walkInside(browser, null, assessment());
      assert.deepEqual((await browser.messages()).slice(heard), []);
      assert.deepEqual(
        host.requests.map(({ path }) => path),
        ['/saved.html'],
      );
    } finally {
      await host.close();
    }
  });
});
