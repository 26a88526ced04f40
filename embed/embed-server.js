// Checks how this server serves the files, and what a visitor would meet. It asks only on request, and
// only this server.
import { judged } from './embed-judge.js';

/** @import { PageParts } from '../types/page.js' */
/** @typedef {HTMLElement & {dataset: {finding: string}}} Finding */
/** @import { File } from './embed-judge.js' */

/**
 * @template {keyof PageParts} Id
 * @param {Id} id
 */
const place = (id) => document.getElementById(id);
/** Number of requests at a time. */
const TOGETHER = 6;

/**
 * Requests every file, and shows what was found.
 *
 * @param {Promise<Record<string, string>>} read - the hash of each file, by its path in the site
 */
export async function checkServer(read) {
  place('checked').textContent = place('checked').dataset.doing;
  const sums = await read;
  const names = Object.keys(sums).filter((name) => !/(?:LICENSE|\.md|\.ts)$/.test(name));
  const waiting = names.map((name) => ({ name, sum: sums[name] }));
  /** @type {File[]} */
  const files = [];
  await Promise.all(
    Array.from({ length: TOGETHER }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) files.push(await looked(next));
    }),
  );
  const strangers = await Promise.all(['frame.html', 'element/joint-effort.js'].map(asStranger));
  show(judged({ files, strangers, scheme: location.protocol }));
  showFiles(files);
}

/**
 * Checks how the server responds to a request for a file.
 *
 * @param {{name: string, sum: string}} asked
 * @returns {Promise<File>}
 */
async function looked({ name, sum }) {
  const answer = await headed(name);
  /** @type {File} */
  const file = { name, status: answer?.status ?? 0, headers: Object.fromEntries(answer?.headers ?? []) };
  // A page is not compared: its publisher may have put lines into it.
  if (file.status !== 200 || !/\.(?:js|css|wasm)$/.test(name)) return file;
  const whole = await fetched(name, sum);
  return { ...file, isWhole: whole !== null, headers: { ...file.headers, ...whole } };
}

/** @param {string} name */
async function headed(name) {
  /** @type {RequestInit} */
  const asked = { cache: 'no-store', redirect: 'manual' };
  const answer = await fetch(name, { ...asked, method: 'HEAD' }).catch(() => null);
  // Some servers do not support HEAD.
  if (answer && ![405, 501].includes(answer.status)) return answer;
  return fetch(name, asked).catch(() => null);
}

/**
 * Returns the response headers if the bytes are those that were built, and null if they are not.
 *
 * @param {string} name
 * @param {string} integrity
 */
async function fetched(name, integrity) {
  try {
    const answer = await fetch(name, { cache: 'no-store', integrity });
    await answer.blob();
    return Object.fromEntries(answer.headers);
  } catch {
    return null;
  }
}

/**
 * Whether a request without a sign-in succeeds.
 *
 * @param {string} name
 */
async function asStranger(name) {
  const answer = await fetch(name, { cache: 'no-store', redirect: 'manual', credentials: 'omit' }).catch(() => null);
  return answer?.status === 200;
}

/** @param {Record<string, string[]>} found */
function show(found) {
  for (const part of /** @type {NodeListOf<Finding>} */ (document.querySelectorAll('#found [data-finding]'))) {
    const names = found[part.dataset.finding];
    part.hidden = !names;
    const list = part.querySelector('[data-names]');
    if (list && names) list.textContent = names.join(', ');
  }
  const checked = place('checked');
  checked.textContent = found.nothing ? checked.dataset.none : checked.dataset.done;
  place('found').hidden = Boolean(found.nothing);
}

/** @param {File[]} files */
function showFiles(files) {
  files.sort((one, other) => (one.name < other.name ? -1 : 1));
  place('file-rows').replaceChildren(
    ...files.map(({ name, status, headers, isWhole: whole }) => {
      const row = document.createElement('tr');
      const { yes, no } = place('files').dataset;
      const texts = [
        name,
        String(status || '–'),
        headers['content-type'] ?? '–',
        headers['access-control-allow-origin'] ?? '–',
        whole === undefined ? '–' : whole ? yes : no,
      ];
      row.append(
        ...texts.map((text, at) => {
          const cell = document.createElement(at === 0 ? 'th' : 'td');
          if (at === 0) /** @type {HTMLTableCellElement} */ (cell).scope = 'row';
          cell.textContent = text;
          return cell;
        }),
      );
      return row;
    }),
  );
  place('files').hidden = files.length === 0;
}
