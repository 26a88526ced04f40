// WebKit brings a field for text that gets the focus to the very edge of the window, where the bar covers it:
// for such a field alone it heeds no scroll-margin.

/** By then it has scrolled. */
const SCROLLED_MS = 50;

/** What is typed into. */
const FIELDS = 'input:not([type="radio"], [type="checkbox"]), textarea';

/**
 * Keeps the fields clear of the bar that stand in a part of the page, or in all of it.
 *
 * @param {Document | HTMLElement} root
 */
export function keepInSight(root) {
  if (!navigator.vendor.startsWith('Apple')) return;
  root.addEventListener('focusin', ({ target }) => {
    const field = /** @type {Element} */ (target);
    if (!field.matches(FIELDS)) return;
    setTimeout(() => {
      // Nothing is to move under a pointer that is down.
      if (field.matches(':focus:not(:active)')) field.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }, SCROLLED_MS);
  });
}
