// The loader: how it requests a program's file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeLoader } from '../../element/loader.js';

/** The smallest valid module. */
const EMPTY = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0]);

test('a program without an integrity, as in a preview, comes with one request', async () => {
  const { fetch } = globalThis;
  const asked = [];
  globalThis.fetch = async (address, options) => {
    // Throws for options that a browser would reject too.
    const { method, cache } = new Request(address, options);
    asked.push(`${method} ${cache}`);
    return new Response(EMPTY, { headers: { 'Content-Type': 'application/wasm' } });
  };
  try {
    const glue = { $$: {}, __wbg_set_wasm() {}, prepare() {} };
    const compiled = () => 'https://example.org/joint-effort_bg.wasm';
    const { program } = makeLoader(glue, { compiled, integrity: '', announced: false, translation: null });
    assert.equal(await program(), glue);
    assert.deepEqual(asked, ['GET default']);
  } finally {
    globalThis.fetch = fetch;
  }
});
