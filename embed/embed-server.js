// Checks how this server serves the files, and what a visitor would meet. It asks only on request, and
// only this server.
import { judge } from './embed-judge.js';

/** @import { PageParts } from '../types/page.js' */
/** @typedef {HTMLElement & {dataset: {finding: string}}} Finding */
/** @import { CheckedFile } from './embed-judge.js' */

/**
 * @template {keyof PageParts} Id
 * @param {Id} id
 */
const byId = (id) => document.getElementById(id);
/** Number of requests at a time. */
const CONCURRENCY = 6;

/**
 * Requests every file, and shows what was found.
 *
 * @param {Promise<Record<string, string>>} integrity - the hash of each file, by its path in the site
 */
export async function checkServer(integrity) {
  byId('checked').textContent = byId('checked').dataset.doing;
  const sums = await integrity;
  const names = Object.keys(sums).filter((name) => !/(?:LICENSE|\.md|\.ts)$/.test(name));
  const queue = names.map((name) => ({ name, sum: sums[name] }));
  /** @type {CheckedFile[]} */
  const files = [];
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) files.push(await inspect(next));
    }),
  );
  const anonymous = await Promise.all(['frame.html', 'element/joint-effort.js'].map(isPublic));
  showFindings(judge({ files, anonymous, scheme: location.protocol }));
  showFiles(files);
}

/**
 * Checks how the server responds to a request for a file.
 *
 * @param {{name: string, sum: string}} asked
 * @returns {Promise<CheckedFile>}
 */
async function inspect({ name, sum }) {
  const response = await fetchHeaders(name);
  /** @type {CheckedFile} */
  const file = { name, status: response?.status ?? 0, headers: Object.fromEntries(response?.headers ?? []) };
  // A page is not compared: its publisher may have put lines into it.
  if (file.status !== 200 || !/\.(?:js|css|wasm)$/.test(name)) return file;
  const verified = await fetchVerified(name, sum);
  return { ...file, isIntact: verified !== null, headers: { ...file.headers, ...verified } };
}

/** @param {string} name */
async function fetchHeaders(name) {
  /** @type {RequestInit} */
  const options = { cache: 'no-store', redirect: 'manual' };
  const response = await fetch(name, { ...options, method: 'HEAD' }).catch(() => null);
  // Some servers do not support HEAD.
  if (response && ![405, 501].includes(response.status)) return response;
  return fetch(name, options).catch(() => null);
}

/**
 * Returns the response headers if the bytes are those that were built, and null if they are not.
 *
 * @param {string} name
 * @param {string} integrity
 */
async function fetchVerified(name, integrity) {
  try {
    const response = await fetch(name, { cache: 'no-store', integrity });
    await response.blob();
    return Object.fromEntries(response.headers);
  } catch {
    return null;
  }
}

/**
 * Whether a request without a sign-in succeeds.
 *
 * @param {string} name
 */
async function isPublic(name) {
  const response = await fetch(name, { cache: 'no-store', redirect: 'manual', credentials: 'omit' }).catch(() => null);
  return response?.status === 200;
}

/** @param {Record<string, string[]>} found */
function showFindings(found) {
  for (const part of /** @type {NodeListOf<Finding>} */ (document.querySelectorAll('#found [data-finding]'))) {
    const names = found[part.dataset.finding];
    part.hidden = !names;
    const list = part.querySelector('[data-names]');
    if (list && names) list.textContent = names.join(', ');
  }
  const checked = byId('checked');
  checked.textContent = found.nothing ? checked.dataset.none : checked.dataset.done;
  byId('found').hidden = Boolean(found.nothing);
}

/** @param {CheckedFile[]} files */
function showFiles(files) {
  files.sort((one, other) => (one.name < other.name ? -1 : 1));
  byId('file-rows').replaceChildren(
    ...files.map(({ name, status, headers, isIntact }) => {
      const row = document.createElement('tr');
      const { yes, no } = byId('files').dataset;
      const texts = [
        name,
        String(status || '–'),
        headers['content-type'] ?? '–',
        headers['access-control-allow-origin'] ?? '–',
        isIntact === undefined ? '–' : isIntact ? yes : no,
      ];
      row.append(
        ...texts.map((text, index) => {
          const cell = document.createElement(index === 0 ? 'th' : 'td');
          if (index === 0) /** @type {HTMLTableCellElement} */ (cell).scope = 'row';
          cell.textContent = text;
          return cell;
        }),
      );
      return row;
    }),
  );
  byId('files').hidden = files.length === 0;
}
