// The exit key while no program listens for it: F8 pressed three times in a row by itself, counted as the program
// counts it (`src/app/quick_exit.rs` says why this key).

const KEY = 'F8';
const PRESSES = 3;
const MAX_SPAN_MS = 5000;
/** The `keyCode` of a key that an input method handles. */
const COMPOSING = 229;

/**
 * Listens until the returned function is called.
 *
 * @param {() => void} leave - called at the third press
 * @param {() => boolean} isEnabled - whether the key does anything now
 */
export function onExitPresses(leave, isEnabled) {
  let count = 0;
  let firstPressAt = 0;

  /** @param {KeyboardEvent} event */
  function onKeyDown({ key, keyCode, isComposing, repeat, ctrlKey, altKey, metaKey, shiftKey, timeStamp }) {
    const isChord = ctrlKey || altKey || metaKey || shiftKey;
    if (key !== KEY || isChord || isComposing || keyCode === COMPOSING) count = 0;
    else if (!repeat && isEnabled()) {
      if (count === 0 || timeStamp - firstPressAt > MAX_SPAN_MS) {
        count = 0;
        firstPressAt = timeStamp;
      }
      count += 1;
      if (count === PRESSES) leave();
    }
  }

  function onPointerDown() {
    count = 0;
  }

  document.addEventListener('keydown', onKeyDown);
  document.addEventListener('pointerdown', onPointerDown);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    document.removeEventListener('pointerdown', onPointerDown);
  };
}
