// Hands a questionnaire over to the whole program, which has the side pages, where results are kept,
// opened and compared. The program that it was started with has none of them, and runs until then.

/** @import { Aside, HostEvent, Mounted, OnHostEvent } from '../types/program.js' */

/**
 * Whether this is the name of a side page.
 *
 * @param {unknown} name
 * @returns {name is Aside}
 */
export const isAside = (name) =>
  ['keep', 'open', 'course', 'map', 'service', 'many'].includes(/** @type {string} */ (name));

/**
 * Returns the side page that a press leads to, if any.
 *
 * @param {Event} event
 * @returns {Aside | undefined}
 */
export function asideOf({ target }) {
  // A page may have replaced `closest` by an old version that does not know shadow roots.
  for (let node = /** @type {HTMLElement | null} */ (target); node; node = node.parentElement)
    if (node.dataset.aside) return /** @type {Aside} */ (node.dataset.aside);
  return undefined;
}

/**
 * Unmounts a questionnaire, and returns everything to continue from.
 *
 * @param {Mounted} mounted
 */
export function unmount(mounted) {
  const kept = mounted.keep();
  mounted.unmount();
  // Frees its part of the program's memory now, not at the next garbage collection: it holds on to its nodes.
  mounted.free();
  return kept;
}

/**
 * Wraps a host's listener for a program that replaces another one. While it starts, only `progress` is passed
 * on: the host knows the rest already.
 *
 * @param {OnHostEvent} onEvent
 * @returns {OnHostEvent}
 */
export function muteStartEvents(onEvent) {
  let isStarting = true;
  return (name, detail) => {
    // All of these events come in one task, which begins with this one.
    if (name === 'ready')
      queueMicrotask(() => {
        isStarting = false;
      });
    return isStarting && name !== 'progress' ? true : onEvent(.../** @type {HostEvent} */ ([name, detail]));
  };
}
