// Prepares the widget for printing: fills in today's date and opens what is folded, which older browsers
// print folded.

/**
 * Does so whenever the page is printed.
 *
 * @param {ParentNode} root - what contains the widget
 * @returns {() => void} ends that
 */
export function prepareOnPrint(root) {
  const handlers = { beforeprint: () => prepare(root), afterprint: () => restore(root) };
  for (const [name, handler] of Object.entries(handlers)) addEventListener(name, handler);
  return () => {
    for (const [name, handler] of Object.entries(handlers)) removeEventListener(name, handler);
  };
}

/**
 * Prepares what the root shows.
 *
 * @param {ParentNode} root
 */
export function prepare(root) {
  fillDate(root, today(/** @type {HTMLElement | null} */ (root.querySelector('.je[lang]'))?.lang));
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (
    root.querySelectorAll('.je details:not([open])')
  )) {
    details.open = true;
    details.dataset.print = '';
  }
}

/**
 * Undoes the preparation.
 *
 * @param {ParentNode} root
 */
export function restore(root) {
  fillDate(root, '');
  for (const details of /** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll('.je [data-print=""]'))) {
    details.open = false;
    delete details.dataset.print;
  }
}

/**
 * @param {ParentNode} root
 * @param {string} text
 */
function fillDate(root, text) {
  for (const field of root.querySelectorAll('[data-fill=date]')) field.textContent = text;
}

/**
 * Returns today's date in the reader's own form of the language, if the browser knows it. Some browsers
 * name a locale that they then reject (`en-US@posix`).
 *
 * @param {string | undefined} language
 */
function today(language) {
  for (const locale of [navigator.language, language]) {
    try {
      if (/** @type {string} */ (locale).split('-')[0] === language)
        return new Date().toLocaleDateString(locale, { dateStyle: 'long' });
    } catch {
      // Tries the language alone next.
    }
  }
  return '';
}
