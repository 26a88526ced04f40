// The form of the page "Embed it": what it says about the input, how the lines are copied, how it looks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkAccessible } from './accessibility.mjs';
import { openForm, readSnippet, waitForLive } from './embed-page.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { SAME_SITE } from './frame-hosts.mjs';
import { checkLooks } from './looks.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE, serve } from './server.mjs';

inEveryEngine((engine) => {
  let browser;
  let site;
  inBrowser(engine, (opened) => {
    browser = opened;
  });
  before(async () => {
    site = await serve(SITE, { policy: `${STRICT_POLICY}; frame-src 'self'` });
  });
  after(() => site?.close());

  const open = (address = site.address) => openForm(browser, address);
  const snippet = () => readSnippet(browser);
  const choose = (id) => browser.run('document.getElementById(arguments[0]).click()', id);
  const live = () => waitForLive(browser);
  const shown = async (selector) => (await browser.find(selector)).isDisplayed();

  async function type(selector, text) {
    const field = await browser.find(selector);
    // WebKit's driver considers a field covered while the page scrolls to it.
    await browser.run("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", field);
    await field.clear();
    await field.sendKeys(text);
  }

  test('the page works under the strict policy, quietly', async () => {
    const heard = (await browser.messages()).length;
    await open();
    // A view that is removed while it loads may log a message.
    await live();
    await choose('what-frame');
    await live();
    for (const id of ['what-file', 'what-element']) await choose(id);
    await live();
    const said = (await browser.messages()).slice(heard).filter((message) => !SAME_SITE.test(message));
    assert.deepEqual(said, []);
    assert.deepEqual(
      site.requests.filter(({ status }) => status !== 200),
      [],
    );
  });

  test('what cannot be taken is named beside its field and once above, and left out of the lines', async () => {
    await open();
    for (const [selector, bad, good, part] of [
      ['#address', 'tool.example', 'https://tool.example/je', 'src="https://tool.example/je/element/'],
      ['#service-name', 'x'.repeat(41), 'the clinic', 'service-name="the clinic"'],
      ['#line', 'y'.repeat(321), 'Ring first', '"line":"Ring first"'],
    ]) {
      await type(selector, bad);
      assert.ok(await shown(`${selector}-problem`), selector);
      assert.equal(await (await browser.find(selector)).getAttribute('aria-invalid'), 'true');
      assert.equal((await browser.all('#problem-list a')).length, 1);
      assert.ok(!(await snippet()).includes(bad));
      await browser.click('#problem-list a');
      assert.equal(`#${(await browser.focused()).id}`, selector);
      assert.equal((await browser.focused()).value, bad, 'it is still there');
      await type(selector, good);
      assert.ok(!(await shown(`${selector}-problem`)) && !(await shown('#problems')), selector);
      assert.ok((await snippet()).includes(part), await snippet());
    }
  });

  test('a row is wrong when it was left half filled in, and may be left empty', async () => {
    await open();
    await browser.click('[data-add="link"]');
    assert.equal((await browser.focused()).tag, 'input', 'the focus is in the new row');
    await browser.type('Our page');
    assert.ok(!(await shown('#problems')));
    await browser.press('Tab');
    await browser.press('Tab');
    await browser.press('Tab');
    await browser.until(() => shown('#problems'), 'the problem');
    await type('#links [data-entry="href"]', 'javascript:alert(1)');
    assert.ok(!(await snippet()).includes('javascript'));
    await type('#links [data-entry="href"]', 'mailto:us@help.example');
    await browser.run('document.activeElement.blur()');
    assert.ok((await snippet()).includes('"href":"mailto:us@help.example"'));
    await browser.click('[data-remove]');
    assert.match((await browser.focused()).text, /Add a link/);
    assert.ok(!(await snippet()).includes('help.example'));
    await browser.click('[data-add="phone"]');
    await browser.run('document.activeElement.blur()');
    assert.ok(!(await shown('#problems')));
  });

  test('eight rows are the most', async () => {
    await open();
    for (let row = 0; row < 8; row += 1) await browser.click('[data-add="phone"]');
    assert.ok(await shown('#most'));
    assert.equal(await (await browser.find('[data-add="phone"]')).isEnabled(), false);
    assert.equal((await browser.all('#phones .row')).length, 8);
  });

  test('that the page receives the family’s answers comes with a warning', async () => {
    await open();
    assert.ok(!(await shown('#family-warning')));
    await browser.click('label[for="with-family"]');
    assert.ok(await shown('#family-warning'));
    assert.ok((await snippet()).includes(' with-family'));
  });

  for (const [what, gone] of [
    ['with the clipboard', ''],
    [
      'without one, as on plain http',
      `
    Object.defineProperty(navigator, 'clipboard', { value: undefined });`,
    ],
    [
      'where none may be used',
      `
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;`,
    ],
  ]) {
    test(`the lines are copied ${what}`, async () => {
      await open();
      await browser.run(gone);
      await browser.click('#copy');
      const refused = gone.includes('execCommand');
      await browser.until(async () => (await browser.text('#copied')) !== '', 'a word about it');
      assert.match(await browser.text('#copied'), refused ? /^Selected/ : /^Copied/);
      assert.equal(await browser.run('return String(getSelection())'), await snippet());
    });
  }

  for (const [what, act] of [
    ['the button', () => browser.click('#copy')],
    [
      'the keys',
      async () => {
        await browser.run('getSelection().selectAllChildren(document.getElementById("snippet"))');
        await browser.press('Control+c');
      },
    ],
  ]) {
    test(`what ${what} copied on plain http is text, and takes no look with it`, async () => {
      await open(site.address.replace('127.0.0.1', 'intranet.test'));
      await act();
      // Another site's editor, which takes whatever is pasted.
      await browser.run(`
        const editor = document.body.appendChild(document.createElement('div'));
        Object.assign(editor, { id: 'editor', contentEditable: 'true' });
        editor.addEventListener('paste', ({ clipboardData }) => { window.types = [...clipboardData.types]; });`);
      await browser.click('#editor');
      await browser.press('Control+v');
      await browser.until(() => browser.run('return window.types'), 'something to be pasted');
      assert.deepEqual(await browser.run('return window.types'), ['text/plain']);
      assert.equal(await browser.run('return document.getElementById("editor").textContent'), await snippet());
      assert.equal(await browser.run('return document.querySelectorAll("#editor pre").length'), 0);
    });
  }

  /** Presses "Check this server" and returns the findings by name. */
  async function found(address) {
    await open(address);
    // Without styles the page grows when the live view loads, and a press would hit something else.
    await live();
    await browser.click('#check');
    await browser.until(async () => /^Checked/.test(await browser.text('#checked')), 'the findings', 60_000);
    return browser.run(`return Object.fromEntries([...document.querySelectorAll('#found [data-finding]')]
      .filter((part) => part.checkVisibility())
      .map((part) => [part.dataset.finding, part.querySelector('[data-names]')?.textContent ?? '']));`);
  }

  test('the server is asked only when somebody wants it, and for its own files alone', async () => {
    const own = await serve(SITE, { policy: `${STRICT_POLICY}; frame-src 'self'` });
    try {
      await open(own.address);
      const before = own.requests.length;
      assert.ok(!own.requests.some(({ path }) => /frame-bytes|translated/.test(path)));
      const heard = (await browser.messages()).length;
      const seen = await found(own.address);
      assert.ok(own.requests.length > before + 20);
      assert.deepEqual(
        own.requests.filter(({ status }) => status !== 200),
        [],
      );
      assert.deepEqual((await browser.messages()).slice(heard), []);
      assert.deepEqual(Object.keys(seen).sort(), ['no-others', 'packed', 'plain', 'safari']);
      assert.match(seen['no-others'], /^$/);
      assert.ok((await browser.all('#file-rows tr')).length > 20);
    } finally {
      await own.close();
    }
  });

  test('what is wrong with a server is found, each with its remedy', async () => {
    const bad = await serve(SITE, {
      missing: ['/element/joint-effort_bg.wasm', '/frame-whole.js'],
      types: { '.css': 'text/plain' },
      instead: { '/frame.js': '// another version' },
      headers: {
        'X-Frame-Options': 'SAMEORIGIN',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Cache-Control': 'public, max-age=86400',
      },
    });
    try {
      const seen = await found(bad.address);
      assert.equal(seen['missing-wasm'], 'element/joint-effort_bg.wasm');
      assert.equal(seen.missing, 'frame-whole.js');
      assert.equal(seen.changed, 'frame.js');
      assert.match(seen.type, /page\.css/);
      assert.match(seen.kept, /frame-host\.js/);
      for (const name of ['frame-own', 'own-only', 'no-others']) assert.ok(name in seen, name);
      assert.match(await browser.text('[data-finding="missing-wasm"]'), /application\/wasm/);
    } finally {
      await bad.close();
    }
  });

  test('a server that says nothing of keeping, and answers one address alone, is told what that means', async () => {
    const headers = {
      'Cache-Control': '',
      'Last-Modified': 'Wed, 25 Nov 2026 12:00:00 GMT',
      'Access-Control-Allow-Origin': 'https://a.example',
    };
    const bare = await serve(SITE, { headers });
    try {
      const seen = await found(bare.address);
      assert.match(seen.kept, /element\/joint-effort\.js/);
      assert.match(await browser.text('[data-finding="kept"]'), /a tenth of a file’s age/);
      assert.equal(seen['some-others'], 'https://a.example');
    } finally {
      await bare.close();
    }
  });

  test('that the files lie at http:// is said where their address is typed', async () => {
    await open();
    assert.ok(await shown('#address-plain'));
    await type('#address', 'https://tool.example/je');
    assert.ok(!(await shown('#address-plain')));
  });

  test('a sign-in is found', async () => {
    const closed = await serve(SITE, { signOn: true });
    try {
      await browser.goTo(`${closed.address}signed-in`);
      assert.ok('sign-in' in (await found(closed.address)));
    } finally {
      await closed.close();
    }
  });

  test('a site that allows no frames says why none is shown', async () => {
    const strict = await serve(SITE, { policy: STRICT_POLICY });
    try {
      await open(strict.address);
      await choose('what-frame');
      await browser.until(() => shown('#live-refused'), 'the reason');
    } finally {
      await strict.close();
    }
  });

  test('without a script the page still tells how to paste', async () => {
    const page = await (await fetch(`${site.address}embed.html`)).text();
    const still = await serve(SITE, { instead: { '/embed.html': page.replaceAll(/<script .*<\/script>/g, '') } });
    try {
      await browser.goTo(`${still.address}embed.html`);
      await browser.click('#system-moodle summary');
      assert.match(await browser.text('#system-moodle'), /Fits: the frame/);
      assert.match(await snippet(), /from a web server/);
    } finally {
      await still.close();
    }
  });

  test('it fits every width, in light and dark, and axe finds nothing', async () => {
    await open();
    await browser.click('[data-add="phone"]');
    await browser.click('[data-add="link"]');
    await type('#links [data-entry="href"]', 'help.example');
    await browser.run('for (const part of document.querySelectorAll("details")) part.open = true');
    await browser.run('document.getElementById("with-family").click()');
    await browser.run('document.activeElement.blur()');
    await checkLooks(browser, 'embed it');
    await found(site.address);
    await browser.run('for (const part of document.querySelectorAll("details")) part.open = true');
    await checkAccessible(browser, 'embed it, checked');
    for (const id of ['what-frame', 'what-file']) {
      await choose(id);
      await checkAccessible(browser, `embed it, ${id}`);
    }
  });
});
