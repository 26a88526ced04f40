// Hands a questionnaire over to the whole program, which has the side pages: where a result is
// kept, opened and compared. The program that it was begun with has none of them, and goes on till then.

/** @import { Aside, HostEvent, Mounted, OnHostEvent } from '../types/program.js' */

/**
 * Whether that is the name of a side page.
 *
 * @param {unknown} name
 * @returns {name is Aside}
 */
export const isAside = (name) =>
  ['keep', 'open', 'course', 'map', 'service', 'many'].includes(/** @type {string} */ (name));

/**
 * The side page that a press leads to, if it does.
 *
 * @param {Event} event
 * @returns {Aside | undefined}
 */
export function asideOf({ target }) {
  // `closest` may be a page's own from before shadow roots, and know nothing of these.
  for (let at = /** @type {HTMLElement | null} */ (target); at; at = at.parentElement)
    if (at.dataset.aside) return /** @type {Aside} */ (at.dataset.aside);
  return undefined;
}

/**
 * Takes a questionnaire down, and gives everything to go on from.
 *
 * @param {Mounted} mounted
 */
export function end(mounted) {
  const kept = mounted.keep();
  mounted.unmount();
  // Its part of the program's memory holds what it was drawn in; that is not left to the next collection.
  mounted.free();
  return kept;
}

/**
 * Hears the whole program for one that was heard before: of its coming, and of what the answers come to,
 * the host was told already.
 *
 * @param {OnHostEvent} onEvent
 * @returns {OnHostEvent}
 */
export function goingOn(onEvent) {
  let isArriving = true;
  return (name, detail) => {
    // All of that is told in one turn, which begins with this.
    if (name === 'ready')
      queueMicrotask(() => {
        isArriving = false;
      });
    return isArriving && name !== 'progress' ? true : onEvent(.../** @type {HostEvent} */ ([name, detail]));
  };
}
