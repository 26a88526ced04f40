// When the widget may begin, and when it has.

/**
 * While a page is still being parsed an element comes before what stands inside it.
 *
 * @param {Element} element
 * @returns {Promise<unknown>}
 */
export function parsed(element) {
  if (element.ownerDocument.readyState !== 'loading') return Promise.resolve();
  // What stood inside of it may still come behind such a paragraph (within.js).
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

/** A promise to be settled later, of which it is no fault that nobody waits for it. */
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
