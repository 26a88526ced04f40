// The golden outcomes, which a second author derived from the rules alone, against the built module.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from './load.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

const known = Object.keys(globalThis);
const { assess, memory } = await load();
const [{ count }, ...GOLDEN] = read('../golden/outcomes.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const { edition } = JSON.parse(read('../../content/en.json')).meta;

/** Freezes an assessment deeply. */
function frozen(value) {
  if (value !== null && typeof value === 'object') Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

test('there is no page here, and loading the module brings none', () => {
  assert.equal(typeof document, 'undefined');
  assert.equal(typeof window, 'undefined');
  assert.deepEqual(Object.keys(globalThis), known);
});

test('every golden assessment has its golden outcome, and is left as it was', () => {
  for (const { assessment, outcome } of GOLDEN) {
    const before = JSON.stringify(assessment);
    assert.deepEqual(assess(frozen(assessment)), { ...outcome, edition });
    assert.equal(JSON.stringify(assessment), before);
  }
  assert.deepEqual([GOLDEN.length, count], [3_200, 3_200]);
});

test('an assessment is only read, never written to', () => {
  const written = [];
  const refuse = (trap) => () => {
    written.push(trap);
    return false;
  };
  const traps = ['set', 'defineProperty', 'deleteProperty', 'setPrototypeOf', 'preventExtensions'];
  const handler = Object.fromEntries(traps.map((trap) => [trap, refuse(trap)]));
  const watched = (value) =>
    value === null || typeof value !== 'object'
      ? value
      : new Proxy(Object.fromEntries(Object.entries(value).map(([k, v]) => [k, watched(v)])), handler);
  for (const { assessment, outcome } of GOLDEN.slice(0, 200)) {
    assert.deepEqual(assess(watched(assessment)), { ...outcome, edition });
  }
  assert.deepEqual(written, []);
});

test('the order of the answers changes nothing', () => {
  const turned = (value) =>
    value === null || typeof value !== 'object'
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([k, v]) => [k, turned(v)]),
        );
  for (const { assessment, outcome } of GOLDEN.slice(0, 200)) {
    assert.deepEqual(assess(turned(assessment)), { ...outcome, edition });
  }
});

test('an outcome is a plain object of its own each time', () => {
  const [{ assessment }] = GOLDEN;
  const first = assess(assessment);
  assert.equal(Object.getPrototypeOf(first), Object.prototype);
  assert.deepEqual(JSON.parse(JSON.stringify(first)), first);
  first.actions.length = 0;
  first.level = 9;
  assert.notDeepEqual(assess(assessment), first);
});

test('it can be asked over and over without taking more memory', () => {
  const ask = () => {
    for (const { assessment } of GOLDEN) assess(assessment);
  };
  ask();
  const before = memory.buffer.byteLength;
  for (let again = 0; again < 5; again += 1) ask();
  assert.equal(memory.buffer.byteLength, before);
});

test('its memory grows with what it is asked, and it goes on as before', async () => {
  // A program of its own, so that its memory is still small.
  const fresh = await load();
  const before = fresh.memory.buffer.byteLength;
  const long = 'ä'.repeat(5_000_000);
  assert.throws(
    () => fresh.assess({ format: long, [long]: long }),
    ({ faults }) => faults.length === 2,
  );
  assert.ok(fresh.memory.buffer.byteLength > before + long.length);
  for (const { assessment, outcome } of GOLDEN.slice(0, 100)) {
    assert.deepEqual(fresh.assess(assessment), { ...outcome, edition });
  }
});
