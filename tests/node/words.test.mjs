// The published checker of a host's words: its results for anything that a host may pass.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DIST } from './load.mjs';

const { check, of } = await import(pathToFileURL(join(DIST, 'element/words.js')).href);
const ENGLISH = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8'));
const checked = async (content) => JSON.parse(await check(content));

/** The kinds and paths of the faults, sorted by path. */
async function faults(content) {
  const { faults: found, ...rest } = await checked(content);
  assert.deepEqual(rest, {});
  for (const fault of found) {
    assert.deepEqual(Object.keys(fault), ['kind', 'path', 'found', 'allowed', 'message']);
    assert.ok(fault.message.length > 10, fault.message);
  }
  return found.map(({ kind, path }) => [kind, path]).sort(([, one], [, other]) => (one < other ? -1 : 1));
}

test('it names the program that its changes are for', () => {
  assert.match(of, /^sha384-/);
  assert.ok(readFileSync(join(DIST, 'element/joint-effort.js'), 'utf8').includes(of));
});

test('sound words are changes, from an object and from a document alike', async () => {
  const content = { ui: { continue: 'Carry “on” \\ "now"', 'app-name': 'Working together' } };
  const { changes, ...rest } = await checked(content);
  assert.deepEqual(rest, {});
  assert.deepEqual(changes.map(([, text]) => text).sort(), Object.values(content.ui).sort());
  for (const [place] of changes) assert.ok(Number.isInteger(place) && place >= 0);
  assert.deepEqual(await checked(JSON.stringify(content)), { changes });
  assert.deepEqual(await checked({}), { changes: [] });
  // Every text of a whole language, each with its own index.
  const whole = (await checked(ENGLISH)).changes;
  assert.ok(whole.length > 1000 && new Set(whole.map(([place]) => place)).size === whole.length);
});

test('what keeps people safe is held, also where the whole program alone shows it', async () => {
  assert.deepEqual(await faults({ safety: { emergency: { now: 'Ring us.' } }, map: { 'draw-alone': 'Draw.' } }), [
    ['wrong-value', 'content.map.draw-alone'],
    ['wrong-value', 'content.safety.emergency.now'],
  ]);
  const { now } = ENGLISH.safety.emergency;
  assert.equal((await checked({ safety: { emergency: { now: `${now} Ring us.` } } })).changes.length, 1);
});

test('whatever else comes is faults', async () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const [content, expected] of [
    ['{"ui":', [['not-json', 'content']]],
    [new Error('words.json: 404'), [['unreadable', 'content']]],
    [proxy, [['unreadable', 'content']]],
    [
      { ui: { start: 1, nothing: 'x' } },
      [
        ['unknown-key', 'content.ui.nothing'],
        ['wrong-type', 'content.ui.start'],
      ],
    ],
    [[], [['wrong-type', 'content']]],
    [() => {}, [['wrong-type', 'content']]],
  ])
    assert.deepEqual(await faults(content), expected);
});

test('several at a time do not mix', async () => {
  const all = await Promise.all(['One', 'Two', 'Three'].map((text) => checked({ ui: { continue: text } })));
  assert.deepEqual(
    all.map(({ changes: [[, text]] }) => text),
    ['One', 'Two', 'Three'],
  );
});
