// Bad input: every fault is listed at once, with its path, what was found and what is allowed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FORMAT, checkRefused, faultsOf } from './faults.mjs';
import { load } from './load.mjs';

const { assess } = await load();
const WORDS = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8')).ui;

/** A text of the content with its placeholders filled in. */
const said = (id, values) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), WORDS[id]);

const NAMES = [
  'format',
  'claimed',
  'dimensions',
  'risk',
  'critical',
  'infant',
  'services',
  'adult-and-child-services',
  'agency-rating',
  'barriers',
];

test('several faults at once are all there, in the order of the assessment, and whole', () => {
  const faults = faultsOf(assess, {
    format: FORMAT,
    claimed: 'friendship',
    dimensions: { roles: 6, charm: 1, decisions: '3', agreements: true },
    risk: { violence: 'lots', isolation: 'some' },
    critical: 'no',
    infant: 1,
    services: [],
    'agency-rating': 'unknown',
    barriers: { 'no-clear-lead': 'maybe' },
    weather: 'fine',
  });
  const steps = ['0', '1', '2', '3', '4', '5', 'unknown'];
  const shown = faults.map(({ kind, path, found, allowed }) => [kind, path, found, allowed.join(' ')]);
  assert.deepEqual(shown, [
    [
      'wrong-value',
      'claimed',
      '"friendship"',
      'networking cooperation coordination collaboration partnership no-word unknown',
    ],
    ['wrong-value', 'dimensions.roles', '6', steps.join(' ')],
    [
      'unknown-key',
      'dimensions.charm',
      '1',
      'lasting-relationship agreements shared-goals ' +
        'shared-resources joint-planning roles communication decisions joint-action family-voice',
    ],
    ['wrong-value', 'dimensions.decisions', '"3"', steps.join(' ')],
    ['wrong-type', 'dimensions.agreements', 'true', steps.join(' ')],
    ['wrong-value', 'risk.violence', '"lots"', 'none some serious unknown'],
    ['wrong-type', 'critical', '"no"', '{…}'],
    ['wrong-type', 'infant', '1', 'yes no unknown'],
    ['wrong-type', 'services', '[…]', '1-2 3-4 5+ unknown'],
    ['wrong-value', 'agency-rating', '"unknown"', 'low moderate high very-high null'],
    ['wrong-value', 'barriers.no-clear-lead', '"maybe"', 'yes partly no unknown'],
    ['unknown-key', 'weather', '"fine"', NAMES.join(' ')],
  ]);
  for (const { kind, path, found, allowed, message } of faults) {
    const filled = said(`fault-${kind}`, { path, found, allowed: allowed.join(', ') });
    assert.equal(message, filled, 'in the words of the content');
  }
});

test('another format or version is refused, and so is none', () => {
  checkRefused(assess, {}, [['missing', 'format', '']]);
  checkRefused(assess, { format: 'joint-effort/assessment@2' }, [
    ['wrong-format', 'format', '"joint-effort/assessment@2"'],
  ]);
  checkRefused(assess, { format: 1 }, [['wrong-type', 'format', '1']]);
  const [fault] = faultsOf(assess, { format: `${FORMAT} ` });
  assert.deepEqual([fault.kind, fault.allowed], ['wrong-format', [FORMAT]]);
});

test('what is no assessment at all is refused as a whole', () => {
  for (const [value, found] of [
    [null, 'null'],
    [undefined, 'undefined'],
    [7, '7'],
    [NaN, 'NaN'],
    ['text', '"text"'],
    [true, 'true'],
    [[], '[…]'],
    [() => 1, 'function'],
    [1n, 'bigint'],
    [Symbol('x'), 'symbol'],
    [new Date(), 'object'],
    [new Map(), 'object'],
    [Buffer.from('x'), 'object'],
    [new Error('x'), 'object'],
  ]) {
    checkRefused(assess, value, [['wrong-type', '', found]]);
  }
  assert.ok(faultsOf(assess, null)[0].message.includes(WORDS['fault-whole']));
});

test('each answer of each name is refused by its own path', () => {
  let tried = 0;
  for (const name of NAMES.slice(1)) {
    for (const wrong of ['', 'none of them', -1, 6, 0.5, false, [], () => 1]) {
      const faults = faultsOf(assess, { format: FORMAT, [name]: wrong });
      assert.deepEqual(
        faults.map(({ path }) => path),
        [name],
        `${name}: ${String(wrong)}`,
      );
      tried += 1;
    }
  }
  assert.equal(tried, 9 * 8);
});

test('what throws while it is read is named with the reason', () => {
  const boom = () => {
    throw new Error('out of reach');
  };
  checkRefused(
    assess,
    {
      format: FORMAT,
      get infant() {
        return boom();
      },
      risk: Object.defineProperty({}, 'violence', { get: boom, enumerable: true }),
      dimensions: new Proxy({}, { ownKeys: boom }),
      critical: new Proxy({}, { getPrototypeOf: boom }),
      services: new Proxy([], { get: boom }),
    },
    [
      ['unreadable', 'infant', 'out of reach'],
      ['unreadable', 'risk.violence', 'out of reach'],
      ['unreadable', 'dimensions', 'out of reach'],
      ['unreadable', 'critical', 'out of reach'],
      ['unreadable', 'services', 'out of reach'],
    ],
  );
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.deepEqual(
    faultsOf(assess, proxy).map(({ kind, path }) => [kind, path]),
    [['unreadable', '']],
  );
});

test('what has no end is refused in time', () => {
  const whole = { format: FORMAT };
  for (let i = 0; i < 300; i += 1) whole[`again${i}`] = whole;
  assert.equal(faultsOf(assess, whole).length, 300);
  let lists = [];
  for (let i = 0; i < 8; i += 1) lists = Array(500).fill(lists);
  const length = (claimed) =>
    new Proxy([], {
      get: (list, name) => (name === 'length' ? claimed : list[name]),
    });
  for (const list of [lists, new Array(2 ** 32 - 1), length(4e9), length(1e308), length(-1)]) {
    checkRefused(assess, { format: FORMAT, infant: list }, [['wrong-type', 'infant', '[…]']]);
  }
  const names = (count) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`n${i}`, i]));
  const many = faultsOf(assess, { format: FORMAT, ...names(20_000) });
  assert.deepEqual(
    many.map(({ path }) => path),
    Object.keys(names(20_000)),
  );
  checkRefused(assess, { format: FORMAT, ...names(200_000) }, [['wrong-type', '', '{…} × 200001']]);
});

test('a hostile text is shortened, and shown without its control characters', () => {
  const [long, control, name] = faultsOf(assess, {
    format: FORMAT,
    infant: 'x'.repeat(1_000_000),
    services: 'a\u0000\n\u001b[31m',
    '\u0007bell': 1,
  });
  assert.ok(long.found.length < 100 && long.found.endsWith('…"'));
  for (const text of [control.found, control.message, name.path, name.message]) {
    assert.doesNotMatch(text, /\p{Cc}/u);
  }
});

test('names that JavaScript knows are unknown here, and change nothing', () => {
  const before = Reflect.ownKeys(Object.prototype);
  const text = `{"format":"${FORMAT}","__proto__":{"infant":"yes"},"constructor":1,"toString":2}`;
  checkRefused(assess, JSON.parse(text), [
    ['unknown-key', '__proto__', '{…}'],
    ['unknown-key', 'constructor', '1'],
    ['unknown-key', 'toString', '2'],
  ]);
  assert.deepEqual(Reflect.ownKeys(Object.prototype), before);
  assert.equal({}.infant, undefined);
});

test('after every refusal it works as before', () => {
  const asked = { format: FORMAT, dimensions: { communication: 2 } };
  const expected = assess(asked);
  for (const wrong of [
    null,
    { format: 1 },
    {
      format: FORMAT,
      get risk() {
        throw 1;
      },
    },
  ]) {
    faultsOf(assess, wrong);
    assert.deepEqual(assess(asked), expected);
  }
  // A getter may even call it again while its value is being read.
  const nested = {
    format: FORMAT,
    get dimensions() {
      assess(asked);
      return asked.dimensions;
    },
  };
  assert.deepEqual(assess(nested), expected);
});
