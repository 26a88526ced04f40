// What a page shows comes first, and a press next: what can wait for them waits.
import { yieldToBrowser } from '../element/yield-to-browser.js';

/** So long at most, in milliseconds: a page in the background paints nothing. */
const LIMIT_MS = 1000;

/** Resolves when all of the page has been read, as far as it came. */
export async function parsed() {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve);
  });
}

/** Resolves when the browser has painted what stands in the page by now. */
export function afterFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LIMIT_MS);
  });
}

/** Resolves when the browser has painted anything of the page. */
export async function painted() {
  await (performance.getEntriesByType('paint').length > 0 ? yieldToBrowser() : afterFrame());
}
