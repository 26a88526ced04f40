// The standalone page without a network: once it can be used, it is kept on the device. The start says
// so, says when there is no network, and removes the page from the device on request.
import { forget, isUnwanted, keep, renewAtRest, want } from './offline-keeping.js';

const place = document.getElementById('offline-place');
const status = /** @type {HTMLElement & {dataset: Record<'offline' | 'forgotten', string>}} */ (
  place.querySelector('[aria-live]')
);

/**
 * Shows the part for a state: `kept`, `unwanted`, or none for any other.
 *
 * @param {'kept' | 'unwanted' | 'refused'} state
 */
function show(state) {
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-when]')))
    part.hidden = part.dataset.when !== state;
  place.dataset.state = state;
}

function say(/** @type {'offline' | 'forgotten' | '' | false} */ what) {
  status.textContent = what ? status.dataset[what] : '';
}

/** Shows it at the start only: after that, nothing comes between a person and the questions. */
function showAtStart() {
  place.hidden = !isAtStart();
}

function isAtStart() {
  const page = /** @type {HTMLElement | null} */ (document.querySelector('#joint-effort [data-step]'));
  return page?.dataset.step === 'start';
}

async function keepAndShow() {
  const { isKept, isOnline } = await keep();
  show(isKept ? 'kept' : 'refused');
  say(!isOnline && 'offline');
}

const acts = {
  async forget() {
    await forget();
    show('unwanted');
    say('forgotten');
  },
  async keep() {
    want();
    await keepAndShow();
  },
};

/** Carries out a press. The button that replaces the pressed one gets the focus. */
async function pressed(/** @type {MouseEvent} */ { target }) {
  const button = /** @type {Element} */ (target).closest('button');
  if (!button) return;
  button.disabled = true;
  await acts[/** @type {keyof typeof acts} */ (button.value)]().catch(() => show('refused'));
  button.disabled = false;
  /** @type {HTMLElement | null} */ (place.querySelector('[data-when]:not([hidden]) button'))?.focus();
}

async function begin() {
  showAtStart();
  // Another program may be loaded into the page, with a root of its own.
  new MutationObserver(showAtStart).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-step'],
  });
  place.addEventListener('click', pressed);
  if (await isUnwanted()) {
    show('unwanted');
    return;
  }
  addEventListener('online', () => say(''));
  addEventListener('offline', () => say('offline'));
  renewAtRest(isAtStart);
  await keepAndShow();
}

// If workers or storage are blocked, the page stays as it was.
const idle = self.requestIdleCallback ?? setTimeout;
idle(() => begin().catch(() => show('refused')));
