// What is kept, where, and for how long: a reload loses nothing, and the history holds only the step.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from './abilities.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { STRICT_POLICY } from './policy.mjs';
import { serve } from './server.mjs';
import {
  DRAFT,
  PAGES,
  arrive,
  arriveFocused,
  assessment,
  choiceFor,
  choiceId,
  choicesOn,
  choose,
  chosen,
  goOn,
  inNewTab,
  jumpTo,
  mounted,
  open,
  pageBefore,
  pageOf,
  press,
  step,
  stored,
  walk,
  walkFrom,
} from './journey.mjs';

const ANSWERS = assessment({ claimed: 'partnership', dimensions: [4, 2, 3, 2, 0, 'unknown', 2, 1, 3, 5] });

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  const reload = async () => {
    await browser.reload();
    await mounted(browser);
  };

  const notice = () =>
    browser.run(`
    const note = document.querySelector('.notices[aria-live] .note');
    return note && note.textContent;`);

  /** One page of every kind. */
  const KINDS = [
    'claimed',
    'dimension.joint-planning',
    'dimension.roles',
    'critical.now',
    'risk.daily-life',
    'family',
    'strengths',
    'barriers.2',
  ];

  test('a reload on any page stays there and loses nothing', async () => {
    await open(browser, server.address);
    for (const page of KINDS) {
      await walk(browser, ANSWERS, { to: page });
      const wanted = page === 'strengths' ? ['je-trusted-worker'] : choicesOn(page, ANSWERS);
      await choose(browser, ...wanted);
      if (page === 'claimed') {
        await browser.click('#je-service-name');
        await browser.type('the clinic');
      }
      const title = await browser.title();
      await reload();
      assert.equal(await step(browser), page);
      assert.equal(await browser.title(), title);
      assert.deepEqual(await chosen(browser), wanted);
    }
    await walk(browser, ANSWERS, { to: 'check' });
    for (const page of ['check', 'result']) {
      await arriveFocused(browser, page);
      const words = await browser.text('main');
      await reload();
      assert.equal(await step(browser), page);
      assert.equal(await browser.text('main'), words);
      assert.match(words, /the clinic/);
      if (page === 'check') await goOn(browser);
    }
  });

  test('what the tab has kept is shown as it was by the worker who answered it', async () => {
    const given = { strengths: ['trusted-worker'], serviceName: 'the clinic' };
    const shown = async () => ({
      words: await browser.run('return document.querySelector("main").textContent'),
      title: await browser.title(),
      kept: JSON.parse((await stored(browser))[DRAFT] ?? 'null'),
    });
    const walked = new Map();
    await open(browser, server.address);
    for (const page of [...KINDS, 'check', 'result']) {
      await walk(browser, ANSWERS, { to: page, ...given });
      walked.set(page, await shown());
    }
    for (const [page, then] of walked) {
      await jumpTo(browser, server.address, ANSWERS, { to: page, ...given });
      assert.deepEqual(await shown(), then, page);
    }
  });

  test('Back and Forward of the browser move between pages, and keep the answers', async () => {
    await inNewTab(browser, async () => {
      await walkFrom(browser, server.address, ANSWERS);
      const pages = ['start', ...PAGES.keys(), 'check', 'result'];
      for (const page of [...pages].reverse().slice(1)) {
        await browser.back();
        await arriveFocused(browser, page);
        if (PAGES.has(page)) assert.deepEqual(await chosen(browser), choicesOn(page, ANSWERS));
      }
      for (const page of pages.slice(1)) {
        await browser.forward();
        await arriveFocused(browser, page);
      }
    });
  });

  test('the way out to another page and back loses nothing', async () => {
    await walkFrom(browser, server.address, ANSWERS, { to: 'family' });
    await choose(browser, choiceId('services', 2));
    await browser.goTo('about:blank');
    await browser.back();
    await mounted(browser);
    await arrive(browser, 'family');
    assert.deepEqual(await chosen(browser), [choiceId('services', 2)]);
  });

  test('no answer stands in the history, in the address or in a cookie', async () => {
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      const seen = [];
      const look = async () =>
        seen.push(
          await browser.run(`return {
        page: document.querySelector('main').dataset.step,
        state: history.state,
        at: location.href,
        cookie: document.cookie,
      }`),
        );
      await look();
      await walk(browser, ANSWERS, { to: 'risk.history' });
      await look();
      await walk(browser, ANSWERS, { to: 'check' });
      await look();
      await browser.click('[data-change="claimed"]');
      await arrive(browser, 'claimed');
      await look();
      await goOn(browser);
      await arrive(browser, 'check');
      await goOn(browser);
      await arrive(browser, 'result');
      await look();
      for (const { page, state, at, cookie } of seen) {
        assert.equal(typeof state, 'string');
        assert.ok([page, `${page}/change`].includes(state), `"${state}" names the page alone`);
        assert.equal(at, server.address);
        assert.equal(cookie, '');
      }
    });
  });

  test('answers lie in the tab alone, and only once', async () => {
    await walkFrom(browser, server.address, ANSWERS, { to: 'check' });
    assert.deepEqual(Object.keys(await stored(browser)), [DRAFT]);
    assert.deepEqual(await browser.run('return { ...localStorage }'), {});
  });

  const WHOLE = JSON.stringify({
    format: 'joint-effort/draft@1',
    assessment: ANSWERS,
    strengths: [],
    'service-name': '',
  });
  const BROKEN = {
    'an empty text': '',
    'no JSON': 'not JSON',
    'a truncated draft': WHOLE.slice(0, WHOLE.length / 2),
    'a draft without its last brace': WHOLE.slice(0, -1),
    'a draft of another version': WHOLE.replace('draft@1', 'draft@2'),
    'an assessment of another version': WHOLE.replace('assessment@1', 'assessment@9'),
    'a value that is not allowed': WHOLE.replace('"partnership"', '"marriage"'),
    'a key that is not known': WHOLE.replace('"strengths"', '"strength"'),
    'another kind of value': '[1, 2, 3]',
    null: 'null',
    'a number': '1e400',
    'great depth': '['.repeat(100_000),
    'a name that is a script': WHOLE.replace('"service-name":""', `"service-name":"${'<script>'.repeat(9)}"`),
  };

  test('what was damaged in the tab starts afresh, and says so', async () => {
    await walkFrom(browser, server.address, ANSWERS, { to: 'dimension.roles' });
    for (const [what, text] of Object.entries(BROKEN)) {
      await browser.run('sessionStorage.setItem(arguments[0], arguments[1])', DRAFT, text);
      await reload();
      assert.equal(await step(browser), 'start', what);
      assert.match(await notice(), /could not be read.*starts afresh/, what);
      assert.deepEqual(await stored(browser), {}, what);
      assert.equal(await browser.text('main [data-action="continue"]'), 'Start', what);
      await press(browser, 'continue');
      await arriveFocused(browser, 'claimed');
      assert.deepEqual(await chosen(browser), [], what);
      assert.equal(await notice(), null, `${what}: it is said once`);
    }
    assert.deepEqual(await browser.messages(), []);
  });

  test('a whole draft of the documented form is taken up', async () => {
    await open(browser, server.address);
    await browser.run('sessionStorage.setItem(arguments[0], arguments[1])', DRAFT, WHOLE);
    await reload();
    assert.match(await notice(), /You have answers in this tab/);
    assert.equal(await browser.text('main [data-action="continue"]'), 'Carry on');
    await press(browser, 'continue');
    await arriveFocused(browser, 'check');
    await browser.back();
    await arriveFocused(browser, 'start');
    await press(browser, 'start-again');
    await browser.until(async () => (await stored(browser))[DRAFT] === undefined, 'an empty tab');
    assert.equal(await browser.text('main [data-action="continue"]'), 'Start');
  });

  const BLOCKED = `Object.defineProperty(window, 'sessionStorage', {
    get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } });`;

  test('where storage is blocked the page says so and works all the way', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage(BLOCKED);
      await browser.goTo(server.address);
      await mounted(browser);
      assert.match(await notice(), /does not keep your answers.*only while this page is open/);
      await walk(browser, ANSWERS, { to: 'claimed' });
      assert.equal(await notice(), null, 'it has been said');
      await walk(browser, ANSWERS);
      await browser.back();
      await arriveFocused(browser, 'check');
      await reload();
      assert.equal(await step(browser), 'start');
      assert.match(await notice(), /does not keep your answers/);
      assert.deepEqual(await browser.messages(), []);
    });
  });

  const FULL = `Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };`;

  test('where the tab has no room the page says so where it happens, once, and works', async () => {
    await inNewTab(browser, async () => {
      await browser.beforeEachPage(FULL);
      await browser.goTo(server.address);
      await mounted(browser);
      await walk(browser, ANSWERS, { to: 'claimed' });
      await browser.run('document.getElementById(arguments[0]).focus()', choiceId('claimed', 2));
      await browser.press('1');
      await browser.until(notice, 'a notice on the page where it happened');
      assert.match(await notice(), /does not keep your answers/);
      assert.equal((await browser.focused()).id, choiceId('claimed', 1), 'the focus stays at the choice');
      assert.deepEqual(await chosen(browser), [choiceId('claimed', 1)]);
      await walk(browser, ANSWERS, { to: 'dimension.agreements' });
      await choose(browser, choiceId('dimension-agreements', 1));
      assert.equal(await notice(), null, 'it is said once');
      await walk(browser, ANSWERS);
      assert.deepEqual(await browser.messages(), []);
    });
  });

  test('Change leads to one page and back to the check, and keeps the others', async () => {
    await jumpTo(browser, server.address, ANSWERS, { to: 'check' });
    const answers = () =>
      browser.run(`return Object.fromEntries(
      [...document.querySelectorAll('main .answer')].map((answer) =>
        [answer.querySelector('dt').textContent, answer.querySelector('.said').textContent]));`);
    const was = await answers();
    assert.equal(Object.keys(was).length, 1 + 10 + 10 + 7 + 4 + 1 + 12);

    const page = pageOf('risk-isolation');
    await browser.click(`[data-change="${page}"]`);
    await arriveFocused(browser, page);
    assert.deepEqual(await chosen(browser), choicesOn(page, ANSWERS));
    await choose(browser, choiceId('risk-isolation', 3));
    await goOn(browser);
    await arriveFocused(browser, 'check');
    assert.deepEqual(await answers(), { ...was, 'Being cut off': 'A lot' });

    await browser.click('[data-change="dimension.roles"]');
    await arriveFocused(browser, 'dimension.roles');
    await reload();
    assert.equal(await step(browser), 'dimension.roles');
    await press(browser, 'back');
    await arriveFocused(browser, 'check');
    assert.deepEqual(await answers(), { ...was, 'Being cut off': 'A lot' });

    await browser.click('[data-change="strengths"]');
    await arriveFocused(browser, 'strengths');
    await browser.back();
    await arriveFocused(browser, 'check');
    assert.deepEqual(await answers(), { ...was, 'Being cut off': 'A lot' });
  });

  test('two tabs keep their answers apart', async () => {
    await walkFrom(browser, server.address, ANSWERS, { to: 'dimension.agreements' });
    const first = await stored(browser);
    await inNewTab(browser, async () => {
      await open(browser, server.address);
      assert.equal(await step(browser), 'start');
      assert.deepEqual(await stored(browser), {});
      await walk(browser, assessment({ claimed: 'networking', dimensions: 1 }), { to: 'dimension.roles' });
    });
    assert.deepEqual(await stored(browser), first);
    await reload();
    await browser.back();
    await browser.back();
    await arrive(browser, 'claimed');
    assert.deepEqual(await chosen(browser), [choiceFor('claimed', 'partnership')]);
  });

  test(
    'the whole way works in a sandboxed frame, which has no storage',
    needs(engine, "'self' without an origin"),
    async () => {
      // A page without an origin requests its modules as another site would.
      const framed = await serve(undefined, {
        policy: STRICT_POLICY,
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
      const host = await serve(undefined, {
        instead: {
          '/host.html': `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Host</title><h1>Host</h1>
       <iframe title="Framed" sandbox="allow-scripts" width="800" height="600" src="${framed.address}"></iframe>`,
        },
      });
      try {
        await inNewTab(browser, async () => {
          await browser.goTo(`${host.address}host.html`);
          await browser.driver.switchTo().frame(await browser.find('iframe'));
          // A page without an origin of its own gives way to the page made for frames.
          await browser.until(
            () =>
              browser.run(`
          return document.body.dataset.program === 'there' && location.pathname.endsWith('/frame.html')`),
            'the page for frames',
          );
          assert.match(await notice(), /does not keep your answers/);
          await walk(browser, ANSWERS);
          assert.equal(await step(browser), 'result');
          await press(browser, 'check');
          await arriveFocused(browser, 'check');
          await press(browser, 'back');
          await arriveFocused(browser, pageBefore('check'));
          await browser.driver.switchTo().defaultContent();
          await browser.driver.switchTo().frame(await browser.find('iframe'));
          await press(browser, 'leave');
          await browser.until(() => browser.run('return document.querySelector("main") === null'), 'an empty frame');
        });
        assert.deepEqual(await browser.messages(), []);
      } finally {
        await host.close();
        await framed.close();
      }
    },
  );
});
