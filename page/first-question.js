// The first question, which is in the page beside the start: it can be shown and answered before the
// program is loaded, which then continues from there as it does after a reload.
import { deleteDraft, saveDraft } from './first-draft.js';

/** The two pages, by their names in the history. */
const START = 'start';
const QUESTION = 'claimed';

/** @typedef {typeof START | typeof QUESTION} Step */

/** Takes over the question that is in the page. */
export function attachFirstQuestion() {
  const question = document.getElementById('question');
  const start = /** @type {HTMLElement} */ (question.nextElementSibling);
  const { title, claims, draft: emptyDraft } = question.dataset;
  const titles = { [START]: document.title, [QUESTION]: title };
  const parts = { [START]: start, [QUESTION]: question };
  const field = /** @type {HTMLInputElement} */ (question.querySelector('[type="text"]'));
  const cleanUrl = location.pathname + location.search;
  /** @type {Step} */
  let currentStep = START;
  let hasStarted = false;

  function showStep(/** @type {Step} */ step) {
    currentStep = step;
    hasStarted = true;
    for (const [name, part] of Object.entries(parts)) part.hidden = name !== step;
    document.title = titles[step];
    scrollTo(0, 0);
    /** @type {HTMLElement} */ (parts[step].querySelector('h1')).focus();
  }

  function goTo(/** @type {Step} */ step) {
    if (!hasStarted) history.replaceState(START, '');
    history.pushState(step, '');
    showStep(step);
    return true;
  }

  /** Returns the draft as the program writes it; null if nothing is answered. */
  function readDraft() {
    const chosen = /** @type {HTMLInputElement | null} */ (question.querySelector(':checked'));
    if (!chosen && !field.value) return null;
    const answers = JSON.parse(emptyDraft);
    answers['service-name'] = field.value;
    if (chosen)
      answers.assessment.claimed = claims.split(' ')[/** @type {number} */ (/** @type {unknown} */ (chosen.value)) - 1];
    return JSON.stringify(answers);
  }

  function storeDraft() {
    const draft = readDraft();
    if (draft) saveDraft(draft);
    else deleteDraft();
  }

  /** Handles the keys that do something inside a question, as the program does. */
  function handleKeydown(/** @type {KeyboardEvent} */ event) {
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

  function handlePopstate(/** @type {PopStateEvent} */ { state }) {
    if (state === QUESTION) showStep(QUESTION);
    else if (!state || state === START) showStep(START);
  }

  /** Names the first entry of the history, which the browser made by itself: the program expects a name. */
  function nameFirstEntry(/** @type {PopStateEvent} */ { state }) {
    if (state !== null) return;
    history.replaceState(START, '', cleanUrl);
    dispatchEvent(new PopStateEvent('popstate', { state: START }));
  }

  question.addEventListener('input', storeDraft);
  question.addEventListener('keydown', handleKeydown);
  if (location.hash === '#question') {
    // The link was followed before the script ran.
    history.replaceState(QUESTION, '', cleanUrl);
    addEventListener('popstate', nameFirstEntry);
    showStep(QUESTION);
  }
  addEventListener('popstate', handlePopstate);

  return {
    /** Continues from the start; returns whether it could do so without the program. */
    goForward: () => currentStep === START && goTo(QUESTION),

    /** Goes back to the start. */
    goBack: () => goTo(START),

    /** Hands over to the program: returns what to continue from, in the program's own form. */
    handOver() {
      removeEventListener('popstate', handlePopstate);
      if (!hasStarted) return undefined;
      storeDraft();
      return `${currentStep}\n${readDraft() ?? emptyDraft}`;
    },
  };
}
