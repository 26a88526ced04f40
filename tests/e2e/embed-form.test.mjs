// The form of the page "Embed it": what is said of what is typed, how it is copied, how it looks.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkAccessible } from './accessibility.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { SAME_SITE } from './frame-hosts.mjs';
import { checkLooks } from './looks.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE, serve } from './server.mjs';

inEveryEngine((engine) => {
  let browser;
  let site;
  inBrowser(engine, (opened) => { browser = opened; });
  before(async () => {
    site = await serve(SITE, { policy: `${STRICT_POLICY}; frame-src 'self'` });
  });
  after(() => site?.close());

  const open = async (address = site.address) => {
    await browser.goTo(`${address}embed.html`);
    await browser.until(async () => (await snippet()).includes('<joint-effort'), 'the lines');
  };
  const snippet = () => browser.run('return document.getElementById("snippet").textContent');
  const choose = (id) => browser.run('document.getElementById(arguments[0]).click()', id);
  const shown = async (selector) => (await browser.find(selector)).isDisplayed();

  async function type(selector, text) {
    const field = await browser.find(selector);
    await field.clear();
    await field.sendKeys(text);
  }

  test('the page works under the strict policy, quietly', async () => {
    const heard = (await browser.messages()).length;
    await open();
    await browser.until(() => browser.run(
      'return document.getElementById("told").textContent.includes("joint-effort-ready")'), 'the live view');
    for (const id of ['what-frame', 'what-file', 'what-element']) await choose(id);
    const said = (await browser.messages()).slice(heard).filter((message) => !SAME_SITE.test(message));
    assert.deepEqual(said, []);
    assert.deepEqual(site.requests.filter(({ status }) => status !== 200), []);
  });

  test('what cannot be taken is named beside its field and once above, and left out of the lines', async () => {
    await open();
    for (const [selector, bad, good, part] of [
      ['#address', 'tool.example', 'https://tool.example/je', 'src="https://tool.example/je/element/'],
      ['#service-name', 'x'.repeat(41), 'the clinic', 'service-name="the clinic"'],
      ['#line', 'y'.repeat(321), 'Ring first', '"line": "Ring first"'],
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
    assert.ok((await snippet()).includes('"href": "mailto:us@help.example"'));
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
    assert.ok((await snippet()).includes(' with-family>'));
  });

  for (const [what, gone] of [['with the clipboard', ''], ['without one, as on plain http', `
    Object.defineProperty(navigator, 'clipboard', { value: undefined });`], ['where none may be used', `
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;`]]) {
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
    for (const id of ['what-frame', 'what-file']) {
      await choose(id);
      await checkAccessible(browser, `embed it, ${id}`);
    }
  });
});
