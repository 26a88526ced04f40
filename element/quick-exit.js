// The quick exit: nothing is left to be seen, and Back brings no answer.

/** A page that every browser has without asking anyone. */
const BLANK = 'about:blank';

/**
 * By then a page on the way has come, or does not come: on a busy machine the first one of a browser takes
 * some seconds. Nothing is to be seen meanwhile.
 */
const LIMIT_MS = 10_000;

/** Covers the page before anything else, then has a blank one take its place. */
export function quickExit() {
  const page = document.documentElement;
  page.hidden = true;
  // A page of somebody else may show what is hidden.
  page.style.setProperty('display', 'none', 'important');
  if (navigator.vendor.startsWith('Apple')) {
    // WebKit takes the blank page for the same document as the entries before it in the history, and Back
    // for a move inside of it: it would stay blank at their address. A document in between tells them apart.
    const between = new Blob([`<meta http-equiv=refresh content="0;url=${BLANK}">`], { type: 'text/html' });
    location.replace(URL.createObjectURL(between));
    setTimeout(() => location.replace(BLANK), LIMIT_MS);
  } else location.replace(BLANK);
}
