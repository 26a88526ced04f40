// A result shows what the rules say about the answers that were given in the browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { load } from '../node/load.mjs';
import { inEveryEngine, onStrictSite } from './engines.mjs';
import { DIMENSIONS, RISKS, arriveFocused, jumpTo, pageOf, press, step, walkFrom } from './journey.mjs';
import { RESULTS } from './results.mjs';

const WORDS = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8'));

inEveryEngine((engine) => {
  let program;
  let server;
  let browser;
  before(async () => {
    program = await load();
  });
  onStrictSite(engine, (there) => {
    ({ server, browser } = there);
  });

  /** Everything that a result shows, as data. */
  const shown = () =>
    browser.run(`
  const words = (part) => part?.textContent.trim().replace(/\\s+/g, ' ') ?? null;
  const all = (selector, of = document) => [...of.querySelectorAll(selector)];
  const part = (name) => document.querySelector('[data-part="' + name + '"]');
  return {
    lead: words(document.querySelector('.result-lead')),
    headline: words(document.querySelector('.headline')),
    heading: words(document.querySelector('h1')),
    facts: Object.fromEntries(all('.facts > div').map((fact) =>
      [words(fact.querySelector('dt')), words(fact.querySelector('dd'))])),
    marks: Object.fromEntries(all('.level', part('where')).map((level) =>
      [level.value, all('.mark', level).map(words)])),
    levels: all('.level', part('where')).map((level) => words(level.querySelector('.level-name'))),
    where: words(part('where')),
    confidence: words(part('why').querySelector('[data-fold="evidence"] p')),
    steps: all('.steps > li', part('next')).map(words),
    next: words(part('next')),
    against: all('.pairs dd', part('barriers') ?? document.createElement('p')).map(words),
    strengths: words(part('strengths')) ?? '',
    asked: (words(part('find-out')) ?? '') + words(part('next')),
    mind: words(part('mind')),
    profile: all('.aspect', part('profile')).map((aspect) => ({
      name: words(aspect.querySelector('.aspect-name')),
      drawn: aspect.querySelector('.strip').dataset.answer,
      hidden: aspect.querySelector('.strip').getAttribute('aria-hidden'),
      told: words(aspect.querySelector('.aspect-answer')),
    })),
    definitions: all('.definition', part('definitions')).map((definition) =>
      all('.check', definition).map((check) =>
        ({ result: check.dataset.result, told: words(check.querySelector('.check-word')) }))),
    family: words(part('family')),
    whole: words(document.querySelector('main')),
    dangers: words(document.querySelector('[data-part="danger-unknown"]')) ?? '',
    parts: all('section[data-part]').map((section) => section.dataset.part),
  };`);

  const level = (number) => WORDS.level[number].title;
  const named = (number) => `level ${number} (${WORDS.level[number].name})`;

  /** What the lead must say about where things stand. */
  function standing({ level: now, range: [low, high] }) {
    if (now === null) return WORDS.ui['not-placed-short'];
    return high - low >= 2 ? `From ${named(low)} to ${named(high)}` : level(now);
  }

  for (const [name, { answers, strengths, serviceName }] of Object.entries(RESULTS)) {
    test(`a result with ${name} shows what the rules say`, async () => {
      await jumpTo(browser, server.address, answers, { strengths, serviceName });
      const page = await shown();
      const outcome = program.assess(answers);
      const { recommendation, band, needed, gap } = outcome;
      const said = WORDS.recommendation;

      // The headline never names another level than the one beside it.
      const headlines = [...Object.values(WORDS.headline).map(({ says }) => says), said['escalate-today'].headline];
      assert.ok(headlines.includes(page.headline), page.headline);
      const names = ['', '', '', 'coordinat', 'collaborat', 'partnership'];
      const others = names.filter((name, number) => name && number !== needed);
      for (const other of others) assert.ok(!page.headline.toLowerCase().includes(other), page.headline);
      if (gap !== null && gap <= 0) assert.doesNotMatch(page.lead, /\bbuild\b(?! more)/i);
      const today = recommendation === 'partnership-needed-now' && (outcome.level ?? 0) <= 2 && !outcome.safety_first;
      assert.equal(page.lead.includes(said['escalate-today'].headline), today);
      assert.equal(page.heading === WORDS.safety['critical-yes'].headline, outcome.safety_first);
      if (serviceName) assert.match(page.lead, new RegExp(`You and ${serviceName}`));
      assert.ok(page.lead.includes(WORDS.ui.planning));
      assert.ok(page.next.includes(WORDS.review[outcome.review]));

      const bandName = WORDS.band[band].name;
      const far = needed === 5 && outcome.level !== null && outcome.level <= 3 && !outcome.safety_first;
      assert.deepEqual(page.facts, {
        Now: standing(outcome),
        Suggested: level(needed),
        ...(far && { 'Aim first for': level(4) }),
      });
      assert.ok(page.family.includes(outcome.provisional ? `${bandName} for now` : bandName), page.family);

      // The scale: every level once, from the top, each mark only on its own row.
      assert.deepEqual(
        page.levels,
        [5, 4, 3, 2, 1, 0].map((number) => `${number} ${level(number)}`),
      );
      const [low, high] = outcome.range;
      for (let number = 0; number <= 5; number += 1) {
        const claimed = answers.claimed !== 'no-word' && WORDS.level[number].name === answers.claimed;
        assert.deepEqual(
          new Set(page.marks[number]),
          new Set([
            ...(outcome.level === number ? ['Now'] : []),
            ...(needed === number ? ['Suggested'] : []),
            ...(claimed ? ['What you call it'] : []),
            ...(low !== high && high === number ? ['Could be as high as this'] : []),
            ...(low !== high && low === number ? ['Could be as low as this'] : []),
          ]),
          `the marks of level ${number}`,
        );
      }
      // The same in words.
      if (outcome.level === null) assert.equal(page.facts.Now, 'Not enough known yet');
      if (high - low >= 2 || outcome.level === null) {
        assert.ok(page.where.includes(`from ${named(low)} to ${named(high)}`), page.where);
      }
      if (gap >= 1) assert.match(page.where, /the two services’ gap, not yours alone/);
      const called = answers.claimed === 'no-word' ? 'no special word' : `“${WORDS.claimed[answers.claimed]}”`;
      assert.ok(page.where.includes(called), page.where);
      assert.equal(page.confidence, WORDS.confidence[outcome.confidence]);

      // At most three steps, or the four for today; each barrier has its own action.
      const steps = outcome.actions.filter(({ because }) => because !== 'barrier');
      assert.ok(page.steps.length <= (outcome.safety_first ? 4 : 3));
      assert.equal(page.steps.length, steps.length);
      assert.equal(page.against.length, outcome.actions.length - steps.length);
      for (const id of outcome.find_out) {
        const words = WORDS.risk[id]?.['find-out'] ?? (WORDS.dimension[id] ?? WORDS.critical[id] ?? WORDS[id]).question;
        assert.equal(page.asked.split(words).length, 2, `"${words}" is to be found out, once`);
      }
      for (const id of strengths ?? []) assert.ok(page.strengths.includes(WORDS.strength[id]));

      // The ten answers, drawn and in words.
      assert.equal(page.profile.length, 10);
      const mayBeViolent = answers.risk.violence !== 'none' || answers.critical['escalating-violence'] !== 'no';
      assert.equal(page.mind.includes(WORDS.safety.violence), mayBeViolent);
      for (const [index, id] of DIMENSIONS.entries()) {
        const answer = answers.dimensions[id];
        const { name: aspect, drawn, hidden, told } = page.profile[index];
        const tags = [
          ...(outcome.holding_back.includes(id) &&
          !(gap !== null && gap <= 0) &&
          !(id === 'family-voice' && mayBeViolent)
            ? [` ${WORDS.ui['holding-back']}`]
            : []),
          ...(outcome.ahead.includes(id) ? [' Ahead'] : []),
        ];
        assert.equal(aspect, WORDS.dimension[id].name + (tags[0] ?? ''));
        assert.equal(drawn, String(answer));
        assert.equal(hidden, 'true');
        const statement = answer === 'unknown' ? WORDS.answer.unknown : WORDS.dimension[id][answer];
        assert.equal(told, answer === 'unknown' ? statement : `${answer} of 5: ${statement}`);
      }

      // Each part of each definition.
      const found = Object.values(outcome.definitions).map((parts) =>
        Object.values(parts).map(({ result }) => ({ result, told: WORDS.result[result] })),
      );
      assert.deepEqual(page.definitions, found);

      // The family's risk, its reasons and the complexity.
      assert.ok(page.family.includes(WORDS.complexity[outcome.complexity].name));
      for (const id of RISKS) {
        if (answers.risk[id] !== 'none') assert.ok(page.family.includes(WORDS.risk[id].name), id);
      }
      assert.ok(page.family.includes(`suggest ${named(needed)}.`));
      assert.doesNotMatch(page.whole, /[{}]|undefined|NaN|null/);
      const dangers = Object.entries(answers.critical)
        .slice(0, 5)
        .filter(([, answer]) => answer === 'unknown');
      for (const [id] of dangers) assert.ok(page.dangers.includes(WORDS.critical[id].name), id);
      assert.equal(page.dangers === '', dangers.length === 0);
      const there = new Set(page.parts);
      assert.deepEqual(
        page.parts,
        [
          'next',
          'mind',
          'find-out',
          'barriers',
          'strengths',
          'where',
          'why',
          'profile',
          'definitions',
          'family',
          'about',
        ].filter((part) => there.has(part)),
      );
      for (const part of ['next', 'mind', 'where', 'why', 'profile', 'definitions', 'family', 'about']) {
        assert.ok(there.has(part), part);
      }
      assert.deepEqual(await browser.messages(), []);
    });
  }

  test('the results tried take every level, band and recommendation', () => {
    const outcomes = Object.values(RESULTS).map(({ answers }) => program.assess(answers));
    const values = (key) => [...new Set(outcomes.map((outcome) => outcome[key]))].sort();
    assert.deepEqual(values('recommendation'), [
      'build-partnership',
      'coordination-is-enough',
      'coordination-with-review',
      'partnership-needed-now',
    ]);
    assert.deepEqual(values('band'), ['high', 'low', 'moderate', 'very-high']);
    assert.deepEqual(values('over_invested'), [false, true]);
    assert.deepEqual(values('safety_first'), [false, true]);
    assert.deepEqual(values('provisional'), [false, true]);
    assert.ok(outcomes.some(({ level: now }) => now === null));
    assert.ok(outcomes.some(({ level: now, range: [low, high] }) => now !== null && high - low >= 2));
    assert.ok(outcomes.some(({ gap, needed }) => gap === 0 && needed === 5));
    assert.ok(outcomes.some(({ gap }) => gap >= 2));
  });

  test('the edition, the rule, the limits and the sources stand below', async () => {
    await walkFrom(browser, server.address, RESULTS['a gap'].answers);
    const about = await browser.run('return document.querySelector("[data-part=about]").textContent');
    assert.ok(about.includes(`Edition ${WORDS.meta.edition}`));
    for (const rule of Object.values(WORDS.rule)) assert.ok(about.includes(rule));
    assert.ok(about.includes(WORDS.safety['not-a-risk-assessment']));
    const folded = await browser.all('details');
    assert.ok(folded.length >= 3);
    for (const details of folded) {
      assert.equal(await details.getAttribute('open'), null);
      await browser.clickOn(await details.findElement({ css: 'summary' }));
      assert.notEqual(await details.getAttribute('open'), null);
    }
  });

  test('a changed answer changes the result', async () => {
    const { answers } = RESULTS.enough;
    await walkFrom(browser, server.address, answers);
    assert.equal((await shown()).family.includes(': Low.'), true);
    await press(browser, 'check');
    await arriveFocused(browser, 'check');
    const page = pageOf('risk-violence');
    await browser.click(`[data-change="${page}"]`);
    await arriveFocused(browser, page);
    await browser.click('label:has(#je-risk-violence-3)');
    await press(browser, 'continue');
    await arriveFocused(browser, 'check');
    await press(browser, 'continue');
    await arriveFocused(browser, 'result');
    const changed = { ...answers, risk: { ...answers.risk, violence: 'serious' } };
    const { band, needed } = program.assess(changed);
    const { facts, family } = await shown();
    assert.ok(family.includes(`: ${WORDS.band[band].name}.`), family);
    assert.equal(facts.Suggested, level(needed));
    await browser.back();
    await arriveFocused(browser, 'check');
    assert.equal(await step(browser), 'check');
  });
});
