// The same tests for the program translated to JavaScript, which runs if WebAssembly is blocked.
import assert from 'node:assert/strict';
import { test } from 'node:test';

process.env.JOINT_EFFORT_FORM = 'translated';
await import('./assess.test.mjs');
await import('./faults.test.mjs');
await import('./golden.test.mjs');

const { load } = await import('./load.mjs');
const { memory } = await load();

test('this is the translation', () => {
  assert.ok(!(memory instanceof WebAssembly.Memory));
  assert.ok(memory.buffer instanceof ArrayBuffer);
});
