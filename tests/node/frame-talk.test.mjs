// What the frame tells the page around it, and which origins it tells.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostChannel } from '../../frame/frame-talk.js';

const HELLO = { 'joint-effort': 1, name: 'hello' };

/** A framed window that records the messages sent to its parent. */
function framed() {
  const sent = [];
  const heard = [];
  const timers = [];
  const parent = { postMessage: ({ name, detail }, origin) => sent.push([name, detail, origin]) };
  const window = {
    parent,
    addEventListener: (_type, listener) => heard.push(listener),
    setTimeout: (ring, after) => timers.push([ring, after]),
  };
  const sights = [];
  const talk = new HostChannel(
    window,
    () => 412,
    (top) => sights.push(top),
  );
  sent.splice(0, 1);
  const receive = (data, { source = parent, origin = 'https://host.example' } = {}) => {
    for (const listener of heard) listener({ source, origin, data });
  };
  return { talk, sent, receive, timers, sights };
}

test('before a hello there is one message, with nothing in it', () => {
  const all = [];
  const window = {
    parent: { postMessage: (...message) => all.push(message) },
    addEventListener() {},
  };
  const talk = new HostChannel(window, () => 1);
  talk.send('outcome', { level: 3 });
  talk.sendNow('step');
  talk.sendSize();
  assert.deepEqual(all, [[{ 'joint-effort': 1, name: 'ready-for-hello' }, '*']]);
});

test('after a hello everything goes to its origin, the latest of what was before it first', () => {
  const { talk, sent, receive } = framed();
  talk.send('ready', {});
  talk.send('outcome', { level: 1 });
  talk.send('outcome', { level: 2 });
  talk.sendNow('step');
  receive(HELLO);
  const to = 'https://host.example';
  assert.deepEqual(sent, [
    ['size', { height: 412 }, to],
    ['ready', {}, to],
    ['outcome', { level: 2 }, to],
  ]);
  talk.send('outcome', { level: 3 });
  receive(HELLO);
  assert.deepEqual(sent.slice(3), [
    ['outcome', { level: 3 }, to],
    ['size', { height: 412 }, to],
  ]);
});

test('what is in sight is heard from the page around it alone, and as a length', () => {
  const { receive, sights, sent } = framed();
  const sight = (top) => ({ 'joint-effort': 1, name: 'sight', detail: { top } });
  receive(sight(120.5));
  receive(sight(0));
  receive(sight(7), { source: {} });
  receive({ ...sight(7), 'joint-effort': 2 });
  for (const top of [-1, NaN, null, undefined, 'x', {}]) receive(sight(top));
  receive({ ...sight(7), detail: undefined });
  assert.deepEqual(sights, [120.5, 0]);
  assert.deepEqual(sent, []);
});

test('a hello that is none is not answered', () => {
  const { talk, sent, receive } = framed();
  receive(HELLO, { source: {} });
  receive({ ...HELLO, 'joint-effort': 2 });
  receive({ ...HELLO, 'joint-effort': '1' });
  receive({ ...HELLO, name: 'size' });
  for (const data of [null, undefined, 'hello', 1, []]) receive(data);
  talk.send('outcome', {});
  assert.deepEqual(sent, []);
});

test('a page without an origin can only be addressed as any', () => {
  const { sent, receive } = framed();
  receive(HELLO, { origin: 'null' });
  assert.deepEqual(sent, [['size', { height: 412 }, '*']]);
});

/** Whether a promise has been fulfilled by now. */
const isOver = (promise) =>
  Promise.race([
    promise.then(() => true),
    new Promise((later) => {
      setImmediate(later, false);
    }),
  ]);

test('the last thing is over once the page has answered what was sent after it', async () => {
  const { talk, sent, receive } = framed();
  receive(HELLO);
  sent.length = 0;
  const over = talk.sendLast('cleared', { left: true });
  assert.deepEqual(sent, [
    ['cleared', { left: true }, 'https://host.example'],
    ['ready-for-hello', undefined, '*'],
  ]);
  receive(HELLO, { source: {} });
  assert.equal(await isOver(over), false);
  receive(HELLO);
  assert.equal(await isOver(over), true);
});

test('the last thing is over at once where nobody listens', async () => {
  const { talk, sent } = framed();
  assert.equal(await isOver(talk.sendLast('cleared', { left: true })), true);
  assert.deepEqual(sent, []);
});

test('the last thing is over soon where nobody answers any more', async () => {
  const { talk, receive, timers } = framed();
  receive(HELLO);
  const over = talk.sendLast('cleared', { left: true });
  assert.equal(await isOver(over), false);
  const [[ring, after], ...more] = timers;
  assert.deepEqual([after, more], [1000, []]);
  ring();
  assert.equal(await isOver(over), true);
});
