// Runs test files with browsers that are kept from one file to the next.
// Usage: node run.mjs FILE...
// Writes what each browser passed, and how far the random user walked, to the file TOLD in the environment.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { LEFT_OUT } from './abilities.mjs';
import { KEEPER, keepBrowsers } from './keeper.mjs';

/** Files at a time: tests mostly wait for a browser, so two to a core keep both busy. */
const AT_ONCE = Math.min(2 * availableParallelism(), 6);

/** Files that measure time, or what is painted on the way: they run once nothing else does. */
const TIMED = ['long-pages', 'thousands'];

/** The files that take longest: started last, one of them would run on alone. */
const LONG = [
  'random-user',
  'cut',
  'unable',
  'updates',
  'offline',
  'refused',
  'keyboard',
  'memory',
  'side-pages',
  'element-hostile',
  'embed',
  'screens',
  'leaving',
  'shown',
  'strict',
  'tabs',
];

/** If more files than this fail, slowness is not the cause, so none is run again. */
const FEW = 8;

/** How many of the longest files are named. */
const LONGEST = 16;

/** Runs one file, and once it is done returns what passed, what failed and how long it took. */
async function tested(file) {
  const begun = Date.now();
  const passed = [];
  const failed = [];
  const walked = [];
  const leftOut = [];
  const note = (list) => (test) => {
    const { nesting, skip, todo, details } = test;
    if (typeof skip === 'string' && skip.startsWith(LEFT_OUT)) {
      leftOut.push(skip);
    } else if (details.type !== 'suite') {
      // A test that did not run proves nothing.
      (skip === undefined && todo === undefined ? list : failed).push({ ...test, file });
    } else if (nesting === 0) {
      // A suite is reported after its tests, which are those of one browser.
      for (const held of [...passed, ...failed, ...walked]) held.within ??= ` ${test.name}`;
    }
  };
  const tests = run({ files: [file] });
  tests.on('test:pass', note(passed)).on('test:fail', note(failed));
  tests.on('test:diagnostic', ({ message }) => {
    const [, steps] = /^seed \d+: (.*)/.exec(message) ?? [];
    if (steps) walked.push({ steps: [...steps.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0) });
  });
  let output = '';
  for await (const part of tests.compose(new spec())) output += part;
  process.stdout.write(output);
  return { file, passed, failed, walked, leftOut, time: Date.now() - begun };
}

/** Runs the files in parallel lanes; each lane takes the next file as soon as it is free. */
async function allTested(files, lanes) {
  const waiting = [...files];
  const done = [];
  const lane = async () => {
    while (waiting.length > 0) done.push(await tested(waiting.shift()));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return {
    passed: done.flatMap(({ passed }) => passed),
    failed: done.flatMap(({ failed }) => failed),
    done,
  };
}

/** By browser: how many tests passed and failed, and how many steps the random user took. */
function told(passed, failed, done) {
  const browsers = {};
  const of = ({ within = '' }) => {
    const name = within.trim().replace(/^in /, '') || (process.env.BROWSER ?? 'chromium');
    browsers[name] ??= { passed: 0, failed: 0, steps: 0 };
    return browsers[name];
  };
  for (const test of passed) of(test).passed += 1;
  for (const test of failed) of(test).failed += 1;
  for (const walk of done.flatMap(({ walked }) => walked)) of(walk).steps += walk.steps;
  const { TOLD_VERSIONS: versions, TOLD_COMMIT: commit } = process.env;
  return { versions, commit, leftOut: done.flatMap(({ leftOut }) => leftOut).length, browsers };
}

/** Prints how many tests were left out in each browser, and for what reasons. */
function tellLeftOut(all) {
  const reasons = new Map();
  for (const said of all) {
    const [, engine, reason] = /^(\w+): (.*)$/.exec(said.slice(LEFT_OUT.length));
    const ofIt = reasons.get(engine) ?? new Map();
    reasons.set(engine, ofIt.set(reason, (ofIt.get(reason) ?? 0) + 1));
  }
  for (const [engine, ofIt] of reasons) {
    const sum = [...ofIt.values()].reduce((one, other) => one + other);
    console.log(`${LEFT_OUT}${engine}: ${sum} (${[...ofIt].map((each) => each.join(': ')).join(', ')})`);
  }
}

/** The full name of a test, different from all others. */
const nameOf = ({ file, name, within = '' }) => `"${name}"${within} (${file})`;

const files = process.argv.slice(2);
const isOf = (names) => (file) => names.includes(basename(file, '.test.mjs'));
const timed = files.filter(isOf(TIMED));
const others = files.filter((file) => !isOf(TIMED)(file));
const inOrder = [...others.filter(isOf(LONG)), ...others.filter((file) => !isOf(LONG)(file))];

const keeper = await keepBrowsers();
try {
  process.env[KEEPER] = String(keeper.port);
  const both = [await allTested(inOrder, AT_ONCE), await allTested(timed, 1)];
  let [passed, failed] = ['passed', 'failed'].map((list) => both.flatMap((run) => run[list]));
  const done = both.flatMap((run) => run.done);
  const broken = [...new Set(failed.map(({ file }) => file))];
  if (broken.length > 0 && broken.length <= FEW) {
    // A test that failed only because the machine was busy passes when run alone; a real fault fails again. A test
    // that fails now but passed before is unsteady too.
    const again = await allTested(broken, 1);
    const named = (tests) => new Set(tests.map(nameOf));
    const [before, mended, broke] = [failed, again.passed, again.failed].map(named);
    const unsteady = [
      ...[...before].filter((test) => mended.has(test)).map((test) => `${test} failed, and passed alone`),
      ...[...broke].filter((test) => !before.has(test)).map((test) => `${test} passed, and failed alone`),
    ];
    for (const [at, test] of unsteady.entries()) console.log(`unsteady: ${at + 1} of ${unsteady.length}: ${test}`);
    passed.push(...failed.filter((test) => mended.has(nameOf(test))));
    failed = failed.filter((test) => !mended.has(nameOf(test)));
  }
  tellLeftOut(done.flatMap(({ leftOut }) => leftOut));
  const longest = done.sort(({ time: one }, { time: other }) => other - one).slice(0, LONGEST);
  console.log(
    `longest: ${longest.map(({ file, time }) => `${basename(file, '.test.mjs')} ${Math.round(time / 1000)} s`).join(', ')}`,
  );
  // The closing lines of Node's test runner, for all files together.
  console.log(`ℹ tests ${passed.length + failed.length}\nℹ pass ${passed.length}\nℹ fail ${failed.length}`);
  if (process.env.TOLD) writeFileSync(process.env.TOLD, JSON.stringify(told(passed, failed, done)));
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  await keeper.close();
}
