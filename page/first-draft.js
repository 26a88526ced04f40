// The draft in the tab, where the program finds it.
import { clearAll, has, isKept as isKeptBy } from '../element/keys.js';
import { quickExit } from '../element/quick-exit.js';

/** The name that it is stored under. */
export const DRAFT_KEY = 'joint-effort.draft';

/** Whether answers were kept. */
export const hasDraft = () => isKeptBy(DRAFT_KEY);

/** Whether they are also remembered on the device, or there is a map. Only the whole program has both. */
export function isRemembered() {
  return has(`${DRAFT_KEY}.place`) || has(`${DRAFT_KEY}.map`);
}

/**
 * Keeps a draft instead of the one before.
 *
 * @param {string} draft
 */
export function saveDraft(draft) {
  try {
    sessionStorage.setItem(DRAFT_KEY, draft);
  } catch {
    // The program says so once it is loaded.
  }
}

/** Deletes the draft: an earlier visit in this tab may have left one, and Back would bring it back. */
export function deleteDraft() {
  try {
    sessionStorage.removeItem(DRAFT_KEY);
  } catch {
    // Without storage, nothing was kept.
  }
}

/** Deletes everything that was kept, and leaves. */
export function clearAndLeave() {
  document.title = '';
  clearAll(DRAFT_KEY);
  quickExit();
  return true;
}
