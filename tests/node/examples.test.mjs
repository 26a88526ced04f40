// Every example of code or JSON in the project's own pages works as printed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DIST, load } from './load.mjs';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const { assess, map, compare } = await load('whole');
/** An outcome of each kind, by format. */
const OUTCOMES = Object.fromEntries(
  [
    assess({ format: 'joint-effort/assessment@1' }),
    map({ format: 'joint-effort/map@1', relationships: [{ id: 'clinic' }] }),
    compare({ format: 'joint-effort/comparison@1', views: [{ dimensions: {} }] }),
  ].map((outcome) => [outcome.format, outcome]),
);

function checkOutcome(value) {
  assert.ok(OUTCOMES[value.format], 'it is an outcome');
  assert.deepEqual(Object.keys(value), Object.keys(OUTCOMES[value.format]));
}

/** The Markdown pages in all of the project's own folders. */
function pages(folder = '') {
  return readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const foreign = ['node_modules', 'target', 'dist'].includes(entry.name) || entry.name.startsWith('.');
      return foreign ? [] : pages(path);
    }
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** The fenced examples of a page, with their languages and line numbers. */
function examples(page) {
  const text = readFileSync(join(PROJECT, page), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ 1: language, 2: body, index }) => ({
    name: `${page}:${text.slice(0, index).split('\n').length}`,
    language,
    body,
  }));
}

/** Runs a module in a folder like the project's, and returns what it calls `outcome`. */
function outcomeOf(code) {
  const folder = mkdtempSync(join(tmpdir(), 'joint-effort-example-'));
  try {
    cpSync(join(PROJECT, 'package.json'), join(folder, 'package.json'));
    cpSync(join(DIST, 'element'), join(folder, 'dist', 'element'), { recursive: true });
    const told = `${code}\nconsole.log(JSON.stringify(outcome));`;
    const options = { cwd: folder, encoding: 'utf8' };
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', told], options));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checkJson(body) {
  const value = JSON.parse(body);
  switch (value.format) {
    case 'joint-effort/assessment@1':
      assess(value);
      break;
    case 'joint-effort/map@1':
      map(value);
      break;
    case 'joint-effort/comparison@1':
      compare(value);
      break;
    default:
      if (OUTCOMES[value.format]) checkOutcome(value);
      else assert.doesNotMatch(value.format ?? '', /^joint-effort\//, 'a format that is known here');
  }
}

const ALL = pages().flatMap(examples);

for (const { name, language, body } of ALL) {
  if (language === 'js') {
    test(`${name} runs as it stands`, () => checkOutcome(outcomeOf(body)));
  } else if (language === 'json') {
    test(`${name} is what it says it is`, () => checkJson(body));
  }
}

test('there is an example of how to call it', () => {
  assert.ok(ALL.some(({ language }) => language === 'js'));
});
