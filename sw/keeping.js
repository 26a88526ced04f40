// One version of the page in a cache of its own, whole or not at all.
import { START, addressOf, scope } from './names.js';

/** Written in front of this script by the build. */
const { version, files } = self.kept;

/** Other copies of this page on the same server, and other applications, have caches of other names. */
const PREFIX = `joint-effort ${scope.pathname} `;
const CACHE = PREFIX + version;

/** Headers that are about a single transfer. */
const OF_TRANSFER = ['content-encoding', 'content-length', 'vary'];

/**
 * Whether a file of that name belongs to this version.
 *
 * @param {string} name
 */
export function has(name) {
  return Object.prototype.hasOwnProperty.call(files, name);
}

/**
 * Whether a file has a hash of its bytes in its name: then it is the same in every version that has it.
 *
 * @param {string} name
 */
export function isNamedBySum(name) {
  return /^[a-z]+-\w+\.(?:js|wasm)$/.test(name);
}

/**
 * Whether a file of that name is a kept document, which a window can show.
 *
 * @param {string} name
 */
export function isDocument(name) {
  return has(name) && files[name].marks !== undefined;
}

/** Returns the files without which the page would not open. */
export function needed() {
  return Object.keys(files).filter((name) => !files[name].later);
}

/**
 * Whether a page that has loaded these files is of this version.
 *
 * @param {string[]} names
 */
export function isOfThis(names) {
  return /** @type {string[]} */ (files[START].marks)
    .filter((mark) => mark.endsWith('.js'))
    .every((mark) => names.includes(mark));
}

/**
 * Returns the kept file; undefined if it is not kept, or storage is blocked.
 *
 * @param {string} name
 */
export function kept(name) {
  return caches.match(addressOf(name), { cacheName: CACHE }).catch(() => undefined);
}

/**
 * Returns a file of another version that is still kept, for a page of that version that is still open.
 *
 * @param {string} name
 */
export async function keptByOthers(name) {
  for (const cacheName of await others().catch(() => [])) {
    const found = await caches.match(addressOf(name), { cacheName }).catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}

/**
 * Stores those files that are not kept yet. Fails, and stores none, if one of them cannot be loaded.
 *
 * @param {string[]} names
 */
export async function keep(names) {
  const there = await Promise.all(names.map(kept));
  const absent = names.filter((_, at) => !there[at]);
  if (absent.length === 0) return;
  const answers = await Promise.all(absent.map(fetched));
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(absent.map((name, at) => cache.put(addressOf(name), answers[at])));
  } catch (error) {
    // There is no room for all of them, and a part would be of no use.
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * Stores the page as it is on the server now: its publisher may have changed lines in it.
 *
 * @param {Response} answer
 */
export async function keepStart(answer) {
  const copy = await whole(START, answer);
  if (copy) await (await caches.open(CACHE)).put(addressOf(START), copy);
}

/** Deletes what other versions have kept, unless one of them is being installed. */
export async function forgetOthers() {
  const before = await others();
  if (registration.installing || registration.waiting) return;
  await Promise.all(before.map((name) => caches.delete(name)));
}

/** Deletes what all versions have kept. */
export async function forgetAll() {
  await Promise.all([...(await others()), CACHE].map((name) => caches.delete(name)));
}

/** Returns the names of the caches of other versions. */
async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

/**
 * Loads a file of this version: what the browser has cached, or else what the server has.
 *
 * @param {string} name
 */
async function fetched(name) {
  for (const cache of /** @type {RequestCache[]} */ (
    files[name].marks ? ['no-cache', 'reload'] : ['default', 'reload']
  )) {
    const answer = await fetch(addressOf(name), { cache });
    const copy = answer.ok && (await whole(name, answer));
    if (copy) return copy;
  }
  throw new Error(`${name} is not there as it belongs to version ${version}`);
}

/**
 * Returns a copy of the response that can answer any request; null if it is not a whole file of this version.
 *
 * @param {string} name
 * @param {Response} answer
 */
async function whole(name, answer) {
  const bytes = await answer.arrayBuffer();
  const { sum, marks } = files[name];
  if ((await sumOf(bytes)) !== sum && !(marks && isMarked(bytes, marks))) return null;
  const headers = new Headers(answer.headers);
  for (const header of OF_TRANSFER) headers.delete(header);
  return new Response(bytes, { headers });
}

/**
 * Whether it is a complete document of this version with other lines put into it.
 *
 * @param {ArrayBuffer} bytes
 * @param {string[]} marks
 */
function isMarked(bytes, marks) {
  const text = new TextDecoder().decode(bytes);
  return text.includes('</html>') && marks.every((mark) => text.includes(mark));
}

/** @param {ArrayBuffer} bytes */
async function sumOf(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
