// The names under which widgets keep their drafts: each its own, and the same again after a reload.

const inUse = new Set();

/** Takes a name for an element's draft: by its id, or by its place among those without one. */
export function takeKey(id) {
  const start = `joint-effort.draft:${location.pathname}#${id}`;
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
  for (const name of ['sessionStorage', 'localStorage']) {
    if (name === kept && storage !== 'none') continue;
    try {
      globalThis[name].removeItem(key);
    } catch {
      // Where there is no storage nothing was kept.
    }
  }
}
