// The page "Embed it": shows what is chosen at once, as lines to paste and as the thing itself.
import { choice, here, showProblems } from './embed-choice.js';
import { copiesPlainly, copy } from './embed-copy.js';
import { NAME, builtFile, withHelp } from './embed-file.js';
import { show } from './embed-live.js';
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
const place = (id) => document.getElementById(id);

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
  place('family-warning').hidden = !withFamily;
  place('address-plain').hidden = !address.startsWith('http:');
  const allowed = [...sandbox({ storage, hide, signOn }), ...(script ? ['script'] : [])];
  for (const reason of /** @type {NodeListOf<HTMLElement & {dataset: {token: string}}>} */ (
    document.querySelectorAll('[data-token]')
  )) {
    reason.hidden = !allowed.includes(reason.dataset.token);
  }
}

function showPolicies(/** @type {Choice} */ { address }) {
  const from = new URL(address).origin;
  place('policy-element').textContent = `script-src ${from} 'wasm-unsafe-eval'; connect-src ${from}`;
  place('policy-frame').textContent = `frame-src ${from} blob:; script-src ${from}`;
  // In a frame without an origin, Safari matches 'self' to nothing.
  if (release)
    place('policy-site').textContent = `${release.policies.pages}; frame-src 'self'`.replaceAll(
      "'self'",
      `'self' ${from}`,
    );
}

/** Offers the single file: as it was built, or with help lines in it. */
async function offerFile() {
  const page = await builtFile();
  place('download').hidden = page === null;
  place('download-refused').hidden = page !== null;
  if (page === null) return;
  // What was typed may have changed while the file was loading.
  const { help } = choice();
  if (fileAddress) URL.revokeObjectURL(fileAddress);
  fileAddress = help && URL.createObjectURL(new Blob([withHelp(page, help)], { type: 'text/html' }));
  place('download').href = fileAddress ?? NAME;
}

/** Updates the page at every keystroke. */
function write() {
  showProblems();
  const chosen = choice();
  showParts(chosen);
  showPolicies(chosen);
  place('snippet').textContent = chosen.what === 'file' ? '' : snippet(chosen);
  place('copied').textContent = '';
  return chosen;
}

/** Updates the live view when a change is complete: it would flicker at every keystroke. */
function settle() {
  const chosen = write();
  if (chosen.what === 'file') offerFile();
  show(chosen);
}

async function readRelease() {
  const answer = await fetch('integrity.json').catch(() => null);
  if (!answer?.ok) return;
  // Behind some sign-ins, every address returns a page.
  release = /** @type {Release | null} */ (await answer.json().catch(() => null));
  if (!release) return;
  place('policy-file').textContent = release.policies['single-file'];
  place('policy-file-place').hidden = false;
  showPolicies(choice());
}

form.addEventListener('input', write);
form.addEventListener('change', settle);
// A row that is half filled in is a problem only once it is left.
form.addEventListener('focusout', () => queueMicrotask(showProblems));
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('click', ({ target }) => {
  const button = /** @type {Element} */ (target).closest('button');
  if (button?.dataset.add) addRow(/** @type {Kind} */ (button.dataset.add));
  else if (button && 'remove' in button.dataset) removeRow(button);
  else return;
  settle();
});
place('problem-list').addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest('a');
  if (!link) return;
  event.preventDefault();
  document.getElementById(link.hash.slice(1))?.focus();
});
copiesPlainly(place('snippet'));
place('copy').addEventListener('click', async () => {
  const { copied, selected } = place('copied').dataset;
  place('copied').textContent = (await copy(place('snippet'))) ? copied : selected;
});

const reading = readRelease();
let isChecking = false;
place('check').addEventListener('click', async () => {
  if (isChecking) return;
  isChecking = true;
  await checkServer(reading.then(() => release?.integrity ?? {}));
  isChecking = false;
});

// A browser may restore what was typed before a reload, the address too: that stays.
if (place('address').value === '') place('address').value = here();
settle();
