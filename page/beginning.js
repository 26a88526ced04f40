// What the page starts with: a side page, after a reload, or a share code in its address.
import { isAside } from '../element/handover.js';

/** @import { Aside } from '../types/program.js' */

const CODE_PREFIX = '#code=';

/**
 * Returns the side page and the share code that the page starts with.
 *
 * @returns {{aside?: Aside, brought?: string}}
 */
export function readInitialState() {
  const { hash } = location;
  const { state } = history;
  const aside = isAside(state) ? state : undefined;
  // Later on in the same tab, the code is no longer what the page was opened for.
  const isCode = hash.startsWith(CODE_PREFIX) && (state === null || aside);
  return isCode ? { aside: 'course', brought: hash } : { aside };
}

/** Reloads the page if a code is put into its address, to open it as a new page would. */
export function reloadOnCode() {
  addEventListener('hashchange', () => location.hash.startsWith(CODE_PREFIX) && location.reload());
}
