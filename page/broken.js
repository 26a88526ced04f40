// What the standalone page or the frame says if the program has crashed, and how it continues.
import { isEarlyCrash, parseMessages, resumePoint, showCrashMessage } from '../element/broken.js';
import { isExitKeyOff, isKept } from '../element/keys.js';

/** @import { Functions, Mount } from '../types/program.js' */

/**
 * @typedef {object} Ways
 * @property {string} key - the name of the draft
 * @property {() => void} leave - clears everything, and leaves
 * @property {boolean} [isKeyHidden] - whether the host wants no exit key
 * @property {(root: HTMLElement, kept: string | undefined) => unknown} [begin] - draws with a new program
 * @property {(error: unknown) => void} [tell] - tells the host
 * @property {boolean} [reloads] - whether to reload the page if the browser has stored everything
 */

/**
 * Shows the message if the program crashes.
 *
 * @param {Element} root - the part that the program draws into
 * @param {Functions['onBroken']} hear
 * @param {import('../element/broken.js').Messages} says
 * @param {() => string | undefined} keep - returns what to continue from
 * @param {Ways} ways
 */
export function onBroken(root, hear, says, keep, { key, leave, isKeyHidden, begin, tell, reloads }) {
  const begun = performance.now();
  hear(({ error, rescue }) => {
    // Another program may have replaced it.
    if (!root.isConnected) return;
    console.error('Joint Effort:', error);
    tell?.(error);
    const kept = rescue(keep);
    const fresh = /** @type {HTMLElement} */ (root.cloneNode(false));
    const isFocused = root.contains(document.activeElement) || document.activeElement === document.body;
    root.replaceWith(fresh);
    const lies = isKept(key) && (kept?.split('\n').slice(1) ?? []).every(isStored);
    showCrashMessage(fresh, says, lies || Boolean(kept && begin), isFocused, {
      isExitKeyOn: () => !isKeyHidden && !isExitKeyOff(key),
      goOn() {
        if (begin && !(reloads && lies)) begin(fresh, resumePoint(kept, begun));
        else {
          if (isEarlyCrash(begun) && history.state) history.replaceState('start', '');
          location.reload();
        }
      },
      leave,
    });
  });
}

/**
 * Returns what draws, and shows the message if its program crashes.
 *
 * @param {Pick<Functions, 'mount' | 'onBroken'>} program
 * @param {Ways} ways
 * @returns {Mount}
 */
export function guarded({ mount, onBroken: hear }, ways) {
  return (root, settings, onEvent) => {
    const mounted = mount(root, settings, onEvent);
    onBroken(root, hear, parseMessages(mounted.says()), () => mounted.keep(), ways);
    return mounted;
  };
}

/** @param {string} text */
function isStored(text) {
  try {
    return [sessionStorage, localStorage].some((storage) => Object.values(storage).includes(text));
  } catch {
    return false;
  }
}
