// What belongs to the standalone page among all that is asked for.

/** Where the site lies: it may be a folder of a server that has much else. */
export const scope = new URL(registration.scope);

/** The page itself. */
export const START = 'index.html';

/**
 * The name of a file of the site, or '' where something else is asked for.
 *
 * @param {Pick<Request, 'method' | 'mode' | 'url'>} request
 */
export function nameOf({ method, mode, url }) {
  const { origin, pathname, search } = new URL(url);
  if (method !== 'GET' || origin !== scope.origin || !pathname.startsWith(scope.pathname)) return '';
  // A page's address may say more about how it is to look; a file with a question in it is another's.
  if (search && mode !== 'navigate') return '';
  return pathname.slice(scope.pathname.length) || START;
}

/**
 * Where a file is kept; the start under the address that it is usually opened by.
 *
 * @param {string} name
 */
export function addressOf(name) {
  return new URL(name === START ? './' : name, scope).href;
}

/**
 * The name of what a window shows.
 *
 * @param {string} url
 */
export function shownAt(url) {
  return nameOf({ method: 'GET', mode: 'navigate', url });
}
