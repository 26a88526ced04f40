// A program can crash: it runs out of memory, or it has a fault. Whatever it was doing stays half done. So none of
// its functions is called again, except once for the answers it holds; and the person is told.
import { onExitPresses } from './exit-key.js';

/**
 * @typedef {object} Broken
 * @property {unknown} error - what it threw
 * @property {<Result>(act: () => Result) => Result | undefined} rescue - allows calls to its functions while `act`
 *   runs; returns undefined if the program crashes again
 */

/**
 * Wraps the functions of a program, so that none does anything once one has crashed.
 *
 * @param {WebAssembly.Exports} exports
 * @param {Set<(broken: Broken) => void>} listeners - each is called once, after the calls that led to the
 *   crash have ended
 * @returns {WebAssembly.Exports}
 */
export function guardExports(exports, listeners) {
  let isBroken = false;
  const rescue = (/** @type {() => any} */ act) => {
    isBroken = false;
    try {
      return act();
    } catch {
      return undefined;
    } finally {
      isBroken = true;
    }
  };
  const guard =
    (/** @type {Function} */ call) =>
    (/** @type {unknown[]} */ ...args) => {
      if (isBroken) return undefined;
      try {
        return call(...args);
      } catch (error) {
        isBroken = true;
        // The error passes through every nested call, and a rescue may fail too: each listener is told only once.
        const pending = [...listeners];
        listeners.clear();
        if (pending.length > 0)
          queueMicrotask(() => {
            for (const act of pending) act({ error, rescue });
          });
        throw error;
      }
    };
  return Object.fromEntries(
    Object.entries(exports).map(([name, value]) => [
      name,
      typeof value === 'function' ? /** @type {WebAssembly.ExportValue} */ (guard(value)) : value,
    ]),
  );
}

/**
 * Reads the messages about a program, as the program itself writes them: one per line.
 *
 * @typedef {ReturnType<typeof parseMessages>} Messages
 * @param {string} lines - see `src/content/phrasing/mod.rs`
 */
export function parseMessages(lines) {
  const [kept, lost, goOn, leave, loading, missed, lang = '', dir = ''] = lines.split('\n');
  return { kept, lost, goOn, leave, loading, missed, lang, dir };
}

/** A page that crashes this soon after it was drawn may crash every time. */
const EARLY_CRASH_MS = 10_000;

/**
 * Returns what to continue from. The page becomes the start if the page itself may be what crashes.
 *
 * @param {string | undefined} kept
 * @param {number} drawnAt - when it was drawn, by `performance.now()`
 */
export function resumePoint(kept, drawnAt) {
  return isEarlyCrash(drawnAt) ? kept?.replace(/^\S+/, 'start') : kept;
}

/** @param {number} drawnAt */
export const isEarlyCrash = (drawnAt) => performance.now() - drawnAt < EARLY_CRASH_MS;

/**
 * Shows that the program has crashed, in place of what it had drawn.
 *
 * @param {HTMLElement} container
 * @param {Messages} messages
 * @param {boolean} isKept
 * @param {boolean} isFocused - whether what was drawn had the focus
 * @param {{goOn: () => void, leave: () => void, isExitKeyOn: () => boolean}} acts - what the buttons do, and
 *   whether the exit key leaves
 */
export function showCrashMessage(container, messages, isKept, isFocused, { goOn, leave, isExitKeyOn }) {
  const note = createElement('div', 'note', [
    createElement('p', '', [isKept ? messages.kept : messages.lost]),
    createElement('div', 'buttons', [
      button('button primary', messages.goOn, 'go-on-afresh', goOn),
      button('button', messages.leave, 'leave', leave),
    ]),
  ]);
  note.tabIndex = -1;
  const page = createElement('div', 'page', [note]);
  page.dataset.step = 'broken';
  // A screen reader reads what gets the focus. If the focus is elsewhere it stays there, and an alert is read.
  if (!isFocused) note.setAttribute('role', 'alert');
  // The page around it may be in another language.
  const { lang, dir } = messages;
  container.replaceChildren(Object.assign(createElement('div', 'je', [page]), { lang, dir }));
  onExitPresses(leave, () => isExitKeyOn() && note.isConnected);
  if (isFocused) note.focus();
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string)[]} children
 */
function createElement(tag, className, children) {
  const part = Object.assign(document.createElement(tag), { className });
  part.append(...children);
  return part;
}

/**
 * @param {string} className
 * @param {string} text
 * @param {string} action
 * @param {() => void} act
 */
function button(className, text, action, act) {
  const part = /** @type {HTMLButtonElement} */ (createElement('button', className, [text]));
  part.type = 'button';
  part.dataset.action = action;
  part.addEventListener('click', act);
  return part;
}
