// Writes down what the worker keeps: the files of a built site that the standalone page needs, and
// those that it may ask for later, each with the sum of its bytes. What they are called does not
// matter here. The build runs this, and so do the tests, for versions of their own.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a person opens. Whoever publishes them may have put lines of their own into them. */
const DOCUMENTS = ['index.html', 'paper.html'];

/**
 * Pages of the same site that belong into other people's pages. Those say which version they want, by
 * address and by integrity: a worker that answered from another one would come between.
 */
const OF_HOSTS = ['frame.html', 'embed.html'];

const PAGES = [...DOCUMENTS, ...OF_HOSTS];

/** What a page is made of. */
const PARTS = /\.(?:css|js|wasm)$/;

/** What names further files that the page cannot do without, in the questions and on the side pages. */
const NEEDED_INTO = /\.(?:html|webmanifest)$|^(?:page|whole)-.*\.js$/;

/**
 * What only those pages ask for that somebody has put settings into, or in browsers that refuse
 * WebAssembly, and is long; and the single file, of which a message speaks.
 */
const SELDOM = /^(?:hosted-|translated|joint-effort\.html$)/;

const WORKER = 'sw.js';

/**
 * What the worker keeps, by name.
 *
 * @param {string} site - the folder of a built site
 * @returns {{version: string, files: Record<string, {sum: string, marks?: string[], later?: true}>}}
 *   `marks` are what a document is known by when its sum is another; `later` are those files that are
 *   kept once the page has used them
 */
export function listed(site) {
  const there = readdirSync(site, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== WORKER)
    .map(({ name }) => name)
    .sort();
  const bytes = (name) => readFileSync(join(site, name));

  /** These and all files that they name, and those that these name in turn, where they are looked into. */
  function reached(names, lookedInto) {
    const found = new Set(names.filter((name) => there.includes(name)));
    for (const name of found) {
      if (!lookedInto.test(name)) continue;
      // A page that names another one is not made of it.
      for (const other of named(bytes(name).toString(), there)) if (!PAGES.includes(other)) found.add(other);
    }
    return found;
  }

  const needed = reached(DOCUMENTS, NEEDED_INTO);
  for (const name of needed) if (SELDOM.test(name)) needed.delete(name);
  const ofHosts = reached(OF_HOSTS, /\.(?:html|js)$/);
  const files = {};
  for (const name of there) {
    const later = !needed.has(name);
    if (later && (ofHosts.has(name) || !PARTS.test(name))) continue;
    files[name] = { sum: sum(bytes(name)) };
    if (later) files[name].later = true;
    if (DOCUMENTS.includes(name)) files[name].marks = marks(bytes(name).toString(), there);
  }
  return { version: sum(JSON.stringify(files)).slice(0, 16), files };
}

/**
 * Writes the worker of a site: the list, and behind it the script that keeps to it.
 *
 * @param {string} site - the folder of a built site
 * @param {string} script - the worker's script; that of the worker which lies there already by default
 */
export function write(site, script = readFileSync(join(site, WORKER), 'utf8').replace(/^.*\n/, '')) {
  writeFileSync(join(site, WORKER), `self.kept=${JSON.stringify(listed(site))};\n${script}`);
}

/** What tells a document of this version: the files that it is made of or, if it has none, its parts. */
function marks(text, there) {
  const names = named(text, there);
  return names.length > 0 ? names : (text.match(/\bid="[^"]+"/g) ?? []);
}

/** The files that a text names, each standing by itself: `page.js` is not named by `homepage.js`. */
function named(text, names) {
  const words = new Set(text.split(/[^\w.-]+/));
  return names.filter((name) => words.has(name));
}

function sum(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const [, , site, script] = process.argv;
  write(site, readFileSync(script, 'utf8'));
}
