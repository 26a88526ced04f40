// The way out that needs no pointer, until the program has it, and the box that switches it off.
import { onExitPresses } from '../element/exit-key.js';

/** Behind the name of a draft: where it is kept that nobody wants the key. */
const OFF = '.exit-key';

/**
 * Listens until `end` is called on what it gives.
 *
 * @param {string} draft - the name of the draft that the wish is kept beside
 * @param {() => void} leave - called with the third press
 * @param {{isHidden?: boolean, storage?: string}} [host] - whether whoever shows the
 *   page wants no such key at all, and where drafts are kept
 */
export function onExitKey(draft, leave, { isHidden = false, storage = 'tab' } = {}) {
  const first = document.getElementById('first');
  const box = /** @type {HTMLInputElement} */ (first.querySelector('[data-action="exit-key"] input'));

  /** Where the wish is kept; throws where nothing may be. */
  function kept() {
    return self[storage === 'device' ? 'localStorage' : 'sessionStorage'];
  }

  function show() {
    for (const hint of /** @type {NodeListOf<HTMLElement>} */ (first.querySelectorAll('.leave-hint'))) {
      hint.hidden = !box.checked;
      // What is hidden would still describe the link.
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
 * Where there is no storage nothing is kept.
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
