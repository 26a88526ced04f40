// The first screen, which is in the page before the program: no press is lost, the program replaces the
// screen when that disturbs nobody, and if the program cannot run, the page says so.

/** The prefix of the ids in the first question, which is in the page beside the start. */
const STILL = /^first-/;

/** @typedef {HTMLElement & {dataset: {action: string}}} Action */

/**
 * Starts to listen.
 *
 * @param {HTMLElement} root - the part that the program will draw into
 * @param {Record<string, () => boolean>} acts - what buttons do at once, by their actions; each returns
 *   whether it could. A press that could not be handled waits for the program.
 */
export function firstScreen(root, acts) {
  const { dataset } = document.body;
  const waiting = document.getElementById('waiting');
  /** The action of a pressed button that waits for the program. */
  let wanted = /** @type {string | null} */ (null);
  const moment = quietMoment(root, () => wanted !== null);

  function waits() {
    waiting.textContent = waiting.dataset.says;
  }

  function pressed(/** @type {MouseEvent} */ event) {
    const button = /** @type {Action | null} */ (/** @type {Element} */ (event.target).closest('[data-action]'));
    const act = button && acts[button.dataset.action];
    if (!act) return;
    event.preventDefault();
    wanted = act() ? null : button.dataset.action;
    if (wanted === null) return;
    button.setAttribute('aria-busy', 'true');
    waits();
  }

  /** Lets the space bar press a link that looks like a button. */
  function keyed(/** @type {KeyboardEvent} */ event) {
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
  root.addEventListener('click', pressed);
  root.addEventListener('keydown', keyed);

  return {
    /** Says that the program is loading. */
    waits,

    /**
     * Gives way to the program; the focus stays where it was.
     *
     * @param {(started: boolean) => void} mount - draws; gets whether the Continue button was pressed,
     *   and handles that itself
     */
    async giveWay(mount) {
      dataset.program = 'waiting';
      await moment.comes();
      root.removeEventListener('click', pressed);
      root.removeEventListener('keydown', keyed);
      const focused = selectorOf(root.contains(document.activeElement) && document.activeElement);
      const drawn = nextDrawing(root);
      const started = wanted === 'continue';
      mount(started);
      await drawn;
      if (!root.firstElementChild) throw new Error('nothing was drawn');
      dataset.program = 'there';
      waiting.textContent = '';
      // A new page moves the focus to its heading by itself.
      if (focused && !started && document.activeElement === document.body) {
        /** @type {HTMLElement | null} */ (root.querySelector(focused))?.focus({ preventScroll: true });
      }
      if (wanted && !started) {
        /** @type {HTMLElement | null} */ (root.querySelector(`[data-action="${wanted}"]`))?.click();
      }
    },

    /** Says that the program cannot run, and why; offers the paper version. */
    unable(/** @type {unknown} */ error) {
      const message = document.getElementById('unable');
      const why = document.getElementById('unable-why');
      dataset.program = 'unable';
      waiting.textContent = '';
      why.textContent = why.textContent.replace('{reason}', String(error));
      why.hidden = false;
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
  return id ? `[id="${id.replace(STILL, 'je-')}"]` : action && `[data-action="${action}"]`;
}

/**
 * Resolves when the program has drawn, before anything else can happen; or at the next frame.
 *
 * @param {HTMLElement} root
 * @returns {Promise<void>}
 */
function nextDrawing(root) {
  return new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      const page = root.querySelector('[data-step]');
      if (page && !page.closest('#first')) done();
    });
    const done = () => {
      seen.disconnect();
      resolve();
    };
    seen.observe(root, { childList: true, subtree: true });
    requestAnimationFrame(done);
  });
}

/**
 * Waits for a moment in which the program can redraw the page. A press that has only begun would be lost,
 * typing would be interrupted, and a screen reader would read the focused part again. So if the focus is
 * in the page, this waits until the person goes on to something else.
 *
 * @param {HTMLElement} root
 * @param {() => boolean} isWanted - whether a press waits for the program
 */
function quietMoment(root, isWanted) {
  let held = false;
  let moved = false;
  let look = () => {};

  function isQuiet() {
    const focused = root.contains(document.activeElement) ? document.activeElement : null;
    if (held) return false;
    if (isWanted() || !focused) return true;
    return moved && !focused.matches('[type="text"]');
  }

  function happened(/** @type {Event} */ { type }) {
    if (type.startsWith('pointer')) held = type === 'pointerdown';
    else moved = true;
    // The browser may not have finished handling this event.
    setTimeout(() => look());
  }

  const events = ['pointerdown', 'pointerup', 'pointercancel', 'click', 'focusin'];
  for (const type of events) document.addEventListener(type, happened, true);
  return {
    /**
     * Resolves at such a moment.
     *
     * @returns {Promise<void>}
     */
    comes() {
      moved = false;
      return new Promise((resolve) => {
        look = () => {
          if (!isQuiet()) return;
          for (const type of events) document.removeEventListener(type, happened, true);
          look = () => {};
          resolve();
        };
        look();
      });
    },
  };
}
