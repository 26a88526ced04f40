// One version of the page in a cache of its own, whole or not at all.
import { START, addressOf, scope } from './names.js';

/** Written in front of this script by the build. */
const { version, files } = self.kept;

/** Other copies of this page on the same server, and other applications, have caches of other names. */
const CACHE_PREFIX = `joint-effort ${scope.pathname} `;
const CACHE_NAME = CACHE_PREFIX + version;

/** Headers that are about a single transfer. */
const TRANSFER_HEADERS = ['content-encoding', 'content-length', 'vary'];

/**
 * Whether a file of that name belongs to this version.
 *
 * @param {string} name
 */
export function hasFile(name) {
  return Object.prototype.hasOwnProperty.call(files, name);
}

/**
 * Whether a file has a hash of its bytes in its name: then it is the same in every version that has it.
 *
 * @param {string} name
 */
export function isNamedByHash(name) {
  return /^[a-z]+-\w+\.(?:js|wasm)$/.test(name);
}

/**
 * Whether a file of that name is a kept document, which a window can show.
 *
 * @param {string} name
 */
export function isDocument(name) {
  return hasFile(name) && files[name].marks !== undefined;
}

/** Returns the files without which the page would not open. */
export function neededFiles() {
  return Object.keys(files).filter((name) => !files[name].later);
}

/**
 * Whether a page that has loaded these files is of this version.
 *
 * @param {string[]} names
 */
export function isThisVersion(names) {
  return /** @type {string[]} */ (files[START].marks)
    .filter((mark) => mark.endsWith('.js'))
    .every((mark) => names.includes(mark));
}

/**
 * Returns the kept file; undefined if it is not kept, or storage is blocked.
 *
 * @param {string} name
 */
export function findFile(name) {
  return caches.match(addressOf(name), { cacheName: CACHE_NAME }).catch(() => undefined);
}

/**
 * Returns a file of another version that is still kept, for a page of that version that is still open.
 *
 * @param {string} name
 */
export async function findInOtherVersions(name) {
  for (const cacheName of await otherCaches().catch(() => [])) {
    const response = await caches.match(addressOf(name), { cacheName }).catch(() => undefined);
    if (response) return response;
  }
  return undefined;
}

/**
 * Stores those files that are not kept yet. Fails, and stores none, if one of them cannot be loaded.
 *
 * @param {string[]} names
 */
export async function storeFiles(names) {
  const stored = await Promise.all(names.map(findFile));
  const missing = names.filter((_, index) => !stored[index]);
  if (missing.length === 0) return;
  const responses = await Promise.all(missing.map(fetchFile));
  try {
    const cache = await caches.open(CACHE_NAME);
    await Promise.all(missing.map((name, index) => cache.put(addressOf(name), responses[index])));
  } catch (error) {
    // There is no room for all of them, and a part would be of no use.
    await caches.delete(CACHE_NAME);
    throw error;
  }
}

/**
 * Stores the page as it is on the server now: its publisher may have changed lines in it.
 *
 * @param {Response} response
 */
export async function storeStart(response) {
  const copy = await copyIfWhole(START, response);
  if (copy) await (await caches.open(CACHE_NAME)).put(addressOf(START), copy);
}

/** Deletes what other versions have kept, unless one of them is being installed. */
export async function deleteOtherVersions() {
  const names = await otherCaches();
  if (registration.installing || registration.waiting) return;
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Deletes what all versions have kept. */
export async function deleteAllVersions() {
  await Promise.all([...(await otherCaches()), CACHE_NAME].map((name) => caches.delete(name)));
}

/** Returns the names of the caches of other versions. */
async function otherCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE_NAME);
}

/**
 * Loads a file of this version: what the browser has cached, or else what the server has.
 *
 * @param {string} name
 */
async function fetchFile(name) {
  for (const cache of /** @type {RequestCache[]} */ (
    files[name].marks ? ['no-cache', 'reload'] : ['default', 'reload']
  )) {
    const response = await fetch(addressOf(name), { cache });
    const copy = response.ok && (await copyIfWhole(name, response));
    if (copy) return copy;
  }
  throw new Error(`${name} is not there as it belongs to version ${version}`);
}

/**
 * Returns a copy of the response that can answer any request; null if it is not a whole file of this version.
 *
 * @param {string} name
 * @param {Response} response
 */
async function copyIfWhole(name, response) {
  const bytes = await response.arrayBuffer();
  const { sum, marks } = files[name];
  if ((await hashOf(bytes)) !== sum && !(marks && hasMarks(bytes, marks))) return null;
  const headers = new Headers(response.headers);
  for (const header of TRANSFER_HEADERS) headers.delete(header);
  return new Response(bytes, { headers });
}

/**
 * Whether it is a complete document of this version with other lines put into it.
 *
 * @param {ArrayBuffer} bytes
 * @param {string[]} marks
 */
function hasMarks(bytes, marks) {
  const text = new TextDecoder().decode(bytes);
  return text.includes('</html>') && marks.every((mark) => text.includes(mark));
}

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
