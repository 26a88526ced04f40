// What is shown is what is held, whatever a person does. How long it walks, and from which seed:
// WALK_STEPS and WALK_SEED in the environment.
import { before, test } from 'node:test';
import { load } from '../node/load.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { RandomUser } from './random-user.mjs';

const { WALK_SEED, WALK_STEPS = '100' } = process.env;

/** One walk is short enough to be understood when it fails. */
const STEPS_OF_ONE = 100;

let rules;
before(async () => { rules = await load('whole'); });

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => { ({ server, browser } = there); });

  test('a random user sees what is held', async (context) => {
    const first = Number(WALK_SEED ?? Math.floor(Math.random() * 2 ** 31));
    const walks = Math.max(1, Math.round(Number(WALK_STEPS) / STEPS_OF_ONE));
    for (let seed = first; seed < first + walks; seed += 1) {
      const user = new RandomUser(browser, { address: server.address, seed, rules });
      try {
        await user.begin();
        await user.walk(Math.min(STEPS_OF_ONE, Number(WALK_STEPS)));
      } catch (error) {
        throw new Error(`WALK_SEED=${seed} WALK_STEPS=${STEPS_OF_ONE} BROWSER=${engine}: ${error.message}`);
      }
      context.diagnostic(`seed ${seed}: ${user.log.length} steps`);
    }
  });
});
