// A page whose header stays at the top of the window: it covers neither the quick exit, nor the heading of the
// next page, nor anything that gets the focus.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onPage, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { arriveFocusedInside, clickInside, runInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';

const ABOVE = '<div class="long"></div>';
const WIDGET = '<joint-effort></joint-effort>';
const BELOW = '<div class="long"></div>';
const LONG = '.long { height: 1500px } body { margin: 0 }';
const STAYS = 'inset: 0 0 auto 0; height: 72px; z-index: 9; background: #eee;';

/** Pages by what stays at their top: body, styles, script, and how many CSS pixels of the top are covered. */
const PAGES = {
  'a fixed header': { css: `header { position: fixed; ${STAYS} }`, edge: 72 },
  'a sticky header': { css: `header { position: sticky; ${STAYS} }`, edge: 72 },
  'a bar of the system above the header': {
    body: `<div id="admin"></div><header></header>${ABOVE}${WIDGET}${BELOW}`,
    css: `#admin { position: fixed; ${STAYS} height: 32px } header { position: fixed; ${STAYS} top: 32px }`,
    edge: 104,
  },
  'a header, and scrolling that is smooth and keeps room': {
    css: `html { scroll-behavior: smooth; scroll-padding-top: 80px } header { position: fixed; ${STAYS} }`,
    edge: 72,
  },
  'a header inside of a shadow root': {
    body: `<site-header></site-header>${ABOVE}${WIDGET}${BELOW}`,
    css: '',
    script: `customElements.define('site-header', class extends HTMLElement {
      constructor() {
        super();
        const part = document.createElement('div');
        this.attachShadow({ mode: 'open' }).append(part);
        for (const [name, value] of Object.entries({ position: 'fixed', top: '0', left: '0', right: '0', height: '72px',
          background: '#eee', 'z-index': '9' })) part.style.setProperty(name, value);
      }
    });`,
    edge: 72,
  },
  'a header that comes back when the page goes up': {
    css: `header { position: fixed; ${STAYS} } header.away { top: -80px }`,
    script: `let before = 0;
      addEventListener('scroll', () => {
        document.querySelector('header').classList.toggle('away', scrollY > before && scrollY > 100);
        before = scrollY;
      });`,
    edge: 72,
  },
  'a header that lets the pointer through, named by the page': {
    css: `header { position: fixed; ${STAYS} pointer-events: none } html { --joint-effort-offset-top: 4.5rem }`,
    edge: 72,
  },
  'a part that scrolls by itself, with a header of its own': {
    body: `<main><header></header>${ABOVE}${WIDGET}${BELOW}</main>`,
    css: `main { height: 100vh; overflow-y: auto } header { position: sticky; ${STAYS} }`,
    edge: 72,
  },
};

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /** What is in sight of the widget: where the bar and the heading begin, and whether anything covers them. */
  const look = () =>
    runInside(
      browser,
      'joint-effort',
      `
    const bar = root.querySelector('.bar');
    const heading = root.querySelector('#je-heading');
    const seen = (part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return root.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2);
    };
    const leave = root.querySelector('[data-action=leave]');
    return {
      bar: bar.getBoundingClientRect().top, below: bar.getBoundingClientRect().bottom,
      heading: heading.getBoundingClientRect().top, height: innerHeight,
      leaveIsSeen: leave.contains(seen(leave)), headingIsSeen: heading.contains(seen(heading)),
      overflow: document.documentElement.scrollWidth > innerWidth,
    };`,
    );

  for (const [name, { body = `<header></header>${ABOVE}${WIDGET}${BELOW}`, css, script = '', edge }] of Object.entries(
    PAGES,
  )) {
    test(`nothing of a new page is covered by ${name}`, async () => {
      const head = '<link rel="stylesheet" href="own.css">';
      const files = { '/own.css': `${LONG} ${css}`, '/own.js': script };
      await onPage(browser, `${body}<script src="own.js"></script>`, { head, files }, async () => {
        await ready(browser);
        await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements', focused: false });
        for (const step of ['dimension.shared-goals', 'dimension.shared-resources']) {
          // The button is at the end of the page, so the browser scrolls there.
          await runInside(
            browser,
            'joint-effort',
            `
            root.querySelector('[data-action=continue]').scrollIntoView({ block: 'center', behavior: 'instant' });
            root.querySelector('[data-step] input').click();`,
          );
          await new Promise((passed) => {
            setTimeout(passed, 300);
          });
          await clickInside(browser, 'joint-effort', '[data-step] [data-action="continue"]');
          await arriveFocusedInside(browser, 'joint-effort', step);
          await browser.until(async () => {
            const { bar, below, heading, height, leaveIsSeen, headingIsSeen } = await look();
            // If a browser reports scrolling down and up in one event, such a header stays away.
            const covered = await browser.run('return document.querySelector("header.away") ? 0 : arguments[0]', edge);
            const amiss =
              bar < covered - 1
                ? `the bar is at ${bar}`
                : heading < below - 1 || heading > height * 0.75
                  ? `the heading is at ${heading}, the bar ends at ${below}`
                  : null;
            if (amiss || !leaveIsSeen || !headingIsSeen) throw new Error(`${amiss} ${leaveIsSeen} ${headingIsSeen}`);
            return true;
          }, `${step} to be in sight`);
        }
        // In the middle of the page the quick exit stays below the header.
        await runInside(
          browser,
          'joint-effort',
          `
          root.querySelector('[data-action=continue]').scrollIntoView({ block: 'end', behavior: 'instant' });`,
        );
        await browser.until(async () => (await look()).leaveIsSeen, 'the way out');
        // Nor does the header cover focus that moves backwards.
        await runInside(browser, 'joint-effort', 'root.querySelector("[data-action=continue]").focus()');
        await browser.press('Shift+Tab');
        const { top, below } = await runInside(
          browser,
          'joint-effort',
          `return {
          top: root.activeElement.getBoundingClientRect().top,
          below: root.querySelector('.bar').getBoundingClientRect().bottom }`,
        );
        assert.ok(top >= below - 1, `the focus is at ${top}, the bar ends at ${below}`);
      });
    });
  }

  test('where the page itself begins under its header the widget begins below it', async () => {
    const head = '<link rel="stylesheet" href="own.css">';
    const files = { '/own.css': `${LONG} header { position: fixed; ${STAYS} }` };
    await onPage(browser, `<header></header>${WIDGET}${BELOW}`, { head, files }, async () => {
      await ready(browser);
      await browser.until(async () => {
        const { bar, below, heading, headingIsSeen } = await look();
        return bar >= 72 && heading >= below - 1 && headingIsSeen;
      }, 'the start below the header');
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements' });
      // At the very top there is nothing left to scroll.
      await browser.run('scrollTo({ top: 0, behavior: "instant" })');
      await new Promise((passed) => {
        setTimeout(passed, 300);
      });
      const { bar, below } = await look();
      const back = await runInside(
        browser,
        'joint-effort',
        'return root.querySelector("[data-action=back]").getBoundingClientRect().top',
      );
      assert.ok(bar >= 71 && back >= below - 1, `the bar is at ${bar} to ${below}, Back at ${back}`);
      await clickInside(browser, 'joint-effort', '[data-action="back"]');
      await arriveFocusedInside(browser, 'joint-effort', 'dimension.lasting-relationship');
      // When the header goes, so does the room for it.
      await browser.run('document.querySelector("header").remove(); scrollTo({ top: 9, behavior: "instant" })');
      await new Promise((passed) => {
        setTimeout(passed, 300);
      });
      await browser.run('scrollTo({ top: 0, behavior: "instant" })');
      await browser.until(async () => Math.abs((await look()).bar) <= 1, 'the widget at the top');
    });
  });

  test('where nothing stays at the top the widget leaves no room, and takes none', async () => {
    const head = '<link rel="stylesheet" href="own.css">';
    // A layer over everything, a bar at the bottom and a bar at the side are not headers.
    const files = {
      '/own.css': `${LONG} #wall { position: fixed; inset: 0; opacity: 0.1; pointer-events: none }
      #foot { position: fixed; inset: auto 0 0 0; height: 60px } #side { position: fixed; inset: 0 auto 0 0; width: 40px }
      #ground { position: fixed; inset: 0; z-index: -1 }`,
    };
    const body = `<div id="ground"></div><div id="wall"></div><div id="foot"></div><div id="side"></div>${ABOVE}${WIDGET}${BELOW}`;
    await onPage(browser, body, { head, files }, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment(), { to: 'dimension.agreements' });
      await runInside(
        browser,
        'joint-effort',
        `
        root.querySelector('[data-action=continue]').scrollIntoView({ block: 'center', behavior: 'instant' });
        root.querySelector('[data-step] input').click();
        root.querySelector('[data-action=continue]').click();`,
      );
      await arriveFocusedInside(browser, 'joint-effort', 'dimension.shared-goals');
      const { bar } = await look();
      assert.ok(Math.abs(bar) <= 1, `the bar is at ${bar}`);
    });
  });
});

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  test('who has scrolled on after a step stays there', async () => {
    await onPage(browser, WIDGET, {}, async () => {
      await ready(browser);
      await walkInside(browser, 'joint-effort', assessment({ claimed: 'partnership' }));
      await browser.run('scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" })');
      const place = await browser.run('return scrollY');
      assert.ok(place > 1000, `${place}`);
      // Longer than a header may take to come back.
      await new Promise((resolve) => {
        setTimeout(resolve, 900);
      });
      assert.equal(await browser.run('return scrollY'), place);
    });
  });
});
