// Keeps the focus where it was while an element is moved in its page, which takes it away.

/**
 * Remembers what has the focus inside a shadow root.
 *
 * @param {ShadowRoot} root
 */
export function rememberFocus(root) {
  /** @type {HTMLElement | null} */
  let focused = null;
  root.addEventListener('focusin', ({ target }) => {
    focused = /** @type {HTMLElement} */ (target);
  });
  root.addEventListener('focusout', () => {
    // Being taken out of the page may tell this too; by the next turn it is back in, and has it again.
    queueMicrotask(() => {
      if (!root.activeElement) focused = null;
    });
  });
  return {
    /** What had the focus until this turn. */
    get part() {
      return focused;
    },
    /** Lets go of a part that is drawn no longer. */
    forget() {
      focused = null;
    },
    /** Gives the focus back, unless something else has taken it. */
    restore() {
      const { activeElement, body } = root.ownerDocument;
      if (focused && (activeElement === body || activeElement === null)) {
        focused.focus({ preventScroll: true });
      }
    },
  };
}

/**
 * The part that took the place of one that had the focus, or else the widget itself.
 *
 * @param {HTMLElement} ground
 * @param {HTMLElement} part
 */
export function refocus(ground, part) {
  const { id, name, value, dataset } = /** @type {HTMLInputElement} */ (part);
  const same = [
    .../** @type {NodeListOf<HTMLInputElement>} */ (ground.querySelectorAll('button, input, a, h1, h2, summary')),
  ].find((other) =>
    id
      ? other.id === id
      : other.localName === part.localName &&
        other.name === name &&
        other.value === value &&
        other.dataset.action === dataset.action &&
        other.textContent === part.textContent,
  );
  (same ?? ground).focus({ preventScroll: true });
}
