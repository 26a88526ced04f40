// The element on a host page: it loads, is answered, sends its events, and leaves the rest of the page alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccessible } from './accessibility.mjs';
import { heard, onPage, property, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { chooseInside, findInside, mountedInside, pressInside, runInside, stepInside, walkInside } from './inside.mjs';
import { PAGES, assessment } from './questions.mjs';

const ONE = '<main><h1>Ours</h1><joint-effort></joint-effort></main>';
const OF_THE_FAMILY = [
  'band',
  'provisional',
  'complexity',
  'needed',
  'gap',
  'recommendation',
  'target',
  'over_invested',
  'safety_first',
  'actions',
  'review',
];

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  test('one tag is enough: answered to the end, it tells all the way, and the console stays empty', async () => {
    await onPage(browser, ONE, {}, async () => {
      await ready(browser);
      await mountedInside(browser, 'joint-effort');
      await checkAccessible(browser, 'the element at the start');
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4, risk: 'some' }));
      const told = await heard(browser);
      assert.deepEqual(told.slice(0, 2), [
        { name: 'ready', detail: {}, id: '' },
        { name: 'progress', detail: { step: 'start', number: null, of: PAGES.size }, id: '' },
      ]);
      assert.ok(told.some(({ detail }) => detail.step === 'dimension.roles' && detail.number === 7));
      assert.equal(told.filter(({ name }) => name === 'error').length, 0);
      const outcome = told.findLast(({ name }) => name === 'outcome').detail;
      assert.equal(outcome.format, 'joint-effort/outcome@1');
      assert.deepEqual(await property(browser, 'outcome'), outcome);
      assert.deepEqual(await browser.messages(), []);
    });
  });

  test('the page hears nothing of the family unless it asks, and then the start says so', async () => {
    const answers = assessment({ risk: { violence: 'serious' } });
    const texts = [];
    for (const attribute of ['', ' with-family']) {
      await onPage(browser, `<joint-effort${attribute}></joint-effort>`, {}, async () => {
        await ready(browser);
        texts.push(await runInside(browser, 'joint-effort', 'return root.querySelector(".je").innerText'));
        await walkInside(browser, 'joint-effort', answers);
        const asked = attribute !== '';
        for (const { detail } of await heard(browser, 'outcome')) {
          for (const key of OF_THE_FAMILY) assert.equal(key in detail, asked, key);
        }
        const given = await property(browser, 'assessment');
        assert.deepEqual(
          Object.keys(given).sort(),
          asked ? Object.keys(answers).sort() : ['claimed', 'dimensions', 'format'],
        );
      });
    }
    assert.notEqual(texts[0], texts[1]);
  });

  test('the title, the history and the focus of the page are left alone', async () => {
    await onPage(browser, `<input id="own">${ONE}`, {}, async () => {
      const length = await browser.run('own.focus(); return history.length');
      await ready(browser);
      await browser.run('return twoFrames()');
      assert.equal((await browser.focused()).id, 'own');
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.roles' });
      assert.equal(await browser.title(), 'The host');
      assert.equal(await browser.run('return history.length'), length);
      assert.equal(await browser.run('return location.hash'), '');
    });
  });

  test('where the page is the widget’s own it has a title, and Back goes back a question', async () => {
    await onPage(browser, '<joint-effort whole-page></joint-effort>', {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements' });
      assert.notEqual(await browser.title(), 'The host');
      await browser.back();
      await browser.until(
        async () => (await stepInside(browser, 'joint-effort')) === 'dimension.lasting-relationship',
        'the question before',
      );
    });
  });

  test('two on one page keep their answers apart, also after a reload', async () => {
    const two = '<joint-effort></joint-effort><joint-effort id="other"></joint-effort>';
    await onPage(browser, two, {}, async () => {
      await ready(browser, '#other');
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }), { to: 'check', focused: false });
      await walkInside(browser, '#other', assessment({ dimensions: 1 }), { to: 'check', focused: false });
      await browser.reload();
      await ready(browser);
      await ready(browser, '#other');
      assert.equal((await property(browser, 'assessment')).dimensions.roles, 4);
      assert.equal((await property(browser, 'assessment', '#other')).dimensions.roles, 1);
      assert.deepEqual(await browser.run('return Object.keys(sessionStorage).sort()'), [
        'joint-effort.draft:/host.html#1',
        'joint-effort.draft:/host.html#other',
      ]);
    });
  });

  test('two with one id, and two without any, keep apart too', async () => {
    const four = '<joint-effort id="a"></joint-effort>'.repeat(2) + '<joint-effort></joint-effort>'.repeat(2);
    await onPage(browser, four, {}, async () => {
      await ready(browser);
      const keys = await browser.run(`
        const all = [...document.querySelectorAll('joint-effort')];
        return Promise.all(all.map(({ ready }) => ready)).then(() => {
          all.forEach((one, index) => {
            one.assessment = { format: 'joint-effort/assessment@1', dimensions: { roles: index } };
          });
          return Object.keys(sessionStorage).filter((key) => key.startsWith('joint-effort.')).length;
        });`);
      assert.equal(keys, 4);
    });
  });

  test('it stands inside another shadow root, and inside a dialog', async () => {
    await onPage(browser, '<div id="outer"></div><dialog></dialog>', {}, async () => {
      await browser.run(`
        return customElements.whenDefined('joint-effort').then(() => {
          const inner = document.createElement('joint-effort');
          outer.attachShadow({ mode: 'open' }).append(inner);
          const other = document.createElement('joint-effort');
          const dialog = document.querySelector('dialog');
          dialog.append(other);
          dialog.showModal();
          return Promise.all([inner.ready, other.ready]);
        });`);
      await walkInside(browser, 'dialog joint-effort', assessment(), { to: 'dimension.roles' });
      await browser.run('document.querySelector("dialog").close()');
      await walkInside(browser, ['#outer', 'joint-effort'], assessment(), { to: 'result' });
      // Events leave the outer shadow root too.
      assert.equal((await heard(browser)).filter(({ id }) => id === 'outer').length > 5, true);
    });
  });

  test('in a page that is written from right to left the widget keeps its own direction', async () => {
    await onPage(browser, ONE, { html: 'lang="ar" dir="rtl"' }, async () => {
      await ready(browser);
      const [direction, start] = await runInside(
        browser,
        'joint-effort',
        `
        const part = root.querySelector('.je');
        return [getComputedStyle(part).direction, part.lang];`,
      );
      assert.deepEqual([direction, start], ['ltr', 'en']);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'claimed' });
    });
  });

  test('the keyboard alone answers inside, and the focus goes from heading to heading', async () => {
    await onPage(browser, ONE, {}, async () => {
      await ready(browser);
      await runInside(browser, 'joint-effort', 'root.querySelector("[data-action=continue]").focus()');
      await browser.press('Enter');
      await browser.until(async () => (await browser.focused()).id === 'je-heading', 'the heading');
      assert.equal(await stepInside(browser, 'joint-effort'), 'claimed');
      // The name of the other service comes first in the tab order.
      await browser.press('Tab', 'Tab', 'Space');
      assert.equal(await runInside(browser, 'joint-effort', 'return root.querySelectorAll(":checked").length'), 1);
    });
  });

  test('Clear and leave asks the page first, and goes if it does not mind', async () => {
    await onPage(browser, ONE, {}, async (server) => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.roles' });
      await browser.run('window.stay = true');
      await pressInside(browser, 'joint-effort', 'leave');
      await browser.until(async () => (await heard(browser, 'cleared')).length === 1, 'the event');
      assert.deepEqual((await heard(browser, 'cleared'))[0].detail, { left: true });
      assert.equal(await browser.address(), server.page);
      assert.equal(await property(browser, 'outcome'), null);
      assert.deepEqual(await browser.run('return Object.keys(sessionStorage)'), []);

      await browser.reload();
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements' });
      await pressInside(browser, 'joint-effort', 'leave');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'the blank page');
    });
  });

  test('Back from there shows the page anew where it has entries of its own in the history', async () => {
    await onPage(browser, ONE, {}, async (server) => {
      await ready(browser);
      await browser.engage();
      await browser.run("history.pushState('ours', '')");
      await pressInside(browser, 'joint-effort', 'leave');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'the blank page');
      await browser.back();
      await ready(browser);
      assert.equal(await browser.address(), server.page);
      assert.equal(await stepInside(browser, 'joint-effort'), 'start');
      assert.equal(await browser.run('return document.querySelector("joint-effort").checkVisibility()'), true);
    });
  });

  test('the quick key leaves from inside alone, and not where the page hides it', async () => {
    await onPage(browser, `<p id="beside" tabindex="0">Beside</p>${ONE}`, {}, async (server) => {
      const inside = (script) => runInside(browser, 'joint-effort', script);
      const focus = () => inside('root.querySelector("[data-action=continue]").focus()');
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements' });
      await browser.run('beside.focus()');
      await browser.press('F8', 'F8', 'F8');
      await focus();
      await browser.press('Shift', 'Shift', 'Shift', 'Shift+H', 'Shift+H', 'Shift+H', 'F8', 'F8');
      await browser.until(
        () => inside('return /twice/.test(root.querySelector(".bar [aria-live]").textContent)'),
        'the words',
      );
      await browser.run('document.querySelector("joint-effort").hide = "exit-key"');
      await browser.until(() => inside('return root.querySelectorAll(".leave-hint").length === 0'), 'no hint');
      await focus();
      await browser.press('F8', 'F8', 'F8', 'F8');
      assert.equal(await stepInside(browser, 'joint-effort'), 'dimension.agreements');
      assert.deepEqual(await heard(browser, 'cleared'), []);
      await browser.run('document.querySelector("joint-effort").hide = null');
      await browser.until(() => inside('return root.querySelectorAll(".leave-hint").length === 1'), 'the hint');
      await focus();
      await browser.press('F8', 'F8', 'F8');
      await browser.until(async () => (await browser.address()) === 'about:blank', 'the blank page');
      assert.ok(server.page);
    });
  });

  test('the worker’s own wish for no quick key outlasts a drawing anew, whatever is kept', async () => {
    for (const storage of ['tab', 'none', 'device']) {
      await onPage(browser, `<joint-effort storage="${storage}"></joint-effort>`, {}, async (server) => {
        const hints = () => runInside(browser, 'joint-effort', 'return root.querySelectorAll(".leave-hint").length');
        await ready(browser);
        assert.equal(await hints(), 1, storage);
        await browser.clickOn(await findInside(browser, 'joint-effort', '.exit-key input'));
        await browser.until(async () => (await hints()) === 0, 'the hint to go');
        await browser.run('document.querySelector("joint-effort").setAttribute("heading-level", "3")');
        await findInside(browser, 'joint-effort', '[aria-level="3"]');
        assert.equal(await hints(), 0, storage);
        await browser.reload();
        await ready(browser);
        assert.equal(await hints(), storage === 'none' ? 1 : 0, storage);
        await pressInside(browser, 'joint-effort', 'leave');
        await browser.until(async () => (await browser.address()) === 'about:blank', 'the blank page');
        await browser.goTo(server.page);
        await ready(browser);
        assert.equal(await hints(), 1, storage);
        assert.deepEqual(
          await browser.run('return [...Object.keys(sessionStorage), ...Object.keys(localStorage)]'),
          [],
        );
      });
    }
  });

  test('what stands inside is shown until it can be used, and where it cannot run', async () => {
    const fallback = '<joint-effort><p id="fallback">Please wait</p></joint-effort>';
    await onPage(browser, fallback, {}, async () => {
      await ready(browser);
      assert.equal(await browser.run('return fallback.offsetHeight'), 0);
    });
    // In a preview the program is one folder higher than in a published build.
    const names = ['joint-effort_bg.wasm', 'whole.wasm', 'translated.js'].flatMap((name) => [
      `/${name}`,
      `/element/${name}`,
    ]);
    const files = Object.fromEntries(names.map((name) => [name, 'neither a module nor a script']));
    await onPage(browser, fallback, { files }, async () => {
      const error = await browser.run(`
        return customElements.whenDefined('joint-effort')
          .then(() => document.querySelector('joint-effort').ready)
          .then(() => 'ready', ({ message }) => message);`);
      assert.notEqual(error, 'ready');
      assert.ok((await browser.run('return fallback.offsetHeight')) > 0);
      const [{ detail }] = await heard(browser, 'error');
      assert.deepEqual(
        detail.faults.map(({ kind, message }) => [kind, message]),
        [['unable', error]],
      );
    });
  });

  test('storage="none" keeps nothing, and a reload begins anew', async () => {
    await onPage(browser, '<joint-effort storage="none"></joint-effort>', {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements' });
      await chooseInside(browser, 'joint-effort', 'je-dimension-agreements-2');
      assert.deepEqual(await browser.run('return [...Object.keys(sessionStorage), ...Object.keys(localStorage)]'), []);
      await browser.reload();
      await ready(browser);
      assert.equal(await property(browser, 'outcome'), null);
    });
  });
});
