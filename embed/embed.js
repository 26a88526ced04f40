// The page "Embed it": shows what is chosen at once, as lines to paste and as the thing itself.
import { ownFolder, readChoice, showProblems } from './embed-choice.js';
import { copyAsPlainText, copyText } from './embed-copy.js';
import { FILE_NAME, loadFile, withHelp } from './embed-file.js';
import { showLive } from './embed-live.js';
import { addRow, removeRow } from './embed-rows.js';
import { checkServer } from './embed-server.js';
import { sandbox, snippet } from './embed-snippet.js';

/** @import { PageParts } from '../types/page.js' */
/** @import { Kind } from './embed-rows.js' */
/** @import { Choice } from './embed-snippet.js' */

/** The content of `integrity.json`, as `xtask/src/build/dist/sums.rs` writes it. */
/** @typedef {{integrity: Record<string, string>, policies: {pages: string, 'single-file': string}}} Release */

const form = document.getElementById('choose');
/**
 * @template {keyof PageParts} Id
 * @param {Id} id
 */
const byId = (id) => document.getElementById(id);

/**
 * What the build says about itself; a preview says nothing.
 *
 * @type {Release | null}
 */
let release = null;
/** @type {string | null} */
let fileAddress = null;

/**
 * Shows the parts that belong to what is chosen, and no others.
 *
 * @param {Choice} choice
 */
function showParts({ address, what, withFamily, script, storage, hide, signOn }) {
  for (const part of /** @type {NodeListOf<HTMLElement & {dataset: {for: string}}>} */ (
    document.querySelectorAll('[data-for]')
  )) {
    part.hidden = !part.dataset.for.split(' ').includes(what);
  }
  byId('family-warning').hidden = !withFamily;
  byId('address-plain').hidden = !address.startsWith('http:');
  const allowed = [...sandbox({ storage, hide, signOn }), ...(script ? ['script'] : [])];
  for (const reason of /** @type {NodeListOf<HTMLElement & {dataset: {token: string}}>} */ (
    document.querySelectorAll('[data-token]')
  )) {
    reason.hidden = !allowed.includes(reason.dataset.token);
  }
}

function showPolicies(/** @type {Choice} */ { address }) {
  const origin = new URL(address).origin;
  byId('policy-element').textContent = `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`;
  byId('policy-frame').textContent = `frame-src ${origin} blob:; script-src ${origin}`;
  // In a frame without an origin, Safari matches 'self' to nothing.
  if (release)
    byId('policy-site').textContent = `${release.policies.pages}; frame-src 'self'`.replaceAll(
      "'self'",
      `'self' ${origin}`,
    );
}

/** Offers the single file: as it was built, or with help lines in it. */
async function offerFile() {
  const page = await loadFile();
  byId('download').hidden = page === null;
  byId('download-refused').hidden = page !== null;
  if (page === null) return;
  // What was typed may have changed while the file was loading.
  const { help } = readChoice();
  if (fileAddress) URL.revokeObjectURL(fileAddress);
  fileAddress = help && URL.createObjectURL(new Blob([withHelp(page, help)], { type: 'text/html' }));
  byId('download').href = fileAddress ?? FILE_NAME;
}

/** Updates the page at every keystroke. */
function updateSnippet() {
  showProblems();
  const choice = readChoice();
  showParts(choice);
  showPolicies(choice);
  byId('snippet').textContent = choice.what === 'file' ? '' : snippet(choice);
  byId('copied').textContent = '';
  return choice;
}

/** Updates the live view when a change is complete: it would flicker at every keystroke. */
function updateAll() {
  const choice = updateSnippet();
  if (choice.what === 'file') offerFile();
  showLive(choice);
}

async function loadRelease() {
  const response = await fetch('integrity.json').catch(() => null);
  if (!response?.ok) return;
  // Behind some sign-ins, every address returns a page, or JSON that says so.
  const found = /** @type {Partial<Release> | null} */ (await response.json().catch(() => null));
  if (!found?.integrity || !found.policies) return;
  release = /** @type {Release} */ (found);
  byId('policy-file').textContent = release.policies['single-file'];
  byId('policy-file-place').hidden = false;
  showPolicies(readChoice());
}

form.addEventListener('input', updateSnippet);
form.addEventListener('change', updateAll);
// A row that is half filled in is a problem only once it is left.
form.addEventListener('focusout', () => queueMicrotask(showProblems));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('click', ({ target }) => {
  const button = /** @type {Element} */ (target).closest('button');
  if (button?.dataset.add) addRow(/** @type {Kind} */ (button.dataset.add));
  else if (button && 'remove' in button.dataset) removeRow(button);
  else return;
  updateAll();
});
byId('problem-list').addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest('a');
  if (!link) return;
  event.preventDefault();
  document.getElementById(link.hash.slice(1))?.focus();
});
copyAsPlainText(byId('snippet'));
byId('copy').addEventListener('click', async () => {
  const { copied, selected } = byId('copied').dataset;
  byId('copied').textContent = (await copyText(byId('snippet'))) ? copied : selected;
});

const releaseLoading = loadRelease();
let isChecking = false;
byId('check').addEventListener('click', async () => {
  if (isChecking) return;
  isChecking = true;
  await checkServer(releaseLoading.then(() => release?.integrity ?? {}));
  isChecking = false;
});

// A browser may restore what was typed before a reload, the address too: that stays.
if (byId('address').value === '') byId('address').value = ownFolder();
updateAll();
