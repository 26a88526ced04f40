// When the widget can begin, and when it has.

/**
 * Resolves when the element's content is parsed: in a page that is still loading, the element comes first.
 *
 * @param {Element} element
 * @returns {Promise<unknown>}
 */
export function whenParsed(element) {
  if (element.ownerDocument.readyState !== 'loading') return Promise.resolve();
  // The element's content may still follow after such a paragraph (within.js).
  const mayFollow = element.parentElement?.localName === 'p';
  for (let node = /** @type {Element | null} */ (element); node && !mayFollow; node = node.parentElement)
    if (node.nextSibling) return Promise.resolve();
  return new Promise((resolve) => {
    element.ownerDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}

/**
 * @typedef {object} Deferred
 * @property {Promise<void>} promise
 * @property {() => void} resolve
 * @property {(error: unknown) => void} reject
 * @property {boolean} failed
 */

/** Makes a promise to settle later. Its rejection is no error if nobody waits for it. */
export function makeDeferred() {
  const settled = /** @type {Deferred} */ ({ failed: false });
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
