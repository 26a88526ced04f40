// The quick exit: nothing stays visible, and Back shows no answer.

/** A page that every browser shows without a request. */
const BLANK = 'about:blank';

/**
 * By then a page has loaded, or does not load: on a busy machine the first one of a browser takes some
 * seconds. Nothing is visible meanwhile.
 */
const TIMEOUT_MS = 10_000;

/** Hides the page before anything else, then replaces it by a blank one. */
export function quickExit() {
  const page = document.documentElement;
  page.hidden = true;
  // A host's page may show what is hidden.
  page.style.setProperty('display', 'none', 'important');
  if (navigator.vendor.startsWith('Apple')) {
    // WebKit takes the blank page for the same document as the entries before it in the history, so that after
    // Back it would stay blank at their address. A document in between keeps them apart.
    const buffer = new Blob([`<meta http-equiv=refresh content="0;url=${BLANK}">`], { type: 'text/html' });
    location.replace(URL.createObjectURL(buffer));
    setTimeout(() => location.replace(BLANK), TIMEOUT_MS);
  } else location.replace(BLANK);
}
