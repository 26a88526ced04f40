// Tells the program whether something else has changed the nodes that it has drawn. Browser translation
// replaces text nodes by elements; reading aids, dictionaries and password managers add and wrap nodes.
// The program would go on writing into its own nodes, wherever they are by now. So it then draws the page
// with new nodes, and what the person has typed, opened and focused is kept.

const FOCUSABLE = 'a, button, input, textarea, summary, [tabindex]';

/**
 * Watches what is drawn in a root. The program finds the watcher as the root's `drawnNodes`.
 *
 * @param {HTMLElement} root
 */
export function watchDrawnNodes(root) {
  let isTouched = false;
  let isDrawing = true;
  /** @type {(() => void) | null} */
  let restore = null;
  // Between `begin` and `end`, every change is the program's own.
  const observer = new MutationObserver(() => {
    isTouched ||= !isDrawing;
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  root.drawnNodes = {
    /** Begins a drawing; returns whether anything else has changed a node since all were new. */
    begin() {
      isTouched ||= observer.takeRecords().length > 0 && !isDrawing;
      isDrawing = true;
      return isTouched;
    },

    /** Prepares for a drawing that makes all nodes new; `isSamePage` if it shows the same page. */
    renew(isSamePage) {
      isTouched = false;
      restore = isSamePage ? captureState(root) : null;
      removeRadioNames(root);
    },

    /** Ends the drawing. */
    end() {
      // A browser that restores a page may reset its fields to what their attributes say.
      for (const field of root.querySelectorAll('input')) {
        if (field.defaultChecked !== field.checked) field.defaultChecked = field.checked;
        if (field.type === 'text') field.defaultValue = field.value;
      }
      observer.takeRecords();
      isDrawing = false;
      restore?.();
      restore = null;
    },
  };
}

/**
 * Removes the names of radio buttons. If a named one is removed from a shadow root, Chromium keeps it, and with it the
 * page that it was on, for as long as the shadow root exists.
 *
 * @param {HTMLElement} root
 */
function removeRadioNames(root) {
  if (root.getRootNode() === document) return;
  for (const button of root.querySelectorAll('[type="radio"]')) button.removeAttribute('name');
}

/**
 * Remembers the focus, the selection, what is typed and what is open; returns a function that restores them.
 *
 * @param {HTMLElement} root
 */
function captureState(root) {
  /** @type {(selector: string) => HTMLElement[]} */
  const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];
  const focused = /** @type {HTMLInputElement | null} */ (root.querySelector(':focus'));
  const index = all(FOCUSABLE).indexOf(/** @type {HTMLInputElement} */ (focused));
  const selection = /** @type {[number, number] | false} */ (
    focused?.selectionStart != null && [focused.selectionStart, focused.selectionEnd]
  );
  const texts = /** @type {HTMLTextAreaElement[]} */ (all('textarea')).map(({ value }) => value);
  const open = /** @type {HTMLDetailsElement[]} */ (all('details')).map((part) => part.open);
  return () => {
    /** @type {HTMLTextAreaElement[]} */ (all('textarea')).forEach((field, index) => {
      field.value = texts[index] ?? '';
    });
    /** @type {HTMLDetailsElement[]} */ (all('details')).forEach((part, index) => {
      part.open = open[index] ?? false;
    });
    if (!focused) return;
    const part = /** @type {HTMLInputElement | undefined} */ (
      focused.id ? root.querySelector(`[id="${focused.id}"]`) : all(FOCUSABLE)[index]
    );
    part?.focus({ preventScroll: true });
    if (selection) part?.setSelectionRange?.(...selection);
  };
}
