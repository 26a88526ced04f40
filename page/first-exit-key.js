// The exit key, until the program takes over, and the box that switches it off.
import { onExitPresses } from '../element/exit-key.js';

/** Suffix of a draft's name: where the wish for no exit key is kept. */
const OFF = '.exit-key';

/**
 * Listens until `end` is called on the result.
 *
 * @param {string} draft - the name of the draft beside which the wish is kept
 * @param {() => void} leave - called at the third press
 * @param {{isHidden?: boolean, storage?: string}} [host] - whether the host wants no
 *   such key at all, and where drafts are kept
 */
export function onExitKey(draft, leave, { isHidden = false, storage = 'tab' } = {}) {
  const first = document.getElementById('first');
  const box = /** @type {HTMLInputElement} */ (first.querySelector('[data-action="exit-key"] input'));

  /** Returns the storage of the wish; throws if storage is blocked. */
  function kept() {
    return self[storage === 'device' ? 'localStorage' : 'sessionStorage'];
  }

  function show() {
    for (const hint of /** @type {NodeListOf<HTMLElement>} */ (first.querySelectorAll('.leave-hint'))) {
      hint.hidden = !box.checked;
      // A hidden hint would still describe the link.
      const link = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (hint.parentElement).querySelector('a'));
      if (hint.hidden) link.removeAttribute('aria-describedby');
      else link.setAttribute('aria-describedby', hint.id);
    }
  }

  function changed(/** @type {Event} */ { target }) {
    if (target !== box) return;
    show();
    attempt(() => {
      if (box.checked) kept().removeItem(draft + OFF);
      else if (storage !== 'none') kept().setItem(draft + OFF, ' off');
    });
  }

  if (isHidden) /** @type {HTMLElement} */ (box.parentElement).remove();
  const isOff = isHidden || (storage !== 'none' && attempt(() => kept().getItem(draft + OFF) !== null));
  box.checked = !isOff;
  show();
  document.addEventListener('change', changed);
  const end = onExitPresses(leave, () => box.checked);
  return {
    end() {
      document.removeEventListener('change', changed);
      end();
    },
  };
}

/**
 * Returns nothing if storage is blocked.
 *
 * @template Result
 * @param {() => Result} act
 */
function attempt(act) {
  try {
    return act();
  } catch {
    return undefined;
  }
}
