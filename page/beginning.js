// What the page begins with: a side page, after a reload, or a share code in its address.
import { isAside } from '../element/handover.js';

/** @import { Aside } from '../types/program.js' */

const CODE = '#code=';

/**
 * The side page and the share code that the page begins with.
 *
 * @returns {{aside?: Aside, brought?: string}}
 */
export function beginning() {
  const { hash } = location;
  const { state } = history;
  const aside = isAside(state) ? state : undefined;
  // Further on in the same tab the code is no longer what the page was opened for.
  const isCode = hash.startsWith(CODE) && (state === null || aside);
  return isCode ? { aside: 'course', brought: hash } : { aside };
}

/** A code that is put into the address of the open page is opened as in a new one. */
export function onCode() {
  addEventListener('hashchange', () => location.hash.startsWith(CODE) && location.reload());
}
