// The pages beside the way: where a result is kept, opened and compared. The standalone page's own
// program has none of them; the whole one comes when somebody goes there, and goes on from there.

const PAGES = ['keep', 'open', 'course'];
const CODE = '#code=';

/** What the page is to begin with: after a reload, or with a share code in its address. */
export function asked() {
  const { state } = history;
  const aside = PAGES.includes(state) ? state : undefined;
  // Further on in the same tab the code is no longer what the page was opened for.
  const isCode = location.hash.startsWith(CODE) && (state === null || aside);
  return isCode ? { aside: 'course', brought: location.hash } : { aside };
}

/** A code that is put into the address of the open page is opened as in a new one. */
export function onCode() {
  addEventListener('hashchange', () => {
    if (location.hash.startsWith(CODE)) location.reload();
  });
}

/**
 * Has the whole program take the place of the page's own once somebody goes beside the way.
 *
 * @param {HTMLElement} root - what the program draws in
 * @param {() => Promise<Function>} whole - brings the function that draws
 * @param {(mount: Function, aside: string) => void} change - puts the one in place of the other
 */
export function onAside(root, whole, change) {
  const waiting = document.getElementById('waiting');

  async function go(aside) {
    if (!PAGES.includes(aside)) return;
    waiting.textContent = waiting.dataset.says;
    try {
      const mount = await whole();
      end();
      change(mount, aside);
      waiting.textContent = '';
    } catch {
      waiting.textContent = waiting.dataset.missed;
    }
  }

  function pressed(event) {
    const { aside } = event.target.closest('[data-aside]')?.dataset ?? {};
    if (!aside) return;
    // In a preview the program that is there would go by itself.
    event.stopPropagation();
    go(aside);
  }

  /** Back and Forward may lead there too. */
  function moved({ state }) {
    go(state);
  }

  function end() {
    root.removeEventListener('click', pressed, true);
    removeEventListener('popstate', moved);
  }

  root.addEventListener('click', pressed, true);
  addEventListener('popstate', moved);
}
