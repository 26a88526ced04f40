// The life of an element: set before it is defined, parsed late, moved, taken out and put back, changed while
// it is answered, and defined twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { heard, onPage, property, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { chosenInside, pressInside, runInside, stepInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';

const ANSWERS = { format: 'joint-effort/assessment@1', dimensions: { roles: 4, agreements: 'unknown' } };
const LATE = '<script src="late.js"></script>';
const HELP = '{ "format": "joint-effort/help@1", "line": "Ring the duty manager first." }';

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  const text = () => runInside(browser, 'joint-effort', 'return root.querySelector(".je").innerText');

  test('properties that were set before the element is defined are taken up', async () => {
    const late = `
      const one = document.querySelector('joint-effort');
      one.serviceName = 'Housing';
      one.headingLevel = 3;
      one.help = ${HELP};
      one.assessment = ${JSON.stringify(ANSWERS)};
      window.early = one.constructor === HTMLElement;`;
    await onPage(browser, `<joint-effort></joint-effort>${LATE}`, { files: { '/late.js': late } }, async () => {
      await ready(browser);
      assert.equal(await browser.run('return early'), true);
      assert.deepEqual(await property(browser, 'assessment'), ANSWERS);
      assert.equal(
        await browser.run('return document.querySelector("joint-effort").getAttribute("heading-level")'),
        '3',
      );
      assert.equal(
        await runInside(
          browser,
          'joint-effort',
          'return root.querySelector("[part~=heading]").getAttribute("aria-level")',
        ),
        '3',
      );
      assert.match(await text(), /Ring the duty manager first/);
      // The ready event is sent first, then the current outcome.
      assert.deepEqual((await heard(browser)).map(({ name }) => name).slice(0, 1), ['ready']);
      assert.equal((await heard(browser, 'outcome')).length, 1);
    });
  });

  test('each attribute is a property, and the other way round', async () => {
    await onPage(browser, '', {}, async () => {
      const found = await browser.run(`
        return customElements.whenDefined('joint-effort').then(() => {
          const one = document.createElement('joint-effort');
          const before = [one.theme, one.withFamily, one.help, one.headingLevel];
          one.theme = 'dark';
          one.withFamily = true;
          one.help = '/help.json';
          one.headingLevel = 4;
          const written = one.outerHTML;
          one.theme = null;
          one.withFamily = false;
          one.help = { format: 'joint-effort/help@1' };
          one.setAttribute('service-name', 'Housing');
          return { before, written, after: [one.theme, one.withFamily, typeof one.help, one.serviceName] };
        });`);
      assert.deepEqual(found.before, [null, false, null, null]);
      assert.equal(
        found.written,
        '<joint-effort theme="dark" with-family="" help="/help.json" ' + 'heading-level="4"></joint-effort>',
      );
      assert.deepEqual(found.after, [null, false, 'object', 'Housing']);
    });
  });

  test('a script of help is found though the element comes before it, while the page is parsed', async () => {
    const body = `<joint-effort><script type="application/json">${HELP}</script></joint-effort>`;
    // An async script may define the element before the body is parsed, the usual one only after it.
    for (const script of ['<script type="module" async src="element/joint-effort.js"></script>', '']) {
      await onPage(browser, body, { script: script === '', head: script }, async () => {
        await ready(browser);
        assert.match(await text(), /Ring the duty manager first/);
      });
    }
    // A trusted-types policy would block text that a script gives to a script.
    await onPage(browser, '', { policy: null }, async () => {
      await browser.run(
        `
        const one = document.createElement('joint-effort');
        document.body.append(one);
        const help = document.createElement('script');
        help.type = 'application/json';
        help.textContent = arguments[0];
        one.append(help);`,
        HELP,
      );
      await ready(browser);
      assert.match(await text(), /Ring the duty manager first/);
    });
  });

  test('moved in the page it loses nothing, and keeps the focus', async () => {
    await onPage(browser, '<joint-effort></joint-effort><div id="there"><p></p></div>', {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }), { to: 'dimension.roles' });
      await runInside(
        browser,
        'joint-effort',
        `
        window.part = root.querySelector('.je');
        root.getElementById('je-dimension-roles-2').click();
        root.getElementById('je-dimension-roles-2').focus();`,
      );
      for (const move of [
        'there.append(one)',
        'document.body.insertBefore(one, document.body.firstChild)',
        'there.moveBefore?.(one, null)',
        'there.replaceChildren(one)',
      ]) {
        await browser.run(`const one = document.querySelector('joint-effort'); ${move};`);
        await browser.run('return twoFrames()');
        assert.equal(await stepInside(browser, 'joint-effort'), 'dimension.roles', move);
        assert.deepEqual(await chosenInside(browser, 'joint-effort'), ['je-dimension-roles-2'], move);
        assert.equal((await browser.focused()).id, 'je-dimension-roles-2', move);
        assert.equal(
          await runInside(browser, 'joint-effort', 'return part === root.querySelector(".je")'),
          true,
          'it is the same drawing',
        );
      }
      assert.equal((await heard(browser, 'ready')).length, 1);
    });
  });

  test('taken out and put in again it goes on where it was', async () => {
    await onPage(browser, '<joint-effort storage="none"></joint-effort>', {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }), { to: 'dimension.roles' });
      const outcome = await property(browser, 'outcome');
      await browser.run(`
        window.one = document.querySelector('joint-effort');
        one.remove();
        return twoFrames();`);
      assert.deepEqual(await browser.run('return [one.outcome, one.assessment, one.shadowRoot.querySelector(".je")]'), [
        null,
        null,
        null,
      ]);
      await browser.run('document.body.append(one)');
      await browser.until(() => stepInside(browser, 'joint-effort'), 'the widget');
      assert.equal(await stepInside(browser, 'joint-effort'), 'dimension.roles');
      assert.deepEqual(await property(browser, 'outcome'), outcome);
    });
  });

  test('what is asked for later is drawn anew, with the answers, the page and the focus kept', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }), { to: 'dimension.roles' });
      await runInside(browser, 'joint-effort', 'root.getElementById("je-dimension-roles-2").focus()');
      await browser.run(`
        const one = document.querySelector('joint-effort');
        one.headingLevel = 4;
        one.hide = 'barriers';`);
      await browser.until(
        () =>
          runInside(
            browser,
            'joint-effort',
            `
        return root.querySelector('[part~=heading]')?.getAttribute('aria-level') === '4'
          && root.activeElement?.id === 'je-dimension-roles-2';`,
          ),
        'the new heading and the focus',
      );
      assert.equal(await stepInside(browser, 'joint-effort'), 'dimension.roles');
      assert.equal((await property(browser, 'assessment')).dimensions.agreements, 4);
      assert.equal((await heard(browser, 'ready')).length, 2);
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4 }), { to: 'check' });
      assert.equal(
        (await heard(browser, 'progress')).some(({ detail }) => detail.step.startsWith('barriers')),
        false,
      );
    });
  });

  test('a page that asks for the family late is told of it when the start has said so', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment({ dimensions: 4, risk: 'serious' }), { to: 'check' });
      await browser.run('document.querySelector("joint-effort").withFamily = true');
      await browser.until(async () => (await stepInside(browser, 'joint-effort')) === 'start', 'the start');
      assert.equal((await property(browser, 'outcome')).band, undefined);
      await pressInside(browser, 'joint-effort', 'continue');
      await browser.until(async () => (await stepInside(browser, 'joint-effort')) !== 'start', 'the page after it');
      assert.equal((await property(browser, 'outcome')).band, 'high');
      assert.equal((await property(browser, 'assessment')).dimensions.roles, 4);
    });
  });

  test('storage asked for later takes away what was kept before', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      const stored = () => browser.run('return [Object.keys(sessionStorage).length, Object.keys(localStorage).length]');
      await browser.run('document.querySelector("joint-effort").assessment = arguments[0]', ANSWERS);
      assert.deepEqual(await stored(), [1, 0]);
      await browser.run('document.querySelector("joint-effort").storage = "none"');
      await browser.until(async () => (await stored())[0] === 0, 'the storage to be empty');
      assert.deepEqual(await property(browser, 'assessment'), ANSWERS);
    });
  });

  /** What both storages hold for the element, by the end of each name. */
  const keptIn = () =>
    browser.run(`
    return [sessionStorage, localStorage].map((storage) => Object.keys(storage)
      .filter((name) => name.startsWith('joint-effort.draft:')).map((name) => name.split('#')[1]).sort())`);

  test('what was answered is kept where the page asks for it by now, without another answer', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      const ask = async (storage, expected) => {
        await browser.run('document.querySelector("joint-effort").storage = arguments[0]', storage);
        await browser.until(async () => isDeepStrictEqual(await keptIn(), expected), `${storage} to keep it`);
        assert.deepEqual(await property(browser, 'assessment'), ANSWERS);
      };
      await pressInside(browser, 'joint-effort', 'exit-key');
      await browser.run('document.querySelector("joint-effort").assessment = arguments[0]', ANSWERS);
      const both = ['1', '1.exit-key'];
      for (const [storage, expected] of [
        ['device', [[], both]],
        ['tab', [both, []]],
        ['none', [[], []]],
        ['device', [[], both]],
        ['none', [[], []]],
        [null, [both, []]],
      ])
        await ask(storage, expected);
      await browser.reload();
      await ready(browser);
      assert.deepEqual(await property(browser, 'assessment'), ANSWERS);
    });
  });

  test('a map that is begun is kept where the page asks for it by now', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      await pressInside(browser, 'joint-effort', 'map');
      await pressInside(browser, 'joint-effort', 'add-service');
      await browser.until(async () => (await keptIn())[0].includes('1.map'), 'the map to be kept');
      await browser.run('document.querySelector("joint-effort").storage = "device"');
      await browser.until(async () => isDeepStrictEqual(await keptIn(), [[], ['1.map']]), 'the device to keep it');
    });
  });

  test('loaded twice, by two addresses, it is defined once and works', async () => {
    const head =
      '<script type="module" src="element/joint-effort.js?other"></script>' +
      '<script type="module" src="element/joint-effort.js?third"></script>';
    await onPage(browser, '<joint-effort></joint-effort>', { head }, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'claimed' });
      assert.deepEqual(await browser.messages(), []);
    });
  });

  test('hidden it takes no room, whatever the page’s styles say', async () => {
    const head = '<link rel="stylesheet" href="unset.css">';
    const files = { '/unset.css': 'joint-effort { all: unset !important }' };
    await onPage(browser, '<joint-effort hidden></joint-effort>', { head, files }, async () => {
      await ready(browser);
      const height = () => browser.run('return document.querySelector("joint-effort").getBoundingClientRect().height');
      assert.equal(await height(), 0);
      await browser.run('document.querySelector("joint-effort").hidden = false');
      assert.ok((await height()) > 0);
    });
  });

  test('an assessment is set and read, what is none is refused whole, and reset clears all', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      const set = (value) =>
        browser.run(
          `
        try {
          document.querySelector('joint-effort').assessment = arguments[0];
          return [];
        } catch ({ faults }) {
          return faults.map(({ path }) => path);
        }`,
          value,
        );
      assert.deepEqual(await set(ANSWERS), []);
      // A driver may return the names in an order of its own.
      assert.deepEqual((await set({ ...ANSWERS, claimed: 'friends', dimensions: { roles: 9 } })).sort(), [
        'claimed',
        'dimensions.roles',
      ]);
      assert.deepEqual(await property(browser, 'assessment'), ANSWERS);
      assert.equal((await heard(browser, 'outcome')).length, 1);
      await browser.run('document.querySelector("joint-effort").reset()');
      assert.equal(await property(browser, 'outcome'), null);
      assert.deepEqual(
        (await heard(browser, 'cleared')).map(({ detail }) => detail),
        [{ left: false }],
      );
    });
  });

  test('the page may ask for anything while it is told something', async () => {
    await onPage(browser, '<joint-effort></joint-effort>', {}, async () => {
      await ready(browser);
      await browser.run(`
        window.inside = [];
        document.addEventListener('joint-effort-outcome', ({ target, detail }) => {
          inside.push(target.outcome.level === detail.level, target.assessment.format);
          if (detail.claimed === 'partnership') target.reset();
          if (detail.claimed === 'networking') target.remove();
        });`);
      const claim = (claimed) =>
        browser.run(
          `
        document.querySelector('joint-effort').assessment = { format: 'joint-effort/assessment@1', claimed: arguments[0] };`,
          claimed,
        );
      await claim('partnership');
      await claim('networking');
      assert.deepEqual(await browser.run('return inside'), [true, ANSWERS.format, true, ANSWERS.format]);
      assert.deepEqual(await browser.messages(), []);
    });
  });
});
