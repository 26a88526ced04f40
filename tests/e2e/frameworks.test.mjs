// Host pages made with React and Vue: what they pass reaches the element, its events reach them, and
// rendering the page again loses nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { chooseInside, clickInside, mountedInside, runInside, stepInside, textInside, walkInside } from './inside.mjs';
import { clearTab } from './journey.mjs';
import { hostPage, serveHosts } from './places.mjs';
import { assessment, choiceId } from './questions.mjs';
import { STRICT_POLICY } from './policy.mjs';

const HOST = 'joint-effort';

/** A host's script bundled with its framework, as it would be published. */
async function bundled(name) {
  const {
    outputFiles: [script],
  } = await build({
    entryPoints: [new URL(`../hosts/${name}.mjs`, import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  return script.text;
}

inEveryEngine((engine) => {
  let browser;
  let server;
  inBrowser(engine, (opened) => {
    browser = opened;
  });
  before(async () => {
    const instead = {};
    for (const name of ['react', 'vue']) {
      instead[`/${name}.js`] = await bundled(name);
      instead[`/${name}.html`] = hostPage('<div id="host"></div>', {
        script: `
        <script type="module" src="/element/joint-effort.js"></script>
        <script type="module" src="/${name}.js"></script>`,
      });
    }
    server = await serveHosts({ policy: STRICT_POLICY, instead });
  });
  after(() => server?.close());

  for (const name of ['react', 'vue']) {
    describe(`a host made with ${name}`, () => {
      const open = async () => {
        await clearTab(browser, server.address);
        // The page at the root is never opened: its service worker would interfere.
        await browser.goTo(`${server.address}${name}.html`);
        await mountedInside(browser, HOST);
      };
      const told = async (event) =>
        (await browser.run('return document.getElementById("told").textContent'))
          .split(' ')
          .filter((type) => type === `joint-effort-${event}`).length;
      const clicks = async () => Number(await browser.text('#clicks'));

      test('attributes and properties reach the element', async () => {
        await open();
        assert.equal(
          await runInside(browser, HOST, 'return root.querySelector("[data-step] h1").getAttribute("aria-level")'),
          '3',
        );
        assert.match(await textInside(browser, HOST, '[data-step]'), /Ring the duty worker first\./);
        assert.equal(
          await runInside(
            browser,
            HOST,
            'return root.querySelector("[href=\\"https://example.org/together\\"]")?.textContent.trim() ?? null',
          ),
          'How we work together',
        );
        assert.equal(await runInside(browser, HOST, 'return root.querySelector(".je-page").dataset.theme'), 'light');
        await walkInside(browser, HOST, assessment());
        assert.match(await textInside(browser, HOST, '.result-lead'), /clinic 0/);
        assert.ok(
          await browser.run('return "band" in document.querySelector("joint-effort").outcome'),
          'the host asked for the part about the family',
        );
      });

      test('what the element tells reaches the host, once', async () => {
        await open();
        await browser.until(async () => (await told('ready')) === 1, 'the host to hear that it is ready');
        await clickInside(browser, HOST, '[data-step] [data-action="continue"]');
        await browser.until(async () => (await stepInside(browser, HOST)) === 'claimed', 'the first page');
        assert.equal(await clicks(), 1);
        assert.equal(await told('outcome'), 0, 'nothing is answered');
        await chooseInside(browser, HOST, choiceId('claimed', 4));
        await browser.until(async () => (await told('outcome')) > 0, 'the outcome of the first answer');
        assert.equal(await told('outcome'), 1);
        assert.equal(await told('ready'), 1);
        assert.equal(await told('error'), 0);
      });

      test('drawing the host anew keeps the answers and the page of the widget', async () => {
        await open();
        await walkInside(browser, HOST, assessment(), { to: 'risk.safety' });
        const answers = () => browser.run('return JSON.stringify(document.querySelector("joint-effort").assessment)');
        const before = await answers();
        for (const time of [1, 2, 3]) {
          await browser.click('#count');
          await browser.until(async () => Number(await browser.text('#count')) === time, 'the host to draw');
        }
        await browser.until(
          () => runInside(browser, HOST, 'return root.querySelector(".je-page").dataset.theme === "dark"'),
          'the dark theme',
        );
        await mountedInside(browser, HOST);
        assert.equal(await stepInside(browser, HOST), 'risk.safety');
        assert.equal(await answers(), before);
        assert.equal(await browser.run('return document.querySelector("joint-effort").serviceName'), 'clinic 3');
        await walkInside(browser, HOST, assessment());
        assert.match(
          await textInside(browser, HOST, '.result-lead'),
          /clinic 0/,
          'the name that the worker began with stays',
        );
      });

      test('the host takes the element out and puts another in, over and over', async () => {
        await open();
        for (let time = 0; time < 5; time += 1) {
          await browser.click('#turn');
          await browser.until(async () => (await browser.all(HOST)).length === 0, 'the element to go');
          await browser.click('#turn');
          await mountedInside(browser, HOST);
        }
        await browser.until(async () => (await told('ready')) === 6, 'each to be ready once');
        await walkInside(browser, HOST, assessment());
        assert.deepEqual(await browser.messages(), []);
      });
    });
  }
});
