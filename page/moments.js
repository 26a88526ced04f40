// Waits for the right moment: what the page shows comes first, then presses, then everything else.
import { yieldToBrowser } from '../element/yield-to-browser.js';

/** Longest wait, in milliseconds: a page in the background paints nothing. */
const LIMIT_MS = 1000;

/** Resolves when the page is parsed, as far as it has arrived. */
export async function waitForParsing() {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve);
  });
}

/** Resolves when the browser has painted what is in the page by now. */
export function waitForFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LIMIT_MS);
  });
}

/** Resolves when the browser has painted anything of the page. */
export async function waitForPaint() {
  await (performance.getEntriesByType('paint').length > 0 ? yieldToBrowser() : waitForFrame());
}
