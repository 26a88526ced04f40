// The frame in a host page: in every sandbox, with and without a script around it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { inBrowser, inEveryEngine } from './engines.mjs';
import { STRICT_POLICY, hostScript, inFrame, serveHost, told } from './frame-hosts.mjs';
import { arriveInside, mountedInside, pressInside, textInside, walkInside } from './inside.mjs';
import { assessment } from './questions.mjs';

const ALL = 'allow-scripts allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox';

test('the script for the page around a frame is under 2.5 KB', () => {
  assert.ok(hostScript().length < 2560, `${hostScript().length} bytes`);
});

inEveryEngine((engine) => {
  let browser;
  let heard;
  inBrowser(engine, (opened) => {
    browser = opened;
  });

  /** Opens a page with a frame, waits for the questions, and runs `act`. */
  async function hosting(options, act) {
    const host = await serveHost(options);
    try {
      heard = (await browser.messages()).length;
      await browser.goTo(host.page);
      if (!options.bare) await inFrame(browser, () => mountedInside(browser, null));
      // The frame may show its content before it and the page have connected.
      if (!options.bare && options.script !== false) {
        await browser.until(async () => (await told(browser, 'ready')).length === 1, 'the frame to be heard');
      }
      await act(host);
    } finally {
      await host.close();
    }
  }

  const walk = (answers = assessment(), options) => inFrame(browser, () => walkInside(browser, null, answers, options));

  /** Waits until the frame shows all its content, with nothing to scroll. */
  const fitted = () =>
    browser.until(async () => {
      const room = await browser.run('return document.querySelector("iframe").clientHeight');
      const needed = await inFrame(browser, () =>
        browser.run('return document.documentElement.getBoundingClientRect().height'),
      );
      return room >= needed && room < needed + 1;
    }, 'the height of the frame');

  const quiet = async (host) => {
    assert.deepEqual((await browser.messages()).slice(heard), []);
    assert.deepEqual(
      host.requests.filter(({ status }) => status !== 200),
      [],
    );
  };

  for (const [sandbox, what] of [
    [null, 'without a sandbox'],
    ['allow-scripts', 'in the barest sandbox, without an origin'],
    [ALL, 'in the sandbox for a frame of another site'],
  ]) {
    test(
      `${what} all questions can be answered, and the page is told`,
      sandbox === 'allow-scripts' ? needs(engine, "'self' without an origin") : {},
      async () => {
        await hosting(
          {
            name: 'host.test',
            toolName: 'tool.test',
            frame: { sandbox },
            tool: { policy: STRICT_POLICY },
          },
          async (host) => {
            await fitted();
            await walk();
            await fitted();
            assert.deepEqual(
              (await told(browser)).slice(0, 2).map(({ name, target }) => [name, target]),
              [
                ['ready', 'tool'],
                ['progress', 'tool'],
              ],
            );
            const progress = await told(browser, 'progress');
            assert.equal(progress.at(-1).step, 'result');
            const outcome = (await told(browser, 'outcome')).at(-1);
            assert.equal(outcome.format, 'joint-effort/outcome@1');
            assert.equal(outcome.level, 3);
            assert.ok(!('risk' in outcome) && !('recommendation' in outcome), 'nothing about the family');
            assert.equal(await browser.title(), 'The host');
            await quiet(host);
          },
        );
      },
    );
  }

  test('the page is given the answers about the family where it asks for them, and the worker is told', async () => {
    await hosting({ frame: { sandbox: 'allow-scripts', query: '?with-family' } }, async () => {
      const start = await inFrame(browser, () => textInside(browser, null, '[data-step]'));
      assert.match(start, /The website this sits in is given all your answers, including those about the family\./);
      await walk();
      assert.ok('recommendation' in (await told(browser, 'outcome')).at(-1));
    });
  });

  test('in no message is there an answer about the family unless it is asked for', async () => {
    await hosting({}, async () => {
      const start = await inFrame(browser, () => textInside(browser, null, '[data-step]'));
      assert.match(start, /The website this sits in is told the level .*, and nothing about the family\./);
      assert.doesNotMatch(start, /all your answers/);
      await walk(assessment({ risk: 'serious', agency: 'very-high', critical: 'unknown' }));
      const raw = JSON.stringify(await browser.run('return window.raw'));
      assert.match(raw, /"name":"outcome"/);
      assert.doesNotMatch(raw, /serious|very-high|"(risk|critical|infant|needed|recommendation|complexity)"/);
    });
  });

  test('without a script in the page the frame says only that it is there, and scrolls by itself', async () => {
    await hosting({ script: false, frame: { marked: false } }, async (host) => {
      await walk();
      const raw = await browser.run('return window.raw');
      assert.deepEqual(
        raw.map(({ data }) => data),
        [{ 'joint-effort': 1, name: 'ready-for-hello' }],
      );
      assert.equal(raw[0].origin, host.tool.origin);
      assert.equal(await browser.run('return document.querySelector("iframe").clientHeight'), 500);
      await inFrame(browser, async () => {
        assert.equal(await browser.run('return scrollY'), 0, 'the top of the result');
        assert.ok(await browser.run('return document.documentElement.scrollHeight > innerHeight'));
      });
    });
  });

  test('where the frame may run no script it shows the paper version', async () => {
    await hosting({ bare: true, frame: { sandbox: '' } }, () =>
      inFrame(browser, async () => {
        assert.match(await browser.text('.unable .note'), /JavaScript is switched off/);
        assert.ok(await (await browser.find('#paper')).isDisplayed());
        for (const button of await browser.all('button, .leave a')) assert.ok(!(await button.isDisplayed()));
      }),
    );
  });

  test('a step begins in view though the page was scrolled', async () => {
    await hosting({}, async () => {
      await walk(assessment(), { to: 'risk.safety' });
      await fitted();
      // Some browsers never scroll the page for a frame of another site.
      await browser.run('scrollTo(0, document.documentElement.scrollHeight)');
      await inFrame(browser, async () => {
        await browser.run('for (const input of document.querySelectorAll("input[value]")) input.click()');
        const button = await browser.find('[data-step] [data-action="continue"]');
        await browser.run('arguments[0].scrollIntoView({ block: "end" })', button);
        await browser.clickOn(button);
        await browser.until(async () => (await browser.all('[data-step="risk.safety"]')).length === 0, 'the next step');
      });
      await browser.until(
        async () => (await browser.run('return document.querySelector("iframe").getBoundingClientRect().top')) >= -1,
        'the top of the frame',
      );
    });
  });

  test('the page’s own history, address and focus stay as they are', async () => {
    await hosting({}, async (host) => {
      const before = await browser.run('return history.length');
      // WebKit's driver focuses a frame that it switches to.
      if (engine !== 'webkit') assert.equal(await browser.run('return document.activeElement.localName'), 'body');
      await walk();
      assert.equal(await browser.run('return history.length'), before);
      assert.equal(await browser.address(), host.page);
    });
  });

  test('to clear and leave empties the page too', async () => {
    await hosting({}, async () => {
      await walk(assessment(), { to: 'dimension.roles' });
      await inFrame(browser, () => browser.click('[data-action="leave"]'));
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
    });
  });

  test('Back from there shows the page anew where it has entries of its own in the history', async () => {
    await hosting({}, async (host) => {
      await browser.engage();
      await browser.run("history.pushState('ours', '')");
      await inFrame(browser, async () => {
        await (await browser.find('[data-action="leave"]')).click();
      });
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
      await browser.back();
      await browser.until(
        async () =>
          (await browser.address()) === host.page &&
          (await browser.run('return document.querySelector("h1")?.checkVisibility()')),
        'the page',
      );
    });
  });

  test('a page that is busy hears of the leaving all the same, and is left', async () => {
    await hosting({ name: 'host.test', toolName: 'tool.test' }, async () => {
      await inFrame(browser, () =>
        browser.run(`
        const button = document.querySelector('.je [data-action="leave"]:not([hidden] *)');
        addEventListener('message', ({ data }) => { if (data === 'press') button.click(); });`),
      );
      // By the time the page listens again, the frame has long since moved on.
      await browser.run(`
        document.querySelector('iframe').contentWindow.postMessage('press', '*');
        const end = performance.now() + 500;
        while (performance.now() < end);`);
      await browser.until(async () => (await browser.address()) === 'about:blank', 'a blank page');
    });
  });

  test('a page may see to the leaving by itself; the frame is empty at once', async () => {
    await hosting({}, async (host) => {
      await browser.run('window.stay = true');
      await inFrame(browser, () => pressInside(browser, null, 'leave'));
      await browser.until(async () => (await told(browser, 'cleared')).length === 1, 'the event');
      assert.deepEqual(await told(browser, 'cleared'), [{ left: true }]);
      await inFrame(browser, () =>
        browser.until(async () => (await browser.run('return location.href')) === 'about:blank', 'a blank frame'),
      );
      assert.equal(await browser.address(), host.page);
      assert.ok(await (await browser.find('h1')).isDisplayed());
    });
  });

  test('two frames in a page keep their answers and their events apart', async () => {
    // Each is pasted with its own script, and an id in the page equals the element's name.
    const body = ['one', 'two']
      .map(
        (id) => `<iframe id="${id}" name="${id}" data-joint-effort
      src="{{tool}}frame.html" width="100%" height="600"></iframe>
      <script src="{{tool}}frame-host.js" defer></script>`,
      )
      .join('<p id="joint-effort"></p>');
    await hosting({ body, bare: true }, async (host) => {
      for (const id of ['#one', '#two']) await inFrame(browser, () => mountedInside(browser, null), id);
      await inFrame(browser, () => walkInside(browser, null, assessment(), { to: 'dimension.roles' }), '#one');
      await inFrame(browser, () => arriveInside(browser, null, 'start'), '#two');
      assert.deepEqual((await told(browser, 'ready')).length, 2);
      assert.deepEqual(
        [...new Set((await told(browser)).filter(({ name }) => name === 'outcome').map(({ target }) => target))],
        ['one'],
      );
      await browser.goTo(host.page);
      const begun = (id) =>
        inFrame(
          browser,
          async () => {
            await mountedInside(browser, null);
            return (await browser.all('[data-action="start-again"]')).length;
          },
          id,
        );
      assert.deepEqual([await begun('#one'), await begun('#two')], [1, 0]);
    });
  });
});
