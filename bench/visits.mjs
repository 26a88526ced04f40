// Visits a page as a person does: a first visit through to the result, and a second one after it.
import { watchedTab } from './browser.mjs';

/** How long nothing may happen before a page counts as loaded. */
const QUIET_MS = 1_000;
const LIMIT_MS = 60_000;
const BLOCKING_MS = 50;

/** How long to wait before a press, since a page may ignore a quick second press at the same spot. */
const LOOKED_MS = 600;

async function load(tab, address) {
  await tab.goto(address, { timeout: LIMIT_MS });
  await tab.waitForNetworkIdle({ idleTime: QUIET_MS, timeout: LIMIT_MS });
  await tab.waitForFunction((quiet) => window.bench.settled(quiet), { timeout: LIMIT_MS, polling: 100 }, QUIET_MS);
  return tab.evaluate(() => window.bench.loaded());
}

/** Counts the files that the page itself fetched over the network, and adds up their compressed sizes. */
function hearRequests(tab, sizes) {
  const heard = { requests: 0, brotli_bytes: 0, gzip_bytes: 0 };
  tab.on('requestfinished', (request) => {
    const answer = request.response();
    if (!request.url().startsWith('http') || !answer || answer.fromCache() || answer.fromServiceWorker()) return;
    const { br, gzip } = sizes(request.url());
    heard.requests += 1;
    heard.brotli_bytes += br;
    heard.gzip_bytes += gzip;
  });
  return heard;
}

/** Presses as a person does, who looks before pressing; the page has finished its other work by then. */
async function press(tab, element) {
  await new Promise((looked) => {
    setTimeout(looked, LOOKED_MS);
  });
  const { x, y } = await tab.evaluate((found) => window.bench.place(found), element);
  await tab.mouse.click(x, y);
}

/** Presses through all pages with the mouse. Returns how long each next one took. */
async function goThrough(tab) {
  const times = [];
  const at = () => tab.evaluate(() => window.bench.steps.shown());
  while ((await at()) !== 'result') {
    // A long page may be painted before all of it exists.
    await tab.waitForFunction(() => window.bench.steps.next(), { timeout: LIMIT_MS, polling: 'raf' });
    const options = await tab.evaluateHandle(() => window.bench.steps.options().filter(({ checked }) => !checked));
    for (const option of (await options.getProperties()).values()) {
      await press(tab, option);
      await tab.waitForFunction((chosen) => chosen.checked, { timeout: LIMIT_MS, polling: 'raf' }, option);
    }
    await tab.evaluate(() => window.bench.painted());
    const next = await tab.evaluateHandle(() => {
      window.benchPainted = window.bench.pressed();
      return window.bench.steps.next();
    });
    await press(tab, next);
    times.push(await tab.evaluate(() => window.benchPainted));
  }
  return times;
}

function told({ tasks, paint, shifts, interactions, interaction_count: count }) {
  // As in the browsers' own INP, one in fifty may be slower. Fast interactions are not reported at all.
  const slowest = [...interactions].sort((a, b) => b - a);
  const late = tasks.filter(({ at }) => at >= paint);
  const sum = (list, of) => list.reduce((all, task) => all + of(task), 0);
  return {
    longest_task_ms: Math.max(0, ...tasks.map(({ ms }) => ms)),
    longest_task_after_paint_ms: Math.max(0, ...late.map(({ ms }) => ms)),
    total_blocked_ms: sum(tasks, ({ ms }) => Math.max(0, ms - BLOCKING_MS)),
    inp_p98_ms: slowest[Math.min(Math.floor(count / 50), slowest.length - 1)] ?? 16,
    layout_shift: shifts,
  };
}

async function held(tab) {
  const session = await tab.createCDPSession();
  await session.send('HeapProfiler.enable');
  // Weakly held objects are freed only by the second collection.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.send('HeapProfiler.disable');
  await session.detach();
  return { heap: usedSize, program: await tab.evaluate(() => window.bench.program()) };
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Makes both visits. Returns the times, the bytes, and everything observed on the way. */
export async function visits(browser, { profile, address, steps, sizes }) {
  const tab = await watchedTab(browser, profile, steps);
  const heard = hearRequests(tab, sizes);
  const first = await load(tab, address);
  const times = await goThrough(tab);
  const way = told(await tab.evaluate(() => window.bench.seen()));
  await tab.waitForFunction(() => window.bench.steps.kept(), { timeout: LIMIT_MS, polling: 100 });
  await tab.close();
  const again = await watchedTab(browser, profile, steps);
  const second = await load(again, address);
  await again.close();
  return {
    ...heard,
    ...first,
    second_visit_usable_ms: second.first_question_usable_ms,
    next_question_painted_ms: median(times),
    slowest_question_painted_ms: Math.max(...times),
    pages: times.length,
    ...way,
  };
}

/** Measures memory when loaded, after one journey, and after all of them in a row. */
export async function memory(browser, { profile, address, steps }, journeys = 10) {
  const tab = await watchedTab(browser, profile, steps);
  await load(tab, address);
  const loaded = await held(tab);
  const through = () => tab.evaluate(() => window.bench.through());
  await through();
  const once = await held(tab);
  for (let time = 1; time < journeys; time += 1) await through();
  const often = await held(tab);
  await tab.close();
  return {
    heap_loaded_bytes: loaded.heap,
    program_loaded_bytes: loaded.program,
    heap_journey_bytes: once.heap,
    program_journey_bytes: once.program,
    growth_bytes: often.heap + often.program - once.heap - once.program,
  };
}
