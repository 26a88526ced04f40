// What happens when a question is left unanswered: the page says so at the top and beside the field.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import {
  PAGES,
  arrive,
  arriveFocused,
  assessment,
  choiceId,
  choicesOn,
  choose,
  chosen,
  firstChoiceId,
  goOn,
  jumpTo,
  open,
  placeSaid,
  press,
  step,
  walkFrom,
} from './journey.mjs';

const BARRIER_PAGES = [...PAGES.keys()].filter((page) => page.startsWith('barriers'));
const ASKING = [...PAGES.keys()].filter((page) => !/^(strengths|barriers)/.test(page));
const ONE_OF_EACH = ['claimed', 'dimension.decisions', 'risk.history', 'critical.now', 'family'];

inEveryEngine((engine) => {
  let server;
  let browser;
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** What the page reports as wrong, at the top and beside each question. */
  const told = () =>
    browser.run(`
  const words = (part) => part.textContent.trim().replace(/\\s+/g, ' ');
  const summary = document.querySelector('.problems');
  return {
    title: document.title,
    focused: summary !== null && document.activeElement === summary.querySelector('h2'),
    described: summary && words(document.getElementById(summary.querySelector('h2').getAttribute('aria-describedby'))),
    named: summary?.querySelector('h2').textContent,
    links: [...(summary?.querySelectorAll('a') ?? [])].map((link) =>
      ({ to: link.getAttribute('href').slice(1), text: words(link) })),
    beside: [...document.querySelectorAll('.question')].map((group) => {
      const problem = group.querySelector('.problem');
      const described = (group.querySelector('[role="radiogroup"]').getAttribute('aria-describedby') ?? '').split(' ');
      return {
        id: group.id,
        text: problem && words(problem),
        described: problem !== null && described.includes(problem.id),
        capital: problem && /^Error: \\p{Lu}/u.test(words(problem)),
        spoken: described.filter(Boolean).every((id) => document.getElementById(id) !== null),
      };
    }),
  };`);

  /** Waits until the summary has the focus. */
  const refused = () =>
    browser.until(() => browser.run('return document.activeElement?.id === "je-problems"'), 'the focus on the summary');

  for (const page of ASKING) {
    test(`"${page}" is not passed without an answer`, async () => {
      await jumpTo(browser, server.address, assessment(), { to: page });
      const heading = await browser.text('main h1');
      await goOn(browser);
      await refused();
      assert.equal(await step(browser), page);
      const { title, focused, described: heard, named, links, beside } = await told();
      assert.equal(title, `Error: ${heading} – Joint Effort`);
      assert.ok(focused);
      assert.equal(named, 'There is a problem');
      for (const { text } of links) assert.ok(heard.includes(text), `heard with the summary: ${text}`);

      const questions = PAGES.get(page);
      assert.deepEqual(
        links.map(({ to }) => to),
        questions.map(firstChoiceId),
      );
      assert.deepEqual(
        beside.map(({ id }) => id),
        questions.map((question) => `je-${question}`),
      );
      for (const [index, { text, capital, described, spoken }] of beside.entries()) {
        assert.ok(capital, `"${text}" begins with a capital`);
        const words = text.replace(/^Error: /, '');
        assert.notEqual(words, text, 'an unseen word says that it is an error');
        assert.ok(links[index].text.endsWith(words), `"${links[index].text}" ends with "${words}"`);
        if (questions.length > 1) assert.notEqual(links[index].text, words, 'the link names the question');
        assert.ok(described && spoken);
      }
    });
  }

  test('a screen reader hears each question by its group, once, and how far it is by the heading', async () => {
    for (const page of ['claimed', 'dimension.decisions', 'risk.history', 'critical.now']) {
      await jumpTo(browser, server.address, assessment(), { to: page });
      const heading = await browser.find('main h1');
      const far = await browser.run(
        'return document.getElementById(arguments[0]).textContent',
        await heading.getAttribute('aria-describedby'),
      );
      assert.ok(far.startsWith(`${placeSaid(page)} · `), far);
      const groups = await browser.all('.question > .choices');
      assert.equal(groups.length, PAGES.get(page).length);
      for (const group of groups) {
        assert.equal(await group.getAriaRole(), 'radiogroup');
        const asked = await browser.run(
          'return arguments[0].closest(".question").querySelector("h1, h2").textContent',
          group,
        );
        assert.equal(await group.getAccessibleName(), asked);
        assert.ok(!(await group.getText()).includes(asked), 'the question stands outside its group');
      }
      const hint = await browser.all('.key-hint');
      for (const line of hint) assert.equal(await line.getAttribute('aria-hidden'), 'true');
    }
  });

  test('a link of the summary moves the focus to the first choice of its question', async () => {
    for (const page of ONE_OF_EACH) {
      await jumpTo(browser, server.address, assessment(), { to: page });
      const address = await browser.address();
      for (const question of PAGES.get(page)) {
        await goOn(browser);
        await refused();
        await browser.click(`.problems a[href="#${firstChoiceId(question)}"]`);
        await browser.until(
          async () => (await browser.focused()).id === firstChoiceId(question),
          `the focus on the first choice of "${question}"`,
        );
        assert.equal(await browser.run('return document.activeElement.checked'), false);
      }
      assert.equal(await browser.address(), address, 'the address stays as it is');
      assert.equal(await step(browser), page);
    }
  });

  test('what is answered is no longer named, and the rest still is', async () => {
    await jumpTo(browser, server.address, assessment(), { to: 'risk.safety' });
    await goOn(browser);
    await refused();
    await choose(browser, choiceId('risk-violence', 4));
    await goOn(browser);
    const asked = PAGES.get('risk.safety');
    const left = asked.filter((question) => question !== 'risk-violence');
    await browser.until(async () => (await told()).links.length === left.length, 'the problems left');
    await refused();
    const { links, beside } = await told();
    assert.deepEqual(
      links.map(({ to }) => to),
      left.map(firstChoiceId),
    );
    assert.deepEqual(
      beside.map(({ text }) => text === null),
      asked.map((question) => !left.includes(question)),
    );
    assert.deepEqual(await chosen(browser), [choiceId('risk-violence', 4)]);
  });

  test('answering and going on clears the problems, also for the way back', async () => {
    await walkFrom(browser, server.address, assessment(), { to: 'dimension.roles' });
    await goOn(browser);
    await refused();
    await choose(browser, ...choicesOn('dimension.roles', assessment()));
    await goOn(browser);
    await arriveFocused(browser, 'dimension.communication');
    assert.equal((await browser.all('.problems, .problem')).length, 0);
    assert.doesNotMatch(await browser.title(), /Error/);
    await press(browser, 'back');
    await arriveFocused(browser, 'dimension.roles');
    assert.equal((await browser.all('.problems, .problem')).length, 0);
    assert.deepEqual(
      (await told()).beside.map(({ described }) => described),
      [false],
    );
  });

  test('Back leaves a page with problems, and they are gone on return', async () => {
    await walkFrom(browser, server.address, assessment(), { to: 'dimension.agreements' });
    await goOn(browser);
    await refused();
    await press(browser, 'back');
    await arriveFocused(browser, 'dimension.lasting-relationship');
    await goOn(browser);
    await arriveFocused(browser, 'dimension.agreements');
    assert.equal((await browser.all('.problems, .problem')).length, 0);
    assert.doesNotMatch(await browser.title(), /Error/);
  });

  test('strengths and barriers may be passed over', async () => {
    const answers = assessment();
    delete answers.barriers;
    await jumpTo(browser, server.address, answers, { to: 'strengths' });
    for (const next of [...BARRIER_PAGES, 'check']) {
      await goOn(browser);
      await arriveFocused(browser, next);
    }
    assert.equal((await browser.all('[data-open]')).length, 0, 'none of them counts as open');
    await goOn(browser);
    await arrive(browser, 'result');
  });

  test('the rest of the barriers may be skipped at once, and what was answered is kept', async () => {
    for (const page of BARRIER_PAGES) {
      await jumpTo(browser, server.address, assessment({ barriers: 'partly' }), { to: page });
      const [first] = PAGES.get(page);
      await choose(browser, choiceId(first, 1));
      await press(browser, 'skip');
      await arriveFocused(browser, 'check');
      const answered = await browser.run(`
      const answers = document.querySelectorAll('main .group:last-of-type .said');
      return [...answers].map((answer) => answer.textContent.trim());`);
      const asked = BARRIER_PAGES.flatMap((barriers) => PAGES.get(barriers));
      const passed = asked.indexOf(first);
      assert.deepEqual(
        answered,
        asked.map((_, place) => {
          if (place < passed) return 'Partly';
          return place === passed ? 'Yes' : 'Not answered';
        }),
      );
    }
  });

  test('the check says how many questions are open, and the result can still be seen', async () => {
    await jumpTo(browser, server.address, assessment(), { to: 'critical.now' });
    await choose(browser, choiceId('critical-danger-now', 1));
    await press(browser, 'stop');
    await arriveFocused(browser, 'result');
    await press(browser, 'check');
    await arriveFocused(browser, 'check');
    const asked = [...PAGES.entries()].filter(([page]) => /^(critical|risk|family)/.test(page));
    const open = asked.reduce((count, [, questions]) => count + questions.length, 0) - 1;
    assert.match(await browser.text('[data-open]'), new RegExp(`: ${open}\\.`));
    await goOn(browser);
    await arriveFocused(browser, 'result');
  });

  test('nothing of this reaches the console', async () => {
    await open(browser, server.address);
    assert.deepEqual(await browser.messages(), []);
  });
});
