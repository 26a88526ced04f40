// Runs files of tests with browsers that are kept from one file to the next.
// Called as: node run.mjs FILE...
// What each browser passed, and how far the random user walked, goes into the file TOLD in the environment.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { LEFT_OUT } from './abilities.mjs';
import { KEEPER, keepBrowsers } from './keeper.mjs';

/** Files at a time: most of their time tests wait for a browser, so that two to a core keep both at work. */
const AT_ONCE = Math.min(2 * availableParallelism(), 6);

/** These hold how long something takes, or what is painted on the way, and run once nothing else does. */
const TIMED = ['long-pages', 'thousands'];

/** These take longest: begun last, one of them would go on alone. */
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

/** Where more files fail than these, it is not for want of time. */
const FEW = 8;

/** How many of the files are named that took longest. */
const LONGEST = 16;

/** Runs one file, and tells what passed, what failed and how long it took, once all of it is done. */
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
      // What did not run proves nothing.
      (skip === undefined && todo === undefined ? list : failed).push({ ...test, file });
    } else if (nesting === 0) {
      // Told after what it holds: the tests of one browser.
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

/** Runs the files, so many at a time, each lane taking the next one as soon as it is free. */
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

/** By browser: how many tests passed and failed, and how many steps the random user went. */
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

/** Tells what was left out in a browser that cannot do it: how much, and for what reasons. */
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

/** A test as it is told apart from all others. */
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
    // A browser that the machine had no time for fails once. What is wrong fails again, alone. What fails now
    // and passed before is unsteady as well.
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
  // The closing lines of the runner of Node.js, of all together.
  console.log(`ℹ tests ${passed.length + failed.length}\nℹ pass ${passed.length}\nℹ fail ${failed.length}`);
  if (process.env.TOLD) writeFileSync(process.env.TOLD, JSON.stringify(told(passed, failed, done)));
  process.exitCode = failed.length > 0 ? 1 : 0;
} finally {
  await keeper.close();
}
