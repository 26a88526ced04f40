// What the standalone page or the frame says if the program has crashed, and how it continues.
import { isEarlyCrash, parseMessages, resumePoint, showCrashMessage } from '../element/broken.js';
import { isExitKeyOff, isKept } from '../element/keys.js';

/** @import { Functions, Mount } from '../types/program.js' */

/**
 * @typedef {object} RecoveryOptions
 * @property {string} key - the name of the draft
 * @property {() => void} leave - clears everything, and leaves
 * @property {boolean} [isKeyHidden] - whether the host wants no exit key
 * @property {(root: HTMLElement, kept: string | undefined) => unknown} [restart] - draws with a new program
 * @property {(error: unknown) => void} [tellHost] - tells the host
 * @property {boolean} [prefersReload] - whether to reload the page if the browser has stored everything
 */

/**
 * Shows the message if the program crashes.
 *
 * @param {Element} root - the part that the program draws into
 * @param {Functions['onBroken']} onBroken
 * @param {import('../element/broken.js').Messages} messages
 * @param {() => string | undefined} keep - returns what to continue from
 * @param {RecoveryOptions} ways
 */
export function offerRecovery(
  root,
  onBroken,
  messages,
  keep,
  { key, leave, isKeyHidden, restart, tellHost, prefersReload },
) {
  const startedAt = performance.now();
  onBroken(({ error, rescue }) => {
    // Another program may have replaced it.
    if (!root.isConnected) return;
    console.error('Joint Effort:', error);
    tellHost?.(error);
    const kept = rescue(keep);
    const newRoot = /** @type {HTMLElement} */ (root.cloneNode(false));
    const isFocused = root.contains(document.activeElement) || document.activeElement === document.body;
    root.replaceWith(newRoot);
    const isAllStored = isKept(key) && (kept?.split('\n').slice(1) ?? []).every(isStored);
    showCrashMessage(newRoot, messages, isAllStored || Boolean(kept && restart), isFocused, {
      isExitKeyOn: () => !isKeyHidden && !isExitKeyOff(key),
      goOn() {
        if (restart && !(prefersReload && isAllStored)) restart(newRoot, resumePoint(kept, startedAt));
        else {
          if (isEarlyCrash(startedAt) && history.state) history.replaceState('start', '');
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
 * @param {RecoveryOptions} options
 * @returns {Mount}
 */
export function withRecovery({ mount, onBroken }, options) {
  return (root, settings, onEvent) => {
    const mounted = mount(root, settings, onEvent);
    offerRecovery(root, onBroken, parseMessages(mounted.says()), () => mounted.keep(), options);
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
