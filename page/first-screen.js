// The first screen, which is in the page before the program: no press is lost, the program replaces the
// screen when that disturbs nobody, and if the program cannot run, the page says so.

/** The prefix of the ids in the first question, which is in the page beside the start. */
const ID_PREFIX = /^first-/;

/** @typedef {HTMLElement & {dataset: {action: string}}} Action */

/**
 * Starts to listen.
 *
 * @param {HTMLElement} root - the part that the program will draw into
 * @param {Record<string, () => boolean>} actions - what buttons do at once, by their actions; each returns
 *   whether it could. A press that could not be handled waits for the program.
 */
export function attachFirstScreen(root, actions) {
  const { dataset } = document.body;
  const waiting = document.getElementById('waiting');
  /** The action of a pressed button that waits for the program. */
  let pendingAction = /** @type {string | null} */ (null);
  const quiet = watchForQuiet(root, () => pendingAction !== null);

  function showWaiting() {
    waiting.textContent = waiting.dataset.says;
  }

  function handleClick(/** @type {MouseEvent} */ event) {
    const button = /** @type {Action | null} */ (/** @type {Element} */ (event.target).closest('[data-action]'));
    const action = button && actions[button.dataset.action];
    if (!action) return;
    event.preventDefault();
    pendingAction = action() ? null : button.dataset.action;
    if (pendingAction === null) return;
    button.setAttribute('aria-busy', 'true');
    showWaiting();
  }

  /** Lets the space bar press a link that looks like a button. */
  function handleKeydown(/** @type {KeyboardEvent} */ event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key !== ' ' || !target.matches('a.button')) return;
    event.preventDefault();
    target.click();
  }

  // From here on, this script decides what the page shows.
  dataset.program = 'coming';
  // A browser may restore a page just as it was when the person left it.
  addEventListener('pageshow', () => {
    if (document.documentElement.hidden) location.reload();
  });
  root.addEventListener('click', handleClick);
  root.addEventListener('keydown', handleKeydown);

  return {
    /** Says that the program is loading. */
    showWaiting,

    /**
     * Gives way to the program; the focus stays where it was.
     *
     * @param {(started: boolean) => void} mount - draws; gets whether the Continue button was pressed,
     *   and handles that itself
     */
    async handOver(mount) {
      dataset.program = 'waiting';
      await quiet.wait();
      root.removeEventListener('click', handleClick);
      root.removeEventListener('keydown', handleKeydown);
      const focused = selectorOf(root.contains(document.activeElement) && document.activeElement);
      const drawing = waitForDrawing(root);
      const started = pendingAction === 'continue';
      mount(started);
      await drawing;
      if (!root.firstElementChild) throw new Error('nothing was drawn');
      dataset.program = 'there';
      waiting.textContent = '';
      // A new page moves the focus to its heading by itself.
      if (focused && !started && document.activeElement === document.body) {
        /** @type {HTMLElement | null} */ (root.querySelector(focused))?.focus({ preventScroll: true });
      }
      if (pendingAction && !started) {
        /** @type {HTMLElement | null} */ (root.querySelector(`[data-action="${pendingAction}"]`))?.click();
      }
    },

    /** Says that the program cannot run, and why; offers the paper version. */
    showUnable(/** @type {unknown} */ error) {
      const message = document.getElementById('unable');
      const reason = document.getElementById('unable-why');
      dataset.program = 'unable';
      waiting.textContent = '';
      reason.textContent = reason.textContent.replace('{reason}', String(error));
      reason.hidden = false;
      message.hidden = false;
      message.scrollIntoView({ block: 'nearest' });
    },
  };
}

/**
 * Returns a selector for the same place in what the program draws.
 *
 * @param {Element | null | false} element
 */
function selectorOf(element) {
  if (!element) return null;
  const {
    id,
    dataset: { action },
  } = /** @type {HTMLElement} */ (element);
  return id ? `[id="${id.replace(ID_PREFIX, 'je-')}"]` : action && `[data-action="${action}"]`;
}

/**
 * Resolves when the program has drawn, before anything else can happen; or at the next frame.
 *
 * @param {HTMLElement} root
 * @returns {Promise<void>}
 */
function waitForDrawing(root) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const page = root.querySelector('[data-step]');
      if (page && !page.closest('#first')) finish();
    });
    const finish = () => {
      observer.disconnect();
      resolve();
    };
    observer.observe(root, { childList: true, subtree: true });
    requestAnimationFrame(finish);
  });
}

/**
 * Waits for a moment in which the program can redraw the page. A press that has only begun would be lost,
 * typing would be interrupted, and a screen reader would read the focused part again. So if the focus is
 * in the page, this waits until the person goes on to something else.
 *
 * @param {HTMLElement} root
 * @param {() => boolean} hasPendingAction - whether a press waits for the program
 */
function watchForQuiet(root, hasPendingAction) {
  let isPointerDown = false;
  let hasMovedOn = false;
  let check = () => {};

  function isQuiet() {
    const focused = root.contains(document.activeElement) ? document.activeElement : null;
    if (isPointerDown) return false;
    if (hasPendingAction() || !focused) return true;
    return hasMovedOn && !focused.matches('[type="text"]');
  }

  function handleEvent(/** @type {Event} */ { type }) {
    if (type.startsWith('pointer')) isPointerDown = type === 'pointerdown';
    else hasMovedOn = true;
    // The browser may not have finished handling this event.
    setTimeout(() => check());
  }

  const events = ['pointerdown', 'pointerup', 'pointercancel', 'click', 'focusin'];
  for (const type of events) document.addEventListener(type, handleEvent, true);
  return {
    /**
     * Resolves at such a moment.
     *
     * @returns {Promise<void>}
     */
    wait() {
      hasMovedOn = false;
      return new Promise((resolve) => {
        check = () => {
          if (!isQuiet()) return;
          for (const type of events) document.removeEventListener(type, handleEvent, true);
          check = () => {};
          resolve();
        };
        check();
      });
    },
  };
}
