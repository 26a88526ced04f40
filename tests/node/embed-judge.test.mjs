// What "Embed it" concludes from a server's responses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../embed/embed-judge.js';

/** The header of files that browsers revalidate each time. */
const ANEW = { 'cache-control': 'no-cache' };

const GOOD = {
  'frame.html': { 'content-type': 'text/html; charset=utf-8' },
  'frame.js': { 'content-type': 'text/javascript' },
  'page.css': { 'content-type': 'text/css' },
  'element/joint-effort.js': { 'content-type': 'application/javascript', 'access-control-allow-origin': '*' },
  'element/joint-effort_bg.wasm': {
    'content-type': 'application/wasm',
    'access-control-allow-origin': '*',
    'content-encoding': 'br',
  },
};

/** Judges a good server with differences in some files; a number is another status. */
function check(differs = {}, { anonymous = [true, true], scheme = 'https:' } = {}) {
  const files = Object.entries(GOOD).map(([name, headers]) => {
    const other = differs[name] ?? {};
    return typeof other === 'number'
      ? { name, status: other, headers: {} }
      : { name, status: 200, headers: { ...ANEW, ...headers, ...other }, isIntact: other.isIntact };
  });
  return judge({ files, anonymous, scheme });
}

test('of a good server there is nothing to say', () => {
  assert.deepEqual(check(), { nothing: [''] });
});

test('where nothing is known that is said', () => {
  assert.deepEqual(judge({ files: [], anonymous: [true], scheme: 'https:' }), { unknown: [''] });
});

test('what does not come is told apart from what comes wrong', () => {
  assert.deepEqual(check({ 'element/joint-effort_bg.wasm': 404 }), {
    'missing-wasm': ['element/joint-effort_bg.wasm'],
  });
  assert.deepEqual(check({ 'frame.js': 0 }), { missing: ['frame.js'] });
  assert.deepEqual(check({ 'frame.js': { isIntact: false } }), { changed: ['frame.js'] });
  assert.deepEqual(check({ 'page.css': { 'content-type': 'text/plain' } }), { type: ['page.css'] });
  assert.deepEqual(check({ 'element/joint-effort_bg.wasm': { 'content-type': 'application/octet-stream' } }), {
    'type-wasm': ['element/joint-effort_bg.wasm'],
  });
});

test('who may show the frame follows from both headers, and the newer one counts', () => {
  const frame = (headers) => Object.entries(check({ 'frame.html': headers })).map(([name, [first]]) => [name, first]);
  const policy = (value) => ({ 'content-security-policy': value });
  assert.deepEqual(frame({ 'x-frame-options': 'deny' }), [['frame-nobody', '']]);
  assert.deepEqual(frame({ 'x-frame-options': 'SAMEORIGIN' }), [['frame-own', '']]);
  assert.deepEqual(frame(policy("frame-ancestors 'none'")), [['frame-nobody', '']]);
  assert.deepEqual(frame({ 'x-frame-options': 'DENY', ...policy("frame-ancestors 'self'") }), [['frame-own', '']]);
  assert.deepEqual(frame(policy('frame-ancestors https://a.example')), [['frame-some', 'https://a.example']]);
  assert.deepEqual(frame({ 'x-frame-options': 'DENY', ...policy('frame-ancestors *') }), [['nothing', '']]);
});

test('a policy that refuses WebAssembly, or knows no address but its own word, is found', () => {
  const found = (value) => Object.keys(check({ 'frame.html': { 'content-security-policy': value } }));
  assert.deepEqual(found("default-src 'none'; script-src 'self'"), ['wasm', 'safari']);
  assert.deepEqual(found("script-src 'self' https://a.example 'wasm-unsafe-eval'"), ['nothing']);
  assert.deepEqual(found("default-src 'self' 'wasm-unsafe-eval'"), ['safari']);
  assert.deepEqual(found("img-src 'self'"), ['nothing']);
});

test('who is not signed in, elsewhere, on plain http or comes back later is thought of', () => {
  assert.deepEqual(check({}, { anonymous: [true, false] }), { 'sign-in': [''] });
  assert.deepEqual(check({ 'element/joint-effort.js': { 'access-control-allow-origin': undefined } }), {
    'no-others': ['element/joint-effort.js'],
  });
  assert.deepEqual(check({ 'frame.js': { 'cross-origin-resource-policy': 'same-site' } }), {
    'own-only': ['frame.js'],
  });
  assert.deepEqual(check({}, { scheme: 'http:' }), { plain: [''] });
  assert.deepEqual(check({ 'page.css': { 'cache-control': 'public, max-age=86400' } }), { kept: ['page.css'] });
  assert.deepEqual(check({ 'page.css': { 'cache-control': 'no-cache, max-age=86400' } }), { nothing: [''] });
});

test('where a server says nothing of keeping, browsers keep by the age of a file', () => {
  const kept = (headers) => Object.keys(check({ 'frame.js': { 'cache-control': undefined, ...headers } }));
  const date = 'Thu, 26 Nov 2026 12:00:00 GMT';
  assert.deepEqual(kept({ 'last-modified': 'Wed, 25 Nov 2026 12:00:00 GMT' }), ['kept']);
  assert.deepEqual(kept({ date, expires: 'Thu, 26 Nov 2026 14:00:00 GMT' }), ['kept']);
  assert.deepEqual(kept({ date, expires: date, 'last-modified': date }), ['nothing']);
  assert.deepEqual(kept({ date, expires: '0', 'last-modified': date }), ['nothing']);
  assert.deepEqual(kept({ 'cache-control': 'max-age=0', 'last-modified': date }), ['nothing']);
  assert.deepEqual(kept({}), ['nothing']);
});

test('a server that answers some addresses only, or hands pages out as files, is found', () => {
  const own = { 'access-control-allow-origin': 'https://a.example' };
  assert.deepEqual(check({ 'element/joint-effort.js': own, 'element/joint-effort_bg.wasm': own }), {
    'some-others': ['https://a.example'],
  });
  assert.deepEqual(check({ 'frame.html': { 'content-disposition': 'attachment; filename="frame.html"' } }), {
    download: ['frame.html'],
  });
  assert.deepEqual(check({ 'frame.html': { 'content-disposition': 'inline' } }), { nothing: [''] });
});
