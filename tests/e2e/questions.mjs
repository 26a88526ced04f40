// Which page asks which question, and which choices answer an assessment.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export const DIMENSIONS = [
  'lasting-relationship',
  'agreements',
  'shared-goals',
  'shared-resources',
  'joint-planning',
  'roles',
  'communication',
  'decisions',
  'joint-action',
  'family-voice',
];
export const RISKS = [
  'child-safety',
  'violence',
  'parent-mental-health',
  'alcohol-drugs',
  'health-development',
  'housing-money',
  'isolation',
  'trauma-loss',
  'engagement',
  'change',
];
export const CRITICALS = [
  'danger-now',
  'report-needed',
  'escalating-violence',
  'parent-acutely-unwell',
  'infant-injury-or-sexual-harm',
  'child-protection-open',
  'earlier-serious-harm',
];
export const BARRIERS = [
  'too-many-partners',
  'no-shared-meaning',
  'poor-communication',
  'unsure-what-to-share',
  'stigma-or-culture',
  'unspoken-problem',
  'no-clear-lead',
  'no-time-or-resources',
  'relies-on-one-person',
  'different-views-of-risk',
  'unequal-power',
  'family-not-heard',
];
export const STRENGTHS = [
  'safe-adult',
  'family-or-culture',
  'trusted-worker',
  'child-in-care-or-school',
  'asks-for-help',
  'safety-over-time',
];

/** The pages that the program counts, in order, as its own tests fix them. */
const COUNTED = JSON.parse(readFileSync(new URL('../golden/pages.json', import.meta.url), 'utf8')).filter(
  ({ part }) => part !== null,
);

/** The questions of each page. */
export const PAGES = new Map(COUNTED.map(({ id, questions }) => [id, questions]));

/** The ids of the pages' headings. */
export const HEADINGS = new Map(COUNTED.map(({ id, heading }) => [id, heading]));

const ORDER = ['start', ...PAGES.keys(), 'check'];

/** The page before a counted one or the check. */
export const pageBefore = (page) => ORDER[ORDER.indexOf(page) - 1];

/** The page after a counted one. */
export const pageAfter = (page) => ORDER[ORDER.indexOf(page) + 1];

/** The page that asks a question. */
export const pageOf = (question) => ORDER.find((page) => PAGES.get(page)?.includes(question));

/** What a counted page says about its place: its part, and its number within that part. */
export function placeSaid(page) {
  const { part } = COUNTED.find(({ id }) => id === page);
  const pages = COUNTED.filter((other) => other.part === part);
  const kind = pages.every(({ questions }) => questions.length === 1) ? 'question' : 'page';
  const place = pages.findIndex(({ id }) => id === page) + 1;
  return `Part ${part} of ${COUNTED.at(-1).part}, ${kind} ${place} of ${pages.length}`;
}

const YES_NO = ['yes', 'no', 'unknown'];
const CHOICES = {
  claimed: ['networking', 'cooperation', 'coordination', 'collaboration', 'partnership', 'no-word', 'unknown'],
  dimension: [0, 1, 2, 3, 4, 5, 'unknown'],
  risk: ['none', 'some', 'serious', 'unknown'],
  critical: YES_NO,
  infant: YES_NO,
  services: ['1-2', '3-4', '5+', 'unknown'],
  'adult-and-child-services': YES_NO,
  'agency-rating': ['low', 'moderate', 'high', 'very-high', null],
  barrier: ['yes', 'partly', 'no', 'unknown'],
};
const GROUPS = { dimension: 'dimensions', risk: 'risk', critical: 'critical', barrier: 'barriers' };

/** An assessment with every question answered; the options say what differs. */
export function assessment({
  claimed = 'coordination',
  dimensions = 3,
  risk = 'none',
  critical = 'no',
  infant = 'no',
  services = '1-2',
  both = 'no',
  agency = null,
  barriers = 'no',
} = {}) {
  return {
    format: 'joint-effort/assessment@1',
    claimed,
    dimensions: each(DIMENSIONS, dimensions),
    risk: each(RISKS, risk, 'none'),
    critical: each(CRITICALS, critical, 'no'),
    infant,
    services,
    'adult-and-child-services': both,
    'agency-rating': agency,
    barriers: each(BARRIERS, barriers, 'no'),
  };
}

/** One value for all, a list of values in order, or values by name with a default for the rest. */
function each(ids, values, usual) {
  return Object.fromEntries(
    ids.map((id, index) => {
      if (Array.isArray(values)) return [id, values[index]];
      if (values !== null && typeof values === 'object') return [id, values[id] ?? usual];
      return [id, values];
    }),
  );
}

/** The id of the choice that answers a question. */
export function choiceFor(question, value) {
  const kind = question in CHOICES ? question : question.slice(0, question.indexOf('-'));
  const place = CHOICES[kind].indexOf(value);
  assert.notEqual(place, -1, `"${question}" does not offer ${JSON.stringify(value)}`);
  return choiceId(question, keysOf(question)[place]);
}

/** The number keys of a question's choices, in order: a statement's key is its level. */
export function keysOf(question) {
  if (question.startsWith('dimension-')) return [0, 1, 2, 3, 4, 5, 7];
  const kind = question in CHOICES ? question : question.slice(0, question.indexOf('-'));
  return CHOICES[kind].map((_, place) => place + 1);
}

/** The id of the first choice of a question. */
export const firstChoiceId = (question) => choiceId(question, keysOf(question)[0]);

/** The id of one choice of a question, by its number key. */
export const choiceId = (question, number) => `je-${question}-${number}`;

/** Where an assessment has the answer to a question: its group, if there is one, and its name. */
function placeOf(question) {
  const kind = Object.keys(GROUPS).find((start) => question.startsWith(`${start}-`));
  return kind ? [GROUPS[kind], question.slice(kind.length + 1)] : [null, question];
}

/** The ids of the choices that answer a page as the assessment does; what is absent stays open. */
export function choicesOn(page, answers) {
  return PAGES.get(page).flatMap((question) => {
    const [group, name] = placeOf(question);
    const value = (group ? answers[group] : answers)?.[name];
    return value === undefined ? [] : [choiceFor(question, value)];
  });
}

/** The part of an assessment that is answered on the pages before one, or all of it. */
export function answersBefore(page, answers) {
  const found = { format: answers.format, dimensions: {}, risk: {}, critical: {}, barriers: {} };
  for (const [before, questions] of PAGES) {
    if (before === page) break;
    for (const [group, name] of questions.map(placeOf)) {
      const value = (group ? answers[group] : answers)?.[name];
      if (value !== undefined) (group ? found[group] : found)[name] = value;
    }
  }
  return found;
}
