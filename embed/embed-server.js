// What this server does with the files, and what a visitor would meet: asked only when somebody wants
// to know, and of this server alone.
import { judged } from './embed-judge.js';

/** @import { PageParts } from '../types/page.js' */
/** @typedef {HTMLElement & {dataset: {finding: string}}} Finding */
/** @import { File } from './embed-judge.js' */

/**
 * @template {keyof PageParts} Id
 * @param {Id} id
 */
const place = (id) => document.getElementById(id);
/** So many answers are waited for at once. */
const TOGETHER = 6;

/**
 * Asks for every file, and shows what was found.
 *
 * @param {Promise<Record<string, string>>} read - the sum of each file, by its path in the site
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
 * How the server answers for a file.
 *
 * @param {{name: string, sum: string}} asked
 * @returns {Promise<File>}
 */
async function looked({ name, sum }) {
  const answer = await headed(name);
  /** @type {File} */
  const file = { name, status: answer?.status ?? 0, headers: Object.fromEntries(answer?.headers ?? []) };
  // Whoever publishes a page may have put lines of their own into it.
  if (file.status !== 200 || !/\.(?:js|css|wasm)$/.test(name)) return file;
  const whole = await fetched(name, sum);
  return { ...file, isWhole: whole !== null, headers: { ...file.headers, ...whole } };
}

/** @param {string} name */
async function headed(name) {
  /** @type {RequestInit} */
  const asked = { cache: 'no-store', redirect: 'manual' };
  const answer = await fetch(name, { ...asked, method: 'HEAD' }).catch(() => null);
  // Some servers know no such question.
  if (answer && ![405, 501].includes(answer.status)) return answer;
  return fetch(name, asked).catch(() => null);
}

/**
 * What comes with the bytes that were built; null where other bytes come.
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
 * Whether somebody who is not signed in is answered.
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
