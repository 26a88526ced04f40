// The names under which widgets keep their drafts: each its own, and the same again after a reload.

const DRAFTS = 'joint-effort.draft:';
const STORAGES = ['sessionStorage', 'localStorage'];
/** Behind the name of a draft: where the place of the same answers on the device is kept. */
const PLACE = '.place';
/** Where it is kept that the worker wants no quick key. */
const EXIT_KEY = '.exit-key';

const inUse = new Set();

/** Takes a name for an element's draft: by its id, or by its place among those without one. */
export function takeKey(id) {
  const start = `${DRAFTS}${location.pathname}#${id}`;
  let key = id ? start : `${start}1`;
  for (let number = 2; inUse.has(key); number += 1) key = `${start}${id ? '~' : ''}${number}`;
  inUse.add(key);
  return key;
}

/** Gives the name back. */
export const releaseKey = (key) => inUse.delete(key);

/** Takes away what another choice of storage has kept under a name: nobody would clear it again. */
export function clearOthers(key, storage) {
  const kept = storage === 'device' ? 'localStorage' : 'sessionStorage';
  for (const name of STORAGES) if (name !== kept || storage === 'none') clear(name, key);
}

/** Takes away all that is kept under a name. */
export function clearAll(key) {
  for (const name of STORAGES) clear(name, key);
}

function clear(storage, key) {
  try {
    for (const name of [key, key + PLACE, key + EXIT_KEY]) globalThis[storage].removeItem(name);
  } catch {
    // Where there is no storage nothing was kept.
  }
}

/**
 * Whether answers are remembered on the device as well: the whole program alone keeps them the same.
 *
 * @param {string} [start] - how the name of their draft begins; that of any of this page by default
 */
export function isRemembered(start = `${DRAFTS}${location.pathname}#`) {
  return STORAGES.some((storage) => {
    try {
      return Object.keys(globalThis[storage]).some((name) => name.startsWith(start) && name.endsWith(PLACE));
    } catch {
      return false;
    }
  });
}
