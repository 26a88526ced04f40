// The first screen, which stands in the page before the program does: what is pressed by then is not
// lost, the program takes its place, and where that cannot run it shows the paper version.

/**
 * Begins to listen.
 *
 * @param {HTMLElement} root - what the program will draw in
 * @param {Record<string, () => void>} acts - what each button does at once, by its action; Start is
 *   taken note of
 */
export function firstScreen(root, acts) {
  let started = false;

  function pressed({ target }) {
    const button = target.closest('[data-action]');
    const action = button?.dataset.action;
    if (action === 'continue') {
      started = true;
      button.setAttribute('aria-busy', 'true');
    } else if (Object.hasOwnProperty.call(acts, action)) {
      acts[action]();
    }
  }

  // A browser may bring a page back just as it was when it was left.
  addEventListener('pageshow', () => {
    if (document.documentElement.hidden) location.reload();
  });
  root.addEventListener('click', pressed);

  return {
    /**
     * Gives way to the program; what had the focus keeps it.
     *
     * @param {(started: boolean) => void} mount - draws; told whether Start was pressed
     */
    async giveWay(mount) {
      root.removeEventListener('click', pressed);
      const focused = root.contains(document.activeElement)
        ? document.activeElement.dataset.action : undefined;
      mount(started);
      // It draws after this turn: what breaks in drawing is not thrown here.
      await new Promise(requestAnimationFrame);
      if (!root.firstElementChild) throw new Error('nothing was drawn');
      if (focused && document.activeElement === document.body) {
        root.querySelector(`[data-action="${focused}"]`)?.focus();
      }
    },

    /** Says that the program cannot run, and why, and shows the paper version. */
    unable(error) {
      const why = document.getElementById('unable-why');
      why.textContent = why.textContent.replace('{reason}', error);
      document.getElementById('unable').hidden = false;
      document.head.append(unableStyle());
      // A program that broke off may have left nothing of the start.
      if (root.firstElementChild) root.firstElementChild.dataset.able = 'leave';
    },
  };
}

function unableStyle() {
  // The single file holds the style itself, in a form that does not apply as it stands.
  const held = document.getElementById('unable-style');
  if (held) {
    held.media = 'all';
    return held;
  }
  return Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'unable.css' });
}
