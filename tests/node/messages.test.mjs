// Messages of any shape, from anybody, to the frame and to the page around it: neither throws, each trusts only
// the other, and nothing is told before a hello.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';
import { asJson } from '../../element/json.js';
import { HostChannel } from '../../frame/frame-talk.js';

const ROUNDS = 100_000;
const MARK = 'joint-effort';

/** A xorshift generator (Marsaglia 2003): the same messages on every run. */
function seeded(seed) {
  let state = seed;
  const below = (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
  return { below, pick: (from) => from[below(from.length)] };
}

const NAMES = ['hello', 'sight', 'size', 'step', 'ready', 'ready-for-hello', 'progress', 'outcome', 'cleared', 'error'];
const PLAIN = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  2,
  412,
  1e9,
  Infinity,
  -Infinity,
  NaN,
  5n,
  '',
  '1',
  '412',
  '412px',
  'left',
  '\ud800',
  '\0',
  'x'.repeat(70_000),
  ...NAMES,
];
const KEYS = [MARK, 'name', 'detail', 'height', 'top', 'left', 'level', '__proto__', 'constructor', 'then'];

/** Any value that a message can carry. */
function value({ below, pick }, depth = 3) {
  const kind = below(depth > 0 ? 8 : 4);
  if (kind < 4) return pick(PLAIN);
  const inner = () => value({ below, pick }, depth - 1);
  if (kind === 4) return Array.from({ length: below(4) }, inner);
  if (kind === 5) return pick([new Map([[MARK, 1]]), new Date(NaN), new Uint8Array(3), new Error('x'), /x/]);
  const object = kind === 6 ? {} : Object.create(null);
  for (let left = below(4); left > 0; left -= 1) {
    Object.defineProperty(object, pick(KEYS), { value: inner(), enumerable: true, configurable: true, writable: true });
  }
  return object;
}

/** A message that often nearly matches our own. */
function message(chance) {
  if (chance.below(4) === 0) return value(chance);
  const { pick } = chance;
  return {
    [MARK]: pick([1, 1, 1, 1, 2, '1', true]),
    name: pick(NAMES),
    ...(chance.below(4) && { detail: value(chance) }),
  };
}

test('the frame hears its parent alone, and tells nothing before a hello', () => {
  const chance = seeded(1);
  const to = 'https://host.example';
  for (let round = 0; round < ROUNDS / 100; round += 1) {
    const sent = [];
    const heard = [];
    const sights = [];
    const parent = { postMessage: (data, origin) => sent.push([data, origin]) };
    const window = { parent, addEventListener: (_, listener) => heard.push(listener), setTimeout() {} };
    const talk = new HostChannel(
      window,
      () => 412,
      (top) => sights.push(top),
    );
    let greeted = false;
    for (let step = 0; step < 100; step += 1) {
      const data = message(chance);
      const own = chance.below(3) > 0;
      if (chance.below(3) === 0) talk.send(chance.pick(NAMES), value(chance));
      heard[0]({
        source: own ? parent : chance.pick([null, {}, window]),
        origin: own ? to : 'https://evil.example',
        data,
      });
      greeted ||= own && data?.[MARK] === 1 && data.name === 'hello';
      assert.equal(sent.length > 1, greeted);
    }
    assert.deepEqual(sent[0], [{ [MARK]: 1, name: 'ready-for-hello' }, '*']);
    for (const [, origin] of sent.slice(1)) assert.equal(origin, to);
    for (const top of sights) assert.ok(Number.isFinite(top) && top >= 0);
  }
});

/** The page around the frame: only what its script needs from a browser. */
function page() {
  const posted = [];
  const told = [];
  const listeners = {};
  const style = () => ({ getPropertyValue: () => '', setProperty() {}, scrollPaddingTop: '0px', position: 'static' });
  const frame = {
    contentWindow: { postMessage: (data) => posted.push(data) },
    src: 'https://tool.example/frame.html',
    style: style(),
    offsetHeight: 150,
    clientHeight: 148,
    isConnected: true,
    hasAttribute: () => false,
    getBoundingClientRect: () => ({ left: 0, top: 10, width: 300 }),
    scrollIntoView() {},
    dispatchEvent: (event) => told.push(event) > 0,
  };
  const moves = [];
  const around = {
    document: {
      querySelectorAll: () => [frame],
      adoptedStyleSheets: [],
      elementFromPoint: () => null,
      documentElement: { style: style() },
      title: 'Ours',
    },
    CSSStyleSheet: class {
      replaceSync() {}
    },
    IntersectionObserver: class {
      observe() {}
      unobserve() {}
    },
    CustomEvent: class {
      constructor(type, { detail }) {
        Object.assign(this, { type, detail });
      }
    },
    addEventListener: (type, listener) => {
      listeners[type] = listener;
    },
    getComputedStyle: style,
    innerHeight: 800,
    navigator: { vendor: '' },
    location: { replace: (address) => moves.push(address) },
    URL,
    parseFloat,
    Math,
  };
  around.self = around;
  vm.runInNewContext(readFileSync(new URL('../../frame/frame-host.js', import.meta.url), 'utf8'), around);
  return { frame, listeners, posted, told, moves, around };
}

test('the page around the frame believes nobody else, and no message of the frame makes it fail', () => {
  const chance = seeded(2);
  const { frame, listeners, posted, told, moves, around } = page();
  const seen = () => [frame.style.height, posted.length, told.length, moves.length, around.document.title];
  for (let round = 0; round < ROUNDS; round += 1) {
    const data = message(chance);
    const before = seen();
    const [source, origin] = chance.pick([
      [{}, 'https://tool.example'],
      [null, 'null'],
      [frame.contentWindow, 'https://evil.example'],
      [frame.contentWindow, 'null'],
    ]);
    listeners.message({ source, origin, data });
    assert.deepEqual(seen(), before);
    listeners.message({ source: frame.contentWindow, origin: 'https://tool.example', data });
    const high = frame.style.height;
    assert.ok(high === undefined || (Number.parseFloat(high) >= 150 && Number.parseFloat(high) <= 30_002), high);
  }
  for (const { type } of told) assert.match(type, /^joint-effort-(ready|progress|outcome|cleared|error)$/);
  for (const address of moves) assert.equal(address, 'about:blank');
});

test('whatever a page gives is JSON, or none', () => {
  const chance = seeded(3);
  for (let round = 0; round < ROUNDS; round += 1) {
    const text = asJson(value(chance));
    if (text !== undefined) JSON.parse(text);
  }
});
