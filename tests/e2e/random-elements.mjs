// The page with several elements for a random user, what is read from it, and what each element should hold.
import { PAGES, choicesOn } from './questions.mjs';
import { WORDS } from './random-words.mjs';

/** The elements that the page begins with: one for each way to store answers, and one without an id. */
export const ELEMENTS = [
  { name: 'tab', attributes: { 'with-family': '' } },
  { name: 'none', attributes: { 'with-family': '', storage: 'none' } },
  { name: 'device', attributes: { 'with-family': '', storage: 'device' } },
  { name: 'nameless', attributes: { 'with-family': '', theme: 'dark' } },
];

/** The name under which an element stores its answers, within its page. */
export const keyOf = (name) => (name === 'nameless' ? '1' : name);

const written = ({ name, attributes }) =>
  `<joint-effort data-name="${name}" ${name === 'nameless' ? '' : `id="${name}"`} ${Object.entries(attributes)
    .map(([attribute, value]) => `${attribute}="${value}"`)
    .join(' ')}></joint-effort>`;

export const BODY = `<div id="places">${ELEMENTS.map(written).join('')}</div><div id="box"></div>`;

/** Lets the page find an element wherever it is put, even while it is out. */
export const SCRIPT = `
  window.elements = {};
  addEventListener('DOMContentLoaded', () => {
    for (const one of document.querySelectorAll('[data-name]')) elements[one.dataset.name] = one;
  });`;

/** The choices about the family, which a page receives only if it asks for them. */
const OF_FAMILY = /^je-(critical|risk|infant|services|adult|agency|barrier)/;

const OTHER_WORDS = 'Go on to the next';

/** What a page may change about an element, and the values. */
export const changesOf = {
  theme: ['light', 'dark', 'auto', null],
  storage: ['none', 'tab', 'device', null],
  'heading-level': ['1', '3', '6', null],
  hide: ['barriers', 'strengths', 'barriers strengths', 'exit-key', 'desk', null],
  help: [JSON.stringify({ format: 'joint-effort/help@1', line: 'Ring your duty manager first.' }), '{"line":', null],
  content: [JSON.stringify({ ui: { continue: OTHER_WORDS } }), '{"ui":', null],
  lang: ['en', 'fr', 'ar-EG', null],
  name: ['outcome', null],
};

/** What the page asks of an element, with the default wherever it asks nothing. */
export function hostOf({ host }) {
  return {
    hide: host.hide?.split(' ') ?? [],
    storage: host.storage ?? 'tab',
    goOn: host.content?.includes(OTHER_WORDS) ? OTHER_WORDS : WORDS.ui.continue,
  };
}

/** The pages that an element leads through. */
export function wayOf(held) {
  const { hide } = hostOf(held);
  const isLeftOut = (page) => hide.some((part) => page.startsWith(part));
  return ['start', ...[...PAGES.keys()].filter((page) => !isLeftOut(page)), 'check', 'result'];
}

/** Everything that the elements show and store. */
export const SHOWN = `
  const words = (part) => part?.textContent.replace(/\\s+/g, ' ').trim() ?? null;
  const shown = (one) => {
    const root = one.shadowRoot;
    const page = root.querySelector('[data-step]');
    const all = (selector) => [...(page?.querySelectorAll(selector) ?? [])];
    // A list, as drivers put names into an order of their own.
    const groups = [];
    for (const { id, name } of all('[type="radio"]')) {
      const last = groups.at(-1);
      if (last?.[0] === name) last[1].push(id);
      else groups.push([name, [id]]);
    }
    return {
      step: page?.dataset.step ?? null,
      pages: root.querySelectorAll('[data-step]').length,
      unfinished: page?.hasAttribute('data-unfinished') ?? true,
      groups,
      checked: all('[type="radio"]:checked').map(({ id }) => id),
      goOn: words(page?.querySelector('[data-action="continue"]')),
      changes: all('[data-change]').map(({ dataset }) => dataset.change),
      language: [root.querySelector('.je')?.lang, root.querySelector('.je') && getComputedStyle(root.querySelector('.je')).direction],
      assessment: one.assessment,
    };
  };
  const kept = (storage) => Object.fromEntries(Object.entries(storage).filter(([name]) => /^joint-effort.draft:[^#]*#\\w+$/.test(name))
    .map(([name, text]) => [name.split('#')[1], JSON.parse(text).assessment]));
  return {
    elements: Object.fromEntries(Object.entries(elements).map(([name, one]) => [name, shown(one)])),
    tab: kept(sessionStorage),
    device: kept(localStorage),
  };`;

/** The choices that answer an assessment, in the order of the pages. */
const choicesIn = (assessment) =>
  [...PAGES.keys()].flatMap((page) => (page === 'strengths' ? [] : choicesOn(page, assessment ?? {})));

/** The same, by group. */
export const choicesOf = (assessment) =>
  Object.fromEntries(choicesIn(assessment).map((id) => [id.replace(/-\d+$/, ''), id]));

/** Lists where an element shows, exports or stores something other than it should hold. */
export function amissIn(shown, held, { tab, device }) {
  const wrong = [];
  const same = (what, found, wanted) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      wrong.push(`${what}: ${JSON.stringify(found)} is found, ${JSON.stringify(wanted)} is held`);
    }
  };
  const { storage, goOn } = hostOf(held);
  const answers = [...PAGES.values()]
    .flat()
    .map((question) => held.answers[`je-${question}`])
    .filter(Boolean);
  if (held.isOut) return wrong;
  if (!held.may.includes(shown.step)) wrong.push(`"${shown.step}" is shown, and not ${held.may}`);
  same('pages', shown.pages, 1);
  same('unfinished', shown.unfinished, false);
  const asked = shown.groups.map(([group]) => group);
  same('marks', shown.checked, asked.map((group) => held.answers[group]).filter(Boolean));
  if (PAGES.has(shown.step)) {
    same(
      'questions',
      asked,
      PAGES.get(shown.step).map((question) => `je-${question}`),
    );
    same('words', shown.goOn, goOn);
  }
  same('language', shown.language, ['en', 'ltr']);
  // Nothing about the family is exported before somebody has continued from a start that says so.
  const told = choicesIn(shown.assessment);
  const isEarly = shown.step === 'start' && told.every((id) => !OF_FAMILY.test(id));
  same('answers that are told', told, isEarly ? answers.filter((id) => !OF_FAMILY.test(id)) : answers);
  for (const [where, found] of Object.entries({ tab, device })) {
    const of = found[held.key];
    same(`kept in the ${where}`, of ? choicesIn(of) : [], where === storage ? answers : []);
  }
  return wrong;
}
