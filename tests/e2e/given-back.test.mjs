// What a person may want to take back or avoid: an answer, a name that is too long, a file that is dropped
// beside its field or cannot be read.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { chooseFiles, folder, goAside, openText, opened, refusals, saved, saysSo, written } from './side-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import {
  arriveInside,
  chooseInside,
  chosenInside,
  clickInside,
  findInside,
  mountedInside,
  pressInside,
  runInside,
  textInside,
  walkInside,
} from './inside.mjs';
import { PLACES, inPlace, serveHosts } from './places.mjs';
import { assessment } from './questions.mjs';
import { RESULTS } from './results.mjs';

const ANSWERS = assessment({ dimensions: 3 });
const ENTER = '\uE007';
const SPACE = ' ';
const { answers } = RESULTS['a gap'];
const RECORD = JSON.stringify(
  {
    format: 'joint-effort/record@1',
    family: 'left-out',
    'service-name': 'the clinic',
    assessment: { format: 'joint-effort/assessment@1', claimed: 'cooperation', dimensions: answers.dimensions },
  },
  null,
  2,
);

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  async function inEachPlace(act) {
    const server = await serveHosts();
    try {
      for (const place of Object.values(PLACES)) await inPlace(browser, server, place, act);
    } finally {
      await server.close();
    }
  }

  /** Opens a page to change its answers, with everything but the barriers answered. */
  async function change(hosts, page) {
    const name = hosts ? 'joint-effort.draft:/host.html#1' : 'joint-effort.draft';
    const draft = {
      format: 'joint-effort/draft@1',
      assessment: { ...ANSWERS, barriers: {} },
      strengths: [],
      'service-name': '',
    };
    await browser.run('sessionStorage.setItem(...arguments)', name, JSON.stringify(draft));
    await browser.reload();
    await mountedInside(browser, hosts);
    await pressInside(browser, hosts, 'continue');
    await arriveInside(browser, hosts, 'check');
    await clickInside(browser, hosts, `[data-change="${page}"]`);
    await arriveInside(browser, hosts, page);
  }

  test('an answer that may be left out is taken back with the pointer and with keys', async () => {
    await inEachPlace(async (hosts) => {
      await change(hosts, 'barriers.1');
      const buttons = () =>
        runInside(browser, hosts, 'return root.querySelectorAll("[data-action=clear-answer]").length');
      const draft = () =>
        runInside(
          browser,
          hosts,
          `
        const name = Object.keys(sessionStorage).find((name) => name.startsWith('joint-effort.draft'));
        return JSON.parse(sessionStorage.getItem(name)).assessment.barriers`,
        );
      assert.equal(await buttons(), 0);
      const first = 'je-barrier-too-many-partners-1';
      const second = 'je-barrier-no-shared-meaning-2';
      await chooseInside(browser, hosts, first, second);
      await browser.until(async () => (await buttons()) === 2, 'a button for each answer');
      await pressInside(browser, hosts, 'clear-answer');
      await browser.until(async () => (await buttons()) === 1, 'the button to go');
      assert.deepEqual(await chosenInside(browser, hosts), [second]);
      assert.deepEqual(await draft(), { 'no-shared-meaning': 'partly' });
      assert.equal((await browser.focused()).id, first, 'the focus stays in its group');
      const button = await findInside(browser, hosts, '[data-action="clear-answer"]');
      assert.match(await button.getText(), /Clear this answer/);
      await button.sendKeys(engine === 'chromium' ? ENTER : SPACE);
      await browser.until(async () => (await buttons()) === 0, 'the button to go');
      assert.deepEqual(await chosenInside(browser, hosts), []);
      assert.deepEqual(await draft(), {});
      // It can be answered again, and the check shows the current answer.
      await chooseInside(browser, hosts, second);
      await pressInside(browser, hosts, 'skip');
      await arriveInside(browser, hosts, 'check');
      const check = await textInside(browser, hosts, '[data-step="check"]');
      assert.match(check, /Partly/i);
    });
  });

  test('a question that wants an answer has no such button', async () => {
    await inEachPlace(async (hosts) => {
      await change(hosts, 'family');
      await chooseInside(browser, hosts, 'je-infant-1');
      assert.equal(await runInside(browser, hosts, 'return root.querySelector("[data-action=clear-answer]")'), null);
    });
  });

  test('a name that has no room for more says so', async () => {
    await inEachPlace(async (hosts) => {
      await pressInside(browser, hosts, 'continue');
      await arriveInside(browser, hosts, 'claimed');
      const said = () =>
        runInside(
          browser,
          hosts,
          `
        return [...root.querySelectorAll('[data-step="claimed"] [aria-live="polite"]')]
          .map((part) => part.textContent).join('')`,
        );
      const field = await findInside(browser, hosts, '[data-step="claimed"] #je-service-name');
      await field.sendKeys('x'.repeat(39));
      assert.equal(await said(), '');
      await field.sendKeys('yz');
      await browser.until(async () => /as long as it can be/.test(await said()), 'the page to say so');
      assert.equal(await field.getAttribute('value'), `${'x'.repeat(39)}y`);
      await field.sendKeys('\uE003');
      await browser.until(async () => (await said()) === '', 'the page to say it no more');
    });
  });

  /** Drops a file on a part; returns, for `dragover` and `drop`, whether the browser would open the file itself. */
  const dropOn = (hosts, selector, name, text) =>
    runInside(
      browser,
      hosts,
      `
    const [selector, name, text] = values;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name));
    const target = selector === 'body' ? document.body : root.querySelector(selector);
    return ['dragover', 'drop'].map((type) => target.dispatchEvent(
      new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer })));`,
      selector,
      name,
      text,
    );

  test('a file that is dropped beside its field is opened, and elsewhere leads nowhere', async () => {
    await inEachPlace(async (hosts) => {
      await walkInside(browser, hosts, ANSWERS, { to: 'dimension.agreements' });
      for (const part of ['.je [data-step] h1, .je [data-step] h2', '.je']) {
        assert.deepEqual(await dropOn(hosts, part, 'a.json', RECORD), [false, false]);
      }
      // The host page around the widget is left alone.
      assert.deepEqual(await dropOn(hosts, 'body', 'a.json', RECORD), hosts ? [true, true] : [false, false]);
      await pressInside(browser, hosts, 'keep');
      await arriveInside(browser, hosts, 'keep');
      await goAside(browser, hosts, 'open');
      assert.deepEqual(await dropOn(hosts, '#je-brought', 'a.json', RECORD), [false, false]);
      await saysSo(browser, hosts, /Opened/);
      assert.match((await opened(browser, hosts))[0], /the clinic/);
      assert.deepEqual(await dropOn(hosts, '#je-files', 'a.json', RECORD), [true, true], 'the browser does that');
      assert.deepEqual(
        await runInside(
          browser,
          hosts,
          `
        const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/plain', 'a word');
        return root.querySelector('#je-brought').dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))`,
        ),
        true,
        'a text may be dropped',
      );
    });
  });

  test('a file that cannot be read is told from one that is no text', async () => {
    await inEachPlace(async (hosts) => {
      const into = folder();
      await pressInside(browser, hosts, 'open');
      await arriveInside(browser, hosts, 'open');
      await runInside(
        browser,
        hosts,
        `root.addEventListener('change', (event) => {
        if (!window.goes) event.stopImmediatePropagation();
      }, true)`,
      );
      const gone = written(into, 'gone.json', RECORD);
      await chooseFiles(browser, hosts, gone);
      rmSync(gone);
      await runInside(
        browser,
        hosts,
        `
        window.goes = true;
        root.querySelector('#je-files').dispatchEvent(new Event('change', { bubbles: true }))`,
      );
      await browser.until(async () => /could not read/.test((await refusals(browser, hosts)).join()), 'the reason');
      assert.match((await refusals(browser, hosts)).join(), /Copy it to this device/);
      await chooseFiles(browser, hosts, written(into, 'picture.json', Buffer.from([0x89, 0x50, 0, 0xff, 0xfe])));
      await browser.until(async () => /not a text file/.test((await refusals(browser, hosts)).join()), 'the other');
    });
  });

  test('a record that came by mail is opened from the field', async () => {
    await inEachPlace(async (hosts) => {
      await pressInside(browser, hosts, 'open');
      await arriveInside(browser, hosts, 'open');
      const quoted = RECORD.replaceAll(' ', '\u00a0')
        .replaceAll(/"([^"]*)"/g, '“$1”')
        .replaceAll(/^/gm, '> ');
      await openText(browser, hosts, `Dear Sam,\n\nhere it is:\n${quoted}\n\nBest, Ann`);
      await saysSo(browser, hosts, /Opened/);
      assert.match((await opened(browser, hosts))[0], /the clinic/);
    });
  });

  test('the table is there with commas and with semicolons', async () => {
    await inEachPlace(async (hosts) => {
      const into = folder();
      await browser.saveTo(into);
      await change(hosts, 'claimed');
      await pressInside(browser, hosts, 'keep');
      await arriveInside(browser, hosts, 'keep');
      await clickInside(browser, hosts, '.files > summary');
      const heads = [];
      for (const id of ['.csv', '-semicolons.csv']) {
        const { bytes } = await saved(browser, into, () => clickInside(browser, hosts, `[data-save="${id}"]`));
        heads.push(bytes.toString().split('\r\n')[0]);
      }
      assert.equal(heads[0].replaceAll(',', ';'), heads[1]);
      assert.ok(heads[1].split(';').length > 70);
    });
  });
});
