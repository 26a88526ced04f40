// What a page shows comes first: what can wait for that waits.

/** So long at most, in milliseconds: a page in the background paints nothing. */
const LIMIT_MS = 1000;

/** Resolves when the browser has painted what stands in the page by now. */
export function afterFrame() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LIMIT_MS);
  });
}

/** Resolves when the browser has painted anything of the page. */
export async function painted() {
  if (performance.getEntriesByType('paint').length === 0) await afterFrame();
}
