// Tells which of all requests belong to the standalone page.

/** The address of the site: it may be a folder of a server that has much else. */
export const scope = new URL(registration.scope);

/** The page itself. */
export const START = 'index.html';

/**
 * Returns the name of the requested file of the site, or '' for any other request.
 *
 * @param {Pick<Request, 'method' | 'mode' | 'url'>} request
 */
export function nameOf({ method, mode, url }) {
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return '';
  // The query of a page's address may hold settings; a file with a query is not one of ours.
  if (search && mode !== 'navigate') return '';
  return pathname.slice(scope.pathname.length) || START;
}

/**
 * Returns the address under which a file is kept; for the page, the one by which it is usually opened.
 *
 * @param {string} name
 */
export function addressOf(name) {
  return new URL(name === START ? './' : name, scope).href;
}

/**
 * Returns the name of what a window shows.
 *
 * @param {string} url
 */
export function pageNameAt(url) {
  return nameOf({ method: 'GET', mode: 'navigate', url });
}
