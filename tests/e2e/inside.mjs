// Walks through the questions wherever the widget is: in the page itself, in an element's shadow root, or in
// an element inside another shadow root.
//
// `hosts` says where: null is the page (or the frame that the driver has switched to), a selector is an element
// of the page, and a list of selectors leads from one shadow root into the next.
import { PAGES, choicesOn } from './questions.mjs';

/** Gives a script of the page `root`, the tree that contains the widget. */
const ROOT = `
  const root = [arguments[0] ?? []].flat().reduce(
    (tree, host) => tree?.querySelector(host)?.shadowRoot ?? null, document);`;

/**
 * Gives a script `step()`: the page shown, once it is complete, as a long one is drawn in parts; null if there is
 * none. The page's own history entry is written after it has been painted.
 */
const STEP = `
  const step = () => {
    const shown = root?.querySelector('[data-step]:not([data-unfinished], [hidden] *)')?.dataset.step ?? null;
    const isOwn = root === document || root?.host?.hasAttribute('whole-page');
    const entry = isOwn && typeof history.state === 'string' ? history.state.split('/')[0] : shown;
    return entry === shown ? shown : null;
  };`;

/** Runs the body of a function in the page, with `root` and the `values`. */
export function runInside(browser, hosts, script, ...values) {
  return browser.run(`${ROOT} const values = arguments[1]; ${script}`, hosts, values);
}

/** Waits for the first matching element and returns it. */
export function findInside(browser, hosts, selector) {
  return browser.until(
    () => runInside(browser, hosts, 'return root?.querySelector(values[0])', selector),
    `an element "${selector}" in ${hosts ?? 'the page'}`,
  );
}

/** All matching elements. */
export const allInside = (browser, hosts, selector) =>
  runInside(browser, hosts, 'return [...root.querySelectorAll(values[0])]', selector);

export const clickInside = async (browser, hosts, selector) =>
  browser.clickOn(await findInside(browser, hosts, selector));

export const textInside = async (browser, hosts, selector) => (await findInside(browser, hosts, selector)).getText();

/** Presses a button by the name of its action. */
export const pressInside = (browser, hosts, action) =>
  clickInside(browser, hosts, `.je [data-action="${action}"]:not([hidden] *)`);

/** The page that is shown. */
export const stepInside = (browser, hosts) => runInside(browser, hosts, `${STEP} return step();`);

/** Waits until the program has taken over. */
export function mountedInside(browser, hosts) {
  return browser.until(
    () =>
      runInside(
        browser,
        hosts,
        `${STEP}
    const page = root?.querySelector('[data-step]:not([data-unfinished])');
    return Boolean(page) && !page.closest('#first') && step() !== null;`,
      ),
    'the program to show itself',
  );
}

/** Whether the page's own heading has the focus. It is the first of the highest rank on the page. */
const FOCUSED = `
  const focused = () => {
    const [heading] = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
      .map((rank) => root.querySelector('[data-step] ' + rank)).filter(Boolean);
    return heading && heading === root.activeElement;
  };`;

/** A page moves the focus within this time, or, after a reload for example, not at all. */
const SETTLED_MS = 500;

/**
 * Waits until a page is shown. In WebKit, whose driver presses where something was a moment ago, it also waits until
 * the page has scrolled its heading into view, which it does as it moves the focus there.
 */
export function arriveInside(browser, hosts, page) {
  let shownSince = null;
  return browser.until(async () => {
    const [step, isFocused] = await runInside(browser, hosts, `${STEP} ${FOCUSED} return [step(), focused()];`);
    if (step !== page) return false;
    shownSince ??= Date.now();
    return isFocused || browser.engine !== 'webkit' || Date.now() - shownSince > SETTLED_MS;
  }, `the page "${page}"`);
}

/** Waits until a page is shown and its heading has the focus. */
export function arriveFocusedInside(browser, hosts, page) {
  return browser.until(async () => {
    const amiss = await runInside(
      browser,
      hosts,
      `${STEP} ${FOCUSED}
      if (step() !== values[0]) return '"' + step() + '" is shown';
      return focused() ? null : 'the focus is elsewhere';`,
      page,
    );
    if (amiss) throw new Error(amiss);
    return true;
  }, `the page "${page}" with the focus on its heading`);
}

/** The ids of all selected choices on the page. */
export const chosenInside = (browser, hosts) =>
  runInside(
    browser,
    hosts,
    'return [...root.querySelectorAll("[data-step] .choice input:checked")].map((input) => input.id)',
  );

/** Lets a script of the page wait for a condition: without a timer at first, for what holds at once. */
export const WAITING = `
  const turn = () => new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = next;
    port2.postMessage(null);
  });
  const until = async (holds, what) => {
    const end = performance.now() + 10_000;
    for (let turns = 0; !holds(); turns += 1) {
      if (performance.now() > end) throw new Error('Waited in vain for ' + what);
      // What takes longer has the processor for itself.
      await (turns < 50 ? turn() : new Promise((next) => { setTimeout(next, 5); }));
    }
  };`;

/** Clicks choices by script, and waits until each is selected. */
export function chooseInside(browser, hosts, ...ids) {
  return runInside(
    browser,
    hosts,
    `${WAITING}
    return (async () => {
      for (const id of values) {
        root.getElementById(id).click();
        await turn();
        await until(() => root.getElementById(id)?.checked, 'the choice ' + id);
      }
    })();`,
    ...ids,
  );
}

/**
 * Answers page after page from the current one, clicking by script, until the page `to` is shown.
 *
 * @param {object} answers - an assessment, which may leave questions open
 * @param {object} options
 * @param {string} [options.to] - where to stop, unanswered
 * @param {string[]} [options.strengths] - the strengths to tick
 * @param {string} [options.serviceName] - what to call the other service
 * @param {boolean} [options.focused] - whether the last heading must have the focus
 */
export async function walkInside(
  browser,
  hosts,
  answers,
  { to = 'result', strengths = [], serviceName = '', focused = true } = {},
) {
  const plan = {};
  for (const page of PAGES.keys()) plan[page] = choicesOn(page, answers);
  plan.strengths = strengths.map((id) => `je-${id}`);
  // Each page adds an entry to the history of the tab, or of the frame in it.
  const tab = await browser.driver.getWindowHandle();
  await browser.engage();
  await browser.pace.walk(tab, () =>
    runInside(
      browser,
      hosts,
      `${WAITING}
    const [plan, to, serviceName] = values;
    const isOwn = root === document || root.host.hasAttribute('whole-page');
    const step = () => root.querySelector('[data-step]:not([data-unfinished])')?.dataset.step;
    return (async () => {
      for (let pages = 0; ; pages += 1) {
        await until(step, 'a whole page');
        const page = step();
        if (page === to) return isOwn ? pages : 0;
        for (const id of plan[page] ?? []) {
          const choice = root.getElementById(id);
          if (!choice) throw new Error('No choice ' + id + ' on ' + page);
          if (!choice.checked) choice.click();
        }
        if (page === 'claimed' && serviceName) {
          const field = root.getElementById('je-service-name');
          field.value = serviceName;
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        }
        await turn();
        root.querySelector('[data-step] [data-action="continue"]').click();
        await until(() => step() !== page, 'the page after ' + page);
      }
    })();`,
      plan,
      to,
      serviceName,
    ),
  );
  if (focused) await arriveFocusedInside(browser, hosts, to);
}
