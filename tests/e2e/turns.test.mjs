// Two people at one device, one after the other: the first one's answers cannot be found while the second answers,
// and both are side by side afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goAside } from './side-pages.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  DIMENSIONS,
  arrive,
  arriveFocused,
  choiceId,
  choose,
  chosen,
  goOn,
  inNewTab,
  jumpTo,
  mounted,
  press,
  step,
  stored,
} from './journey.mjs';
import { RESULTS } from './results.mjs';

const { answers, strengths } = RESULTS['a gap'];
const serviceName = 'Zebra House';
const PAGES = ['claimed', ...DIMENSIONS.map((name) => `dimension.${name}`)];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** Gives the first person a result, and hands over to the second. */
  async function handOver() {
    await jumpTo(browser, server.address, answers, { strengths, serviceName });
    await press(browser, 'keep');
    await arriveFocused(browser, 'keep');
    await goAside(browser, null, 'open');
    await press(browser, 'take-turns');
    await arriveFocused(browser, 'turn');
  }

  /** Checks that the page shows and holds nothing of the first person's; returns what it shows. */
  async function hidesTheFirst() {
    const { shown, checked, kept } = await browser.run(`
      const root = document.documentElement;
      return {
        shown: [root.outerHTML, document.title, location.href, JSON.stringify(history.state)].join('\\n'),
        checked: [...document.querySelectorAll('input:checked')].map((one) => one.id),
        kept: sessionStorage.getItem('joint-effort.draft'),
      };`);
    assert.doesNotMatch(shown, new RegExp(serviceName));
    assert.equal(kept, null, 'the draft holds nothing that an older page could show');
    assert.deepEqual(
      await browser.all('[data-action="keep"], [data-action="open"], [data-action="check"], .headline'),
      [],
    );
    return { shown, checked };
  }

  const number = (index) => (index % 5) + 1;

  /** Answers the second person's pages from the current one, as many as given. */
  async function answerAsSecond(count) {
    for (let done = 0; done < count; done += 1) {
      const page = await step(browser);
      const index = PAGES.indexOf(page);
      const { checked, shown } = await hidesTheFirst();
      assert.match(shown, new RegExp(`Second person: question ${index + 1} of 11`));
      assert.deepEqual(checked, [], `${page}: nothing is chosen before`);
      await choose(browser, choiceId(page.replace('.', '-'), number(index)));
      await goOn(browser);
      await arriveFocused(browser, PAGES[index + 1] ?? 'course');
    }
  }

  test('two people do it: eleven questions, nothing of the first to be found, then both side by side', async () => {
    await inNewTab(browser, async () => {
      await handOver();
      assert.match(await browser.text('main'), /stay hidden until you have answered all of them/);
      await hidesTheFirst();
      await goOn(browser);
      await arriveFocused(browser, 'claimed');
      assert.deepEqual(await browser.all('#je-service-name'), []);
      await answerAsSecond(PAGES.length);
      assert.deepEqual(
        await browser.run(`
        return [...document.querySelectorAll('.views-whose input[type=text]')].map((field) => field.value)`),
        ['First person', 'Second person'],
      );
      const told = await browser.text('.comparison');
      assert.match(told, /First person/);
      assert.match(told, /Second person/);
      assert.doesNotMatch(told, /down by|up by/);
      // The two can change their names.
      const field = await browser.find('#je-view-2');
      await field.sendKeys(' (school)');
      await browser.until(
        async () => /Second person \(school\)/.test(await browser.text('.comparison')),
        'the new name',
      );
      // The first person's answers are all back, including those about the family.
      const draft = JSON.parse((await stored(browser))['joint-effort.draft']);
      assert.deepEqual(draft.assessment.risk, answers.risk);
      assert.deepEqual(draft.assessment.dimensions, answers.dimensions);
      assert.equal(draft['service-name'], serviceName);
      assert.equal((await stored(browser))['joint-effort.draft.map'], undefined);
      // Nothing about the family is on this page, however it is read.
      await browser.click('label:has(#je-read-as-over-time)');
      await browser.until(async () => (await browser.all('.course')).length === 1, 'the answers over time');
      assert.deepEqual(await browser.all('.course-risk, .safety'), []);
      assert.deepEqual(
        (await browser.messages()).filter((line) => /SEVERE|ERROR/.test(line)),
        [],
      );
    });
  });

  test('neither Back and Forward nor a reload half-way leads to the first one’s answers, nor loses any', async () => {
    await inNewTab(browser, async () => {
      await handOver();
      await goOn(browser);
      await arriveFocused(browser, 'claimed');
      await answerAsSecond(3);
      // Back as far as it goes.
      for (let times = 0; times < 7; times += 1) {
        await browser.run('history.back()');
        await browser.until(async () => ['turn', ...PAGES].includes(await step(browser)), 'a page of the second');
        await hidesTheFirst();
      }
      await arrive(browser, 'turn');
      for (const reloads of [1, 2]) {
        await browser.reload();
        await mounted(browser);
        assert.ok(['turn', ...PAGES].includes(await step(browser)), `after ${reloads} reloads`);
        await hidesTheFirst();
      }
      if ((await step(browser)) === 'turn') await goOn(browser);
      await browser.until(async () => (await step(browser)) === PAGES[3], 'the first open question');
      await press(browser, 'back');
      await arriveFocused(browser, PAGES[2]);
      assert.deepEqual(await chosen(browser), [choiceId(`dimension-${DIMENSIONS[1]}`, number(2))]);
      await goOn(browser);
      await arriveFocused(browser, PAGES[3]);
      await answerAsSecond(PAGES.length - 3);
      assert.equal((await browser.all('.comparison')).length, 1);
    });
  });

  test('the first one can stop, also after a reload, and gets everything back', async () => {
    await inNewTab(browser, async () => {
      await handOver();
      await goOn(browser);
      await arriveFocused(browser, 'claimed');
      await answerAsSecond(2);
      await browser.reload();
      await mounted(browser);
      for (const page of [PAGES[1], PAGES[0], 'turn']) {
        await press(browser, 'back');
        await arriveFocused(browser, page);
      }
      await press(browser, 'stop-turns');
      await arriveFocused(browser, 'check');
      const draft = JSON.parse((await stored(browser))['joint-effort.draft']);
      assert.deepEqual(draft.assessment.dimensions, answers.dimensions);
      assert.deepEqual(draft.assessment.risk, answers.risk);
      assert.deepEqual(draft.strengths, strengths);
      // The second person's answers are not lost either.
      await goOn(browser);
      await arriveFocused(browser, 'result');
      await press(browser, 'keep');
      await arriveFocused(browser, 'keep');
      await goAside(browser, null, 'open');
      assert.match(await browser.text('[data-part="opened"]'), /Second person/);
    });
  });

  test('who clears and leaves while the second answers leaves nothing of either', async () => {
    await inNewTab(browser, async () => {
      await handOver();
      await goOn(browser);
      await arriveFocused(browser, 'claimed');
      await answerAsSecond(2);
      await browser.click('[data-action="leave"]');
      await browser.until(async () => !(await browser.address()).startsWith(server.address), 'to have left');
      await browser.goTo(server.address);
      await mounted(browser);
      assert.deepEqual(
        Object.keys(await stored(browser)).filter((name) => name.startsWith('joint-effort')),
        [],
      );
      assert.equal(await step(browser), 'start');
      assert.doesNotMatch(await browser.run('return document.documentElement.outerHTML'), new RegExp(serviceName));
    });
  });
});
