// What a page gives the element: its own help and words, valid or not, and a form to take part in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heard, onPage, property, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { runInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';

const json = (name, text) => `<script type="application/json" data-for="${name}">${text}</script>`;
const HELP = JSON.stringify({
  format: 'joint-effort/help@1',
  line: 'Ring <b>the duty manager</b> & say "now".',
  phones: [{ label: 'Duty manager', number: '000 000' }],
  links: [{ label: 'Our procedure', href: 'https://intranet.example/procedure?a=1&b=2' }],
  contact: 'Ask the practice team.',
}).replaceAll('<', '\\u003c');

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  const text = () => runInside(browser, 'joint-effort', 'return root.querySelector(".je").innerText');

  test('help from a script and words from a file are shown, and none of it is read as HTML', async () => {
    const files = { '/words.json': '{ "ui": { "app-name": "Working <i>together</i>" } }' };
    const body = `<joint-effort content="words.json">${json('help', HELP)}</joint-effort>`;
    await onPage(browser, body, { files }, async () => {
      await ready(browser);
      const shown = await text();
      assert.match(shown, /Ring <b>the duty manager<\/b> & say "now"\./);
      assert.match(shown, /Working <i>together<\/i>/);
      const links = await runInside(
        browser,
        'joint-effort',
        'return [...root.querySelectorAll("a")].map((link) => link.getAttribute("href"))',
      );
      assert.ok(links.includes('tel:000000'));
      assert.ok(links.includes('https://intranet.example/procedure?a=1&b=2'));
      assert.deepEqual(await heard(browser, 'error'), []);
      await walkInside(browser, 'joint-effort', assessment());
      assert.match(await text(), /Our procedure/);
      assert.deepEqual(await browser.messages(), []);
    });
  });

  test('everything that is wrong is told at once, and the built-in words are shown', async () => {
    const bad =
      '{ "format": "joint-effort/help@1", "line": "", "telephone": [], ' +
      '"links": [{ "label": "Run", "href": "javascript:alert(1)" }] }';
    const body = `<joint-effort theme="sepia" storage="cloud" heading-level="9" hide="title"
      content="missing.json">${json('help', bad)}</joint-effort>`;
    await onPage(browser, body, {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'claimed' });
      const told = await heard(browser, 'error');
      assert.equal(told.length, 1);
      const paths = told[0].detail.faults.map(({ path }) => path).sort();
      assert.deepEqual(paths, [
        'content',
        'heading-level',
        'help.line',
        'help.links.0.href',
        'help.telephone',
        'hide',
        'storage',
        'theme',
      ]);
      for (const { message } of told[0].detail.faults) assert.ok(message.length > 10);
      // The element logs one message; the browser itself reports the missing file.
      const said = (await browser.messages()).filter((message) => message.includes('joint-effort>'));
      assert.equal(said.length, 1);
    });
  });

  test('JSON that is none, and a file that is not there, are faults of their own', async () => {
    const cases = [
      [json('help', '{ "line": '), [['not-json', 'help']]],
      [
        json('content', '{ "ui": 1 }') + json('help', 'null'),
        [
          ['wrong-type', 'help'],
          ['wrong-type', 'content.ui'],
        ],
      ],
    ];
    for (const [inside, expected] of cases) {
      await onPage(browser, `<joint-effort>${inside}</joint-effort>`, {}, async () => {
        await ready(browser);
        const told = await browser.until(async () => (await heard(browser, 'error'))[0], 'the event');
        assert.deepEqual(
          told.detail.faults.map(({ kind, path }) => [kind, path]),
          expected,
        );
      });
    }
    await onPage(browser, '<joint-effort help="gone.json"></joint-effort>', {}, async () => {
      await ready(browser);
      const [
        {
          detail: {
            faults: [fault],
          },
        },
      ] = await heard(browser, 'error');
      assert.deepEqual([fault.kind, fault.path], ['unreadable', 'help']);
      assert.match(fault.message, /gone\.json.*404/);
    });
  });

  test('a form that asks by a name gets the outcome, and nothing of the family', async () => {
    const form = '<form><input name="who" value="me"><joint-effort></joint-effort></form>';
    await onPage(browser, form, {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment({ risk: 'serious' }));
      const entries = () => browser.run('return [...new FormData(document.forms[0])]');
      assert.deepEqual(await entries(), [['who', 'me']]);
      await browser.run('document.querySelector("joint-effort").name = "outcome"');
      const [, [name, value]] = await entries();
      assert.equal(name, 'outcome');
      assert.deepEqual(JSON.parse(value), await property(browser, 'outcome'));
      assert.equal(JSON.parse(value).band, undefined);
      await browser.run('document.forms[0].reset()');
      assert.deepEqual(await entries(), [['who', 'me']]);
      assert.equal(await property(browser, 'outcome'), null);
    });
  });
});
