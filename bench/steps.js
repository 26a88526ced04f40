// How to go through each compared page: what is shown, what to choose, what to press. Each function
// is passed to the page as text and runs there, so it cannot use anything outside itself.
import { PAGES, assessment, choicesOn } from '../tests/e2e/questions.mjs';

const PEER = ({ form, result, next, again }) => ({
  start: () => null,
  shown: () => (document.querySelector(result)?.checkVisibility() ? 'result' : form()),
  options: () => {
    const choices = [...document.querySelectorAll('input[type="radio"]')].filter((input) =>
      (input.closest('label') ?? input).checkVisibility(),
    );
    return choices.slice(3, 4);
  },
  next: () => document.querySelector(next),
  again: () => document.querySelector(again),
  kept: () => true,
});

const peer = (form, selectors) => `(${PEER})({ form: ${form}, ...${JSON.stringify(selectors)} })`;

const OURS = (plan) => {
  const page = () => [...document.querySelectorAll('[data-step]')].find((there) => there.checkVisibility());
  const button = (action) => page()?.querySelector(`[data-action="${action}"]`) ?? null;
  return {
    // Existing answers are cleared first.
    start: () => (page()?.dataset.step === 'start' ? (button('start-again') ?? button('continue')) : null),
    shown: () => (page()?.dataset.step === 'start' ? null : (page()?.dataset.step ?? null)),
    // Before the program has loaded, the first question has ids of its own.
    options: () =>
      (plan[page()?.dataset.step] ?? []).flatMap((id) => [
        ...page().querySelectorAll(`#${id}, #${id.replace(/^je-/, 'first-')}`),
      ]),
    next: () => button('continue'),
    again: () => button('start'),
    // The page saves itself for offline use once nothing else is left to do.
    kept: () => {
      const { script, state } = document.getElementById('offline-place')?.dataset ?? {};
      return !script || Boolean(state);
    },
  };
};

/** The choices on each of our own pages: everything is answered. */
export function ourPlan() {
  const answers = assessment({ dimensions: [4, 2, 3, 2, 0, 'unknown', 2, 1, 3, 5], risk: 'some' });
  return Object.fromEntries([...PAGES.keys()].map((page) => [page, choicesOn(page, answers)]));
}

/**
 * For each page, the source of an expression that makes its steps.
 *
 * @param {Record<string, string[]>} plan - the ids of the choices on each of our own pages
 */
export const steps = (plan) => ({
  'joint-effort': `(${OURS})(${JSON.stringify(plan)})`,
  floor: peer("() => document.querySelector('plain-job form')?.id ?? null", {
    result: '#result',
    next: 'plain-job button',
    again: 'plain-job button',
  }),
  govuk: peer("() => document.querySelector('.govuk-form-group')?.id ?? null", {
    result: '#result',
    next: '.govuk-button',
    again: '.govuk-button',
  }),
  survey: peer("() => document.querySelector('[data-name]')?.dataset.name ?? null", {
    result: '#result',
    next: '.sd-navigation__next-btn, .sd-navigation__complete-btn',
    again: '#again',
  }),
  lforms: peer("() => document.getElementById('job')?.dataset.shown ?? null", {
    result: '#result',
    next: '#next',
    again: '#next',
  }),
});
