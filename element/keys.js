// The names under which widgets store their drafts: each has its own, and the same one again after a reload.

const DRAFTS = 'joint-effort.draft:';
const STORAGES = /** @type {const} */ (['sessionStorage', 'localStorage']);
/** Suffix of a draft's name: where the place of the same answers on the device is noted. */
const PLACE = '.place';
/** Suffix of a draft's name: where a map of several services is kept while it is made. */
const MAP = '.map';
/** Suffix of a draft's name: where the worker's wish for no exit key is kept. */
const EXIT_KEY = '.exit-key';

/** Query parameters that identify the visit, not the page. When in doubt, a parameter is the page's. */
const VISIT_PARAMETERS = /* @__PURE__ */ new RegExp(
  '^((utm|mtm|pk|hsa)_|_{1,2}hs|mc_[ce]id$|_g[al]$|.*clk?id$|[gw]braid$|igsh|li_fat_id$' +
    '|(php|j|asp)?sess(ion)?_?(id|key)$|sid$|.*(nonce|token)$|_$)',
  'i',
);

/** @type {Set<string>} */
const inUse = new Set();

/**
 * Identifies the page by its address. Some systems name their pages in the query, and pages drawn by a
 * script may be named after the `#`. Only a checksum of that is stored, since it may name somebody.
 */
function pageId() {
  const parameters = [...new URLSearchParams(location.search)].filter(([name]) => !VISIT_PARAMETERS.test(name));
  parameters.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
  const route = /^#!?\//.test(location.hash) ? location.hash : '';
  const text = parameters.map((pair) => pair.map(encodeURIComponent).join('=')).join('&') + route;
  return location.pathname + (text && `?${checksum(text)}`);
}

/**
 * Hashes a text by FNV-1a, twice, so that no two pages of a site collide by chance.
 *
 * @param {string} text
 */
function checksum(text) {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return [low, high].map((half) => (half >>> 0).toString(36)).join('');
}

/**
 * Reserves a name for an element's draft: by its id, or by its order among the elements without one.
 *
 * @param {string} id
 */
export function reserveKey(id) {
  const prefix = `${DRAFTS}${pageId()}#${id}`;
  let key = id ? prefix : `${prefix}1`;
  for (let number = 2; inUse.has(key); number += 1) key = `${prefix}${id ? '~' : ''}${number}`;
  inUse.add(key);
  return key;
}

/** Releases the name. */
export const releaseKey = (/** @type {string | null} */ key) => inUse.delete(/** @type {string} */ (key));

/** Whether a widget on this page uses the name. */
export const isInUse = (/** @type {string} */ key) => inUse.has(key);

/**
 * Deletes what another `storage` setting has kept under a name: nothing else would ever clear it.
 *
 * @param {string} key
 * @param {string | null} storage
 */
export function clearOthers(key, storage) {
  const current = storage === 'device' ? 'localStorage' : 'sessionStorage';
  for (const name of STORAGES) if (name !== current || storage === 'none') clear(name, key);
}

/**
 * Deletes everything kept under a name.
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
    // Without storage, nothing was kept.
  }
}

/**
 * Whether answers or a map are kept under a name.
 *
 * @param {string} key
 */
export function isKept(key) {
  return has(key) || has(key + MAP);
}

/**
 * Whether the exit key is switched off under a name.
 *
 * @param {string} key
 */
export function isExitKeyOff(key) {
  return has(key + EXIT_KEY);
}

/**
 * Whether anything is kept under exactly this name.
 *
 * @param {string} name
 */
export function has(name) {
  return STORAGES.some((storage) => {
    try {
      return globalThis[storage].getItem(name) !== null;
    } catch {
      // Without storage, nothing was kept.
      return false;
    }
  });
}

/**
 * Whether answers are also remembered on the device, or there is a map. Only the whole program has both.
 *
 * @param {string} [prefix] - how the names of their drafts begin; by default, those of this page
 */
export function isRemembered(prefix = `${DRAFTS}${pageId()}#`) {
  return STORAGES.some((storage) => {
    try {
      return Object.keys(globalThis[storage]).some(
        (name) => name.startsWith(prefix) && (name.endsWith(PLACE) || name.endsWith(MAP)),
      );
    } catch {
      return false;
    }
  });
}
