// Keeps the page on the device, by its worker (sw/), and removes it again. Throws if the browser does
// not allow that: the page works without it.
import { isKept } from './first-draft.js';

/** The folder of the page, which is also the worker's scope. */
const HERE = new URL('./', location.href).href;
const WORKER = new URL('sw.js', HERE).href;

/** The prefix of the names of this page's caches, as the worker names them. */
const CACHES = `joint-effort ${new URL(HERE).pathname} `;

/** Where the wish is stored not to keep the page. */
const WISH = 'joint-effort.keep';

/** @import { ScriptPolicy } from '../types/page.js' */

/** @type {ScriptPolicy | null} */
let policy = null;

/**
 * Keeps the page from now on.
 *
 * @returns {Promise<{isKept: boolean, isOnline: boolean}>}
 */
export async function keep() {
  // A page that is shown in another one belongs to that.
  if (top !== self) throw new Error('the page is shown in another one');
  const active = await activeOf(await navigator.serviceWorker.register(trusted(WORKER)));
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const found = await asked(active, { look: loaded });
  // Only a page that is kept can be offered as an application.
  if (found.isKept) offer();
  return found;
}

/** Removes the page from the device, and remembers that it is not wanted there. */
export async function forget() {
  try {
    localStorage.setItem(WISH, 'no');
  } finally {
    await clear();
  }
}

/** Forgets that it was not wanted. */
export function want() {
  localStorage.removeItem(WISH);
}

/** Whether somebody has asked not to keep the page. If so, nothing is left of it afterwards. */
export async function isUnwanted() {
  if (localStorage.getItem(WISH) !== 'no') return false;
  // Deletes what was still being stored while the page was removed.
  await clear();
  return true;
}

/**
 * Switches to a newer version while nobody is looking and nothing has begun. Otherwise that waits until no
 * page of this version is open.
 *
 * @param {() => boolean} isAtStart - whether the start is shown
 */
export function renewAtRest(isAtStart) {
  const isAtRest = () => document.hidden && isAtStart() && !isKept();
  let isOld = false;
  const renew = () => isAtRest() && location.reload();
  const taken = () => {
    isOld = true;
    renew();
  };
  document.addEventListener('visibilitychange', async () => {
    // Somebody may have come back while the new version started: then this one has stayed until now.
    if (isOld) renew();
    const waiting = isAtRest() && (await registered())?.waiting;
    if (!waiting) return;
    navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true });
    waiting.postMessage({ takeOver: true });
  });
}

async function clear() {
  linked()?.remove();
  await (await registered())?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Returns this page's own registration: another application may have one for the whole server. */
async function registered() {
  // In WebKit, a page that is being unloaded has no workers any more.
  const found = await navigator.serviceWorker?.getRegistration(HERE);
  return found?.scope === HERE ? found : undefined;
}

/**
 * Returns the active worker. The first one becomes active as soon as everything is stored.
 *
 * @param {ServiceWorkerRegistration} registration
 */
async function activeOf(registration) {
  const first = /** @type {ServiceWorker} */ (registration.installing ?? registration.waiting);
  if (registration.active) return registration.active;
  while (first.state !== 'activated') {
    if (first.state === 'redundant') throw new Error('not all of the page could be kept');
    await new Promise((changed) => first.addEventListener('statechange', changed, { once: true }));
  }
  return first;
}

function offer() {
  const { manifest } = /** @type {{manifest: string}} */ (document.getElementById('offline-place').dataset);
  if (linked()) return;
  // Without it, browsers send the request without the sign-in.
  const crossOrigin = 'use-credentials';
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', crossOrigin, href: manifest }));
}

function linked() {
  return document.querySelector('link[rel="manifest"]');
}

/**
 * @param {ServiceWorker} worker
 * @param {{look: string[]}} question
 * @returns {Promise<{isKept: boolean, isOnline: boolean}>}
 */
function asked(worker, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

/**
 * Passes a worker's address through a policy, in case the server requires Trusted Types.
 *
 * @param {string} address
 */
function trusted(address) {
  if (!self.trustedTypes) return address;
  policy ??= self.trustedTypes.createPolicy('joint-effort', { createScriptURL: (given) => given });
  return policy.createScriptURL(address);
}
