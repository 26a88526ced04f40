// Makes what is shown ready for paper: with today's date, and with nothing folded, which older browsers
// print as it is.

/**
 * Sees to it whenever the page is printed.
 *
 * @param {ParentNode} root - what holds the widget
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
 * Makes what the root shows ready.
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
 * Makes it what it was.
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
 * The date in the reader's own form of the language, where the browser knows it. Some browsers name a
 * locale that they then refuse themselves (`en-US@posix`).
 *
 * @param {string | undefined} language
 */
function today(language) {
  for (const locale of [navigator.language, language]) {
    try {
      if (/** @type {string} */ (locale).split('-')[0] === language)
        return new Date().toLocaleDateString(locale, { dateStyle: 'long' });
    } catch {
      // The language alone is left.
    }
  }
  return '';
}
