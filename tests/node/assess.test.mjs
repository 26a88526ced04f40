// The built module without a page: an assessment in, an outcome out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CRITICALS, DIMENSIONS, RISKS } from '../e2e/questions.mjs';
import { load } from './load.mjs';

const { assess } = await load();

const FORMAT = 'joint-effort/assessment@1';

const each = (names, value) => Object.fromEntries(names.map((name) => [name, value]));

/** A family without any concern, and a relationship with the same answer to every dimension. */
function settled(level, change = {}) {
  return {
    format: FORMAT,
    claimed: 'partnership',
    dimensions: each(DIMENSIONS, level),
    risk: each(RISKS, 'none'),
    critical: each(CRITICALS, 'no'),
    infant: 'no',
    services: '1-2',
    'adult-and-child-services': 'no',
    'agency-rating': null,
    ...change,
  };
}

test('ten equal answers are placed at their level', () => {
  for (const level of [0, 1, 2, 3, 4, 5]) {
    const outcome = assess(settled(level));
    assert.equal(outcome.format, 'joint-effort/outcome@1');
    assert.equal(outcome.level, level);
    assert.deepEqual(outcome.range, [level, level]);
    assert.equal(outcome.rhetoric_gap, 5 - level);
  }
});

test('a settled family needs cooperation, and coordination is enough', () => {
  const outcome = assess(settled(3));
  assert.equal(outcome.band, 'low');
  assert.equal(outcome.provisional, false);
  assert.equal(outcome.complexity, 'simple');
  assert.equal(outcome.needed, 2);
  assert.equal(outcome.gap, -1);
  assert.equal(outcome.recommendation, 'coordination-is-enough');
});

test('one critical indicator puts safety first', () => {
  const critical = { ...each(CRITICALS, 'no'), 'danger-now': 'yes' };
  const outcome = assess(settled(1, { critical }));
  assert.equal(outcome.band, 'very-high');
  assert.equal(outcome.safety_first, true);
  assert.equal(outcome.needed, 5);
  assert.equal(outcome.recommendation, 'partnership-needed-now');
  assert.equal(outcome.target, 'partnership');
});

test('where nothing is answered nothing is placed, and nothing counts as low', () => {
  const outcome = assess({ format: FORMAT });
  assert.equal(outcome.level, null);
  assert.equal(outcome.level_name, null);
  assert.equal(outcome.gap, null);
  assert.equal(outcome.rhetoric_gap, null);
  assert.notEqual(outcome.band, 'low');
  assert.equal(outcome.provisional, true);
});

test('null in the place of an answer is an answer that was not given', () => {
  const given = settled(2);
  for (const [name, value] of Object.entries(given)) {
    if (name === 'format' || name === 'agency-rating') continue;
    const isSection = typeof value === 'object';
    const absent = { ...given, [name]: isSection ? {} : undefined };
    const nothing = isSection ? each(Object.keys(value), null) : null;
    assert.deepEqual(assess({ ...given, [name]: nothing }), assess(absent), name);
  }
});

test('the same assessment gives the same outcome, and is left as it was', () => {
  const assessment = settled(2);
  const before = structuredClone(assessment);
  assert.deepEqual(assess(assessment), assess(assessment));
  assert.deepEqual(assessment, before);
});
