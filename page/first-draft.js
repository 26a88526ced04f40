// The draft in the tab, where the program finds it.
import { clearAll, isKept as isKeptBy } from '../element/keys.js';

/** The name that it is kept by. */
export const NAME = 'joint-effort.draft';

/** Whether answers were kept. */
export const isKept = () => isKeptBy(NAME);

/** Whether they are remembered on the device as well, or there is a map: the whole program alone has both. */
export function isRemembered() {
  return has(`${NAME}.place`) || has(`${NAME}.map`);
}

/** @param {string} name */
function has(name) {
  try {
    return sessionStorage.getItem(name) !== null;
  } catch {
    // Where there is no storage nothing was kept.
    return false;
  }
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

/** Forgets all that the tab knows, for whoever leaves. */
export const forgetAll = () => clearAll(NAME);
