// The way through, as a test walks it: which page asks what, and how an assessment is answered.
import assert from 'node:assert/strict';

export const DIMENSIONS = ['lasting-relationship', 'agreements', 'shared-goals', 'shared-resources',
  'joint-planning', 'roles', 'communication', 'decisions', 'joint-action', 'family-voice'];
export const RISKS = ['child-safety', 'violence', 'parent-mental-health', 'alcohol-drugs',
  'health-development', 'housing-money', 'isolation', 'trauma-loss', 'engagement', 'change'];
export const CRITICALS = ['danger-now', 'report-needed', 'escalating-violence',
  'parent-acutely-unwell', 'infant-injury-or-sexual-harm', 'child-protection-open',
  'earlier-serious-harm'];
export const BARRIERS = ['too-many-partners', 'no-shared-meaning', 'poor-communication',
  'unsure-what-to-share', 'stigma-or-culture', 'unspoken-problem', 'no-clear-lead',
  'no-time-or-resources', 'relies-on-one-person', 'different-views-of-risk', 'unequal-power',
  'family-not-heard'];
export const STRENGTHS = ['safe-adult', 'family-or-culture', 'trusted-worker',
  'child-in-care-or-school', 'asks-for-help', 'safety-over-time'];

const named = (kind, ids) => ids.map((id) => `${kind}-${id}`);

/** The counted pages in order, and the questions that each of them asks. */
export const PAGES = new Map([
  ['claimed', ['claimed']],
  ...DIMENSIONS.map((id) => [`dimension.${id}`, [`dimension-${id}`]]),
  ['risk.safety', named('risk', RISKS.slice(0, 4))],
  ['risk.daily-life', named('risk', RISKS.slice(4, 7))],
  ['risk.history', named('risk', RISKS.slice(7))],
  ['critical.now', named('critical', CRITICALS.slice(0, 5))],
  ['critical.history', named('critical', CRITICALS.slice(5))],
  ['family', ['infant', 'services', 'adult-and-child-services', 'agency-rating']],
  ['strengths', []],
  ['barriers.1', named('barrier', BARRIERS.slice(0, 4))],
  ['barriers.2', named('barrier', BARRIERS.slice(4, 8))],
  ['barriers.3', named('barrier', BARRIERS.slice(8))],
]);

const YES_NO = ['yes', 'no', 'unknown'];
const CHOICES = {
  claimed: ['networking', 'cooperation', 'coordination', 'collaboration', 'partnership', 'no-word'],
  dimension: [1, 2, 3, 4, 5, 0, 'unknown'],
  risk: ['none', 'some', 'serious', 'unknown'],
  critical: YES_NO,
  infant: YES_NO,
  services: ['1-2', '3-4', '5+', 'unknown'],
  'adult-and-child-services': YES_NO,
  'agency-rating': ['low', 'moderate', 'high', 'very-high', null],
  barrier: ['yes', 'partly', 'no', 'unknown'],
};
const GROUPS = { dimension: 'dimensions', risk: 'risk', critical: 'critical', barrier: 'barriers' };

/** An assessment with every question answered; what differs is given. */
export function assessment({
  claimed = 'coordination', dimensions = 3, risk = 'none', critical = 'no', infant = 'no',
  services = '1-2', both = 'no', agency = null, barriers = 'no',
} = {}) {
  return {
    format: 'joint-effort/assessment@1',
    claimed,
    dimensions: each(DIMENSIONS, dimensions),
    risk: each(RISKS, risk, 'none'),
    critical: each(CRITICALS, critical, 'no'),
    infant,
    services,
    'adult-and-child-services': both,
    'agency-rating': agency,
    barriers: each(BARRIERS, barriers, 'no'),
  };
}

/** One value for all, a list of values in order, or values by name with the usual for the rest. */
function each(ids, values, usual) {
  return Object.fromEntries(ids.map((id, index) => {
    if (Array.isArray(values)) return [id, values[index]];
    if (values !== null && typeof values === 'object') return [id, values[id] ?? usual];
    return [id, values];
  }));
}

/** The id of the choice that answers a question. */
export function choiceFor(question, value) {
  const kind = question in CHOICES ? question : question.slice(0, question.indexOf('-'));
  const number = CHOICES[kind].indexOf(value) + 1;
  assert.notEqual(number, 0, `"${question}" does not offer ${JSON.stringify(value)}`);
  return choiceId(question, number);
}

/** The id of one choice of a question, counted from 1. */
export const choiceId = (question, number) => `je-${question}-${number}`;

/** The ids of the choices that answer a page as the assessment does; what is absent stays open. */
export function choicesOn(page, answers) {
  return PAGES.get(page).flatMap((question) => {
    const kind = Object.keys(GROUPS).find((start) => question.startsWith(`${start}-`));
    const value = kind && question !== 'adult-and-child-services'
      ? answers[GROUPS[kind]]?.[question.slice(kind.length + 1)]
      : answers[question];
    return value === undefined ? [] : [choiceFor(question, value)];
  });
}

/** Opens the page with nothing kept in the tab, and waits until the program has taken it over. */
export async function open(browser, address) {
  if ((await browser.address()).startsWith(address)) await browser.run('sessionStorage.clear()');
  await browser.goTo(address);
  await mounted(browser);
}

/** Waits until the program has taken the page over. */
export function mounted(browser) {
  return browser.until(() => browser.run(`
    const main = document.querySelector('main[data-step]');
    return main !== null && !main.querySelector('.loading')?.textContent.trim();`),
  'the program to show itself');
}

/** The page that is shown. */
export const step = (browser) => browser.run('return document.querySelector("main")?.dataset.step');

/** Waits until a page is shown. */
export function arrive(browser, page) {
  return browser.until(async () => (await step(browser)) === page, `the page "${page}"`);
}

/** Waits until a page is shown and its heading has the focus. */
export async function arriveFocused(browser, page) {
  await arrive(browser, page);
  await browser.until(() => browser.run(`
    const heading = document.querySelector('main h1');
    return heading !== null && heading === document.activeElement;`),
  `the focus on the heading of "${page}"`);
}

/**
 * Answers page after page from the one that is shown, with the pointer's own events, until the
 * page `to` is shown.
 *
 * @param {object} answers - an assessment, which may leave questions open
 * @param {object} options
 * @param {string} [options.to] - where to stop, unanswered
 * @param {string[]} [options.strengths] - the strengths to tick
 * @param {string} [options.serviceName] - what to call the other service
 */
export async function walk(browser, answers, {
  to = 'result', strengths = [], serviceName = '',
} = {}) {
  const plan = {};
  for (const page of PAGES.keys()) plan[page] = choicesOn(page, answers);
  plan.strengths = strengths.map((id) => `je-${id}`);
  await browser.run(`
    const [plan, to, serviceName] = arguments;
    const end = performance.now() + 10_000;
    const turn = () => new Promise((next) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = next;
      port2.postMessage(null);
    });
    const step = () => document.querySelector('main')?.dataset.step;
    const until = async (holds, what) => {
      while (!holds()) {
        if (performance.now() > end) throw new Error('Waited in vain for ' + what);
        await turn();
      }
    };
    return (async () => {
      while (step() !== to) {
        const page = step();
        for (const id of plan[page] ?? []) {
          const choice = document.getElementById(id);
          if (!choice) throw new Error('No choice ' + id + ' on ' + page);
          if (!choice.checked) choice.click();
        }
        if (page === 'claimed' && serviceName) {
          const field = document.getElementById('je-service-name');
          field.value = serviceName;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        await turn();
        document.querySelector('main [data-action="continue"]').click();
        await until(() => step() !== page, 'the page after ' + page);
      }
    })();`, plan, to, serviceName);
  await arriveFocused(browser, to);
}

/** Opens the page and answers until the page `to` is shown. */
export async function walkFrom(browser, address, answers, options) {
  await open(browser, address);
  if (options?.to !== 'start') await walk(browser, answers, options);
}

/** The ids of all choices that are made on the page. */
export const chosen = (browser) => browser.run(
  'return [...document.querySelectorAll("main input:checked")].map((input) => input.id)');

/** Chooses with the pointer, and waits until the choice is made. */
export async function choose(browser, ...ids) {
  for (const id of ids) {
    await browser.run('document.getElementById(arguments[0]).click()', id);
    await browser.until(() => browser.run('return document.getElementById(arguments[0]).checked', id),
      `the choice "${id}"`);
  }
}

/** Presses Continue with the pointer. */
export const goOn = (browser) => press(browser, 'continue');

/** Presses a button by the name of what it does. */
export const press = (browser, action) => browser.click(`.je [data-action="${action}"]`);

/** What the tab has stored: the whole of it. */
export const stored = (browser) => browser.run('return { ...sessionStorage }');

/** Does something in a tab of its own, which nothing has been done in and no script is set for. */
export async function inNewTab(browser, act) {
  const home = await browser.driver.getWindowHandle();
  await browser.driver.switchTo().newWindow('tab');
  try {
    return await act();
  } finally {
    await browser.driver.close();
    await browser.driver.switchTo().window(home);
  }
}
