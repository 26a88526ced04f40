// The built module without a page: a map of several relationships in, its outcome out.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { checkRefused } from './faults.mjs';
import { load } from './load.mjs';

const GOLDEN = new URL('../golden/', import.meta.url);
const read = (path) => readFileSync(new URL(path, GOLDEN), 'utf8');

const { map, assess } = await load(process.env.JOINT_EFFORT_FORM ?? 'whole');
const { edition } = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8')).meta;
const [{ count }, ...MAPS] = read('maps.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test('every golden map has its golden outcome, and is left as it was', () => {
  for (const golden of MAPS) {
    const before = JSON.stringify(golden.map);
    assert.deepEqual(map(golden.map), { ...golden.outcome, edition });
    assert.equal(JSON.stringify(golden.map), before);
  }
  assert.deepEqual([MAPS.length, count], [3_400, 3_400]);
});

test('every practice map has the outcome that stands beside it', () => {
  const files = readdirSync(new URL('maps/', GOLDEN)).filter((file) => file.endsWith('.json'));
  for (const file of files) {
    const practice = JSON.parse(read(`maps/${file}`));
    assert.deepEqual(map(practice.map), { ...practice.outcome, edition }, file);
  }
  assert.equal(files.length, 12);
});

test('a map of one core relationship gives what that relationship gives by itself', () => {
  const dimensions = {
    communication: 2,
    roles: 1,
    'joint-planning': 1,
    decisions: 2,
    'shared-goals': 2,
    agreements: 0,
  };
  const family = { risk: { violence: 'serious' }, infant: 'yes' };
  const {
    family: whole,
    relationships: [one],
  } = map({
    format: 'joint-effort/map@1',
    family,
    relationships: [{ id: 'clinic', place: 'core', claimed: 'partnership', dimensions }],
  });
  const outcome = assess({ format: 'joint-effort/assessment@1', claimed: 'partnership', dimensions, ...family });
  for (const name of ['band', 'provisional', 'complexity', 'needed', 'safety_first', 'review']) {
    assert.deepEqual(whole[name], outcome[name], name);
  }
  for (const name of [
    'level',
    'range',
    'confidence',
    'gap',
    'recommendation',
    'target',
    'over_invested',
    'rhetoric_gap',
    'holding_back',
    'actions',
  ]) {
    assert.deepEqual(one[name], outcome[name], name);
  }
});

test('every fault is listed at once', () => {
  checkRefused(
    map,
    {
      format: 'joint-effort/map@1',
      lead: 'nurse',
      weather: 1,
      family: { claimed: 'no-word' },
      relationships: [{ id: 'A' }, { id: 'b', quick: 6, 'works-on': ['change', 'change'] }, { id: 'b', place: 'near' }],
    },
    [
      ['unknown-key', 'weather', '1'],
      ['unknown-key', 'family.claimed', '"no-word"'],
      ['wrong-value', 'relationships.0.id', '"A"'],
      ['wrong-value', 'relationships.1.quick', '6'],
      ['repeated', 'relationships.1.works-on.1', '"change"'],
      ['repeated', 'relationships.2.id', '"b"'],
      ['wrong-value', 'relationships.2.place', '"near"'],
      ['wrong-value', 'lead', '"nurse"'],
    ],
  );
  checkRefused(map, { format: 'joint-effort/assessment@1', relationships: [] }, [
    ['wrong-format', 'format', '"joint-effort/assessment@1"'],
    ['wrong-value', 'relationships', '[…] × 0'],
  ]);
});

test('the program that a host begins with has no maps', async () => {
  const small = await load('compiled');
  assert.equal(small.map, undefined);
});
