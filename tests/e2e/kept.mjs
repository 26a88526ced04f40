// The page as it is kept on the device: versions to publish, and what a browser has stored of them.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, writeWorker } from '../../sw/listed.mjs';
import { mounted } from './journey.mjs';
import { SITE, serve } from './server.mjs';

/**
 * Serves a site that can be changed while it is served, from a folder that is removed at the end.
 *
 * @param {object} options - as for `serve`
 * @param {string} below - the site's path on the server
 */
export async function serveChanging(options = {}, below = '') {
  const folder = mkdtempSync(join(tmpdir(), 'joint-effort-site-'));
  const site = join(folder, below);
  restore(site);
  const server = await serve(folder, options);
  return {
    ...server,
    address: server.address + below,
    site,
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Turns a site into another complete version, whose pages carry its name.
 *
 * @param {string} site - the folder
 * @param {string} name - of digits and letters
 * @param {() => void} change - makes any other changes to it
 */
export function makeVersion(site, name, change = () => {}) {
  restore(site);
  const script = scriptOf(site);
  const renamed = script.replace(/-[^.]+\./, `-${name}.`);
  const text = readFileSync(join(site, script), 'utf8');
  renameSync(join(site, script), join(site, renamed));
  writeFileSync(join(site, renamed), `${text}\ndocument.documentElement.dataset.version='${name}';`);
  replaceIn(site, 'index.html', script, renamed);
  change();
  writeWorker(site);
}

/** Restores the built site. Files that already match are left, since there are many. */
function restore(site) {
  for (const name of existsSync(site) ? readdirSync(site) : []) {
    if (!existsSync(join(SITE, name))) rmSync(join(site, name), { recursive: true });
  }
  cpSync(SITE, site, { recursive: true, preserveTimestamps: true, filter: (from, to) => !isCopy(from, to) });
}

/** Whether a file is still as it was copied; one written since has another time. */
function isCopy(from, to) {
  const [built, there] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
  // Copying loses less than a millisecond.
  return built.isFile() && there?.size === built.size && Math.abs(there.mtimeMs - built.mtimeMs) < 2;
}

/** The name of the script that the page loads first. */
export function scriptOf(site) {
  return listFiles(site).files['index.html'].marks.find((name) => /^page-.+\.js$/.test(name));
}

/** Replaces a text in a file of a site. */
export function replaceIn(site, name, from, to) {
  const file = join(site, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

/** Waits until the page has kept itself on the device, or given up, and returns which. */
export function settled(browser) {
  return browser.until(
    () => browser.run('return document.getElementById("offline-place").dataset.state'),
    'the page to be kept, or not',
  );
}

/** Opens an address and waits until all is settled. */
export async function visit(browser, address) {
  await browser.goTo(address);
  await mounted(browser);
  return settled(browser);
}

/** Reloads as a person does: in one browser, the driver's own reload bypasses the service worker. */
export async function reload(browser) {
  await browser.run('self.isLeft = true; location.reload()');
  await browser.until(() => browser.run('return !self.isLeft'), 'another page');
  await mounted(browser);
  return settled(browser);
}

/** The version of the page, by its name from `makeVersion`. */
export const versionOf = (browser) => browser.run('return document.documentElement.dataset.version ?? ""');

/** What the browser has stored for the site: its service workers by state, caches and wishes. */
export const had = (browser) =>
  browser.run(`return (async () => {
  const registrations = await navigator.serviceWorker.getRegistrations();
  return {
    workers: registrations.map(({ active, waiting, installing }) =>
      [active && 'active', waiting && 'waiting', installing && 'installing'].filter(Boolean).join()),
    caches: await caches.keys(),
    wishes: { ...localStorage },
  };
})()`);

/** What the page says about its copy on the device, if that is visible. */
export const said = (browser) =>
  browser.run(`
  const place = document.getElementById('offline-place');
  return place.hidden ? '' : place.innerText.trim().replace(/\\s+/g, ' ');`);

/** Presses the button that takes the page off the device, or the one that keeps it again. */
export async function pressKept(browser, what) {
  await browser.click(`#offline-place button[value="${what}"]`);
}
