// Takes the standalone page or the frame from the program that it was started with to the whole one,
// which has the side pages.
import { watchDrawnNodes } from '../element/drawn.js';
import { muteStartEvents } from '../element/handover.js';

/** @import { Aside, Mount, OnHostEvent, Settings } from '../types/program.js' */

let isLoading = false;

/**
 * Continues with another program. The page around it hears both as one.
 *
 * @param {Mount} mount
 * @param {HTMLElement} root
 * @param {Settings} settings
 * @param {OnHostEvent} onEvent
 */
export function continueWith(mount, root, settings, onEvent) {
  watchDrawnNodes(root);
  mount(root, settings, muteStartEvents(onEvent));
}

/**
 * Replaces the current program by the whole one. If that fails to load, the current one stays.
 *
 * @param {Aside} aside - the side page that somebody wants
 * @param {() => Promise<Mount>} loadWhole - loads the function that draws with the whole program
 * @param {() => string | undefined} close - ends the current program, and returns what to continue from
 * @param {Settings} settings - what that was started with
 * @param {OnHostEvent} onEvent - gets the program's events
 */
export async function switchToWhole(aside, loadWhole, close, settings, onEvent) {
  if (isLoading) return;
  const waiting = document.getElementById('waiting');
  isLoading = true;
  waiting.textContent = waiting.dataset.says;
  try {
    const mount = await loadWhole();
    // The program that ends has listeners on the root, which would respond to the other one's drawing.
    const root = document.getElementById('joint-effort');
    const newRoot = /** @type {HTMLElement} */ (root.cloneNode(false));
    const kept = close();
    root.replaceWith(newRoot);
    continueWith(mount, newRoot, { ...settings, kept, started: false, aside }, onEvent);
    waiting.textContent = '';
  } catch (error) {
    isLoading = false;
    throw error;
  }
}
