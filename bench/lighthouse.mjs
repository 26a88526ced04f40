// Lighthouse's scores for the start, a question and the result, by category, 0 to 100.
//
// Our own page keeps its position over a reload, so each of its screens is loaded. The others start
// again with each load: Lighthouse loads their first question, and takes a snapshot of the result,
// which says nothing about loading speed.
//
// Usage: node lighthouse.mjs SITE
import { join } from 'node:path';
import { startFlow } from 'lighthouse';
import { watchedTab, withBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { ourPlan, steps } from './steps.js';

const CATEGORIES = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best_practices',
  seo: 'seo',
};
const OURS = 'joint-effort';

const [site] = process.argv.slice(2);
const measurements = [];

function note(page, screen, { lhr }) {
  const marks = {};
  for (const [id, name] of Object.entries(CATEGORIES)) {
    const score = lhr.gatherMode === 'snapshot' && id === 'performance' ? null : lhr.categories[id]?.score;
    marks[name] = score === null || score === undefined ? null : Math.round(score * 100);
  }
  const failing = Object.values(lhr.audits)
    .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
    .map(({ id }) => id);
  measurements.push({ page, screen, ...marks, failing });
}

async function judge(page, text, address) {
  await withBrowser(async (browser) => {
    const tab = await watchedTab(browser, 'unthrottled', text);
    // A page that is only observed must not press anything by itself.
    await tab.evaluateOnNewDocument('window.bench.loaded()');
    const flow = await startFlow(tab);
    await flow.navigate(address);
    const go = (to) => tab.evaluate((wanted) => window.bench.through(wanted), to);
    const settings = { disableStorageReset: true };
    const reload = () => flow.navigate(() => tab.reload(), settings);
    const screens = [page === OURS ? 'start' : 'question'];
    if (page === OURS) {
      await go('question');
      await reload();
      screens.push('question');
    }
    await go('result');
    await (page === OURS ? reload() : flow.snapshot());
    screens.push('result');
    const { steps: done } = await flow.createFlowResult();
    for (const [index, step] of done.entries()) note(page, screens[index], step);
  });
}

for (const [page, text] of Object.entries(steps(ourPlan()))) {
  const server = await serve(join(site, page));
  try {
    await judge(page, text, server.address);
    console.error(`      Lighthouse, ${page}`);
  } finally {
    await server.close();
  }
}
console.log(JSON.stringify(measurements));
