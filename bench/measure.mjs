// Measures the compared pages, in turn, so that whatever else the machine does hits all alike, and
// prints every single measurement as one JSON value.
//
// Usage: node measure.mjs SITE RUNS [--quick]
import { cpus } from 'node:os';
import { assessment, choicesOn, PAGES } from '../tests/e2e/questions.mjs';
import { version, withBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { join } from 'node:path';
import { steps } from './steps.js';
import { memory, visits } from './visits.mjs';

const [site, runs, ...flags] = process.argv.slice(2);
const quick = flags.includes('--quick');

const answers = assessment({ dimensions: [4, 2, 3, 2, 0, 'unknown', 2, 1, 3, 5], risk: 'some' });
const plan = Object.fromEntries([...PAGES.keys()].map((page) => [page, choicesOn(page, answers)]));
const measurements = [];

for (let run = 1; run <= Number(runs); run += 1) {
  for (const [page, text] of Object.entries(steps(plan))) {
    const server = await serve(join(site, page));
    try {
      for (const profile of ['slow', 'unthrottled']) {
        const place = { profile, address: server.address, steps: text, sizes: server.sizes };
        const measured = await withBrowser((browser) => visits(browser, place));
        measurements.push({ run, page, profile, ...measured });
        console.error(`      run ${run}, ${page}, ${profile}`);
      }
      const place = { profile: 'unthrottled', address: server.address, steps: text };
      const holds = await withBrowser((browser) => memory(browser, place, quick ? 2 : 10));
      measurements.push({ run, page, profile: 'memory', ...holds });
    } finally {
      await server.close();
    }
  }
}
console.log(JSON.stringify({ browser: await version(), cpus: cpus().length, measurements }));
