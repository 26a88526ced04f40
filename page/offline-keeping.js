// Has the browser keep the page, by its worker (sw/), and take it off the device again. What is
// refused here throws: the page is used without it then.
import { isKept } from './first-draft.js';

/** Where the page lies; the worker has the same scope. */
const HERE = new URL('./', location.href).href;
const WORKER = new URL('sw.js', HERE).href;

/** What the names of this page's caches begin with, as the worker names them. */
const CACHES = `joint-effort ${new URL(HERE).pathname} `;

/** The wish of somebody who does not want the page to be kept. */
const WISH = 'joint-effort.keep';

/** @import { ScriptPolicy } from '../types/page.js' */

/** @type {ScriptPolicy | null} */
let policy = null;

/**
 * Has the page kept from now on.
 *
 * @returns {Promise<{isKept: boolean, isOnline: boolean}>}
 */
export async function keep() {
  // A page that stands in another one belongs to that.
  if (top !== self) throw new Error('the page is shown in another one');
  const active = await activeOf(await navigator.serviceWorker.register(trusted(WORKER)));
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const found = await asked(active, { look: loaded });
  // Only what is kept can be offered as an application.
  if (found.isKept) offer();
  return found;
}

/** Takes the page off the device, and remembers that it is not wanted there. */
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

/** Whether somebody has asked for the page not to be kept. Then nothing is left of it from here on. */
export async function isUnwanted() {
  if (localStorage.getItem(WISH) !== 'no') return false;
  // What was still being kept while it was taken off the device.
  await clear();
  return true;
}

/**
 * Takes on a newer version while nobody looks and nothing is begun. Otherwise that waits until no page
 * of this version is open.
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
    // Somebody may have come back while the new version began: then this one went on until now.
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

/** This page's own registration: another application may have one for the whole server. */
async function registered() {
  // In WebKit a page that is on its way out has no workers any more.
  const found = await navigator.serviceWorker?.getRegistration(HERE);
  return found?.scope === HERE ? found : undefined;
}

/**
 * The worker that answers, which a first one is as soon as everything is there.
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
  // Without it browsers ask as somebody who is not signed in.
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
 * A worker is a script, and a page may be held to take scripts from trusted types alone.
 *
 * @param {string} address
 */
function trusted(address) {
  if (!self.trustedTypes) return address;
  policy ??= self.trustedTypes.createPolicy('joint-effort', { createScriptURL: (given) => given });
  return policy.createScriptURL(address);
}
