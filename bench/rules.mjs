// Times the rules in WebAssembly, in the browser that the pages are measured in.
//
// Usage: node rules.mjs FOLDER (with rules.js and rules_bg.wasm)
import { withBrowser } from './browser.mjs';
import { serve } from './server.mjs';

/** How long each function is repeated for one measurement, and how many measurements the median is of. */
const TURN_MS = 200;
const TURNS = 15;

const [folder] = process.argv.slice(2);
const server = await serve(folder);
const times = await withBrowser(async (browser) => {
  const tab = await browser.newPage();
  await tab.goto(server.address);
  return tab.evaluate(
    async (turn, turns) => {
      const rules = await import('/rules.js');
      await rules.default();
      const given = new rules.Given();
      const measured = (act) => {
        let [calls, begun, now] = [0, performance.now(), 0];
        do {
          act();
          calls += given.count();
          now = performance.now();
        } while (now - begun < turn);
        return ((now - begun) / calls) * 1e6;
      };
      const told = {};
      for (const [name, act] of [
        ['placement', () => given.place()],
        ['outcome', () => given.assess()],
      ]) {
        const all = Array.from({ length: turns }, () => measured(act)).sort((a, b) => a - b);
        told[name] = { median_ns: all[Math.floor(turns / 2)], fastest_ns: all[0] };
      }
      return told;
    },
    TURN_MS,
    TURNS,
  );
});
await server.close();
console.log(JSON.stringify(times));
