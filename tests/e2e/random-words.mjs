// The page's texts, by what they are for, and what the tab stores.
import { readFileSync } from 'node:fs';
import { HEADINGS, PAGES } from './questions.mjs';

export const WORDS = JSON.parse(readFileSync(new URL('../../content/en.json', import.meta.url), 'utf8'));

/** The risks that make life harder without being a danger. */
const HARDER = ['risk-health-development', 'risk-housing-money', 'risk-isolation'];

/** The texts of a question's choices, in order. */
export function labels(question) {
  const { answer, claimed, rating, services } = WORDS;
  const [kind, name] = question.match(/^(dimension|risk|critical|barrier)-(.*)$/)?.slice(1) ?? [question];
  const yesNo = [answer.yes, answer.no, answer.unknown];
  switch (kind) {
    case 'claimed':
      return [...Object.values(claimed), answer.unknown];
    case 'dimension':
      return [...[0, 1, 2, 3, 4, 5].map((level) => WORDS.dimension[name][level]), answer.unknown];
    case 'risk':
      return [rating.none, rating.some, HARDER.includes(question) ? rating['a-lot'] : rating.serious, answer.unknown];
    case 'services':
      return [services['1-2'], services['3-4'], services['5+'], answer.unknown];
    case 'agency-rating':
      return ['low', 'moderate', 'high', 'very-high', 'none'].map((id) => WORDS['agency-rating'][id]);
    case 'barrier':
      return [answer.yes, answer.partly, answer.no, answer.unknown];
    default:
      return yesNo;
  }
}

/** A question's texts, by its id. */
export function wordsOf(question) {
  const [kind, name] = question.match(/^(dimension|risk|critical|barrier)-(.*)$/)?.slice(1) ?? [question];
  if (kind === 'claimed') return { question: WORDS.ui['claimed-question'], name: WORDS.ui['claimed-name'] };
  return name ? WORDS[kind][name] : WORDS[kind];
}

const { ui } = WORDS;
const OTHERS = {
  start: ui['start-heading'],
  check: ui['check-heading'],
  keep: WORDS.keeping.heading,
  open: WORDS.keeping['open-heading'],
};
const BARRIER_PAGES = [...PAGES.keys()].filter((page) => page.startsWith('barriers.'));

/** The page's heading; null if it depends on the result. */
export function headingOf(step) {
  const id = HEADINGS.get(step);
  if (!id) return OTHERS[step] ?? null;
  return id
    .split('.')
    .reduce((texts, name) => texts[name], WORDS)
    .replace('{number}', String(BARRIER_PAGES.indexOf(step) + 1))
    .replace('{count}', String(BARRIER_PAGES.length));
}

const EMPTY = { assessment: {}, strengths: [], 'service-name': '' };

/** What the tab has stored: the draft, or the map with the answers that the questionnaire is at. */
export function heldIn(shown) {
  if (!shown.map) return { draft: shown.draft ? JSON.parse(shown.draft) : EMPTY };
  const { draft, map, current, selected } = JSON.parse(shown.map);
  return { draft: JSON.parse(draft), map: map ?? { relationships: [] }, current, selected };
}

/** The answers in a map, without the place where its user is. */
export function answersIn({ map }) {
  if (!map) return null;
  const { draft, map: held } = JSON.parse(map);
  return [draft, held];
}
