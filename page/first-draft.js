// The draft in the tab, where the program finds it.
import { clearAll, has, isKept as isKeptBy } from '../element/keys.js';
import { quickExit } from '../element/quick-exit.js';

/** The name that it is kept by. */
export const NAME = 'joint-effort.draft';

/** Whether answers were kept. */
export const isKept = () => isKeptBy(NAME);

/** Whether they are remembered on the device as well, or there is a map: the whole program alone has both. */
export function isRemembered() {
  return has(`${NAME}.place`) || has(`${NAME}.map`);
}

/**
 * Keeps a draft, in place of the one before.
 *
 * @param {string} draft
 */
export function keep(draft) {
  try {
    sessionStorage.setItem(NAME, draft);
  } catch {
    // The program says so once it has come.
  }
}

/** Forgets what was kept: an earlier visit in this tab may have left it, and Back would bring it again. */
export function forget() {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // Where there is no storage nothing was kept.
  }
}

/** Forgets all that the tab knows, and leaves. */
export function clearAndLeave() {
  document.title = '';
  clearAll(NAME);
  quickExit();
  return true;
}
