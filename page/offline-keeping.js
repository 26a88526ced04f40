// Keeps the page on the device, by its worker (sw/), and removes it again. Throws if the browser does
// not allow that: the page works without it.
import { hasDraft } from './first-draft.js';

/** The folder of the page, which is also the worker's scope. */
const SCOPE = new URL('./', location.href).href;
const WORKER = new URL('sw.js', SCOPE).href;

/** The prefix of the names of this page's caches, as the worker names them. */
const CACHE_PREFIX = `joint-effort ${new URL(SCOPE).pathname} `;

/** Where the wish is stored not to keep the page. */
const OPT_OUT_KEY = 'joint-effort.keep';

/** @import { ScriptPolicy } from '../types/page.js' */

/** @type {ScriptPolicy | null} */
let policy = null;

/**
 * Keeps the page from now on.
 *
 * @returns {Promise<{isKept: boolean, isOnline: boolean}>}
 */
export async function keepPage() {
  // A page that is shown in another one belongs to that.
  if (top !== self) throw new Error('the page is shown in another one');
  const active = await waitForActive(await navigator.serviceWorker.register(toTrustedUrl(WORKER)));
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const state = await askWorker(active, { look: loaded });
  // Only a page that is kept can be offered as an application.
  if (state.isKept) offerInstall();
  return state;
}

/** Removes the page from the device, and remembers that it is not wanted there. */
export async function removePage() {
  try {
    localStorage.setItem(OPT_OUT_KEY, 'no');
  } finally {
    await clear();
  }
}

/** Forgets that it was not wanted. */
export function optIn() {
  localStorage.removeItem(OPT_OUT_KEY);
}

/** Whether somebody has asked not to keep the page. If so, nothing is left of it afterwards. */
export async function hasOptedOut() {
  if (localStorage.getItem(OPT_OUT_KEY) !== 'no') return false;
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
export function updateWhenIdle(isAtStart) {
  const isIdle = () => document.hidden && isAtStart() && !hasDraft();
  let isOutdated = false;
  const reloadIfIdle = () => isIdle() && location.reload();
  const handleTakeover = () => {
    isOutdated = true;
    reloadIfIdle();
  };
  document.addEventListener('visibilitychange', async () => {
    // Somebody may have come back while the new version started: then this one has stayed until now.
    if (isOutdated) reloadIfIdle();
    const waiting = isIdle() && (await findRegistration())?.waiting;
    if (!waiting) return;
    navigator.serviceWorker.addEventListener('controllerchange', handleTakeover, { once: true });
    waiting.postMessage({ takeOver: true });
  });
}

async function clear() {
  findManifestLink()?.remove();
  await (await findRegistration())?.unregister();
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Returns this page's own registration: another application may have one for the whole server. */
async function findRegistration() {
  // In WebKit, a page that is being unloaded has no workers any more.
  const registration = await navigator.serviceWorker?.getRegistration(SCOPE);
  return registration?.scope === SCOPE ? registration : undefined;
}

/**
 * Returns the active worker. The first one becomes active as soon as everything is stored.
 *
 * @param {ServiceWorkerRegistration} registration
 */
async function waitForActive(registration) {
  const worker = /** @type {ServiceWorker} */ (registration.installing ?? registration.waiting);
  if (registration.active) return registration.active;
  while (worker.state !== 'activated') {
    if (worker.state === 'redundant') throw new Error('not all of the page could be kept');
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  }
  return worker;
}

function offerInstall() {
  const { manifest } = /** @type {{manifest: string}} */ (document.getElementById('offline-place').dataset);
  if (findManifestLink()) return;
  // Without it, browsers send the request without the sign-in.
  const crossOrigin = 'use-credentials';
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', crossOrigin, href: manifest }));
}

function findManifestLink() {
  return document.querySelector('link[rel="manifest"]');
}

/**
 * @param {ServiceWorker} worker
 * @param {{look: string[]}} question
 * @returns {Promise<{isKept: boolean, isOnline: boolean}>}
 */
function askWorker(worker, question) {
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
function toTrustedUrl(address) {
  if (!self.trustedTypes) return address;
  policy ??= self.trustedTypes.createPolicy('joint-effort', { createScriptURL: (url) => url });
  return policy.createScriptURL(address);
}
