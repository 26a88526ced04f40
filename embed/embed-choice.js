// Reads what was chosen and typed, and shows what of it is not accepted.
import { folderIn, isServiceName, isText } from './embed-check.js';
import { cloneTemplate, isFull, readEntries, readRows } from './embed-rows.js';
import { helpOf } from './embed-snippet.js';

/** @import { Choice } from './embed-snippet.js' */

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

const form = document.getElementById('choose');
/**
 * @param {string} id
 * @returns {Field}
 */
const field = (id) => /** @type {Field} */ (document.getElementById(id));

/**
 * Returns the text of a field; empty if it is not accepted.
 *
 * @param {string} id
 * @param {(text: string) => boolean} accepts
 */
const acceptedText = (id, accepts) => (accepts(field(id).value) ? field(id).value.trim() : '');

/**
 * Returns what was chosen, without what is not accepted.
 *
 * @returns {Choice}
 */
export function readChoice() {
  const chosen = new FormData(form);
  return /** @type {Choice} */ ({
    what: chosen.get('what'),
    address: folderIn(field('address').value) ?? ownFolder(),
    lang: chosen.get('lang'),
    theme: chosen.get('theme'),
    storage: chosen.get('storage'),
    serviceName: acceptedText('service-name', isServiceName),
    headingLevel: chosen.get('heading-level'),
    hide: chosen.getAll('hide'),
    withFamily: chosen.has('with-family'),
    script: chosen.has('script'),
    signOn: chosen.has('sign-on'),
    help: helpOf({
      line: acceptedText('line', isText),
      phones: readEntries('phone'),
      links: readEntries('link'),
      contact: acceptedText('contact', isText),
      record: acceptedText('record', isText),
    }),
  });
}

/** Returns the folder that this page is in. */
export const ownFolder = () => new URL('./', document.baseURI).href;

/** Returns the fields that are not accepted, except the empty ones of a row that is being filled in. */
function invalidFields() {
  /** @type {Field[]} */
  const invalid = [];
  if (folderIn(field('address').value) === null) invalid.push(field('address'));
  if (!isServiceName(field('service-name').value)) invalid.push(field('service-name'));
  for (const id of ['line', 'contact', 'record']) if (!isText(field(id).value)) invalid.push(field(id));
  for (const row of readRows()) {
    const isActive = /** @type {Element} */ (row.label.closest('.row')).contains(document.activeElement);
    invalid.push(...row.invalid.filter((input) => input.value.trim() !== '' || !isActive));
  }
  return invalid.filter((input) => !input.closest('[hidden]'));
}

/** Shows beside each field, and in a list of all, what is not accepted. */
export function showProblems() {
  const invalid = invalidFields();
  for (const problem of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll('.problem'))) {
    const input = field(problem.id.slice(0, -'-problem'.length));
    const isInvalid = invalid.includes(input);
    problem.hidden = !isInvalid;
    input.setAttribute('aria-invalid', String(isInvalid));
  }
  for (const kind of /** @type {const} */ (['phone', 'link'])) {
    /** @type {HTMLButtonElement} */ (form.querySelector(`[data-add="${kind}"]`)).disabled = isFull(kind);
  }
  field('most').hidden = !isFull('phone') && !isFull('link');
  const list = field('problem-list');
  const ids = invalid.map((input) => input.id).join(' ');
  field('problems').hidden = invalid.length === 0;
  // A list that is written again would be read out again.
  if (list.dataset.told === ids) return;
  list.dataset.told = ids;
  list.replaceChildren(...invalid.map(createProblem));
}

/** @param {Field} input */
function createProblem(input) {
  const row = cloneTemplate('problem-row');
  const link = /** @type {HTMLAnchorElement} */ (row.querySelector('a'));
  const label = /** @type {HTMLElement} */ (form.querySelector(`label[for="${input.id}"]`)).textContent;
  link.href = `#${input.id}`;
  link.textContent = `${label}: ${field(`${input.id}-problem`).textContent}`;
  return row;
}
