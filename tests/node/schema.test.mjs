// The published schemas, as another program uses them: everything that is written is valid, and whatever
// the readers refuse is not.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const SCHEMAS = new URL('../../docs/schema/', import.meta.url);
const GOLDEN = new URL('../golden/', import.meta.url);
const lines = (file) =>
  readFileSync(new URL(file, GOLDEN), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const DOCUMENTS = lines('formats/documents.jsonl');

/** The validators, by format. Each has its own instance, since one schema contains others. */
const VALID = Object.fromEntries(
  readdirSync(SCHEMAS).map((file) => {
    const schema = JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8'));
    const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
    addFormats.default(ajv);
    return [schema.title, ajv.compile(schema)];
  }),
);

function check(document, expected, what, valid = VALID[document.format]) {
  assert.equal(valid(document), expected, `${JSON.stringify(what)}: ${JSON.stringify(valid.errors)}`);
}

/** The document with another value at a place, or with none. */
function changed(document, [name, ...below], value) {
  if (below.length > 0) return { ...document, [name]: changed(document[name], below, value) };
  const others = Object.entries(document).filter(([known]) => known !== name);
  return Object.fromEntries([...others, ...value.map((given) => [name, given])]);
}

test('each format has a schema', () => {
  assert.deepEqual(
    Object.keys(VALID).sort(),
    [
      'assessment',
      'comparison-outcome',
      'comparison',
      'draft',
      'map-outcome',
      'map-record',
      'map',
      'outcome',
      'record',
    ].map((name) => `joint-effort/${name}@1`),
  );
});

test('everything that is written is valid', () => {
  for (const document of DOCUMENTS) check(document, true, document);
  for (const { assessment, outcome } of lines('outcomes.jsonl').slice(1)) {
    check({ format: 'joint-effort/assessment@1', ...assessment }, true, assessment);
    check({ edition: '2026.1', ...outcome }, true, outcome);
  }
  for (const { map, outcome } of lines('maps.jsonl').slice(1)) {
    check(map, true, map);
    check({ edition: '2026.2', ...outcome }, true, outcome);
  }
  for (const { comparison, outcome } of lines('comparisons.jsonl').slice(1)) {
    check(comparison, true, comparison);
    check({ edition: '2026.2', ...outcome }, true, outcome);
  }
});

test('a map that could not be read is refused, and an outcome that could not have been written', () => {
  const [, { map, outcome }] = lines('maps.jsonl');
  const whole = { edition: '2026.2', ...outcome };
  const refused = (document, place, value) => {
    check(changed(document, place, value), false, place, VALID[document.format]);
  };
  for (const [place, value] of [
    [['lead'], 1],
    [['works-on'], ['change', 'change']],
    [['family', 'claimed'], 'no-word'],
    [['relationships'], []],
    [['relationships'], Array(21).fill({ id: 'a' })],
    [['relationships'], [{ place: 'core' }]],
    [['relationships'], [{ id: 'A' }]],
    [['relationships'], [{ id: 'a'.repeat(33) }]],
    [['relationships'], [{ id: 'a', quick: 6 }]],
    [['relationships'], [{ id: 'a', place: 'near' }]],
    [['relationships'], [{ id: 'a', name: 'n'.repeat(61) }]],
    [['family', 'risk'], null],
  ]) {
    refused(map, place, [value]);
  }
  refused(map, ['relationships'], []);
  for (const name of Object.keys(whole)) {
    refused(whole, [name], []);
    refused(whole, [name], [{ a: 1 }]);
  }
  for (const name of Object.keys(whole.family)) refused(whole, ['family', name], []);
});

test('a comparison that could not be read is refused, and an outcome that could not have been written', () => {
  const [, { comparison, outcome }] = lines('comparisons.jsonl');
  const whole = { edition: '2026.2', ...outcome };
  const refused = (document, place, value) => {
    check(changed(document, place, value), false, place, VALID[document.format]);
  };
  const views = [
    [],
    Array(201).fill({ dimensions: {} }),
    [{}],
    [{ dimensions: null }],
    [{ dimensions: { roles: 6 } }],
    [{ dimensions: {}, side: 'ours' }],
    [{ dimensions: {}, label: 'n'.repeat(61) }],
    [{ dimensions: {}, risk: {} }],
  ];
  for (const value of views) refused(comparison, ['views'], [value]);
  refused(comparison, ['views'], []);
  refused(comparison, ['family'], [{}]);
  for (const name of Object.keys(whole)) {
    refused(whole, [name], []);
    refused(whole, [name], [{ a: 1 }]);
  }
  for (const name of ['claims', 'dimensions', 'joint']) {
    for (const below of Object.keys(whole[name])) refused(whole, [name, below], []);
  }
  for (const name of Object.keys(whole.dimensions.roles)) refused(whole, ['dimensions', 'roles', name], []);
  refused(whole, ['agenda'], [[{ id: 'roles', because: [] }]]);
});

test('what is changed is valid where it is opened, and nowhere else', () => {
  let refused = 0;
  for (const change of lines('formats/changes.jsonl')) {
    const document = DOCUMENTS[change.document];
    const valid = VALID[document.format];
    const other = changed(document, change.place, change.value);
    // An opened record's outcome is computed again, so the reader accepts any outcome. Whether it is valid,
    // and belongs to the part that the record tells, only the schema checks.
    if (change.place[0] === 'family') delete other.outcome;
    const isStricter = change.place[0] === 'outcome' && change.value.length > 0;
    check(other, change.opened && !isStricter, change, valid);
    refused += change.opened ? 0 : 1;
  }
  assert.ok(refused > 500);
});

test('an outcome that could not have been written is refused', () => {
  const [, , , outcome] = DOCUMENTS;
  check(outcome, true, outcome);
  const refused = (name, value) => {
    check(changed(outcome, [name], value), false, name, VALID[outcome.format]);
  };
  for (const name of Object.keys(outcome)) {
    refused(name, []);
    refused(name, [{ a: 1 }]);
  }
  for (const [name, value] of [
    ['level', 6],
    ['range', [1]],
    ['range', [1, 2, 3]],
    ['gap', -6],
    ['needed', 1],
    ['level_name', 'Partnership'],
    ['ahead', ['violence']],
    ['actions', [{ id: 'step.roles.1', because: 'gate' }]],
    ['definitions', { hallmarks: {} }],
    ['extra', 1],
  ]) {
    refused(name, [value]);
  }
});
