// Prepares the widget for printing: fills in today's date and opens what is folded, which older browsers
// print folded.

/**
 * Does so whenever the page is printed.
 *
 * @param {ParentNode} root - what contains the widget
 * @returns {() => void} ends that
 */
export function onPaper(root) {
  const heard = { beforeprint: () => ready(root), afterprint: () => restore(root) };
  for (const [name, hear] of Object.entries(heard)) addEventListener(name, hear);
  return () => {
    for (const [name, hear] of Object.entries(heard)) removeEventListener(name, hear);
  };
}

/**
 * Prepares what the root shows.
 *
 * @param {ParentNode} root
 */
export function ready(root) {
  date(root, today(/** @type {HTMLElement | null} */ (root.querySelector('.je[lang]'))?.lang));
  for (const folded of /** @type {NodeListOf<HTMLDetailsElement>} */ (
    root.querySelectorAll('.je details:not([open])')
  )) {
    folded.open = true;
    folded.dataset.print = '';
  }
}

/**
 * Undoes the preparation.
 *
 * @param {ParentNode} root
 */
export function restore(root) {
  date(root, '');
  for (const opened of /** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll('.je [data-print=""]'))) {
    opened.open = false;
    delete opened.dataset.print;
  }
}

/**
 * @param {ParentNode} root
 * @param {string} text
 */
function date(root, text) {
  for (const place of root.querySelectorAll('[data-fill=date]')) place.textContent = text;
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
