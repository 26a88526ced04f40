// If WebAssembly is blocked, missing or damaged, the same program runs translated, or plain words say so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { PROGRAM, TRANSLATION } from './built.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { mountedInside, textInside, walkInside } from './inside.mjs';
import { inNewTab, open, step, walk } from './journey.mjs';
import { PLACES, inPlace, serveHosts } from './places.mjs';
import { RESULTS } from './results.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { SITE } from './server.mjs';

/** The policy that many intranets set. */
const NO_WASM = STRICT_POLICY.replace(" 'wasm-unsafe-eval'", '');
const OUTCOMES = readFileSync(new URL('../golden/outcomes.jsonl', import.meta.url), 'utf8');
const { answers, strengths } = RESULTS['a gap'];

/** How many different files were requested: the service worker requests the same ones once more. */
const files = (server, pattern) =>
  new Set(server.requests.map(({ path }) => path).filter((path) => pattern.test(path))).size;
const TRANSLATED = /\/translated[^/]*\.js$/;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /** Serves the site, walks to the result in a place, and returns the server and the console's messages. */
  async function walked(place, options, beforehand = async () => {}) {
    const server = await serveHosts({ policy: STRICT_POLICY, ...options });
    try {
      const said = await browser.saidBy(() =>
        inNewTab(browser, async () => {
          await beforehand();
          await walkThrough(server, place);
        }),
      );
      return { server, said };
    } finally {
      await server.close();
    }
  }

  async function walkThrough(server, { path, hosts }) {
    await browser.goTo(server.address + path);
    await mountedInside(browser, hosts);
    await walkInside(browser, hosts, answers, { strengths });
    assert.match(await textInside(browser, hosts, '.headline'), /collaborate/i);
  }

  for (const [name, place] of Object.entries(PLACES)) {
    test(`where WebAssembly is allowed ${name} does not load the translation`, async () => {
      const { server, said } = await walked(place, {});
      assert.equal(files(server, TRANSLATED), 0);
      // A service worker may already be fetching the whole program to keep it.
      assert.equal(files(server, /\/(?!whole-)[^/]*\.wasm$/), 1);
      assert.deepEqual(said, []);
    });

    test(`where the policy refuses WebAssembly ${name} runs translated`, async () => {
      const { server, said } = await walked(place, { policy: NO_WASM });
      assert.equal(files(server, TRANSLATED), 1);
      // The browser itself reports what it blocked; no page can prevent that.
      assert.ok(said.length <= 1, said.join('\n'));
      for (const message of said) assert.match(message, /Content[- ]Security[- ]Policy.*wasm/i);
    });

    test(`where there is no WebAssembly ${name} runs translated, and nothing is said`, async () => {
      const { server, said } = await walked(place, {}, () => browser.beforeEachPage('delete window.WebAssembly;'));
      assert.equal(files(server, TRANSLATED), 1);
      assert.deepEqual(said, []);
    });

    test(`${name} does not mind what the server calls WebAssembly`, async () => {
      for (const type of ['application/octet-stream', 'text/html', 'text/plain; charset=utf-8']) {
        const { server, said } = await walked(place, { types: { '.wasm': type } });
        assert.equal(files(server, TRANSLATED), 0, type);
        assert.deepEqual(said, [], type);
      }
    });
  }

  test('where WebAssembly is refused only when it is to run the element fetches none', async () => {
    // As WebKit blocks it: that a module compiles is no sign.
    const { server, said } = await walked(PLACES['the element'], {}, () =>
      browser.beforeEachPage(`
      const refuse = () => { throw new WebAssembly.CompileError('refused'); };
      WebAssembly.Instance = class { constructor() { refuse(); } };
      WebAssembly.instantiate = async () => refuse();`),
    );
    assert.equal(files(server, /\.wasm$/), 0);
    assert.equal(files(server, TRANSLATED), 1);
    assert.deepEqual(said, []);
  });

  test(
    'the page asks once for the program it announces, and takes it up where another runs',
    needs(engine, 'a program fetched anew'),
    async () => {
      // The whole file must still be on its way when it is asked for again.
      const server = await serveHosts({
        policy: STRICT_POLICY,
        held: (path) =>
          path === PROGRAM
            ? new Promise((resolve) => {
                setTimeout(resolve, 700);
              })
            : undefined,
      });
      try {
        const said = await browser.saidBy(() =>
          inNewTab(browser, async () => {
            // There is no service worker there, which would ask for the page's files once more.
            await open(browser, server.address.replace('127.0.0.1', 'intranet.test'));
            await browser.click('[data-action="open"]');
            await browser.until(async () => (await step(browser)) === 'open', 'the side page');
            assert.equal(server.requests.filter(({ path }) => path === PROGRAM).length, 1);
            // A reload there begins with the whole program.
            await browser.reload();
            await browser.until(async () => (await step(browser)) === 'open', 'the side page again');
            assert.equal(server.requests.filter(({ path }) => path === PROGRAM).length, 2);
            // A browser reports an unused preload some seconds after the page has loaded.
            await new Promise((resolve) => {
              setTimeout(resolve, 5_000);
            });
          }),
        );
        assert.deepEqual(said, []);
      } finally {
        await server.close();
      }
    },
  );

  test('the translation tells the outcome of every golden assessment', async () => {
    const server = await serveHosts({ policy: NO_WASM, instead: { '/outcomes.jsonl': OUTCOMES } });
    try {
      await inPlace(browser, server, PLACES['the element'], async () => {
        const { asked, count, wrong } = await browser.run(`
          const sorted = (value) => JSON.stringify(value, (_, held) => (
            held && typeof held === 'object' && !Array.isArray(held)
              ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => (one < other ? -1 : 1))) : held));
          return (async () => {
            const { assess } = await import('/element/joint-effort.js');
            const text = await (await fetch('/outcomes.jsonl')).text();
            const [{ count }, ...golden] = text.trim().split('\\n').map((line) => JSON.parse(line));
            const wrong = [];
            for (const { assessment, outcome } of golden) {
              const { edition, ...told } = await assess(assessment);
              if (sorted(told) !== sorted(outcome)) wrong.push({ assessment, told });
            }
            return { asked: golden.length, count, wrong: wrong.slice(0, 3) };
          })();`);
        assert.deepEqual(wrong, []);
        assert.deepEqual([asked, count], [3_200, 3_200]);
      });
    } finally {
      await server.close();
    }
  });

  const wasm = readFileSync(join(SITE, PROGRAM));
  const changed = Buffer.from(wasm);
  changed[changed.length >> 1] ^= 1;
  const SPOILT = {
    'not there': { missing: [PROGRAM, '/element/joint-effort_bg.wasm'] },
    'cut short': { body: wasm.subarray(0, wasm.length >> 1) },
    'changed in one bit': { body: changed },
    empty: { body: Buffer.alloc(0) },
    'a page of words': { body: '<!doctype html><title>Please sign in</title>' },
  };
  for (const [what, { body, missing }] of Object.entries(SPOILT)) {
    const options = {
      policy: STRICT_POLICY,
      missing,
      ...(body !== undefined && { instead: { [PROGRAM]: body, '/element/joint-effort_bg.wasm': body } }),
    };

    // The page compiles the program while it loads, so a changed bit that leaves it valid is found only by the
    // service worker and by the element.
    if (what !== 'changed in one bit') {
      test(`with a program that is ${what} the page runs translated, and the console says why`, async () => {
        // No service worker is there, whose own requests would be logged as well.
        const said = await browser.saidBy(() =>
          inNewTab(browser, async () => {
            const server = await serveHosts(options);
            try {
              await walkThrough({ address: server.address.replace('127.0.0.1', 'intranet.test') }, PLACES['the page']);
              assert.equal(files(server, TRANSLATED), 1);
            } finally {
              await server.close();
            }
          }),
        );
        const own = said.filter((message) => message.includes('Joint Effort:'));
        assert.equal(own.length, 1, said.join('\n'));
        assert.match(own[0], /program-\w+\.wasm [^]*MIME type/);
      });

      test(`with a program that is ${what}, and no translation, the page says so and offers the paper version`, async () => {
        const server = await serveHosts({ ...options, missing: [...(missing ?? []), TRANSLATION] });
        try {
          await inNewTab(browser, async () => {
            await browser.goTo(server.address);
            await browser.until(() => browser.run('return document.body.dataset.program === "unable"'), 'the message');
            assert.match(await browser.text('#unable'), /have not loaded.*What went wrong: .*program-/s);
            assert.ok(await (await browser.find('#unable a')).isDisplayed());
          });
        } finally {
          await server.close();
        }
      });
    }

    test(`with a program that is ${what} the element runs translated, and the console says why`, async () => {
      const said = await browser.saidBy(() =>
        inNewTab(browser, async () => {
          const server = await serveHosts(options);
          try {
            await walkThrough(server, PLACES['the element']);
            assert.equal(files(server, TRANSLATED), 1);
          } finally {
            await server.close();
          }
        }),
      );
      const own = said.filter((message) => message.includes('Joint Effort:'));
      assert.equal(own.length, 1, said.join('\n'));
      assert.match(own[0], /joint-effort_bg\.wasm [^]*MIME type/);
    });

    test(`with a program that is ${what}, and no translation, the element tells its page`, async () => {
      const server = await serveHosts({ ...options, missing: [...(missing ?? []), '/element/translated.js'] });
      try {
        await inNewTab(browser, async () => {
          await browser.goTo(`${server.address}host.html`);
          const reason = await browser.run(`
            return customElements.whenDefined('joint-effort')
              .then(() => document.querySelector('joint-effort').ready)
              .then(() => 'ready', (error) => error.message);`);
          assert.match(reason, /joint-effort_bg\.wasm/);
        });
      } finally {
        await server.close();
      }
    });
  }

  test('a translation that is missing too is told plainly', async () => {
    const server = await serveHosts({ policy: NO_WASM, missing: [TRANSLATION] });
    try {
      await inNewTab(browser, async () => {
        await browser.goTo(server.address);
        await browser.until(() => browser.run('return document.body.dataset.program === "unable"'), 'the message');
        assert.match(await browser.text('#unable'), /wasm-unsafe-eval/);
      });
    } finally {
      await server.close();
    }
  });

  test('the translation works on a large and a strange assessment', async () => {
    const server = await serveHosts({ policy: NO_WASM });
    try {
      await open(browser, server.address);
      await walk(browser, answers, { strengths, serviceName: 'ß'.repeat(60) });
      const told = await browser.run(`
        return import('/element/joint-effort.js').then(({ assess }) => assess({
          format: 'joint-effort/assessment@1', claimed: 'x'.repeat(3_000_000), 'no such key': 1 }))
          .then(() => [], ({ faults }) => faults.map(({ path }) => path));`);
      assert.deepEqual(told.sort(), ['claimed', 'no such key']);
      await browser.reload();
    } finally {
      await server.close();
    }
  });
});
