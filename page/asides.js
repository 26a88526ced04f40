// How a page of the questionnaire's own goes from the program that it was begun with to the whole one,
// which has the side pages.
import { watchDrawn } from '../element/drawn.js';
import { goingOn } from '../element/handover.js';

/** @import { Aside, Mount, OnHostEvent, Settings } from '../types/program.js' */

let coming = false;

/**
 * Goes on with another program, which the page around it hears as one with the program before.
 *
 * @param {Mount} mount
 * @param {HTMLElement} root
 * @param {Settings} settings
 * @param {OnHostEvent} onEvent
 */
export function begin(mount, root, settings, onEvent) {
  watchDrawn(root);
  mount(root, settings, goingOn(onEvent));
}

/**
 * Has the whole program take the place of the one that is there. Where it does not come, that goes on.
 *
 * @param {Aside} aside - the side page that somebody wants
 * @param {() => Promise<Mount>} whole - brings the function that draws with all there is
 * @param {() => string | undefined} close - ends the program that is there, and gives what to go on from
 * @param {Settings} settings - what that was begun with
 * @param {OnHostEvent} onEvent - hears what the program tells
 */
export async function toWhole(aside, whole, close, settings, onEvent) {
  if (coming) return;
  const waiting = document.getElementById('waiting');
  coming = true;
  waiting.textContent = waiting.dataset.says;
  try {
    const mount = await whole();
    // The one that ends has listeners on the root, which would hear of what the other draws.
    const root = document.getElementById('joint-effort');
    const fresh = /** @type {HTMLElement} */ (root.cloneNode(false));
    const kept = close();
    root.replaceWith(fresh);
    begin(mount, fresh, { ...settings, kept, started: false, aside }, onEvent);
    waiting.textContent = '';
  } catch (error) {
    coming = false;
    throw error;
  }
}
