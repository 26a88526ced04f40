// Runs files of tests with browsers that are kept from one file to the next.
// Called as: node run.mjs FILE...
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { KEEPER, keepBrowsers } from './keeper.mjs';

/** Files at a time: more browsers at once are slow on a small machine. */
const AT_ONCE = 2;

/** These take longest: begun last, one of them would go on alone. */
const LONG = /\/(?:cut|unable|updates|offline|refused|keyboard|memory)\.test\.mjs$/;

const files = process.argv.slice(2);
const inOrder = [...files.filter((file) => LONG.test(file)), ...files.filter((file) => !LONG.test(file))];

const keeper = await keepBrowsers();
try {
  const tests = spawn(process.execPath, [
    '--test', `--test-concurrency=${AT_ONCE}`, '--test-reporter=spec', ...inOrder,
  ], { stdio: 'inherit', env: { ...process.env, [KEEPER]: String(keeper.port) } });
  // Without the browsers there is nothing to be tested.
  process.once('exit', () => tests.kill());
  const [code] = await once(tests, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await keeper.close();
}
