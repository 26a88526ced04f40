// Measures the compared pages in turn, so that other load on the machine affects all of them alike, and
// prints every single measurement as one JSON value.
//
// Usage: node measure.mjs SITE RUNS [--quick]
import { readFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { version, withBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { ourPlan, steps } from './steps.js';
import { memory, visits } from './visits.mjs';

const [site, runs, ...flags] = process.argv.slice(2);
const journeys = flags.includes('--quick') ? 2 : 10;
const measurements = [];

for (let run = 1; run <= Number(runs); run += 1) {
  for (const [page, text] of Object.entries(steps(ourPlan()))) {
    const server = await serve(join(site, page));
    try {
      for (const profile of ['slow', 'unthrottled']) {
        const place = { profile, address: server.address, steps: text, sizes: server.sizes };
        const measured = await withBrowser((browser) => visits(browser, place));
        measurements.push({ run, page, profile, ...measured });
        console.error(`      run ${run}, ${page}, ${profile}`);
      }
      const place = { profile: 'unthrottled', address: server.address, steps: text };
      const holds = await withBrowser((browser) => memory(browser, place, journeys));
      measurements.push({ run, page, profile: 'memory', journeys, ...holds });
    } finally {
      await server.close();
    }
  }
}
const { devDependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url)));
console.log(
  JSON.stringify({
    machine: {
      cpu_model: cpus()[0]?.model.trim() ?? 'unknown',
      cpu_count: cpus().length,
      memory_bytes: totalmem(),
      system: `${platform()} ${arch()}`,
    },
    versions: { browser: await version(), node: process.version, ...devDependencies },
    measurements,
  }),
);
