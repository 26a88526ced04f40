// Whatever a page does when it hears an event, nothing loops forever, and the widget stays usable.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { pressInside, runInside, stepInside } from './inside.mjs';

/** What a listener may do, with a different value each time. */
const CALLS = `
  let count = 0;
  const given = () => ({ format: 'joint-effort/assessment@1', dimensions: { roles: (count += 1) % 6, agreements: 3 } });
  window.calls = {
    reset: (one) => one.reset(),
    'form.reset': (one) => one.closest('form').reset(),
    assessment: (one) => { one.assessment = given(); },
    'assessment and reset': (one) => { one.assessment = given(); one.reset(); },
    'an attribute': (one) => one.setAttribute('heading-level', String(2 + (count += 1) % 4)),
    'a wrong attribute': (one) => one.setAttribute('storage', 'cloud' + (count += 1)),
    'the same attribute': (one) => one.setAttribute('hide', 'sources'),
    'help as before': (one) => { one.help = { format: 'joint-effort/help@1', line: 'Ring.' }; },
    'other help': (one) => { one.help = { format: 'joint-effort/help@1', line: 'Ring ' + (count += 1) }; },
    theme: (one) => { one.theme = one.theme === 'dark' ? 'light' : 'dark'; },
    name: (one) => { one.name = 'n' + (count += 1); },
    move: (one) => one.closest('form').append(one),
    'take out and put in': (one) => { const form = one.closest('form'); one.remove(); form.append(one); },
    print: (one) => one.print(),
    throw: () => { throw new Error('of the page'); },
  };
  window.heardOf = new Map();
  window.errors = [];
  addEventListener('error', ({ message }) => errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  window.print = () => {};
  new MutationObserver((changes) => {
    for (const frame of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (frame.contentWindow) frame.contentWindow.print = () => {};
    }
  }).observe(document, { childList: true, subtree: true });
  window.listening = (one, event, call, later) => {
    heardOf.set(one, 0);
    for (const name of ['ready', 'progress', 'outcome', 'cleared', 'error']) {
      one.addEventListener('joint-effort-' + name, () => {
        heardOf.set(one, heardOf.get(one) + 1);
        if (heardOf.get(one) > 2_000) throw new Error('without end');
        if (name === event) calls[call](one);
      });
    }
  };
  const turn = (ms) => new Promise((passed) => setTimeout(passed, ms));
  window.provoke = async (one) => {
    await one.ready;
    one.assessment = given();
    one.shadowRoot.querySelector('[data-step] [data-action=continue]')?.click();
    await turn(50);
    one.setAttribute('hide', 'everything');
    await turn(100);
    try { one.reset(); } catch (error) { errors.push(String(error)); }
    await turn(100);
  };
  window.rest = async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      const before = [...heardOf.values()].join();
      await turn(400);
      if ([...heardOf.values()].join() === before) return true;
    }
    return false;
  };`;

const EVENTS = ['ready', 'progress', 'outcome', 'cleared', 'error'];

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  for (const event of EVENTS) {
    test(`nothing that a page does when it hears "${event}" runs without end`, async () => {
      const body = '<joint-effort id="calm"></joint-effort><script src="calls.js"></script>';
      await onPage(browser, body, { files: { '/calls.js': CALLS } }, async () => {
        await ready(browser);
        const { found, resting, errors, names } = await browser.run(
          `
          const [event] = arguments;
          const names = Object.keys(calls);
          const all = names.map((name) => {
            const form = document.createElement('form');
            const one = document.createElement('joint-effort');
            listening(one, event, name);
            form.append(one);
            document.body.append(form);
            return one;
          });
          return (async () => {
            await Promise.all(all.map(provoke));
            const resting = await rest();
            return { names, found: all.map((one) => heardOf.get(one)), resting, errors };
          })();`,
          event,
        );
        const counts = JSON.stringify(Object.fromEntries(names.map((name, at) => [name, found[at]])));
        assert.ok(resting, `it does not come to rest: ${counts}`);
        assert.ok(Math.max(...found) < 200, counts);
        assert.deepEqual(
          errors.filter((message) => !message.includes('of the page')),
          [],
        );
        // All of them still work.
        await browser.run('for (const one of document.querySelectorAll("form joint-effort")) one.reset()');
        await browser.until(
          () =>
            browser.run(`
          return [...document.querySelectorAll('form joint-effort')]
            .every((one) => one.shadowRoot.querySelector('[data-step="start"]'));`),
          'all of them to be drawn',
        );
      });
    });
  }

  test('a form that is reset when it was cleared is reset once', async () => {
    const body =
      '<form><input name="a" value="was"><joint-effort name="outcome"></joint-effort></form><script src="own.js"></script>';
    const files = {
      '/own.js': `window.count = 0;
      document.addEventListener('joint-effort-cleared', () => { window.count += 1; document.forms[0].reset(); });`,
    };
    await onPage(browser, body, { files }, async () => {
      await ready(browser);
      await pressInside(browser, 'joint-effort', 'continue');
      await browser.until(async () => (await stepInside(browser, 'joint-effort')) === 'claimed', 'the first question');
      await browser.run(`
        document.forms[0].elements.a.value = 'typed';
        document.querySelector('joint-effort').assessment = { format: 'joint-effort/assessment@1', dimensions: { roles: 1 } };
        document.querySelector('joint-effort').reset();`);
      assert.deepEqual(
        await browser.run(
          'return [count, document.forms[0].elements.a.value, ' + 'document.querySelector("joint-effort").outcome]',
        ),
        [1, 'was', null],
      );
      await browser.run('document.forms[0].reset()');
      assert.equal(await browser.run('return count'), 2);
    });
  });

  test('the same help given once more draws nothing anew', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      await browser.run(
        'document.querySelector("joint-effort").help = { format: "joint-effort/help@1", line: "Ring." }',
      );
      await browser.until(
        () => runInside(browser, 'joint-effort', 'return root.textContent.includes("Ring.")'),
        'the help',
      );
      await runInside(browser, 'joint-effort', 'window.part = root.querySelector(".je")');
      await browser.run(`
        const one = document.querySelector('joint-effort');
        one.help = { format: 'joint-effort/help@1', line: 'Ring.' };
        one.setAttribute('lang', 'en');
        one.setAttribute('lang', 'en');
        return twoFrames().then(twoFrames);`);
      await browser.run('document.querySelector("joint-effort").setAttribute("lang", "en")');
      await browser.run('return twoFrames().then(twoFrames)');
      assert.equal(await browser.run('return events.filter(({ name }) => name === "ready").length'), 3);
    });
  });
});
