// The standalone page, as a test walks through it.
import {
  arriveFocusedInside,
  arriveInside,
  chooseInside,
  chosenInside,
  mountedInside,
  pressInside,
  stepInside,
  walkInside,
} from './inside.mjs';
import { PAGES, answersBefore } from './questions.mjs';

export * from './questions.mjs';

/** The name under which the tab stores a draft. */
export const DRAFT = 'joint-effort.draft';

/** Clears what the tab has stored for a server, if one of its pages is open. */
export async function clearTab(browser, address) {
  if ((await browser.address()).startsWith(address)) await browser.run('sessionStorage.clear()');
}

/** Opens the page with nothing stored in the tab, and waits until the program has taken over. */
export async function open(browser, address) {
  await clearTab(browser, address);
  await browser.goTo(address);
  await mounted(browser);
}

/** Waits until the program has taken over and has named its history entry. */
export async function mounted(browser) {
  await mountedInside(browser, null);
  await browser.until(() => browser.run('return history.state !== null'), 'the entry in the history');
}

/** Ends the delay after which a page without its script says so: most tests need not wait for it. */
export const passTheWhile = (browser) =>
  browser.until(
    () =>
      browser.run(`
  const waiting = document.getAnimations();
  for (const part of waiting) part.finish();
  return waiting.length > 0;`),
    'the page to wait',
  );

/** The page that is shown. */
export const step = (browser) => stepInside(browser, null);

/** Waits until a page is shown. */
export const arrive = (browser, page) => arriveInside(browser, null, page);

/** Waits until a page is shown and its heading has the focus. */
export const arriveFocused = (browser, page) => arriveFocusedInside(browser, null, page);

/** Answers page after page, as `walkInside` does. */
export const walk = (browser, answers, options) => walkInside(browser, null, answers, options);

/** Opens the page and answers until the page `to` is shown. */
export async function walkFrom(browser, address, answers, options) {
  await open(browser, address);
  if (options?.to !== 'start') await walk(browser, answers, options);
}

/** The draft once everything before a page is answered; null if there is nothing to store. */
export function draftBefore(page, answers, { strengths = [], serviceName = '' } = {}) {
  const before = [...PAGES.keys(), page];
  before.length = before.indexOf(page);
  return before.length === 0
    ? null
    : JSON.stringify({
        format: 'joint-effort/draft@1',
        assessment: answersBefore(page, answers),
        strengths: before.includes('strengths') ? strengths : [],
        'service-name': serviceName,
      });
}

/**
 * Opens the page `to` with everything before it answered, like a tab that has kept the answers: for tests that are
 * not about the way there, which takes four times as long. The history has no page before it, and nothing has the
 * focus.
 */
export async function jumpTo(browser, address, answers, { to = 'result', strengths, serviceName } = {}) {
  const draft = draftBefore(to, answers, { strengths, serviceName });
  // Without an answer nothing is stored.
  if (draft === null) return walkFrom(browser, address, answers, { to });
  // Only a page of the site can reach the tab's storage for it.
  if ((await browser.address()) !== address) await open(browser, address);
  await browser.run(
    `
    const [name, draft, step] = arguments;
    sessionStorage.setItem(name, draft);
    history.replaceState(step, '');`,
    DRAFT,
    draft,
    to,
  );
  await browser.reload();
  await mounted(browser);
  return arrive(browser, to);
}

/** The ids of all selected choices on the page. */
export const chosen = (browser) => chosenInside(browser, null);

/** Clicks choices by script, and waits until each is selected. */
export const choose = (browser, ...ids) => chooseInside(browser, null, ...ids);

/** Presses Continue with the pointer. */
export const goOn = (browser) => press(browser, 'continue');

/** Presses a button by the name of its action. */
export const press = (browser, action) => pressInside(browser, null, action);

/** Everything the tab has stored. */
export const stored = (browser) => browser.run('return { ...sessionStorage }');

/** Runs `act` in a fresh tab, where nothing has been done yet and no script is set. */
export async function inNewTab(browser, act) {
  const { driver } = browser;
  const home = await driver.getWindowHandle();
  await browser.newTab();
  const tab = await driver.getWindowHandle();
  try {
    return await act();
  } finally {
    // A failed test may have left the driver in another tab, which is not this function's to close.
    await driver.switchTo().window(tab);
    await driver.close();
    await driver.switchTo().window(home);
  }
}
