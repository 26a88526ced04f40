// The way through the standalone page, as a test walks it.
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

/** What the tab keeps a draft by. */
export const DRAFT = 'joint-effort.draft';

/** Clears what the tab keeps of a server, where one of its pages is open. */
export async function clearTab(browser, address) {
  if ((await browser.address()).startsWith(address)) await browser.run('sessionStorage.clear()');
}

/** Opens the page with nothing kept in the tab, and waits until the program has taken it over. */
export async function open(browser, address) {
  await clearTab(browser, address);
  await browser.goTo(address);
  await mounted(browser);
}

/** Waits until the program has taken the page over, and has named its entry in the history. */
export async function mounted(browser) {
  await mountedInside(browser, null);
  await browser.until(() => browser.run('return history.state !== null'), 'the entry in the history');
}

/** Has the while be over after which a page without its script says so: most tests need not wait for it. */
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

/** What is kept once all before a page is answered; null where nothing is. */
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
 * Opens the page `to` with all before it answered, as a tab does that has kept the answers: for tests
 * that are not about the way there, which takes four times as long. No page is in the history before
 * it, and nothing has the focus.
 */
export async function jumpTo(browser, address, answers, { to = 'result', strengths, serviceName } = {}) {
  const draft = draftBefore(to, answers, { strengths, serviceName });
  // Without an answer nothing is kept.
  if (draft === null) return walkFrom(browser, address, answers, { to });
  // Only a page of the site reaches the tab's storage for it.
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

/** The ids of all choices that are made on the page. */
export const chosen = (browser) => chosenInside(browser, null);

/** Chooses with the pointer, and waits until the choice is made. */
export const choose = (browser, ...ids) => chooseInside(browser, null, ...ids);

/** Presses Continue with the pointer. */
export const goOn = (browser) => press(browser, 'continue');

/** Presses a button by the name of what it does. */
export const press = (browser, action) => pressInside(browser, null, action);

/** What the tab has stored: the whole of it. */
export const stored = (browser) => browser.run('return { ...sessionStorage }');

/** Does something in a tab of its own, which nothing has been done in and no script is set for. */
export async function inNewTab(browser, act) {
  const { driver } = browser;
  const home = await driver.getWindowHandle();
  await browser.newTab();
  const tab = await driver.getWindowHandle();
  try {
    return await act();
  } finally {
    // A test that broke off may have been in another one: that one is not for it to close.
    await driver.switchTo().window(tab);
    await driver.close();
    await driver.switchTo().window(home);
  }
}
