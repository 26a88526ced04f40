// The names under which widgets keep their drafts: each its own, and the same again after a reload.

const DRAFTS = 'joint-effort.draft:';
const STORAGES = /** @type {const} */ (['sessionStorage', 'localStorage']);
/** Behind the name of a draft: where the place of the same answers on the device is kept. */
const PLACE = '.place';
/** Where a map of several services is kept while it is made. */
const MAP = '.map';
/** Where it is kept that the worker wants no quick key. */
const EXIT_KEY = '.exit-key';

/** Behind the question mark: what tells of the visit and not of the page. When in doubt it is the page's. */
const PASSING = /* @__PURE__ */ new RegExp(
  '^((utm|mtm|pk|hsa)_|_{1,2}hs|mc_[ce]id$|_g[al]$|.*clk?id$|[gw]braid$|igsh|li_fat_id$' +
    '|(php|j|asp)?sess(ion)?_?(id|key)$|sid$|.*(nonce|token)$|_$)',
  'i',
);

/** @type {Set<string>} */
const inUse = new Set();

/**
 * The page, as far as its address tells one from another. Systems name their pages behind the question
 * mark, and so may a page that is drawn by a script behind the number sign. Only a sum of that is written
 * down: it may name somebody.
 */
function page() {
  const named = [...new URLSearchParams(location.search)].filter(([name]) => !PASSING.test(name));
  named.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
  const route = /^#!?\//.test(location.hash) ? location.hash : '';
  const text = named.map((pair) => pair.map(encodeURIComponent).join('=')).join('&') + route;
  return location.pathname + (text && `?${sum(text)}`);
}

/**
 * FNV-1a, twice: no two pages of a site have the same by chance.
 *
 * @param {string} text
 */
function sum(text) {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return [low, high].map((half) => (half >>> 0).toString(36)).join('');
}

/**
 * Takes a name for an element's draft: by its id, or by its place among those without one.
 *
 * @param {string} id
 */
export function takeKey(id) {
  const start = `${DRAFTS}${page()}#${id}`;
  let key = id ? start : `${start}1`;
  for (let number = 2; inUse.has(key); number += 1) key = `${start}${id ? '~' : ''}${number}`;
  inUse.add(key);
  return key;
}

/** Gives the name back. */
export const releaseKey = (/** @type {string | null} */ key) => inUse.delete(/** @type {string} */ (key));

/** Whether a widget of this page has the name. */
export const isInUse = (/** @type {string} */ key) => inUse.has(key);

/**
 * Takes away what another choice of storage has kept under a name: nobody would clear it again.
 *
 * @param {string} key
 * @param {string | null} storage
 */
export function clearOthers(key, storage) {
  const kept = storage === 'device' ? 'localStorage' : 'sessionStorage';
  for (const name of STORAGES) if (name !== kept || storage === 'none') clear(name, key);
}

/**
 * Takes away all that is kept under a name.
 *
 * @param {string} key
 */
export function clearAll(key) {
  for (const name of STORAGES) clear(name, key);
}

/**
 * @param {typeof STORAGES[number]} storage
 * @param {string} key
 */
function clear(storage, key) {
  try {
    for (const name of [key, key + PLACE, key + MAP, key + EXIT_KEY]) globalThis[storage].removeItem(name);
  } catch {
    // Where there is no storage nothing was kept.
  }
}

/**
 * Whether answers are kept under a name, or a map is.
 *
 * @param {string} key
 */
export function isKept(key) {
  return has(key) || has(key + MAP);
}

/**
 * Whether it is kept under a name that nobody wants the quick key.
 *
 * @param {string} key
 */
export function isExitKeyOff(key) {
  return has(key + EXIT_KEY);
}

/**
 * Whether anything is kept under just this name.
 *
 * @param {string} name
 */
export function has(name) {
  return STORAGES.some((storage) => {
    try {
      return globalThis[storage].getItem(name) !== null;
    } catch {
      // Where there is no storage nothing was kept.
      return false;
    }
  });
}

/**
 * Whether answers are remembered on the device as well, or there is a map: the whole program alone has both.
 *
 * @param {string} [start] - how the name of their draft begins; that of any of this page by default
 */
export function isRemembered(start = `${DRAFTS}${page()}#`) {
  return STORAGES.some((storage) => {
    try {
      return Object.keys(globalThis[storage]).some(
        (name) => name.startsWith(start) && (name.endsWith(PLACE) || name.endsWith(MAP)),
      );
    } catch {
      return false;
    }
  });
}
