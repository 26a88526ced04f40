// When the widget can begin, and when it has.

/**
 * Resolves when the element's content is parsed: in a page that is still loading, the element comes first.
 *
 * @param {Element} element
 * @returns {Promise<unknown>}
 */
export function parsed(element) {
  if (element.ownerDocument.readyState !== 'loading') return Promise.resolve();
  // The element's content may still follow after such a paragraph (within.js).
  const mayFollow = element.parentElement?.localName === 'p';
  for (let at = /** @type {Element | null} */ (element); at && !mayFollow; at = at.parentElement)
    if (at.nextSibling) return Promise.resolve();
  return new Promise((resolve) => {
    element.ownerDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}

/**
 * @typedef {object} Settled
 * @property {Promise<void>} promise
 * @property {() => void} resolve
 * @property {(error: unknown) => void} reject
 * @property {boolean} failed
 */

/** Makes a promise to settle later. Its rejection is no error if nobody waits for it. */
export function promise() {
  const settled = /** @type {Settled} */ ({ failed: false });
  settled.promise = new Promise((/** @type {() => void} */ resolve, reject) => {
    settled.resolve = resolve;
    settled.reject = (error) => {
      settled.failed = true;
      reject(error);
    };
  });
  settled.promise.catch(() => {});
  return settled;
}
