// What content systems, servers and old libraries do to the pasted element: its help is shown, or the widget says
// that it could not be; answers stay with their page; and it runs if any form of its program loads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { heard, onPage, property, ready, serveElement } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { chooseInside, pressInside, runInside, walkInside } from './inside.mjs';
import { inNewTab } from './journey.mjs';
import { LIBRARY } from './library.mjs';
import { hostPage } from './places.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { assessment } from './questions.mjs';
import { SITE, serve } from './server.mjs';

const HELP = JSON.stringify({
  format: 'joint-effort/help@1',
  line: 'Ring the duty manager’s line first.',
  phones: [{ label: 'Duty manager', number: '000 000' }],
  contact: 'Ask the practice team.',
});
const attribute = (json) => json.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const INSTEAD = 'The questions open here where scripts may run. <a href="/">Open them on a page of their own</a>.';
const OLD = `<joint-effort>
  <p>The self-assessment is being loaded. It needs a browser that may run scripts.</p>
  <script type="application/json" data-for="help">${HELP}</script>
</joint-effort>`;

const SHOWN = /Ring the duty manager’s line first\.[^]*000 000/;
const LOST = /own emergency lines could not all be shown/;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  const text = () => runInside(browser, 'joint-effort', 'return root.querySelector(".je").innerText');

  const READ = {
    'an attribute of JSON': `<joint-effort help="${attribute(HELP)}">${INSTEAD}</joint-effort>`,
    'an attribute of JSON inside a paragraph': `<p><joint-effort help="${attribute(HELP)}">${INSTEAD}</joint-effort></p>`,
    'a script of JSON inside a paragraph, which its own paragraph ends': `<p>${OLD}</p>`,
    'a script of JSON with a paragraph around it': OLD.replace('<script', '<p><script').replace(
      '</script>',
      '</script></p>',
    ),
    'a script that has lost what it is': OLD.replace('type="application/json" data-for="help"', 'type="text/plain"'),
    'a script that is shown as text': OLD.replace('<script', '&lt;script').replace('</script>', '&lt;/script&gt;'),
    'what is left where the tag of a script is taken out': OLD.replace(/<\/?script[^>]*>/g, ''),
  };
  for (const [name, body] of Object.entries(READ)) {
    test(`help is read from ${name}`, async () => {
      await onPage(browser, body, { policy: null }, async () => {
        await ready(browser);
        const shown = await text();
        assert.match(shown, SHOWN);
        assert.doesNotMatch(shown, LOST);
        assert.deepEqual(await heard(browser, 'error'), []);
      });
    });
  }

  test('a script of JSON that a host runs is read all the same', async () => {
    const body = OLD.replace(' type="application/json" data-for="help"', '');
    await onPage(browser, body, { policy: null }, async () => {
      await ready(browser);
      assert.match(await text(), SHOWN);
    });
  });

  const SPOILT = {
    'an emptied script': OLD.replace(HELP, ''),
    'an emptied script behind its paragraph': `<p>${OLD.replace(HELP, '')}</p>`,
    'quotes made curly': `<joint-effort help="${HELP.replaceAll('"', '”')}">${INSTEAD}</joint-effort>`,
    'an attribute that was escaped twice': `<joint-effort help="${attribute(attribute(HELP))}"></joint-effort>`,
    'text with curly quotes': `<joint-effort>${HELP.replaceAll('"', '“')}</joint-effort>`,
    'a file that is not there': '<joint-effort help="gone.json"></joint-effort>',
    'a file of something else': '<joint-effort help="listening.js"></joint-effort>',
    'JSON of another kind': '<joint-effort help=\'{ "format": "other@1" }\'></joint-effort>',
  };
  for (const [name, body] of Object.entries(SPOILT)) {
    test(`help that cannot be read is told where it would stand: ${name}`, async () => {
      await onPage(browser, body, {}, async () => {
        await ready(browser);
        assert.match(
          await runInside(browser, 'joint-effort', 'return root.querySelector(".emergency .help").innerText'),
          LOST,
        );
        assert.equal((await heard(browser, 'error')).length, 1);
        // The note appears wherever the help would.
        await walkInside(browser, 'joint-effort', assessment({ critical: { 'danger-now': 'yes' } }));
        assert.match(await text(), LOST);
      });
    });
  }

  test('where a part of the help is wrong the rest is shown, and that it is not all', async () => {
    const part = (change) => {
      const help = JSON.parse(HELP);
      change(help);
      return `<joint-effort help="${attribute(JSON.stringify(help))}"></joint-effort>`;
    };
    await onPage(
      browser,
      part((help) => {
        help.links = [{ label: 'Run', href: 'javascript:1' }];
      }),
      {},
      async () => {
        await ready(browser);
        assert.match(await text(), SHOWN);
        assert.match(await text(), LOST);
      },
    );
    // Without `format` the help is still complete.
    await onPage(
      browser,
      part((help) => {
        delete help.format;
      }),
      {},
      async () => {
        await ready(browser);
        assert.match(await text(), SHOWN);
        assert.doesNotMatch(await text(), LOST);
      },
    );
  });

  test('where no help was given nothing is said, whatever stands behind the element', async () => {
    const other = '<p>Ours</p><script type="application/json">{"ours":1}</script>';
    const others = `<p>Ours</p><p><joint-effort></joint-effort></p><p>Text</p>
      <script type="application/json" data-for="help">${HELP}</script>`;
    for (const body of [
      `<joint-effort></joint-effort>${other}`,
      `<p><joint-effort></joint-effort></p>${other}`,
      `<p><joint-effort id="first"></joint-effort></p>${others}`,
    ]) {
      await onPage(browser, body, {}, async () => {
        await ready(browser);
        assert.doesNotMatch(await text(), LOST);
        assert.doesNotMatch(await text(), SHOWN);
      });
    }
  });

  test('words are read from an attribute of JSON too', async () => {
    await onPage(
      browser,
      '<joint-effort content=\'{ "ui": { "app-name": "Working together" } }\'></joint-effort>',
      {},
      async () => {
        await ready(browser);
        assert.match(await text(), /Working together/);
        assert.deepEqual(await heard(browser, 'error'), []);
      },
    );
  });

  test('pages that differ behind the question mark keep their answers apart, also from a reload', async () => {
    const server = await serveElement('<joint-effort></joint-effort>');
    const at = (query) => `${server.page}${query}`;
    try {
      await inNewTab(browser, async () => {
        for (const [query, roles] of [
          ['?page_id=26', 1],
          ['?page_id=5', 4],
          ['#/team', 3],
          ['', 5],
        ]) {
          await browser.goTo('about:blank');
          await browser.goTo(at(query));
          await ready(browser);
          assert.equal(await property(browser, 'outcome'), null, `${query} begins anew`);
          await browser.run('document.querySelector("joint-effort").assessment = arguments[0]', {
            format: 'joint-effort/assessment@1',
            dimensions: { roles },
          });
        }
        for (const [query, roles] of [
          ['?page_id=5#part', 4],
          ['?utm_source=mail&page_id=26&fbclid=x', 1],
          ['#/team', 3],
          ['?utm_source=mail', 5],
        ]) {
          await browser.goTo('about:blank');
          await browser.goTo(at(query));
          await ready(browser);
          assert.deepEqual((await property(browser, 'assessment')).dimensions, { roles }, query);
        }
        const keys = await browser.run('return Object.keys(sessionStorage)');
        assert.doesNotMatch(keys.join(), /page_id|team/, 'what stands behind the question mark is not written down');
      });
    } finally {
      await server.close();
    }
  });

  test('where the page changes its own address, the draft stays one, and is cleared with the answers', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      const give = () =>
        browser.run('document.querySelector("joint-effort").assessment = arguments[0]', {
          format: 'joint-effort/assessment@1',
          dimensions: { roles: 4 },
        });
      const stored = () => browser.run('return Object.keys(sessionStorage)');
      await give();
      const [key] = await stored();
      await browser.run(
        'history.pushState(null, "", "?tab=2"); document.querySelector("joint-effort").headingLevel = 3',
      );
      await browser.until(async () => (await heard(browser, 'ready')).length === 2, 'the widget drawn anew');
      await give();
      assert.deepEqual(await stored(), [key]);
      // Moved to another page, the element takes its draft along.
      await browser.run(`
        window.one = document.querySelector('joint-effort');
        one.remove();
        return twoFrames().then(() => document.body.append(one));`);
      await browser.until(async () => (await heard(browser, 'ready')).length === 3, 'the widget drawn again');
      await browser.run('document.querySelector("joint-effort").assessment = arguments[0]', {
        format: 'joint-effort/assessment@1',
        dimensions: { roles: 3 },
      });
      const [other, ...more] = await stored();
      assert.notEqual(other, key);
      assert.deepEqual(more, []);
      await browser.run('one.reset()');
      assert.deepEqual(await stored(), []);
    });
  });

  const WASM = ['/element/joint-effort_bg.wasm', '/element/whole.wasm', '/joint-effort_bg.wasm', '/whole.wasm'];

  test('where the server knows no .wasm it runs translated, and the console names the remedy', async () => {
    // The page may log it while it is still loading.
    const said = await browser.saidBy(() =>
      onPage(browser, '<joint-effort></joint-effort>', { missing: WASM }, async () => {
        await ready(browser);
        await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements' });
        assert.ok(await property(browser, 'outcome'));
      }),
    );
    const own = said.filter((message) => message.includes('Joint Effort:'));
    assert.equal(own.length, 1, said.join('\n'));
    assert.match(own[0], /joint-effort_bg\.wasm was answered with 404[^]*application\/wasm[^]*MIME/);
  });

  test('a program of an older version that was kept is asked for anew', async () => {
    const path = '/element/joint-effort_bg.wasm';
    const instead = { '/host.html': hostPage(), [path]: 'a program of last year' };
    let asked = 0;
    const server = await serve(SITE, {
      policy: STRICT_POLICY,
      instead,
      held: async (wanted) => {
        if (wanted !== path) return;
        asked += 1;
        if (asked > 1) delete instead[path];
      },
    });
    try {
      await browser.goTo(`${server.address}host.html`);
      await ready(browser);
      assert.equal(server.requests.filter((request) => request.method === 'GET' && request.path === path).length, 2);
      assert.ok(!server.requests.some((request) => request.path.endsWith('translated.js')));
    } finally {
      await server.close();
    }
  });

  test('a script of an older version that was kept goes on with the files of the newer one', async () => {
    const script = readFileSync(join(SITE, 'element/joint-effort.js'), 'utf8');
    assert.match(script, /sha384-/);
    const files = { '/element/joint-effort.js': script.replaceAll(/sha384-..../g, 'sha384-OLD+') };
    await onPage(browser, '<joint-effort></joint-effort>', { files }, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements' });
      assert.ok(await property(browser, 'outcome'));
    });
  });

  test('a translation of another version is not run, and what stands inside is shown', async () => {
    const body = readFileSync(join(SITE, 'element/translated.js'), 'utf8');
    assert.match(body, /sha384-/);
    const other = body.replace(/sha384-/, 'sha384-A');
    const files = { '/element/translated.js': other, '/translated.js': other };
    await onPage(browser, `<joint-effort>${INSTEAD}</joint-effort>`, { missing: WASM, files }, async () => {
      const error = await browser.run(`
        return customElements.whenDefined('joint-effort')
          .then(() => document.querySelector('joint-effort').ready).then(() => 'ready', ({ message }) => message);`);
      assert.match(error, /joint-effort_bg\.wasm was answered with 404/);
      assert.match(await browser.text('joint-effort'), /Open them on a page of their own/);
    });
  });

  test('a library of 2009 in the page spoils nothing', async () => {
    const body = '<form><joint-effort name="outcome"></joint-effort></form>';
    const options = { head: '<script src="library.js"></script>', files: { '/library.js': LIBRARY } };
    const said = await browser.saidBy(() =>
      onPage(browser, body, options, async () => {
        await ready(browser);
        await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }), { to: 'dimension.roles' });
        await chooseInside(browser, 'joint-effort', 'je-dimension-roles-2');
        // A driver also serialises lists with the page's own `toJSON`.
        const [value, told] = await browser
          .run(`return new FormData(document.forms[0]).get('outcome') + '\\n'
        + textOf(document.querySelector('joint-effort').outcome)`)
          .then((text) => text.split('\n'));
        assert.deepEqual(JSON.parse(value), JSON.parse(told));
        assert.ok(Array.isArray(JSON.parse(value).range));
        await browser.reload();
        await ready(browser);
        assert.ok(await property(browser, 'outcome'));
        // A side page loads the whole program.
        await pressInside(browser, 'joint-effort', 'open');
        await browser.until(
          () => runInside(browser, 'joint-effort', 'return root.querySelector("[data-step]")?.dataset.step === "open"'),
          'the page where a result is opened',
        );
      }),
    );
    assert.deepEqual(said, []);
  });

  test('without any script the pasted line says what is so, and leads to the page', async () => {
    const server = await serveElement(`<p><joint-effort help="${attribute(HELP)}">${INSTEAD}</joint-effort></p>`, {
      script: false,
    });
    try {
      await browser.goTo(server.page);
      assert.equal(await browser.text('joint-effort'), INSTEAD.replace(/<[^>]*>/g, ''));
      assert.equal(await browser.run('return document.querySelector("joint-effort a").pathname'), '/');
    } finally {
      await server.close();
    }
  });
});
