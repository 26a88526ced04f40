// The page "Embed it" while its files are still loading, or never arrive.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openForm, waitForLive } from './embed-page.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { SITE, serve } from './server.mjs';

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /** Serves the page, holds some files back until `release` is called, and runs `act` there. */
  async function onForm(held, act, options = {}) {
    let release;
    const waited = new Promise((resolve) => {
      release = resolve;
    });
    const site = await serve(SITE, { held: (path) => (held.test(path) ? waited : undefined), ...options });
    try {
      await openForm(browser, site.address);
      await act(release);
    } finally {
      release();
      await site.close();
    }
  }

  const shown = async (selector) => (await browser.find(selector)).isDisplayed();
  const checked = (wanted) =>
    browser.until(async () => wanted.test(await browser.text('#checked')), `${wanted}`, 60_000);
  const isFound = (name) => shown(`[data-finding="${name}"]`);

  for (const [width, height] of [
    [360, 740],
    [768, 1024],
    [1280, 900],
  ]) {
    test(`at ${width} pixels nothing below the live view moves when it comes`, async () => {
      await browser.resize(width, height);
      await onForm(/integrity\.json|\.wasm$/, async (release) => {
        const place = () =>
          browser.run('return document.getElementById("check").getBoundingClientRect().top + scrollY');
        const before = await place();
        release();
        await waitForLive(browser);
        assert.equal(await place(), before);
      });
    });
  }

  test('pressed while the list of files is on its way, the check waits for it, and the focus stays', async () => {
    await onForm(/integrity\.json/, async (release) => {
      await browser.run('document.getElementById("check").focus()');
      await browser.press('Enter');
      await checked(/^Asking/);
      await browser.press('Enter');
      assert.equal((await browser.focused()).id, 'check');
      release();
      await checked(/^Checked/);
      assert.equal(await isFound('unknown'), false);
      assert.equal((await browser.focused()).id, 'check');
      // The check can be run again.
      await browser.run('document.getElementById("checked").textContent = ""');
      await browser.press('Enter');
      await checked(/^Checked/);
    });
  });

  for (const [what, body] of [
    ['a page to sign in', '<!doctype html><title>Sign in</title>'],
    ['JSON of its own', '{"error":"not signed in"}'],
  ]) {
    test(`where every address is answered with ${what}, the line is written all the same`, async () => {
      const act = async () => {
        await browser.run('document.getElementById("check").focus()');
        await browser.press('Enter');
        await checked(/^Checked/);
        assert.ok(await isFound('unknown'));
      };
      await onForm(/^$/, act, { instead: { '/integrity.json': body } });
    });
  }

  test('a live view that does not come is said so, and not of the frame that is chosen then', async () => {
    const act = async () => {
      await browser.until(() => shown('#live-missing'), 'the reason');
      assert.equal(await shown('#stage'), false);
      await browser.run('document.getElementById("what-frame").click()');
      await browser.until(() => browser.run('return document.querySelector("#stage > iframe") !== null'), 'the frame');
      assert.ok(await shown('#stage'));
      assert.equal(await shown('#live-missing'), false);
      await browser.run('document.getElementById("what-element").click()');
      await browser.until(() => shown('#live-missing'), 'the reason again');
      await browser.run('document.getElementById("what-file").click()');
      for (const selector of ['#live-missing', '#stage']) assert.equal(await shown(selector), false);
    };
    await onForm(/^$/, act, { missing: ['/element/joint-effort.js'] });
  });

  for (const [what, options] of [
    ['a page to sign in', { instead: { '/joint-effort.html': '<!doctype html><title>Sign in</title></html>' } }],
    ['half of it', { instead: { '/joint-effort.html': '<!doctype html><div id="joint-effort">' } }],
    ['nothing', { missing: ['/joint-effort.html'] }],
  ]) {
    test(`${what} in the single file’s place is not offered as the file, and the file is once it is there`, async () => {
      const wanted = structuredClone(options);
      const chooseFile = () => browser.run('document.getElementById("what-file").click()');
      const act = async () => {
        await chooseFile();
        await browser.until(() => shown('#download-refused'), 'the reason');
        assert.equal(await shown('#download'), false);
        if (wanted.instead) delete wanted.instead['/joint-effort.html'];
        if (wanted.missing) wanted.missing.length = 0;
        await browser.run('document.getElementById("what-frame").click()');
        await chooseFile();
        await browser.until(() => shown('#download'), 'the file');
        assert.equal(await shown('#download-refused'), false);
      };
      await onForm(/^$/, act, wanted);
    });
  }
});
