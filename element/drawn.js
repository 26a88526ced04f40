// Tells the program whether something else has changed the nodes that it has drawn. Browser translation
// puts elements in the place of texts; reading aids, dictionaries and password managers add and wrap
// nodes. The program would go on writing into the nodes that it made, wherever those are by now: so it
// draws the page anew then, and what a person has done there meanwhile is held.

const FOCUSABLE = 'a, button, input, textarea, summary, [tabindex]';

/**
 * Watches what is drawn in a root. The program finds this by the root's `drawnNodes`.
 *
 * @param {HTMLElement} root
 */
export function watchDrawn(root) {
  let touched = false;
  let drawing = true;
  /** @type {(() => void) | null} */
  let giveBack = null;
  // From the beginning of a drawing to its end all changes are the drawing's own.
  const observer = new MutationObserver(() => {
    touched ||= !drawing;
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  root.drawnNodes = {
    /** A drawing begins; tells whether anything else has changed a node since all were new. */
    begin() {
      touched ||= observer.takeRecords().length > 0 && !drawing;
      drawing = true;
      return touched;
    },

    /** This drawing makes all nodes new; `held` where it is the same page. */
    renew(held) {
      touched = false;
      giveBack = held ? hold(root) : null;
      letGo(root);
    },

    /** The drawing has ended. */
    end() {
      // A browser that brings a page back may reset its fields to what their attributes say.
      for (const field of root.querySelectorAll('input')) {
        if (field.defaultChecked !== field.checked) field.defaultChecked = field.checked;
        if (field.type === 'text') field.defaultValue = field.value;
      }
      observer.takeRecords();
      drawing = false;
      giveBack?.();
      giveBack = null;
    },
  };
}

/**
 * Chromium keeps each radio button with a name that is taken out of a shadow root, and with it the page that it stood
 * on, for as long as the shadow root is there.
 *
 * @param {HTMLElement} root
 */
function letGo(root) {
  if (root.getRootNode() === document) return;
  for (const button of root.querySelectorAll('[type="radio"]')) button.removeAttribute('name');
}

/**
 * Holds where the focus is, what is marked, written and unfolded; gives a function that gives it back.
 *
 * @param {HTMLElement} root
 */
function hold(root) {
  /** @type {(selector: string) => HTMLElement[]} */
  const all = (selector) => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(selector))];
  const focused = /** @type {HTMLInputElement | null} */ (root.querySelector(':focus'));
  const place = all(FOCUSABLE).indexOf(/** @type {HTMLInputElement} */ (focused));
  const marked = /** @type {[number, number] | false} */ (
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
      focused.id ? root.querySelector(`[id="${focused.id}"]`) : all(FOCUSABLE)[place]
    );
    part?.focus({ preventScroll: true });
    if (marked) part?.setSelectionRange?.(...marked);
  };
}
