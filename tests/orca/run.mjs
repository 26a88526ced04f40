// Goes through the pages with Orca, and checks what is spoken. Called as: node run.mjs [--write] [PAGE...]
// on a display and a bus of its own, by `cargo xtask orca`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../e2e/browser.mjs';
import { clearTab } from '../e2e/journey.mjs';
import { STRICT_POLICY } from '../e2e/policy.mjs';
import { serve } from '../e2e/server.mjs';
import { openDesktop } from './desktop.mjs';
import { Reader } from './reader.mjs';

/** The pages, in the order in which a worker meets them. */
const PAGES = ['start', 'question', 'group', 'safety', 'check', 'result', 'share', 'map', 'comparison', 'leaving'];

const writes = process.argv.includes('--write');
const named = process.argv.slice(2).filter((word) => word !== '--write');
const unknown = named.filter((name) => !PAGES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no page "${unknown.join('", "')}"; there is ${PAGES.join(', ')}`);
  process.exit(1);
}

/** The path of a page's transcript. */
const spoken = (page) => new URL(`spoken/${page}.txt`, import.meta.url).pathname;

/** Formats a transcript for reviewers. */
const written = (transcript) =>
  transcript
    .map(({ what, lines }) =>
      [`[${what}]`, ...(lines.length > 0 ? lines : ['(nothing)']).map((line) => `    ${line}`)].join('\n'),
    )
    .join('\n');

/** Shows how a transcript differs from the golden one. */
function showDifference(page, text) {
  const folder = mkdtempSync(join(tmpdir(), 'joint-effort-'));
  const now = join(folder, 'now.txt');
  writeFileSync(now, text);
  try {
    execFileSync('diff', ['--unified=2', spoken(page), now]);
  } catch ({ stdout }) {
    console.log(String(stdout).split('\n').slice(2).join('\n'));
  }
  rmSync(folder, { recursive: true });
}

/** Goes through one page. Returns whether everything was spoken as expected. */
async function tested(page, there) {
  const { reader } = there;
  const begun = Date.now();
  const { steps } = await import(`./pages/${page}.mjs`);
  try {
    // Removes everything that the page before has left.
    await clearTab(there.browser, there.server.address);
    reader.begin();
    await steps(there);
  } catch (error) {
    reader.faults.push(`It broke off: ${error.stack}`);
  }
  const text = `${written(reader.transcript)}\n`;
  const isSame = existsSync(spoken(page)) && readFileSync(spoken(page), 'utf8') === text;
  const time = Math.round((Date.now() - begun) / 1000);
  console.log(
    `${reader.faults.length > 0 ? 'FAILED' : 'holds'}: ${page}, ${time} s${isSame ? '' : ', other words than in the transcript'}`,
  );
  for (const fault of reader.faults) console.log(`    ${fault}`);
  if (writes) writeFileSync(spoken(page), text);
  else if (!isSame && existsSync(spoken(page))) showDifference(page, text);
  return reader.faults.length === 0;
}

/** The versions of the programs that the transcripts were made with. */
const versions = () =>
  ['orca', process.env.FIREFOX ?? 'firefox-esr']
    .map((program) => `${program}: ${execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()}\n`)
    .join('');

const server = await serve(undefined, { policy: STRICT_POLICY });
const desktop = await openDesktop();
let failed = 0;
try {
  const browser = await openBrowser({ engine: 'firefox', own: true, window: true });
  const reader = new Reader(desktop.log);
  try {
    for (const page of named.length > 0 ? named : PAGES) {
      if (!(await tested(page, { reader, browser, server }))) failed += 1;
    }
  } finally {
    reader.close();
    await browser.close();
  }
} finally {
  desktop.close();
  await server.close();
}
if (writes) writeFileSync(spoken('versions'), versions());
process.exitCode = failed > 0 ? 1 : 0;
