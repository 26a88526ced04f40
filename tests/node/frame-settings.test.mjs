// The settings that the frame reads from its own address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTexts, readSettings } from '../../frame/frame-settings.js';

const at = (search, hash = '') => ({ search, hash });

function checkSettings(address, framed, settings, texts = {}) {
  assert.deepEqual(readSettings(address, framed), { settings, texts });
}

test('both parts of the address are read, as they stand', () => {
  checkSettings(at('?theme=dark&storage=none&with-family', '#service-name=the%20clinic&hide=print%20barriers'), true, {
    theme: 'dark',
    storage: 'none',
    'service-name': 'the clinic',
    hide: 'print barriers',
    'with-family': true,
  });
  checkSettings(at('?theme=purple&heading-level=9'), true, { theme: 'purple', 'heading-level': '9' });
  checkSettings(at('', ''), true, {});
});

test('what is not a setting is passed over', () => {
  checkSettings(at('?embedded=0&whole-page=1&key=x&kept=y&utm_source=z', '#started=1'), true, {});
});

test('opened by itself the frame takes no words from its address', () => {
  checkSettings(
    at('?lang=en&theme=dark&service-name=x&with-family', '#help=%7B%7D&content=a.json&storage=none'),
    false,
    { lang: 'en', theme: 'dark' },
  );
});

test('texts are told apart from the rest', () => {
  checkSettings(
    at('', '#help=%7B%22line%22%3A%22a%26b%22%7D&content=words.json'),
    true,
    {},
    { help: '{"line":"a&b"}', content: 'words.json' },
  );
});

const BASE = 'https://tool.example/je/frame.html?x';

/** Mocks `fetch` with these files while `act` runs. Returns its result and the requested addresses. */
async function withFiles(files, act) {
  const asked = [];
  const real = globalThis.fetch;
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    const text = files[String(address)];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  };
  try {
    return { brought: await act(), asked };
  } finally {
    globalThis.fetch = real;
  }
}

test('JSON in the address is not read twice, and a file comes from beside the frame', async () => {
  const { brought, asked } = await withFiles({ 'https://tool.example/je/words.json': '{"a":1}' }, () =>
    loadTexts({ help: ' {"line":"x"}', content: 'words.json' }, BASE),
  );
  assert.deepEqual(brought, { help: ' {"line":"x"}', content: '{"a":1}' });
  assert.deepEqual(asked, ['https://tool.example/je/words.json']);
});

test('a file of another site is not asked for', async () => {
  for (const text of [
    'https://elsewhere.example/help.json',
    '//elsewhere.example/help.json',
    'http://tool.example/help.json',
    'data:application/json,{}',
    'javascript:0',
    'http://[',
  ]) {
    const { brought, asked } = await withFiles({}, () => loadTexts({ help: text }, BASE));
    assert.ok(brought.help instanceof Error, text);
    assert.deepEqual(asked, [], text);
  }
});

test('a file that is not there is an error to be told', async () => {
  const { brought } = await withFiles({}, () => loadTexts({ help: 'help.json' }, BASE));
  assert.match(brought.help.message, /404/);
});
