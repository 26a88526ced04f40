// The built module without a page: several views of one relationship in, their outcome out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkRefused } from './faults.mjs';
import { load } from './load.mjs';

const GOLDEN = new URL('../golden/comparisons.jsonl', import.meta.url);

const { compare, assess } = await load(process.env.JOINT_EFFORT_FORM ?? 'whole');
const { edition } = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8')).meta;
const [{ count }, ...COMPARISONS] = readFileSync(GOLDEN, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test('every golden comparison has its golden outcome, and is left as it was', () => {
  for (const { comparison, outcome } of COMPARISONS) {
    const before = JSON.stringify(comparison);
    assert.deepEqual(compare(comparison), { ...outcome, edition });
    assert.equal(JSON.stringify(comparison), before);
  }
  assert.deepEqual([COMPARISONS.length, count], [152, 152]);
});

test('one view alone gives what it gives by itself', () => {
  const dimensions = {
    communication: 2,
    roles: 1,
    'joint-planning': 1,
    decisions: 2,
    'shared-goals': 2,
    agreements: 0,
  };
  const { joint } = compare({ format: 'joint-effort/comparison@1', views: [{ dimensions }] });
  const outcome = assess({ format: 'joint-effort/assessment@1', dimensions });
  for (const name of ['level', 'level_name', 'range', 'confidence', 'holding_back', 'ahead']) {
    assert.deepEqual(joint[name], outcome[name], name);
  }
  // The joint view can be passed on as an assessment.
  const again = assess({ format: 'joint-effort/assessment@1', dimensions: joint.dimensions });
  assert.deepEqual(again.range, outcome.range);
});

test('every fault is listed at once', () => {
  checkRefused(
    compare,
    {
      format: 'joint-effort/comparison@1',
      family: {},
      views: [{ side: 'ours', dimensions: {} }, { label: 5 }, { dimensions: { roles: 6 }, risk: {} }],
    },
    [
      ['unknown-key', 'family', '{…}'],
      ['wrong-value', 'views.0.side', '"ours"'],
      ['missing', 'views.1.dimensions', ''],
      ['wrong-type', 'views.1.label', '5'],
      ['wrong-value', 'views.2.dimensions.roles', '6'],
      ['unknown-key', 'views.2.risk', '{…}'],
    ],
  );
  checkRefused(compare, { format: 'joint-effort/map@1', views: [] }, [
    ['wrong-format', 'format', '"joint-effort/map@1"'],
    ['wrong-value', 'views', '[…] × 0'],
  ]);
});

test('the program that a host begins with compares nothing', async () => {
  const small = await load('compiled');
  assert.equal(small.compare, undefined);
});
