// The first question, which is in the page beside the start: it can be shown and answered before the
// program is loaded, which then continues from there as it does after a reload.
import { forget, keep } from './first-draft.js';

/** The two pages, by their names in the history. */
const START = 'start';
const QUESTION = 'claimed';

/** @typedef {typeof START | typeof QUESTION} Step */

/** Takes over the question that is in the page. */
export function firstQuestion() {
  const question = document.getElementById('question');
  const start = /** @type {HTMLElement} */ (question.nextElementSibling);
  const { title, claims, draft } = question.dataset;
  const titles = { [START]: document.title, [QUESTION]: title };
  const parts = { [START]: start, [QUESTION]: question };
  const field = /** @type {HTMLInputElement} */ (question.querySelector('[type="text"]'));
  const fresh = location.pathname + location.search;
  /** @type {Step} */
  let shown = START;
  let begun = false;

  function show(/** @type {Step} */ step) {
    shown = step;
    begun = true;
    for (const [name, part] of Object.entries(parts)) part.hidden = name !== step;
    document.title = titles[step];
    scrollTo(0, 0);
    /** @type {HTMLElement} */ (parts[step].querySelector('h1')).focus();
  }

  function go(/** @type {Step} */ step) {
    if (!begun) history.replaceState(START, '');
    history.pushState(step, '');
    show(step);
    return true;
  }

  /** Returns the draft as the program writes it; null if nothing is answered. */
  function answered() {
    const chosen = /** @type {HTMLInputElement | null} */ (question.querySelector(':checked'));
    if (!chosen && !field.value) return null;
    const written = JSON.parse(draft);
    written['service-name'] = field.value;
    if (chosen)
      written.assessment.claimed = claims.split(' ')[/** @type {number} */ (/** @type {unknown} */ (chosen.value)) - 1];
    return JSON.stringify(written);
  }

  function changed() {
    const written = answered();
    if (written) keep(written);
    else forget();
  }

  /** Handles the keys that do something inside a question, as the program does. */
  function keyed(/** @type {KeyboardEvent} */ event) {
    const { target, key, altKey, ctrlKey, metaKey, isComposing, repeat } = event;
    if (altKey || ctrlKey || metaKey || isComposing || repeat) return;
    const group = /** @type {Element} */ (target).closest('.question');
    const choice = /** @type {HTMLInputElement | null | undefined | false} */ (
      /^\d$/.test(key) && group?.querySelector(`input[value="${key}"]`)
    );
    if (choice) {
      choice.click();
      choice.focus();
    } else if (key === 'Enter' && (group || target === field)) {
      /** @type {HTMLElement} */ (question.querySelector('[data-action="continue"]')).click();
    } else return;
    event.preventDefault();
  }

  function moved(/** @type {PopStateEvent} */ { state }) {
    if (state === QUESTION) show(QUESTION);
    else if (!state || state === START) show(START);
  }

  /** Names the first entry of the history, which the browser made by itself: the program expects a name. */
  function named(/** @type {PopStateEvent} */ { state }) {
    if (state !== null) return;
    history.replaceState(START, '', fresh);
    dispatchEvent(new PopStateEvent('popstate', { state: START }));
  }

  question.addEventListener('input', changed);
  question.addEventListener('keydown', keyed);
  if (location.hash === '#question') {
    // The link was followed before the script ran.
    history.replaceState(QUESTION, '', fresh);
    addEventListener('popstate', named);
    show(QUESTION);
  }
  addEventListener('popstate', moved);

  return {
    /** Continues from the start; returns whether it could do so without the program. */
    goOn: () => shown === START && go(QUESTION),

    /** Goes back to the start. */
    goBack: () => go(START),

    /** Hands over to the program: returns what to continue from, in the program's own form. */
    handOver() {
      removeEventListener('popstate', moved);
      if (!begun) return undefined;
      changed();
      return `${shown}\n${answered() ?? draft}`;
    },
  };
}
