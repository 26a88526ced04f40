// A host's words are checked by a program of its own, which is loaded only for them. If it cannot be loaded, the
// whole program checks them, so that no line of an organisation's is silently lost.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HOSTED, HOSTED_WORDS, WHOLE } from './built.mjs';
import { goAside } from './side-pages.mjs';
import { heard, onPage, property, ready } from './element-pages.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { inFrame, serveHost, told } from './frame-hosts.mjs';
import { arriveFocusedInside, mountedInside, runInside, stepInside, textInside, walkInside } from './inside.mjs';
import { open, step } from './journey.mjs';
import { inSite } from './places.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { assessment } from './questions.mjs';
import { SITE } from './server.mjs';

const ENGLISH = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8'));
const NOW = ENGLISH.safety.emergency.now;
const LINE = 'Then ring Anna on 0000 at once.';
const CONTENT = { safety: { emergency: { now: `${NOW} ${LINE}` } }, ui: { continue: 'Carry on' } };
/** Words that take away from what keeps people safe. */
const LESS = { safety: { emergency: { now: 'Ring Anna.' } } };
const ONE = 'joint-effort';
const ANSWERS = assessment({ dimensions: 3, claimed: 'partnership' });

/** The programs that were requested, and the scripts that load them, sorted. */
const programs = ({ requests }) =>
  [...new Set(requests.map(({ path }) => path))]
    .filter((path) => /\.wasm$|whole|words\b.*\.js$|frame-.*bytes|translated/.test(path))
    .sort();
const SMALL = '/element/joint-effort_bg.wasm';
const WORDS = '/element/words.js';
const WHOLE_OF_ELEMENT = ['/element/whole.js', '/element/whole.wasm'];

const given = (content) =>
  `<joint-effort content='${JSON.stringify(content).replaceAll("'", '&#39;')}'></joint-effort>`;
const inPage = (content) =>
  readFileSync(join(SITE, 'index.html'), 'utf8').replace(
    '</body>',
    `<script type="application/json" data-for="content">${JSON.stringify(content)}</script></body>`,
  );

/** The script as it may arrive, by what is wrong with it. */
function spoilt(path) {
  const script = readFileSync(join(SITE, path), 'utf8');
  const [packed] = script.match(/[A-Za-z0-9+/]{1000,}=*/);
  const middle = packed.length >> 1;
  return {
    'cut off': script.slice(0, script.length >> 1),
    'another page': '<!doctype html><title>Sign in</title>',
    damaged: script.replace(packed, `${packed.slice(0, middle)}AAAAAAAA${packed.slice(middle + 8)}`),
    'of another version': script.replace(/sha384-[A-Za-z0-9+/]{8}/, 'sha384-AAAAAAAA'),
  };
}

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (own) => {
    browser = own;
  });

  const shown = (hosts) => textInside(browser, hosts, '.je');
  const faults = async () => (await heard(browser, 'error')).flatMap(({ detail }) => detail.faults);

  test('a host without words of its own is not brought what checks them', async () => {
    await onPage(
      browser,
      '<joint-effort help=\'{"format":"joint-effort/help@1"}\'></joint-effort>',
      {},
      async (server) => {
        await ready(browser);
        assert.deepEqual(programs(server), [SMALL]);
      },
    );
  });

  test('words are checked by a program of their own, and stay when the whole one takes over', async () => {
    const said = await browser.saidBy(() =>
      onPage(browser, given(CONTENT), {}, async (server) => {
        await ready(browser);
        assert.ok((await shown(ONE)).includes(LINE));
        assert.deepEqual(programs(server), [SMALL, WORDS]);
        assert.deepEqual(await faults(), []);
        await walkInside(browser, ONE, ANSWERS, { to: 'dimension.agreements' });
        await goAside(browser, ONE, 'keep');
        await runInside(browser, ONE, 'root.querySelector(\'[data-action="back"]\').click()');
        await arriveFocusedInside(browser, ONE, 'dimension.agreements');
        assert.match(await shown(ONE), /Carry on/);
        assert.deepEqual(await faults(), []);
        assert.deepEqual(programs(server), [SMALL, ...WHOLE_OF_ELEMENT, WORDS].sort());
      }),
    );
    assert.deepEqual(said, []);
  });

  test('words that take from what keeps people safe are told, and the built-in ones are shown', async () => {
    for (const content of [LESS, { ui: { start: 1, nothing: 'x' } }, []]) {
      const tag = Array.isArray(content) ? '<joint-effort></joint-effort>' : given(content);
      await onPage(browser, tag, {}, async (server) => {
        if (Array.isArray(content)) await browser.run('document.querySelector("joint-effort").content = []');
        await ready(browser);
        await browser.until(async () => (await faults()).length > 0, 'the faults');
        const all = await faults();
        for (const { kind, path, found, allowed, message } of all) {
          assert.ok(kind && path.startsWith('content') && message.length > 10);
          assert.deepEqual([found, allowed], ['', []]);
        }
        assert.deepEqual(
          all.map(({ path }) => path).sort(),
          content === LESS
            ? ['content.safety.emergency.now']
            : content.ui
              ? ['content.ui.nothing', 'content.ui.start']
              : ['content'],
        );
        assert.ok((await shown(ONE)).includes(NOW));
        assert.deepEqual(programs(server), [SMALL, WORDS]);
      });
    }
  });

  test('where what checks words does not come, or not as it was built, the whole program does it', async () => {
    const cases = Object.entries(spoilt('element/words.js')).map(([why, body]) => [why, { files: { [WORDS]: body } }]);
    for (const [why, options] of [['missing', { missing: [WORDS] }], ...cases]) {
      const said = await browser.saidBy(() =>
        onPage(browser, given(CONTENT), options, async (server) => {
          await ready(browser);
          assert.ok((await shown(ONE)).includes(LINE), why);
          assert.deepEqual(await faults(), [], why);
          assert.deepEqual(programs(server), [SMALL, ...WHOLE_OF_ELEMENT, WORDS].sort(), why);
          await walkInside(browser, ONE, ANSWERS, { to: 'claimed' });
          assert.match(await shown(ONE), /Carry on/, why);
        }),
      );
      assert.ok(
        said.some((message) => message.includes('Joint Effort')),
        `${why}: ${said}`,
      );
    }
  });

  test('where the whole program does not come either the host is told, and the questions are there', async () => {
    const missing = [WORDS, '/element/whole.js'];
    await onPage(browser, given(CONTENT), { missing }, async () => {
      await ready(browser);
      const [{ kind, path, message }, ...more] = await faults();
      assert.deepEqual([kind, path, more], ['unreadable', 'content', []]);
      assert.ok(message.length > 10);
      assert.ok((await shown(ONE)).includes(NOW));
      await walkInside(browser, ONE, ANSWERS, { to: 'claimed' });
    });
  });

  test('where WebAssembly is refused the translation checks the words', async () => {
    const policy = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", '');
    const said = await browser.saidBy(() =>
      onPage(browser, given(CONTENT), { policy }, async (server) => {
        await ready(browser);
        assert.ok((await shown(ONE)).includes(LINE));
        assert.deepEqual(await faults(), []);
        assert.ok(programs(server).includes('/element/translated.js'));
      }),
    );
    // The browser itself reports what it blocked.
    assert.ok(said.length <= 1, said.join('\n'));
  });

  test('words that are given while it runs are shown once they are checked, and nothing moves till then', async () => {
    let gate;
    const held = (path) => (path === WORDS ? gate : undefined);
    await onPage(browser, '<joint-effort></joint-effort>', { held }, async (server) => {
      let letGo;
      gate = new Promise((resolve) => {
        letGo = resolve;
      });
      await ready(browser);
      await walkInside(browser, ONE, ANSWERS, { to: 'dimension.agreements' });
      await browser.run('document.querySelector("joint-effort").content = arguments[0]', CONTENT);
      await browser.until(() => programs(server).includes(WORDS), 'what checks them to be asked for');
      // The current program carries on.
      assert.doesNotMatch(await shown(ONE), /Carry on/);
      await walkInside(browser, ONE, ANSWERS, { to: 'dimension.shared-goals' });
      letGo();
      await browser.until(async () => /Carry on/.test(await shown(ONE)), 'the words');
      assert.equal(await stepInside(browser, ONE), 'dimension.shared-goals');
      assert.equal((await property(browser, 'assessment')).dimensions.agreements, 3);
      const set = (content) => browser.run('document.querySelector("joint-effort").content = arguments[0]', content);
      await set({ ui: { continue: 'Go on now' } });
      await browser.until(async () => /Go on now/.test(await shown(ONE)), 'other words');
      await set(LESS);
      await browser.until(async () => (await faults()).length > 0, 'the fault');
      assert.deepEqual(
        (await faults()).map(({ path }) => path),
        ['content.safety.emergency.now'],
      );
      await browser.until(async () => !/Go on now/.test(await shown(ONE)), 'the built-in words');
      await set(null);
      assert.equal(await stepInside(browser, ONE), 'dimension.shared-goals');
      assert.equal((await property(browser, 'assessment')).dimensions.agreements, 3);
      assert.equal(server.requests.filter(({ path }) => path === WORDS).length, 1);
      assert.deepEqual(programs(server), [SMALL, WORDS]);
    });
  });

  for (const [sandbox, small, words, whole] of [
    [null, '/joint-effort_bg.wasm', '/words.js', ['/whole.js', '/whole.wasm']],
    ['allow-scripts', '/frame-bytes.js', '/frame-words.js', ['/frame-whole-bytes.js', '/frame-whole.js']],
  ]) {
    test(`a frame with sandbox ${sandbox} has its words checked, by the whole program if need be`, async () => {
      const query = `#content=${encodeURIComponent(JSON.stringify(CONTENT))}`;
      for (const [what, tool, expected] of [
        ['there', {}, [small, words]],
        ['missing', { missing: [words] }, [small, words, ...whole]],
        ['of another version', { instead: { [words]: spoilt(words)['of another version'] } }, [small, words, ...whole]],
        ['nothing', { missing: [words, whole.at(-1), whole[0]] }, null],
      ]) {
        const host = await serveHost({ frame: { sandbox, query, height: 3000 }, tool });
        try {
          await browser.goTo(host.page);
          await inFrame(browser, async () => {
            await mountedInside(browser, null);
            const text = await textInside(browser, null, '[data-step]');
            assert.equal(text.includes(LINE), expected !== null, what);
            assert.ok(text.includes(NOW), what);
          });
          const paths = (await told(browser, 'error')).flatMap((detail) => detail.faults.map(({ path }) => path));
          assert.deepEqual(paths, expected ? [] : ['content'], what);
          if (expected) assert.deepEqual(programs(host), [...expected].sort(), what);
        } finally {
          await host.close();
        }
      }
    });
  }

  test('a page with words in it has them checked, by the whole program if need be', async () => {
    // The service worker would request the same files again.
    for (const [what, options, expected] of [
      ['there', {}, [HOSTED, HOSTED_WORDS]],
      ['missing', { missing: [HOSTED_WORDS] }, [HOSTED, HOSTED_WORDS, ...WHOLE]],
      ['cut off', { instead: { [HOSTED_WORDS]: spoilt(HOSTED_WORDS)['cut off'] } }, [HOSTED, HOSTED_WORDS, ...WHOLE]],
      ['nothing', { missing: [HOSTED_WORDS, ...WHOLE] }, null],
    ]) {
      const { instead = {}, missing = [] } = options;
      const site = { instead: { '/index.html': inPage(CONTENT), ...instead }, missing: ['/sw.js', ...missing] };
      const said = await browser.saidBy(() =>
        inSite(browser, site, async (server) => {
          await open(browser, server.address);
          await mountedInside(browser, null);
          const text = await browser.text('[data-step]');
          assert.equal(text.includes(LINE), expected !== null, what);
          assert.ok(text.includes(NOW), what);
          const asked = programs(server).filter((path) => !path.startsWith('/program-'));
          if (expected) assert.deepEqual(asked, [...expected].sort(), what);
          assert.equal(await step(browser), 'start');
        }),
      );
      assert.equal(
        said.some((message) => message.includes('could not be read')),
        expected === null,
        `${what}: ${said}`,
      );
    }
  });
});
