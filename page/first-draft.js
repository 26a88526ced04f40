// The draft in the tab, where the program finds it.
import { clearAll, has, isKept as isKeptBy } from '../element/keys.js';
import { quickExit } from '../element/quick-exit.js';

/** The name that it is stored under. */
export const NAME = 'joint-effort.draft';

/** Whether answers were kept. */
export const isKept = () => isKeptBy(NAME);

/** Whether they are also remembered on the device, or there is a map. Only the whole program has both. */
export function isRemembered() {
  return has(`${NAME}.place`) || has(`${NAME}.map`);
}

/**
 * Keeps a draft instead of the one before.
 *
 * @param {string} draft
 */
export function keep(draft) {
  try {
    sessionStorage.setItem(NAME, draft);
  } catch {
    // The program says so once it is loaded.
  }
}

/** Deletes the draft: an earlier visit in this tab may have left one, and Back would bring it back. */
export function forget() {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Without storage, nothing was kept.
  }
}

/** Deletes everything that was kept, and leaves. */
export function clearAndLeave() {
  document.title = '';
  clearAll(NAME);
  quickExit();
  return true;
}
