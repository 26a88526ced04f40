// Where the page shows the random user something other than what is stored.
import { PAGES, STRENGTHS, choiceId, choicesOn, keysOf, placeSaid } from './journey.mjs';
import { amissOnMap } from './random-map.mjs';
import { amissOnSidePages } from './random-views.mjs';
import { WORDS, headingOf, heldIn, labels, wordsOf } from './random-words.mjs';

const { ui } = WORDS;

/** Lists where the page shows something other than what is stored; empty if all is well. */
export function amiss(shown, rules) {
  const { assess } = rules;
  const wrong = [];
  const same = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      wrong.push(`${what}: ${JSON.stringify(found)} is shown, ${JSON.stringify(wanted)} is held`);
    }
  };
  const { step } = shown;
  const held = heldIn(shown);
  const { draft } = held;
  same('pages', shown.pages, 1);
  same('unfinished', shown.unfinished, false);
  same('history', shown.entry?.split('/')[0], step);
  const heading = headingOf(step);
  if (heading !== null) same('heading', shown.heading, heading);
  const page = { result: ui['result-title'], map: WORDS.map.heading }[step] ?? shown.heading;
  const title = `${page} – ${ui['app-name']}`;
  same('title', shown.title, shown.problems > 0 ? `Error: ${title}` : title);
  if (PAGES.has(step)) {
    const questions = PAGES.get(step);
    const chosen = choicesOn(step, draft.assessment);
    const asked = step === 'strengths' ? [] : shown.groups;
    same(
      'questions',
      asked.map((group) => group.asked),
      questions.map((id) => wordsOf(id).question),
    );
    for (const [index, group] of asked.entries()) {
      const question = questions[index];
      same(
        `choices of ${question}`,
        group.choices.map(({ id, text }) => [id, text]),
        labels(question).map((text, at) => [choiceId(question, keysOf(question)[at]), text]),
      );
      same(
        `marks of ${question}`,
        group.choices.filter(({ checked }) => checked).map(({ id }) => id),
        chosen.filter((id) => id.replace(/-\d+$/, '') === `je-${question}`),
      );
    }
    const said = placeSaid(step);
    if (!shown.trail?.startsWith(`${said} · `)) wrong.push(`"${said}" is said to be "${shown.trail}"`);
  }
  if (step === 'claimed') same('name', shown.name, draft['service-name']);
  if (step === 'strengths') {
    const [{ choices }] = shown.groups;
    same(
      'strengths',
      choices.map(({ id, text }) => [id, text]),
      STRENGTHS.map((id) => [`je-${id}`, WORDS.strength[id]]),
    );
    same(
      'ticks',
      choices.filter(({ checked }) => checked).map(({ id }) => id),
      STRENGTHS.filter((id) => draft.strengths.includes(id)).map((id) => `je-${id}`),
    );
  }
  if (step === 'critical.now') {
    const { critical = {} } = draft.assessment;
    const yes = PAGES.get(step).filter((id) => critical[id.slice('critical-'.length)] === 'yes');
    same('safety messages', shown.safety, yes.length);
  }
  if (step === 'check') {
    const rows = [...PAGES].flatMap(([page, questions]) =>
      questions.map((question) => {
        const [choice] = choicesOn(page, draft.assessment).filter((id) => id.replace(/-\d+$/, '') === `je-${question}`);
        const at = choice && keysOf(question).indexOf(Number(choice.match(/\d+$/)[0]));
        const text = choice ? labels(question)[at] : WORDS.answer.unanswered;
        return [wordsOf(question).name, text];
      }),
    );
    const found = shown.rows.filter(([name]) => name !== ui['service-short'] && name !== ui['strengths-name']);
    same('answers', found, rows);
    const names = shown.rows.filter(([name]) => name === ui['service-short']).map(([, text]) => text);
    same('name', names, draft['service-name'] ? [draft['service-name'].replace(/\s+/g, ' ').trim()] : []);
  }
  if (step === 'result') {
    const outcome = assess({ format: 'joint-effort/assessment@1', ...draft.assessment });
    same('needed', shown.facts[ui['fact-needed']], WORDS.level[outcome.needed].title);
    const { dimensions = {} } = draft.assessment;
    same(
      'profile',
      shown.profile,
      Object.keys(WORDS.dimension).map((id) => String(dimensions[id] ?? 'unknown')),
    );
  }
  if (held.map) amissOnMap(shown, held, rules, same);
  amissOnSidePages(shown, held, rules, same);
  return wrong;
}
