// The way out that needs no pointer, until the program has it: F8 pressed three times in a row by itself,
// as the program counts it too (`src/app/leaving.rs` says why this key), and the box that switches it off.

const KEY = 'F8';
const PRESSES = 3;
const TOGETHER_MS = 5000;
/** What a browser gives for the code of a key that an input method takes. */
const COMPOSING = 229;
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
  let count = 0;
  let begun = 0;

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

  /** @param {KeyboardEvent} event */
  function keyed({ key, keyCode, isComposing, repeat, ctrlKey, altKey, metaKey, shiftKey, timeStamp }) {
    const isChord = ctrlKey || altKey || metaKey || shiftKey;
    if (key !== KEY || isChord || isComposing || keyCode === COMPOSING) count = 0;
    else if (!repeat && box.checked) {
      if (count === 0 || timeStamp - begun > TOGETHER_MS) {
        count = 0;
        begun = timeStamp;
      }
      count += 1;
      if (count === PRESSES) leave();
    }
  }

  function pointed() { count = 0; }

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
  /** @type {Record<string, (event: any) => void>} */
  const heard = { keydown: keyed, pointerdown: pointed, change: changed };
  for (const [type, hear] of Object.entries(heard)) document.addEventListener(type, hear);
  return {
    end() {
      for (const [type, hear] of Object.entries(heard)) document.removeEventListener(type, hear);
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
