// The built module without a page: an assessment in, an outcome out, every fault named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load.mjs';

const { assess } = await load();

const FORMAT = 'joint-effort/assessment@1';
const DIMENSIONS = ['lasting-relationship', 'agreements', 'shared-goals', 'shared-resources',
  'joint-planning', 'roles', 'communication', 'decisions', 'joint-action', 'family-voice'];
const RISKS = ['child-safety', 'violence', 'parent-mental-health', 'alcohol-drugs',
  'health-development', 'housing-money', 'isolation', 'trauma-loss', 'engagement', 'change'];
const CRITICAL = ['danger-now', 'report-needed', 'escalating-violence', 'parent-acutely-unwell',
  'infant-injury-or-sexual-harm', 'child-protection-open', 'earlier-serious-harm'];

const each = (names, value) => Object.fromEntries(names.map((name) => [name, value]));

/** A family without any concern, and a relationship that answers one number throughout. */
function settled(level, change = {}) {
  return { format: FORMAT, claimed: 'partnership', dimensions: each(DIMENSIONS, level),
    risk: each(RISKS, 'none'), critical: each(CRITICAL, 'no'), infant: 'no', services: '1-2',
    'adult-and-child-services': 'no', 'agency-rating': null, ...change };
}

function faultsOf(assessment) {
  try {
    assess(assessment);
  } catch (error) {
    assert.ok(error instanceof Error, 'what is thrown is an Error');
    assert.ok(Array.isArray(error.faults), 'it lists its faults');
    return error.faults.map((fault) => JSON.stringify(fault));
  }
  return assert.fail('it was refused');
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
  const critical = { ...each(CRITICAL, 'no'), 'danger-now': 'yes' };
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

test('every fault is listed at once, each with its path', () => {
  const faults = faultsOf({
    format: FORMAT, dimensions: { roles: 6, charm: 1 }, risk: { violence: 'lots' },
    critical: 'no', infant: 1, weather: 'fine',
  });
  for (const path of ['dimensions.roles', 'dimensions.charm', 'risk.violence', 'critical',
    'infant', 'weather']) {
    assert.ok(faults.some((fault) => fault.includes(path)), `${path} is named in ${faults}`);
  }
  assert.equal(faults.length, 6);
});

test('another format version, and what is no assessment at all, are refused', () => {
  for (const wrong of [{}, { format: 'joint-effort/assessment@2' }, null, undefined, 7, 'text', [],
    () => 1]) {
    assert.ok(faultsOf(wrong).length >= 1);
  }
});

test('the same assessment gives the same outcome, and is left as it was', () => {
  const assessment = settled(2);
  const before = structuredClone(assessment);
  assert.deepEqual(assess(assessment), assess(assessment));
  assert.deepEqual(assessment, before);
});
