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
 * @param {{isHidden?: boolean, storage?: 'tab' | 'device' | 'none'}} [host] - whether whoever shows the
 *   page wants no such key at all, and where drafts are kept
 */
export function onExitKey(draft, leave, { isHidden = false, storage = 'tab' } = {}) {
  const first = document.getElementById('first');
  const kept = storage !== 'none' && (storage === 'device' ? 'localStorage' : 'sessionStorage');
  const boxes = first.querySelectorAll('[data-action="exit-key"] input');
  let isOff = isHidden || read(kept, draft + OFF);
  let count = 0;
  let begun = 0;

  function show() {
    for (const box of boxes) box.checked = !isOff;
    for (const hint of first.querySelectorAll('.leave-hint')) {
      hint.hidden = isOff;
      // What is hidden would still describe the link.
      const link = hint.parentElement.querySelector('a');
      if (isOff) link.removeAttribute('aria-describedby');
      else link.setAttribute('aria-describedby', hint.id);
    }
  }

  function keyed({ key, keyCode, isComposing, repeat, ctrlKey, altKey, metaKey, shiftKey, timeStamp }) {
    const isAlone = key === KEY && !(ctrlKey || altKey || metaKey || shiftKey);
    if (!isAlone || isComposing || keyCode === COMPOSING) count = 0;
    else if (!repeat && !isOff) {
      if (count === 0 || timeStamp - begun > TOGETHER_MS) {
        count = 0;
        begun = timeStamp;
      }
      count += 1;
      if (count === PRESSES) leave();
    }
  }

  function pointed() { count = 0; }

  function changed({ target }) {
    if (!target.closest('[data-action="exit-key"]')) return;
    isOff = !target.checked;
    write(kept, draft + OFF, isOff);
    show();
  }

  if (isHidden) for (const box of boxes) box.parentElement.remove();
  show();
  const heard = { keydown: keyed, pointerdown: pointed, change: changed };
  for (const [type, hear] of Object.entries(heard)) document.addEventListener(type, hear);
  return {
    end() {
      for (const [type, hear] of Object.entries(heard)) document.removeEventListener(type, hear);
    },
  };
}

function read(kept, name) {
  try {
    return self[kept].getItem(name) !== null;
  } catch {
    // Where there is no storage nothing was kept.
    return false;
  }
}

function write(kept, name, isOff) {
  try {
    if (isOff) self[kept].setItem(name, ' off');
    else self[kept].removeItem(name);
  } catch {
    // It holds until the program has come.
  }
}
