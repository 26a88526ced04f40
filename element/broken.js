// A program may break off: for want of memory, or by a fault of its own. What it was at then stays halfway,
// so nothing of it is called any more but once, for the answers it held; and the person is told.
import { onExitPresses } from './exit-key.js';

/**
 * @typedef {object} Broken
 * @property {unknown} error - what it broke off with
 * @property {<Result>(act: () => Result) => Result | undefined} rescue - lets its functions be called while it acts;
 *   gives nothing where the program breaks off once more
 */

/**
 * The functions of a program, none of which does anything once one has broken off.
 *
 * @param {WebAssembly.Exports} exports
 * @param {Set<(broken: Broken) => void>} hearing - who hears of it, each once, when the calls that led there
 *   have ended
 * @returns {WebAssembly.Exports}
 */
export function unbroken(exports, hearing) {
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
  const called =
    (/** @type {Function} */ inner) =>
    (/** @type {unknown[]} */ ...given) => {
      if (isBroken) return undefined;
      try {
        return inner(...given);
      } catch (error) {
        isBroken = true;
        // It comes out through all the calls that led there, and the answers may be asked for in vain.
        const told = [...hearing];
        hearing.clear();
        if (told.length > 0)
          queueMicrotask(() => {
            for (const act of told) act({ error, rescue });
          });
        throw error;
      }
    };
  return Object.fromEntries(
    Object.entries(exports).map(([name, value]) => [
      name,
      typeof value === 'function' ? /** @type {WebAssembly.ExportValue} */ (called(value)) : value,
    ]),
  );
}

/**
 * What is said of a program, as one of the module's own writes it: a text a line.
 *
 * @typedef {ReturnType<typeof saysOf>} Says
 * @param {string} lines - see `src/content/phrasing/mod.rs`
 */
export function saysOf(lines) {
  const [kept, lost, goOn, leave, loading, missed, lang = '', dir = ''] = lines.split('\n');
  return { kept, lost, goOn, leave, loading, missed, lang, dir };
}

/** So soon after it was begun a page that breaks off may do so each time. */
const SOON_MS = 10_000;

/**
 * What to go on from: the start, where the page itself may be what breaks.
 *
 * @param {string | undefined} kept
 * @param {number} begun - when it was drawn, as `performance.now()` tells it
 */
export function ongoing(kept, begun) {
  return isSoon(begun) ? kept?.replace(/^\S+/, 'start') : kept;
}

/** @param {number} begun */
export const isSoon = (begun) => performance.now() - begun < SOON_MS;

/**
 * Says that the program has broken off, in place of what it had drawn.
 *
 * @param {HTMLElement} place
 * @param {Says} says
 * @param {boolean} isKept
 * @param {boolean} isFocused - whether what was drawn had the focus
 * @param {{goOn: () => void, leave: () => void, isKeyWanted: () => boolean}} acts - what the buttons do, and
 *   whether the quick key leaves
 */
export function sayBroken(place, says, isKept, isFocused, { goOn, leave, isKeyWanted }) {
  const note = made('div', 'note', [
    made('p', '', [isKept ? says.kept : says.lost]),
    made('div', 'buttons', [
      button('button primary', says.goOn, 'go-on-afresh', goOn),
      button('button', says.leave, 'leave', leave),
    ]),
  ]);
  note.tabIndex = -1;
  const page = made('div', 'page', [note]);
  page.dataset.step = 'broken';
  // A screen reader reads what has the focus; where that is elsewhere it stays there.
  if (!isFocused) note.setAttribute('role', 'alert');
  // The page around may be in another language.
  const { lang, dir } = says;
  place.replaceChildren(Object.assign(made('div', 'je', [page]), { lang, dir }));
  onExitPresses(leave, () => isKeyWanted() && note.isConnected);
  if (isFocused) note.focus();
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string)[]} inside
 */
function made(tag, className, inside) {
  const part = Object.assign(document.createElement(tag), { className });
  part.append(...inside);
  return part;
}

/**
 * @param {string} className
 * @param {string} text
 * @param {string} action
 * @param {() => void} act
 */
function button(className, text, action, act) {
  const part = /** @type {HTMLButtonElement} */ (made('button', className, [text]));
  part.type = 'button';
  part.dataset.action = action;
  part.addEventListener('click', act);
  return part;
}
