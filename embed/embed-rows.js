// Adds, removes and reads rows of phone numbers and links.
import { MAX_ROWS, isLabel, isLink, isNumber } from './embed-check.js';

/** @typedef {'phone' | 'link'} Kind */

/** @type {Record<Kind, {place: 'phones' | 'links', second: string, accepts: (text: string) => boolean}>} */
const KINDS = {
  phone: { place: 'phones', second: 'number', accepts: isNumber },
  link: { place: 'links', second: 'href', accepts: isLink },
};

let rowCount = 0;

/**
 * Copies the content of a template in the page.
 *
 * @param {'phone-row' | 'link-row' | 'problem-row'} id
 */
export const cloneTemplate = (id) =>
  /** @type {HTMLElement} */ (
    /** @type {HTMLElement} */ (document.getElementById(id).content.firstElementChild).cloneNode(true)
  );

/**
 * Adds a row and moves the focus into it.
 *
 * @param {Kind} kind
 */
export function addRow(kind) {
  const place = document.getElementById(KINDS[kind].place);
  if (place.children.length >= MAX_ROWS) return;
  const row = cloneTemplate(`${kind}-row`);
  rowCount += 1;
  row.dataset.kind = kind;
  for (const field of row.querySelectorAll('.field')) {
    const input = /** @type {HTMLInputElement} */ (field.querySelector('input'));
    const problem = /** @type {HTMLElement} */ (field.querySelector('.problem'));
    input.id = `${kind}-${rowCount}-${input.dataset.entry}`;
    problem.id = `${input.id}-problem`;
    input.setAttribute('aria-describedby', problem.id);
    /** @type {HTMLLabelElement} */ (field.querySelector('label')).htmlFor = input.id;
  }
  place.append(row);
  /** @type {HTMLInputElement} */ (row.querySelector('input')).focus();
}

/**
 * Removes the row of a button; the focus goes to the button that adds another.
 *
 * @param {HTMLElement} button
 */
export function removeRow(button) {
  const row = /** @type {HTMLElement} */ (button.closest('.row'));
  /** @type {HTMLElement} */ (document.querySelector(`[data-add="${row.dataset.kind}"]`)).focus();
  row.remove();
}

/**
 * Reads all rows.
 *
 * @returns {{kind: Kind, label: HTMLInputElement, second: HTMLInputElement, empty: boolean,
 *   invalid: HTMLInputElement[]}[]} `invalid` are the fields that are not accepted
 */
export function readRows() {
  return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#choose .row'))].map((row) => {
    const { kind } = /** @type {DOMStringMap & {kind: Kind}} */ (row.dataset);
    const { second: name, accepts } = KINDS[kind];
    const label = /** @type {HTMLInputElement} */ (row.querySelector('[data-entry="label"]'));
    const second = /** @type {HTMLInputElement} */ (row.querySelector(`[data-entry="${name}"]`));
    const empty = label.value.trim() === '' && second.value.trim() === '';
    const invalid = [];
    if (!empty && !isLabel(label.value)) invalid.push(label);
    if (!empty && !accepts(second.value)) invalid.push(second);
    return { kind, label, second, empty, invalid };
  });
}

/**
 * Returns the entries in the valid rows of a kind.
 *
 * @param {Kind} kind
 */
export function readEntries(kind) {
  return readRows()
    .filter((row) => row.kind === kind && !row.empty && row.invalid.length === 0)
    .map(({ label, second }) => ({
      label: label.value.trim(),
      [KINDS[kind].second]: second.value.trim(),
    }));
}

/** Whether no more rows of a kind may be added. */
export const isFull = (/** @type {Kind} */ kind) =>
  document.getElementById(KINDS[kind].place).children.length >= MAX_ROWS;
