// On paper: a result on few sheets, and the blank questionnaire.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  BARRIERS,
  CRITICALS,
  DIMENSIONS,
  RISKS,
  STRENGTHS,
  arriveFocused,
  assessment,
  inNewTab,
  jumpTo,
  mounted,
  open,
  press,
} from './journey.mjs';
import { RESULTS } from './results.mjs';

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** The parts matching a selector that the printer would show. */
  const printed = (selector) =>
    browser.run(
      `
    return [...document.querySelectorAll(arguments[0])]
      .filter((part) => part.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
      .map((part) => part.textContent.trim().slice(0, 60) || part.className);`,
      selector,
    );

  /** Runs `act` while the page is laid out for print. */
  async function onPaper(act, media = {}) {
    await browser.emulate({ ...media, print: true });
    try {
      await act();
    } finally {
      await browser.emulate({});
    }
  }

  test('a result is printed without what is only for the screen, and with what is folded', async () => {
    await jumpTo(browser, server.address, RESULTS['a gap'].answers, { serviceName: 'the clinic' });
    const parts = await browser.run('return [...document.querySelectorAll("[data-part]")].length');
    await browser.run('dispatchEvent(new Event("beforeprint"))');
    await onPaper(async () => {
      assert.deepEqual(await printed('button, a, .trail, .leave-hint, progress, .notices, #unable, #paper'), []);
      assert.equal((await printed('[data-part]')).length, parts);
      assert.equal((await printed('.level')).length, 6);
      assert.equal((await printed('.aspect')).length, 10);
      assert.ok((await printed('.facts > div')).length >= 2);
      assert.ok(
        (await printed('[data-fold="rule"] li, [data-fold="limits"] li')).length >= 10,
        'the rule and the limits',
      );
      assert.equal((await printed('[data-fold="rule"] tbody tr')).length, 4, 'what comes out');
      assert.equal(
        (await printed('.printed')).length,
        5,
        'what it is, twice; the foot, its date, and where the sources are',
      );
      assert.equal((await printed('.to-write > li')).length, 3, 'lines to write on');
      assert.match((await printed('.result-lead > .printed'))[0], /^This is not a risk assessment/);
      assert.ok((await printed('.printed')).join(' ').includes(String(new Date().getFullYear())), 'today');
      assert.match((await printed('.result-lead .soft'))[0], /You and the clinic/);
      assert.equal((await printed('.wordmark')).length, 1);
    });
  });

  test('a result takes five sheets at most, whichever it is', async () => {
    for (const [name, { answers, strengths, serviceName }] of Object.entries(RESULTS)) {
      await jumpTo(browser, server.address, answers, { strengths, serviceName });
      const sheets = await browser.pdf();
      assert.ok(sheets <= 5, `${name}: ${sheets} sheets`);
    }
  });

  test('paper is white and its text dark, whatever the screen is', async () => {
    await jumpTo(browser, server.address, RESULTS['safety first'].answers);
    await onPaper(
      async () => {
        const shades = await browser.run(`
        const lightness = (colour) => {
          const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
          return alpha === 0 ? null : (red * 2 + green * 5 + blue) / 8;
        };
        const parts = document.querySelectorAll('body, .je, main, main h1, main h2, main p, main li:not(.mark)');
        return [...parts].map((part) => {
          const { backgroundColor, color } = getComputedStyle(part);
          const what = part.localName + '.' + part.className;
          return { what, ground: lightness(backgroundColor), ink: lightness(color) };
        });`);
        for (const { what, ground, ink } of shades) {
          assert.ok(ground === null || ground > 235, `the ground of ${what} is white: ${ground}`);
          // The body has no text of its own.
          if (!what.startsWith('body')) assert.ok(ink < 130, `the ink of ${what} is dark: ${ink}`);
        }
      },
      { dark: true },
    );
  });

  test('what tells apart is drawn by shapes and words, which a grey printer keeps', async () => {
    await jumpTo(browser, server.address, RESULTS['a gap'].answers);
    await onPaper(async () => {
      const drawn = await browser.run(`
        const shape = (selector) => {
          const part = document.querySelector(selector);
          const { borderTopWidth, borderTopStyle } = getComputedStyle(part);
          return borderTopWidth + ' ' + borderTopStyle;
        };
        return {
          full: shape('.strip[data-answer="3"] .cell:nth-child(1)'),
          empty: shape('.strip[data-answer="3"] .cell:nth-child(4)'),
          now: shape('.level.now .dot'),
          needed: shape('.level.needed .dot'),
          other: shape('.level:not(.now, .needed) .dot'),
        };`);
      assert.equal(new Set([drawn.now, drawn.needed, drawn.other]).size, 3, JSON.stringify(drawn));
      assert.notEqual(drawn.full, drawn.empty);
      assert.equal((await printed('.mark.is-now')).length, 1);
      assert.equal((await printed('.check-word')).length, 3 + 2 + 6);
    });
  });

  test('what is folded is opened for older printers and folded again after', async () => {
    await jumpTo(browser, server.address, RESULTS.enough.answers);
    const open = () => browser.run('return [...document.querySelectorAll("details")].map(({ open }) => open)');
    const folded = await open();
    await browser.run('document.querySelector("details summary").click()');
    const before = await open();
    assert.notDeepEqual(before, folded);
    await browser.run('dispatchEvent(new Event("beforeprint"))');
    assert.deepEqual(new Set(await open()), new Set([true]));
    await browser.run('dispatchEvent(new Event("afterprint"))');
    assert.deepEqual(await open(), before, 'what the reader opened stays open');
  });

  /** A printer that does nothing but record what it was given. */
  const NO_PRINTER = `window.prints = [];
    window.print = () => {
      window.printedAt = Date.now();
      prints.push(document.getElementById('paper-place').dataset.print ?? 'page');
    };`;

  test('the button prints the result', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage(NO_PRINTER);
      await jumpTo(browser, server.address, RESULTS.enough.answers);
      await press(browser, 'continue');
      assert.deepEqual(await browser.run('return prints'), ['page']);
      assert.equal(await browser.run('return document.querySelector("main").dataset.step'), 'result');
    });
  });

  test('the paper version holds every question, and goes when it is printed', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage(NO_PRINTER);
      await open(browser, server.address);
      assert.deepEqual(await printed('#paper'), []);
      await press(browser, 'print-paper');
      await browser.until(() => browser.run('return prints.length === 1'), 'the print');
      assert.deepEqual(await browser.run('return prints'), ['paper']);
      await onPaper(async () => {
        assert.deepEqual(await printed('main, .bar, button, a'), [], 'nothing but the paper version');
        assert.equal((await printed('#paper')).length, 1);
        const questions = 1 + DIMENSIONS.length + 4 + 1;
        assert.equal((await printed('.paper-question')).length, questions);
        assert.equal(
          (await printed('.paper-section tbody tr')).length,
          RISKS.length + CRITICALS.length + BARRIERS.length + 16 + 6 + 4 + 4 + 9 + 7,
        );
        // Six words and “I don’t know”; seven choices each; 3 + 4 + 3 + 5 choices; the strengths.
        assert.equal((await printed('.tick')).length, 7 + DIMENSIONS.length * 7 + 3 + 4 + 3 + 5 + STRENGTHS.length);
        assert.equal((await printed('.mapping svg')).length, 1 + 6, 'a map to draw, and how each level is drawn');
        assert.ok(
          (await printed('.placing .blank')).length >= 12,
          'the rule for placing by hand, with places to write in',
        );
      });
      const sheets = await browser.pdf();
      assert.ok(sheets >= 4 && sheets <= 6, `${sheets} sheets`);
      // Nobody closes a print dialog within half a second: an earlier event means a phone.
      await browser.until(() => browser.run('return Date.now() - printedAt > 600'), 'as long as a dialog is open');
      await browser.run('dispatchEvent(new Event("afterprint"))');
      assert.equal(await browser.run('return document.querySelector("[data-print]")'), null);
      await onPaper(async () => {
        assert.deepEqual(await printed('#paper'), []);
        assert.equal((await printed('main')).length, 1);
      });
    });
  });

  test('where printing goes on later, the paper version is what is printed until somebody goes on', async () => {
    await inNewTab(browser, async () => {
      // As phones do it: the sheets are drawn long after the page has heard that printing is over.
      await browser.beforeEachPage(`${NO_PRINTER}
        const noted = window.print;
        window.print = () => { noted(); dispatchEvent(new Event('afterprint')); };`);
      await open(browser, server.address);
      await press(browser, 'print-paper');
      await browser.until(() => browser.run('return prints.length === 1'), 'the print');
      await onPaper(async () => {
        assert.equal((await printed('#paper')).length, 1);
        assert.deepEqual(await printed('main'), []);
      });
      await browser.click('h1:not([hidden] *)');
      await onPaper(async () => {
        assert.deepEqual(await printed('#paper'), []);
        assert.equal((await printed('main')).length, 1);
      });
    });
  });

  test('the check prints with every answer, and no button', async () => {
    await jumpTo(browser, server.address, assessment(), { to: 'check' });
    await onPaper(async () => {
      assert.equal((await printed('.answer dt')).length, 1 + 10 + 10 + 7 + 4 + 1 + 12);
      assert.deepEqual(await printed('button'), []);
    });
  });

  test('printing leaves the page as it was', async () => {
    await jumpTo(browser, server.address, RESULTS['in place'].answers);
    const before = await browser.run('return document.querySelector("main").outerHTML');
    await browser.pdf();
    assert.equal(await browser.run('return document.querySelector("main").outerHTML'), before);
    await press(browser, 'check');
    await arriveFocused(browser, 'check');
    await mounted(browser);
    assert.deepEqual(await browser.messages(), []);
  });
});
