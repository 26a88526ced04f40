// Restores the focus when an element is moved in its page, which loses it.

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
    // Removal from the page may fire this too. By the next microtask the element is back and has the focus again.
    queueMicrotask(() => {
      if (!root.activeElement) focused = null;
    });
  });
  return {
    /** The part that has the focus, or has only just lost it. */
    get part() {
      return focused;
    },
    /** Forgets a part that is no longer drawn. */
    forget() {
      focused = null;
    },
    /** Restores the focus, unless something else has taken it. */
    restore() {
      const { activeElement, body } = root.ownerDocument;
      if (focused && (activeElement === body || activeElement === null)) {
        focused.focus({ preventScroll: true });
      }
    },
  };
}

/**
 * Focuses the part that has replaced the focused one, or else the widget itself.
 *
 * @param {HTMLElement} ground
 * @param {HTMLElement} part
 */
export function refocus(ground, part) {
  const { id, name, value, dataset } = /** @type {HTMLInputElement} */ (part);
  const replacement = [
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
  (replacement ?? ground).focus({ preventScroll: true });
}
