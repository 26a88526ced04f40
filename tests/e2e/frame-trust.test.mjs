// Whom the frame and the page around it trust, and what the frame takes from its address.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { openBrowser } from './browser.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { frameTag, inFrame, serveHost, told } from './frame-hosts.mjs';
import { mountedInside, textInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';

const BARE = 'allow-scripts';
const HELP = {
  format: 'joint-effort/help@1',
  line: 'Say "stop" & call </script> first',
  phones: [{ label: 'The <b>duty</b> worker', number: '000 000' }],
  links: [{ label: 'Our page', href: 'https://help.example/?a=1&b="2"' }],
};
const inAddress = (values) => `#${new URLSearchParams(values)}`;

inEveryEngine((engine) => {
  let browser;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  async function hosting(options, act) {
    const host = await serveHost(options);
    try {
      await browser.goTo(host.page);
      await inFrame(browser, () => mountedInside(browser, null), '#tool');
      await act(host);
    } finally {
      await host.close();
    }
  }

  const start = () => inFrame(browser, () => textInside(browser, null, '[data-step]'), '#tool');
  const height = () => browser.run('return document.querySelector("#tool").style.height');

  /** Every message that could affect a page, sent from a window that the test chooses. */
  const FORGED = `
    const forged = ['size', 'outcome', 'cleared', 'step'].flatMap((name) => [1, 2, '1'].map((version) => (
      { 'joint-effort': version, name, detail: { height: 7777, left: true, level: 5 } })));`;

  /** Waits until all messages sent so far have been heard. */
  const settled = () =>
    browser.run(`
    return new Promise((resolve) => {
      addEventListener('message', ({ data }) => { if (data === 'last') resolve(); });
      postMessage('last', '*');
    });`);

  /** Waits until the frame is as high as its content. */
  const fits = () =>
    browser.until(async () => {
      const inside = await inFrame(
        browser,
        () => browser.run('return Math.ceil(document.documentElement.getBoundingClientRect().height)'),
        '#tool',
      );
      return (await browser.run('return document.getElementById("tool").clientHeight')) === inside;
    }, 'the frame to have the height of what is in it');

  for (const sandbox of [null, BARE]) {
    test(`the page believes nobody but its frame${sandbox ? ', which has no origin' : ''}`, async () => {
      const other = '<iframe id="other" src="{{tool}}frame.html" sandbox="allow-scripts allow-same-origin"></iframe>';
      const body = frameTag('{{tool}}', { sandbox }) + other;
      await hosting({ body }, async (host) => {
        await browser.until(async () => (await told(browser, 'progress')).length === 1, 'the first step');
        await fits();
        const [before, events] = [await height(), await told(browser)];
        // From an unmarked frame, from the page itself, and in another version of the messages.
        await inFrame(
          browser,
          () =>
            browser.run(`${FORGED}
          for (const message of forged) parent.postMessage(message, '*');`),
          '#other',
        );
        await browser.run(`${FORGED} for (const message of forged) postMessage(message, '*');`);
        await inFrame(
          browser,
          () =>
            browser.run(`${FORGED}
          for (const message of forged) if (message['joint-effort'] !== 1) parent.postMessage(message, '*');
          for (const message of [null, 1, 'joint-effort', [], {}, { 'joint-effort': 1 }]) {
            parent.postMessage(message, '*');
          }`),
          '#tool',
        );
        await settled();
        assert.equal(await height(), before);
        assert.deepEqual(await told(browser), events);
        assert.equal(await browser.address(), host.page);
      });
    });
  }

  test('another site that has come into the frame is not believed', async () => {
    await hosting({ name: 'host.test', toolName: 'tool.test', policy: '' }, async (host) => {
      await browser.until(async () => (await told(browser, 'progress')).length === 1, 'the first step');
      await fits();
      const [before, events] = [await height(), (await told(browser)).length];
      const elsewhere = host.tool.href.replace('tool.test', '127.0.0.1');
      await inFrame(browser, () => browser.run('location.href = arguments[0]', `${elsewhere}frame-host.js`), '#tool');
      await browser.until(
        () =>
          inFrame(
            browser,
            async () => (await browser.run('return location.origin')) === new URL(elsewhere).origin,
            '#tool',
          ),
        'the other site',
      );
      await inFrame(
        browser,
        () =>
          browser.run(`${FORGED}
        for (const message of forged) parent.postMessage(message, '*');`),
        '#tool',
      );
      await settled();
      assert.equal(await height(), before);
      assert.equal((await told(browser)).length, events);
    });
  });

  test('the frame tells nobody but the page around it, whoever says hello', async () => {
    const spy = `<iframe id="spy" srcdoc="<script src='/spy.js'></script>"></iframe>`;
    await hosting(
      {
        body: frameTag('{{tool}}') + spy,
        script: false,
        files: {
          '/spy.js': `
        window.heard = [];
        addEventListener('message', ({ data }) => heard.push(data));
        parent.frames[0].postMessage({ 'joint-effort': 1, name: 'hello' }, '*');`,
        },
      },
      async () => {
        await inFrame(browser, () => walkInside(browser, null, assessment(), { to: 'dimension.roles' }), '#tool');
        await settled();
        assert.deepEqual(await inFrame(browser, () => browser.run('return heard'), '#spy'), []);
        assert.deepEqual(
          (await browser.run('return window.raw')).map(({ data }) => data.name ?? data),
          ['ready-for-hello', 'last'],
        );
      },
    );
  });

  test('settings and help lines in the address are followed, and read as text', async () => {
    await hosting(
      {
        frame: {
          sandbox: BARE,
          query:
            '?theme=dark&heading-level=3&storage=none&hide=barriers+print' + inAddress({ help: JSON.stringify(HELP) }),
        },
      },
      async () => {
        const text = await start();
        for (const part of [HELP.line, HELP.phones[0].label, '000 000', 'Our page']) {
          assert.ok(text.includes(part), part);
        }
        await inFrame(
          browser,
          async () => {
            assert.equal(await browser.run('return document.body.dataset.theme'), 'dark');
            assert.equal((await browser.all('[data-step] h1[aria-level="3"]')).length, 1);
            assert.equal((await browser.all('[data-step] b')).length, 0);
            await walkInside(browser, null, assessment());
            assert.equal((await browser.all('[data-step="result"] .buttons')).length, 1);
            assert.equal((await browser.all('[data-step="result"] .buttons .primary')).length, 0, 'no printing');
          },
          '#tool',
        );
        assert.ok(!(await told(browser, 'progress')).some(({ step }) => step.startsWith('barriers')));
      },
    );
  });

  test('bad settings are told all at once, and the questions are there', async () => {
    await hosting(
      {
        frame: {
          query:
            '?theme=purple&storage=cloud&heading-level=9' +
            inAddress({ help: '{"line":', content: 'https://elsewhere.example/w.json' }),
        },
      },
      async () => {
        await browser.until(async () => (await told(browser, 'error')).length > 0, 'the faults');
        const [{ faults }, ...more] = await told(browser, 'error');
        assert.deepEqual(more, []);
        assert.deepEqual(faults.map(({ path }) => path).sort(), [
          'content',
          'heading-level',
          'help',
          'storage',
          'theme',
        ]);
        for (const { message } of faults) assert.ok(message.length > 10);
      },
    );
  });

  test('help lines may lie in a file beside the frame', async () => {
    await hosting(
      {
        frame: { query: '?help=help.json' },
        tool: { instead: { '/help.json': JSON.stringify(HELP) } },
      },
      async () => {
        assert.ok((await start()).includes(HELP.line));
      },
    );
  });

  test('opened by itself the frame shows no words out of its address', async () => {
    const host = await serveHost();
    try {
      const words = inAddress({ help: JSON.stringify(HELP), 'service-name': 'Nobody' });
      await browser.goTo(`${host.tool}frame.html?theme=dark${words}`);
      await mountedInside(browser, null);
      const text = await textInside(browser, null, '[data-step]');
      assert.ok(!text.includes(HELP.line) && !text.includes('Nobody'));
      assert.equal(await browser.run('return document.body.dataset.theme'), 'dark');
    } finally {
      await host.close();
    }
  });

  test('where the program does not come the frame says so, shows the paper version, and tells', async () => {
    for (const [sandbox, missing] of [
      [null, '/joint-effort_bg.wasm'],
      [BARE, '/frame-bytes.js'],
    ]) {
      const host = await serveHost({
        frame: { sandbox },
        tool: {
          missing: [missing, '/translated.js', '/frame-translated.js'],
        },
      });
      try {
        await browser.goTo(host.page);
        await browser.until(async () => (await told(browser, 'error')).length > 0, 'the fault');
        const [
          {
            faults: [fault],
          },
        ] = await told(browser, 'error');
        assert.equal(fault.kind, 'unable');
        assert.ok(fault.message.includes(missing.slice(1)), fault.message);
        await inFrame(browser, async () => {
          assert.ok(await (await browser.find('#unable')).isDisplayed());
          assert.ok(await (await browser.find('#paper')).isDisplayed());
        });
      } finally {
        await host.close();
      }
    }
  });
});

inEveryEngine((engine) => {
  test(
    'a frame of another site whose storage is blocked works, and says once that nothing is kept',
    needs(engine, 'blocked storage'),
    async () => {
      const browser = await openBrowser({ engine, storage: false });
      const host = await serveHost({ name: 'host.test', toolName: 'tool.test' });
      try {
        await browser.goTo(host.page);
        await inFrame(browser, async () => {
          await mountedInside(browser, null);
          const said = async () => (await browser.text('#joint-effort')).includes('does not keep your answers');
          assert.ok(await said());
          await walkInside(browser, null, assessment(), { to: 'dimension.agreements' });
          assert.ok(!(await said()));
          await walkInside(browser, null, assessment());
        });
        assert.equal((await told(browser, 'outcome')).at(-1).level, 3);
      } finally {
        await host.close();
        await browser.close();
      }
    },
  );
});
