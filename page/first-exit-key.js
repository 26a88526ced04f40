// The exit key, until the program takes over, and the box that switches it off.
import { onExitPresses } from '../element/exit-key.js';

/** Suffix of a draft's name: where the wish for no exit key is kept. */
const OFF_SUFFIX = '.exit-key';

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
  function getStorage() {
    return self[storage === 'device' ? 'localStorage' : 'sessionStorage'];
  }

  function updateHints() {
    for (const hint of /** @type {NodeListOf<HTMLElement>} */ (first.querySelectorAll('.leave-hint'))) {
      hint.hidden = !box.checked;
      // A hidden hint would still describe the link.
      const link = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (hint.parentElement).querySelector('a'));
      if (hint.hidden) link.removeAttribute('aria-describedby');
      else link.setAttribute('aria-describedby', hint.id);
    }
  }

  function handleChange(/** @type {Event} */ { target }) {
    if (target !== box) return;
    updateHints();
    attempt(() => {
      if (box.checked) getStorage().removeItem(draft + OFF_SUFFIX);
      else if (storage !== 'none') getStorage().setItem(draft + OFF_SUFFIX, ' off');
    });
  }

  if (isHidden) /** @type {HTMLElement} */ (box.parentElement).remove();
  const isOff = isHidden || (storage !== 'none' && attempt(() => getStorage().getItem(draft + OFF_SUFFIX) !== null));
  box.checked = !isOff;
  updateHints();
  document.addEventListener('change', handleChange);
  const end = onExitPresses(leave, () => box.checked);
  return {
    end() {
      document.removeEventListener('change', handleChange);
      end();
    },
  };
}

/**
 * Returns nothing if storage is blocked.
 *
 * @template Result
 * @param {() => Result} callback
 */
function attempt(callback) {
  try {
    return callback();
  } catch {
    return undefined;
  }
}
