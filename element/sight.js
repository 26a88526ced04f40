// WebKit scrolls a text field that gets the focus to the very edge of the window, where the bar covers it:
// for text fields alone it ignores scroll-margin.

/** How long WebKit takes to scroll. */
const SCROLL_MS = 50;

/** Text fields. */
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea';

/**
 * Keeps the text fields in a part of the page, or in all of it, clear of the bar.
 *
 * @param {Document | HTMLElement} root
 */
export function keepInSight(root) {
  if (!navigator.vendor.startsWith('Apple')) return;
  root.addEventListener('focusin', ({ target }) => {
    const field = /** @type {Element} */ (target);
    if (!field.matches(FIELDS)) return;
    setTimeout(() => {
      // Nothing may move under a pressed pointer.
      if (field.matches(':focus:not(:active)')) field.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }, SCROLL_MS);
  });
}
