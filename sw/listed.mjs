// Lists what the worker keeps: the files of a built site that the standalone page needs, and those that
// it may request later, each with the hash of its bytes. The build runs this, and so do the tests, for
// versions of their own.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Pages that a person opens. Their publisher may have put lines into them. */
const DOCUMENTS = ['index.html', 'paper.html'];

/**
 * Pages of the same site that are for other people's pages. Those say which version they want, by address
 * and by integrity hash: a worker must not give them another one.
 */
const HOST_PAGES = ['frame.html', 'embed.html'];

const PAGES = [...DOCUMENTS, ...HOST_PAGES];

/** Files that a page is made of. */
const PAGE_PARTS = /\.(?:css|js|wasm)$/;

/** Files that name further files which the page needs, in the questions and on the side pages. */
const SCANNED_FILES = /\.(?:html|webmanifest)$|^(?:page|whole)-.*\.js$/;

/**
 * Large files that are requested only by pages with settings put into them, or in browsers that block
 * WebAssembly; and the single file, which a message mentions.
 */
const RARE_FILES = /^(?:hosted-|translated|joint-effort\.html$)/;

const WORKER = 'sw.js';

/**
 * Returns what the worker keeps, by name.
 *
 * @param {string} site - the folder of a built site
 * @returns {{version: string, files: Record<string, {sum: string, marks?: string[], later?: true}>}}
 *   `marks` identify a document whose hash is another one; `later` is for those files that are kept
 *   once the page has used them
 */
export function listFiles(site) {
  const allFiles = readdirSync(site, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== WORKER)
    .map(({ name }) => name)
    .sort();
  const read = (name) => readFileSync(join(site, name));

  /** Returns these files, and all that those of them that match `scanned` name, and so on. */
  function collect(names, scanned) {
    const found = new Set(names.filter((name) => allFiles.includes(name)));
    for (const name of found) {
      if (!scanned.test(name)) continue;
      // A page that links to another one is not made of it.
      for (const other of filesNamedIn(read(name).toString(), allFiles)) if (!PAGES.includes(other)) found.add(other);
    }
    return found;
  }

  const needed = collect(DOCUMENTS, SCANNED_FILES);
  for (const name of needed) if (RARE_FILES.test(name)) needed.delete(name);
  const hostFiles = collect(HOST_PAGES, /\.(?:html|js)$/);
  const files = {};
  for (const name of allFiles) {
    const later = !needed.has(name);
    if (later && (hostFiles.has(name) || !PAGE_PARTS.test(name))) continue;
    files[name] = { sum: hashOf(read(name)) };
    if (later) files[name].later = true;
    if (DOCUMENTS.includes(name)) files[name].marks = marksOf(read(name).toString(), allFiles);
  }
  return { version: hashOf(JSON.stringify(files)).slice(0, 16), files };
}

/**
 * Writes the worker of a site: the list, and after it the script that uses it.
 *
 * @param {string} site - the folder of a built site
 * @param {string} script - the worker's script; by default that of the worker that is there already
 */
export function writeWorker(site, script = readFileSync(join(site, WORKER), 'utf8').replace(/^.*\n/, '')) {
  writeFileSync(join(site, WORKER), `self.kept=${JSON.stringify(listFiles(site))};\n${script}`);
}

/** Returns what identifies a document of this version: the files that it is made of or, if none, its ids. */
function marksOf(text, allFiles) {
  const names = filesNamedIn(text, allFiles);
  return names.length > 0 ? names : (text.match(/\bid="[^"]+"/g) ?? []);
}

/** Returns the files that a text names as whole words: `homepage.js` does not name `page.js`. */
function filesNamedIn(text, names) {
  const words = new Set(text.split(/[^\w.-]+/));
  return names.filter((name) => words.has(name));
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const [, , site, script] = process.argv;
  writeWorker(site, readFileSync(script, 'utf8'));
}
