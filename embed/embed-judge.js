// Tells what a server's responses mean for visitors. Pure: the same responses mean the same.

/** The content types that browsers expect, by file extension. They run no script of another type. */
const TYPES = {
  js: /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/,
  css: /^text\/css\b/,
  html: /^text\/html\b/,
  wasm: /^application\/wasm$/,
};

/** Files that pages at other addresses load from here. */
const FOR_OTHERS = /^element\/.*\.(?:js|wasm|css)$/;
/** Files that a page without an origin loads from here: more than its own site's pages do. */
const OF_FRAME = /^(?:frame.*\.js|page\.css)$/;

/** In seconds. */
const HOUR = 3600;

/**
 * @typedef {object} File
 * @property {string} name - its path in the site
 * @property {number} status - 0 if there was no response, or a redirect
 * @property {Record<string, string>} headers
 * @property {boolean} [isWhole] - whether its bytes are those that were built
 */

/**
 * Judges a server's responses.
 *
 * @param {{files: File[], strangers: boolean[], scheme: string}} seen - `strangers` are whether requests
 *   without a sign-in succeeded; `scheme` is that of this page's own address
 * @returns {Record<string, string[]>} by what was found, the files or words that it is about; `nothing`
 *   alone if all is well
 */
export function judged({ files, strangers, scheme }) {
  const there = files.filter(({ status }) => status === 200);
  const names = (/** @type {File[]} */ list) => list.map(({ name }) => name);
  const isCalled = (/** @type {File} */ { name, headers }) => {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (name.split('.').pop())];
    return !type || type.test((headers['content-type'] ?? '').toLowerCase());
  };
  const frame = there.find(({ name }) => name === 'frame.html');
  /** @type {Record<string, string[] | false | undefined>} */
  const found = {
    unknown: files.length === 0 && [''],
    missing: names(files.filter(({ status, name }) => status !== 200 && !name.endsWith('.wasm'))),
    'missing-wasm': names(files.filter(({ status, name }) => status !== 200 && name.endsWith('.wasm'))),
    changed: names(there.filter(({ isWhole }) => isWhole === false)),
    type: names(there.filter((file) => !file.name.endsWith('.wasm') && !isCalled(file))),
    'type-wasm': names(there.filter((file) => file.name.endsWith('.wasm') && !isCalled(file))),
    'sign-in': strangers.includes(false) && [''],
    'no-others': names(
      there.filter(
        ({ name, headers }) => FOR_OTHERS.test(name) && headers['access-control-allow-origin'] === undefined,
      ),
    ),
    'some-others': [
      ...new Set(
        there
          .filter(({ name }) => FOR_OTHERS.test(name))
          .map(({ headers }) => headers['access-control-allow-origin'])
          .filter((origin) => origin !== undefined && origin !== '*'),
      ),
    ],
    'own-only': names(
      there.filter(({ headers }) => /same-(?:origin|site)/.test(headers['cross-origin-resource-policy'] ?? '')),
    ),
    download: names(
      there.filter(
        ({ name, headers }) => name.endsWith('.html') && /^attachment\b/i.test(headers['content-disposition'] ?? ''),
      ),
    ),
    ...(frame && ofFrame(frame)),
    kept: names(
      there.filter(
        ({ name, headers }) =>
          (FOR_OTHERS.test(name) || OF_FRAME.test(name) || name === 'frame-host.js') && keptLong(headers),
      ),
    ),
    packed: there.some(({ name, headers }) => name.endsWith('.wasm') && !headers['content-encoding']) && [''],
    plain: scheme === 'http:' && [''],
  };
  const told = /** @type {Record<string, string[]>} */ (
    Object.fromEntries(Object.entries(found).filter(([, list]) => list && list.length > 0))
  );
  return Object.keys(told).length > 0 ? told : { nothing: [''] };
}

/**
 * Judges who may show the frame, and what its policy does to it.
 *
 * @param {File} frame
 * @returns {Record<string, string[] | false | undefined>}
 */
function ofFrame({ headers }) {
  const policy = directives(headers['content-security-policy'] ?? '');
  const ancestors = policy['frame-ancestors'];
  const options = (headers['x-frame-options'] ?? '').toUpperCase();
  const scripts = policy['script-src'] ?? policy['default-src'];
  const allowsNobody = ancestors ? ancestors.includes("'none'") : options === 'DENY';
  const allowsOwn = ancestors ? ancestors.every((one) => one === "'self'") : options.startsWith('SAMEORIGIN');
  return {
    'frame-nobody': allowsNobody && [''],
    'frame-own': !allowsNobody && allowsOwn && [''],
    'frame-some': ancestors && !allowsNobody && !allowsOwn && !ancestors.includes('*') && ancestors,
    wasm: scripts && !scripts.some((one) => /^'(?:wasm-)?unsafe-eval'$/.test(one)) && [''],
    safari: scripts?.includes("'self'") && !scripts.some((one) => /^(?:https?:|\*)/.test(one)) && [''],
  };
}

/**
 * Reads a policy's directives, by their names; if there are several policies, the first directive counts here.
 *
 * @param {string} policy
 * @returns {Record<string, string[] | undefined>}
 */
function directives(policy) {
  const parts = policy
    .split(/[;,]/)
    .map((part) => part.trim().split(/\s+/))
    .reverse();
  return Object.fromEntries(parts.map(([name, ...values]) => [name.toLowerCase(), values]));
}

/**
 * Whether browsers may cache a file for more than an hour without asking again. If the headers do not say,
 * they may, for a tenth of its age (RFC 9111, 4.2.2).
 *
 * @param {Record<string, string>} headers
 */
function keptLong(headers) {
  const says = headers['cache-control'] ?? '';
  if (/no-cache|no-store/.test(says)) return false;
  const [, age] = says.match(/max-age=(\d+)/) ?? [];
  if (age) return Number(age) > HOUR;
  const { expires, 'last-modified': changed } = headers;
  if (expires) return seconds(expires) - seconds(headers.date) > HOUR;
  return changed !== undefined;
}

/**
 * Returns a time in seconds; the current time if none is given.
 *
 * @param {string | undefined} text
 */
const seconds = (text) => (text ? Date.parse(text) || 0 : Date.now()) / 1000;
