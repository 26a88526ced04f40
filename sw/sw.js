// The worker that keeps the standalone page on the device, so that it opens without a network. It
// serves only files of its own version, and those of the version before while a page of that is still
// open; everything else goes to the network.
//
// No page ever gets files of two versions. The browser lets a new worker wait until no page of the old
// one is open, and the old one serves a reload in the middle of an assessment. Scripts and programs have
// a hash of their bytes in their names. So a page from the network, from before this worker or around it,
// can only get its own.
import {
  deleteAllVersions,
  deleteOtherVersions,
  findFile,
  findInOtherVersions,
  hasFile,
  isDocument,
  isNamedByHash,
  isThisVersion,
  neededFiles,
  storeFiles,
  storeStart,
} from './keeping.js';
import { START, nameOf, pageNameAt, scope } from './names.js';

addEventListener('install', (event) => {
  // A version that is not complete on the server yet is not installed; the next visit tries again.
  event.waitUntil(storeFiles(neededFiles()));
});

addEventListener('activate', (event) => {
  // If this version took over, the page of the one before is open until it has reloaded.
  event.waitUntil(
    pages().then((open) => {
      if (open.length === 0) return deleteOtherVersions();
    }),
  );
});

addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (hasFile(name) || isNamedByHash(name)) event.respondWith(respond(name, event));
});

addEventListener('message', (event) => {
  const {
    data,
    ports: [port],
    source,
  } = event;
  if (data.look) event.waitUntil(checkKept(data.look).then((found) => port.postMessage(found)));
  if (data.takeOver) event.waitUntil(takeOver(/** @type {Client} */ (source)));
});

/**
 * @param {string} name
 * @param {FetchEvent} event
 */
async function respond(name, { request, clientId }) {
  // A page that is for other people's pages may use files of the same names, but of its own version.
  const client = request.mode === 'navigate' ? undefined : await clients.get(clientId);
  const isOurs = !client || isDocument(pageNameAt(client.url));
  const findCopy = hasFile(name) ? findFile : findInOtherVersions;
  return (isOurs && (await findCopy(name))) || fetch(request);
}

/**
 * Checks what is kept and whether there is a network, for a page that has time for it by now.
 *
 * @param {string[]} loaded - the addresses of all that the page has loaded
 * @returns {Promise<{isKept: boolean, isOnline: boolean}>}
 */
async function checkKept(loaded) {
  const names = loaded.map((url) => nameOf({ method: 'GET', mode: 'cors', url })).filter(hasFile);
  // If a sign-in has expired, the server may redirect to another one, which does not answer a script.
  const response = await fetch(scope, { cache: 'no-cache', redirect: 'manual' }).catch(() => null);
  // By this status, a publisher says that the page is withdrawn.
  if (response?.status === 410) {
    await deleteAllVersions();
    await registration.unregister();
    return { isKept: false, isOnline: true };
  }
  // Stores again what the browser has cleared, together with what this page has needed.
  const isKept = await storeFiles([...neededFiles(), ...names]).then(
    () => true,
    () => false,
  );
  if (isKept && response?.ok) await storeStart(response);
  // A page from the network gets what it requests later from here too.
  if (isKept && isThisVersion(names)) {
    await clients.claim();
    if ((await pages()).length === 1) await deleteOtherVersions();
  }
  return { isKept, isOnline: response !== null };
}

/**
 * Takes over from the version before, if the page that asks, in which nothing has begun, is the only one.
 *
 * @param {Client} client
 */
async function takeOver(client) {
  const open = await pages();
  if (open.length === 1 && open[0].id === client.id) await skipWaiting();
}

/** Returns the windows in which the page is open, in any version. */
async function pages() {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => pageNameAt(url) === START);
}
