// The worker that keeps the standalone page on the device, so that it opens without a network. It
// answers for files of its own version alone, and for those of the version before while a page of that is
// still open; all else goes to the network.
//
// No page ever gets two versions. A new worker waits until no page of the old one is open, as the
// browser sees to by itself, and a reload in the middle of an assessment is answered by the old one.
// Scripts and programs carry the sum of their bytes in their names, so that a page which came by the
// network, before this worker or past it, cannot be given anything but its own.
import {
  forgetAll,
  forgetOthers,
  has,
  isDocument,
  isNamedBySum,
  isOfThis,
  keep,
  kept,
  keepStart,
  keptByOthers,
  needed,
} from './keeping.js';
import { START, nameOf, scope, shownAt } from './names.js';

addEventListener('install', (event) => {
  // A version that is not whole on the server yet does not come about; the next visit tries again.
  event.waitUntil(keep(needed()));
});

addEventListener('activate', (event) => {
  // Where this version took over, the page of the one before is open until it has loaded anew.
  event.waitUntil(
    pages().then((open) => {
      if (open.length === 0) return forgetOthers();
    }),
  );
});

addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (has(name) || isNamedBySum(name)) event.respondWith(answer(name, event));
});

addEventListener('message', (event) => {
  const {
    data,
    ports: [port],
    source,
  } = event;
  if (data.look) event.waitUntil(look(data.look).then((found) => port.postMessage(found)));
  if (data.takeOver) event.waitUntil(takeOver(/** @type {Client} */ (source)));
});

/**
 * @param {string} name
 * @param {FetchEvent} event
 */
async function answer(name, { request, clientId }) {
  // A page that is made for other people's pages may use files of the same names, but its own version's.
  const client = request.mode === 'navigate' ? undefined : await clients.get(clientId);
  const isOurs = !client || isDocument(shownAt(client.url));
  const find = has(name) ? kept : keptByOthers;
  return (isOurs && (await find(name))) || fetch(request);
}

/**
 * Looks how things are, for a page that has come so far as to have time for it.
 *
 * @param {string[]} loaded - the addresses of all that the page has loaded
 * @returns {Promise<{isKept: boolean, isOnline: boolean}>}
 */
async function look(loaded) {
  const names = loaded.map((url) => nameOf({ method: 'GET', mode: 'cors', url })).filter(has);
  // Where a sign-in has run out the server may lead to another one, which does not answer a script.
  const fresh = await fetch(scope, { cache: 'no-cache', redirect: 'manual' }).catch(() => null);
  // So a publisher says that the page is withdrawn.
  if (fresh?.status === 410) {
    await forgetAll();
    await registration.unregister();
    return { isKept: false, isOnline: true };
  }
  // What the browser has cleared is kept anew, and with it what this page was found to need.
  const isKept = await keep([...needed(), ...names]).then(
    () => true,
    () => false,
  );
  if (isKept && fresh?.ok) await keepStart(fresh);
  // A page that came by the network has what it asks for later from here too.
  if (isKept && isOfThis(names)) {
    await clients.claim();
    if ((await pages()).length === 1) await forgetOthers();
  }
  return { isKept, isOnline: fresh !== null };
}

/**
 * Takes over from the version before, where a page that nothing has been done in is the only one.
 *
 * @param {Client} asking
 */
async function takeOver(asking) {
  const open = await pages();
  if (open.length === 1 && open[0].id === asking.id) await skipWaiting();
}

/** Where the page is open, in whichever version. */
async function pages() {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => shownAt(url) === START);
}
