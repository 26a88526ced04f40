// Runs files of tests with browsers that are kept from one file to the next.
// Called as: node run.mjs FILE...
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { KEEPER, keepBrowsers } from './keeper.mjs';

/** Files at a time: more browsers at once are slow on a small machine. */
const AT_ONCE = 2;

const keeper = await keepBrowsers();
try {
  const tests = spawn(process.execPath, [
    '--test', `--test-concurrency=${AT_ONCE}`, '--test-reporter=spec', ...process.argv.slice(2),
  ], { stdio: 'inherit', env: { ...process.env, [KEEPER]: String(keeper.port) } });
  const [code] = await once(tests, 'exit');
  process.exitCode = code ?? 1;
} finally {
  await keeper.close();
}
