// How a screen must look and work: at every width, in both colour schemes, with larger text.
import assert from 'node:assert/strict';
import { checkAccessible } from './accessibility.mjs';

/** Makes the page this wide, and waits until it is. */
export async function atWidth(browser, width, height = 900) {
  await browser.resize(width, height);
  await browser.until(() => browser.run('return innerWidth === arguments[0]', width), `a width of ${width}`);
}

/** Collects what is wider than the window, or cut off: nothing may be. */
const FITS = `
  const told = (part) => part.localName + (part.id ? '#' + part.id : '')
    + [...part.classList].map((name) => '.' + name).join('')
    + ' "' + part.textContent.trim().slice(0, 40) + '"';
  const faults = [];
  if (document.documentElement.scrollWidth > innerWidth) {
    faults.push('the page is ' + document.documentElement.scrollWidth + ' wide in ' + innerWidth);
  }
  for (const part of document.querySelectorAll('.je *')) {
    // What a browser says of chosen files in a field it shortens by itself.
    if (!part.checkVisibility() || part.closest('.unseen, .leave-hint, .scroll, #paper, [type="file"]')) continue;
    const { left, right, width, height } = part.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    if (left < -0.5 || right > innerWidth + 0.5) faults.push('beyond the edge: ' + told(part));
    const { overflowX, overflowY } = getComputedStyle(part);
    const cut = (overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1)
      || (overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 1);
    const spilt = part.matches('button, .choice-text, .mark, .tag')
      && (part.scrollWidth > part.clientWidth + 3 || part.scrollHeight > part.clientHeight + 3);
    if (cut || spilt) faults.push((cut ? 'cut off: ' : 'spilt over: ') + told(part));
  }`;

/** Collects targets that are too small to hit, or overlap. The bar stays in sight, so the page moves under it. */
const TARGETS = `
  const targets = [];
  for (const part of document.querySelectorAll('.je :is(button, a, summary, .choice, input[type="text"])')) {
    if (!part.checkVisibility() || part.closest('#paper')) continue;
    const { width, height } = part.getBoundingClientRect();
    const least = part.matches('.link, a:not(.button)') ? 24 : 44;
    if (height < least || width < least) {
      faults.push('too small (' + Math.round(width) + ' × ' + Math.round(height) + '): ' + told(part));
    }
    if (!part.closest('.bar')) targets.push([part, [...part.getClientRects()]]);
  }
  const meet = (one, other) => one.left < other.right - 0.5 && other.left < one.right - 0.5
    && one.top < other.bottom - 0.5 && other.top < one.bottom - 0.5;
  for (const [at, [part, areas]] of targets.entries()) {
    for (const [other, others] of targets.slice(at + 1)) {
      if (part.contains(other) || other.contains(part)) continue;
      if (areas.some((one) => others.some((two) => meet(one, two)))) {
        faults.push('overlapping: ' + told(part) + ' and ' + told(other));
      }
    }
  }`;

/** Fails if something on the screen does not fit its window. */
export async function checkFits(browser, screen, { targets = false } = {}) {
  const faults = await browser.run(`${FITS} ${targets ? TARGETS : ''} return faults;`);
  assert.deepEqual(faults, [], `"${screen}" does not fit`);
}

/** Adds a style to the page, like a person's own style sheet, while `act` runs. */
export async function withStyle(browser, css, act) {
  await browser.run(
    `
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(arguments[0]);
    document.adoptedStyleSheets = [sheet];`,
    css,
  );
  try {
    await act();
  } finally {
    await browser.run('document.adoptedStyleSheets = []');
  }
}

/** The text spacing that WCAG 2.2 requires a page to bear (1.4.12). */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Text twice as large (1.4.4). */
const LARGE = ':root { font-size: 200% !important; }';

/** Checks a screen that resembles another one, only where room is shortest. */
export async function glance(browser, screen) {
  await atWidth(browser, 320);
  await checkFits(browser, `${screen} at 320`, { targets: true });
  await checkAccessible(browser, `${screen}, light, at 320`);
}

/** Checks the screen in every way that a person may see it. */
export async function checkLooks(browser, screen) {
  // A colour on its way from light to dark has no contrast to check yet.
  const reducedMotion = true;
  try {
    await browser.emulate({ reducedMotion });
    await atWidth(browser, 320);
    await checkFits(browser, `${screen} at 320`, { targets: true });
    await checkAccessible(browser, `${screen}, light, at 320`);
    await withStyle(browser, SPACED, () => checkFits(browser, `${screen} at 320, spaced`));
    await atWidth(browser, 360);
    await checkFits(browser, `${screen} at 360`, { targets: true });
    await atWidth(browser, 640);
    await withStyle(browser, LARGE, () => checkFits(browser, `${screen} at 640, large`));
    await atWidth(browser, 768);
    await checkFits(browser, `${screen} at 768`, { targets: true });
    await browser.emulate({ dark: true, reducedMotion });
    await atWidth(browser, 1280);
    await checkFits(browser, `${screen} at 1280`, { targets: true });
    await withStyle(browser, LARGE, () => checkFits(browser, `${screen} at 1280, large`));
    await checkAccessible(browser, `${screen}, dark, at 1280`);
  } finally {
    await browser.emulate({});
    await atWidth(browser, 1280);
  }
}
