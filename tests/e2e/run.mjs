// Runs files of tests with browsers that are kept from one file to the next.
// Called as: node run.mjs FILE...
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { KEEPER, keepBrowsers } from './keeper.mjs';

/** Files at a time: more browsers at once are slow on a small machine. */
const AT_ONCE = 2;

/** These take longest: begun last, one of them would go on alone. */
const LONG = /\/(?:cut|unable|updates|offline|refused|keyboard|memory)\.test\.mjs$/;

/** Where more files fail than these, it is not for want of time. */
const FEW = 4;

/** Runs the files, tells all on the screen, and says which tests failed. */
async function tested(files, concurrency) {
  const passed = [];
  const failed = [];
  const tests = run({ files, concurrency });
  const note = (list) => (test) => {
    // What did not run proves nothing.
    const ran = test.skip === undefined && test.todo === undefined;
    if (test.details.type !== 'suite') (ran ? list : failed).push(test);
  };
  tests.on('test:pass', note(passed)).on('test:fail', note(failed));
  for await (const part of tests.compose(new spec())) process.stdout.write(part);
  return { passed: passed.length, failed };
}

const files = process.argv.slice(2);
const inOrder = [...files.filter((file) => LONG.test(file)), ...files.filter((file) => !LONG.test(file))];

const keeper = await keepBrowsers();
try {
  process.env[KEEPER] = String(keeper.port);
  let { passed, failed } = await tested(inOrder, AT_ONCE);
  const broken = [...new Set(failed.map(({ file }) => file))];
  if (broken.length > 0 && broken.length <= FEW && broken.every(Boolean)) {
    // A browser that the machine had no time for fails once. What is wrong fails again, alone.
    const again = await tested(broken, 1);
    const still = new Set(again.failed.map(({ file, name }) => `${file} ${name}`));
    for (const { file, name } of failed.filter((test) => !still.has(`${test.file} ${test.name}`))) {
      console.log(`unsteady: "${name}" failed, and passed alone (${file})`);
    }
    passed += failed.length - again.failed.length;
    failed = again.failed;
  }
  // The closing lines of the runner of Node.js, of all together.
  console.log(`ℹ tests ${passed + failed.length}\nℹ pass ${passed}\nℹ fail ${failed.length}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  await keeper.close();
}
