// The standalone page without a network: once it can be used, it is kept on the device. The start says
// so, says when there is no network, and removes the page from the device on request.
import { hasOptedOut, keepPage, optIn, removePage, updateWhenIdle } from './offline-keeping.js';

const place = document.getElementById('offline-place');
const status = /** @type {HTMLElement & {dataset: Record<'offline' | 'forgotten', string>}} */ (
  place.querySelector('[aria-live]')
);

/**
 * Shows the part for a state: `kept`, `unwanted`, or none for any other.
 *
 * @param {'kept' | 'unwanted' | 'refused'} state
 */
function showState(state) {
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll('[data-when]')))
    part.hidden = part.dataset.when !== state;
  place.dataset.state = state;
}

function announce(/** @type {'offline' | 'forgotten' | '' | false} */ message) {
  status.textContent = message ? status.dataset[message] : '';
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
  const { isKept, isOnline } = await keepPage();
  showState(isKept ? 'kept' : 'refused');
  announce(!isOnline && 'offline');
}

const actions = {
  async forget() {
    await removePage();
    showState('unwanted');
    announce('forgotten');
  },
  async keep() {
    optIn();
    await keepAndShow();
  },
};

/** Carries out a press. The button that replaces the pressed one gets the focus. */
async function handleClick(/** @type {MouseEvent} */ { target }) {
  const button = /** @type {Element} */ (target).closest('button');
  if (!button) return;
  button.disabled = true;
  await actions[/** @type {keyof typeof actions} */ (button.value)]().catch(() => showState('refused'));
  button.disabled = false;
  /** @type {HTMLElement | null} */ (place.querySelector('[data-when]:not([hidden]) button'))?.focus();
}

async function start() {
  showAtStart();
  // Another program may be loaded into the page, with a root of its own.
  new MutationObserver(showAtStart).observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-step'],
  });
  place.addEventListener('click', handleClick);
  if (await hasOptedOut()) {
    showState('unwanted');
    return;
  }
  addEventListener('online', () => announce(''));
  addEventListener('offline', () => announce('offline'));
  updateWhenIdle(isAtStart);
  await keepAndShow();
}

// If workers or storage are blocked, the page stays as it was.
const whenIdle = self.requestIdleCallback ?? setTimeout;
whenIdle(() => start().catch(() => showState('refused')));
