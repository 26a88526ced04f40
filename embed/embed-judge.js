// Tells what a server's responses mean for visitors. Pure: the same responses mean the same.

/** The content types that browsers expect, by file extension. They run no script of another type. */
const TYPES = {
  js: /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/,
  css: /^text\/css\b/,
  html: /^text\/html\b/,
  wasm: /^application\/wasm$/,
};

/** Files that pages at other addresses load from here. */
const CROSS_SITE_FILES = /^element\/.*\.(?:js|wasm|css)$/;
/** Files that a page without an origin loads from here: more than its own site's pages do. */
const FRAME_FILES = /^(?:frame.*\.js|page\.css)$/;

/** In seconds. */
const HOUR = 3600;

/**
 * @typedef {object} CheckedFile
 * @property {string} name - its path in the site
 * @property {number} status - 0 if there was no response, or a redirect
 * @property {Record<string, string>} headers
 * @property {boolean} [isIntact] - whether its bytes are those that were built
 */

/**
 * Judges a server's responses.
 *
 * @param {{files: CheckedFile[], anonymous: boolean[], scheme: string}} responses - `anonymous` are whether requests
 *   without a sign-in succeeded; `scheme` is that of this page's own address
 * @returns {Record<string, string[]>} by what was found, the files or words that it is about; `nothing`
 *   alone if all is well
 */
export function judge({ files, anonymous, scheme }) {
  const present = files.filter(({ status }) => status === 200);
  const names = (/** @type {CheckedFile[]} */ list) => list.map(({ name }) => name);
  const hasRightType = (/** @type {CheckedFile} */ { name, headers }) => {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (name.split('.').pop())];
    return !type || type.test((headers['content-type'] ?? '').toLowerCase());
  };
  const frame = present.find(({ name }) => name === 'frame.html');
  /** @type {Record<string, string[] | false | undefined>} */
  const found = {
    unknown: files.length === 0 && [''],
    missing: names(files.filter(({ status, name }) => status !== 200 && !name.endsWith('.wasm'))),
    'missing-wasm': names(files.filter(({ status, name }) => status !== 200 && name.endsWith('.wasm'))),
    changed: names(present.filter(({ isIntact }) => isIntact === false)),
    type: names(present.filter((file) => !file.name.endsWith('.wasm') && !hasRightType(file))),
    'type-wasm': names(present.filter((file) => file.name.endsWith('.wasm') && !hasRightType(file))),
    'sign-in': anonymous.includes(false) && [''],
    'no-others': names(
      present.filter(
        ({ name, headers }) => CROSS_SITE_FILES.test(name) && headers['access-control-allow-origin'] === undefined,
      ),
    ),
    'some-others': [
      ...new Set(
        present
          .filter(({ name }) => CROSS_SITE_FILES.test(name))
          .map(({ headers }) => headers['access-control-allow-origin'])
          .filter((origin) => origin !== undefined && origin !== '*'),
      ),
    ],
    'own-only': names(
      present.filter(({ headers }) => /same-(?:origin|site)/.test(headers['cross-origin-resource-policy'] ?? '')),
    ),
    download: names(
      present.filter(
        ({ name, headers }) => name.endsWith('.html') && /^attachment\b/i.test(headers['content-disposition'] ?? ''),
      ),
    ),
    ...(frame && judgeFrame(frame)),
    kept: names(
      present.filter(
        ({ name, headers }) =>
          (CROSS_SITE_FILES.test(name) || FRAME_FILES.test(name) || name === 'frame-host.js') && isCachedLong(headers),
      ),
    ),
    packed: present.some(({ name, headers }) => name.endsWith('.wasm') && !headers['content-encoding']) && [''],
    plain: scheme === 'http:' && [''],
  };
  const findings = /** @type {Record<string, string[]>} */ (
    Object.fromEntries(Object.entries(found).filter(([, list]) => list && list.length > 0))
  );
  return Object.keys(findings).length > 0 ? findings : { nothing: [''] };
}

/**
 * Judges who may show the frame, and what its policy does to it.
 *
 * @param {CheckedFile} frame
 * @returns {Record<string, string[] | false | undefined>}
 */
function judgeFrame({ headers }) {
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
function isCachedLong(headers) {
  const cacheControl = headers['cache-control'] ?? '';
  if (/no-cache|no-store/.test(cacheControl)) return false;
  const [, age] = cacheControl.match(/max-age=(\d+)/) ?? [];
  if (age) return Number(age) > HOUR;
  const { expires, 'last-modified': lastModified } = headers;
  if (expires) return seconds(expires) - seconds(headers.date) > HOUR;
  return lastModified !== undefined;
}

/**
 * Returns a time in seconds; the current time if none is given.
 *
 * @param {string | undefined} text
 */
const seconds = (text) => (text ? Date.parse(text) || 0 : Date.now()) / 1000;
