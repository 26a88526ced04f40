// Rows of phone numbers and links: added, removed, read.
import { MOST, isLabel, isLink, isNumber } from './embed-check.js';

const KINDS = {
  phone: { place: 'phones', second: 'number', accepts: isNumber },
  link: { place: 'links', second: 'href', accepts: isLink },
};

let made = 0;

/** Adds a row and moves the focus into it. */
export function addRow(kind) {
  const place = document.getElementById(KINDS[kind].place);
  if (place.children.length >= MOST) return;
  const row = document.getElementById(`${kind}-row`).content.firstElementChild.cloneNode(true);
  made += 1;
  row.dataset.kind = kind;
  for (const field of row.querySelectorAll('.field')) {
    const input = field.querySelector('input');
    const problem = field.querySelector('.problem');
    input.id = `${kind}-${made}-${input.dataset.entry}`;
    problem.id = `${input.id}-problem`;
    input.setAttribute('aria-describedby', problem.id);
    field.querySelector('label').htmlFor = input.id;
  }
  place.append(row);
  row.querySelector('input').focus();
}

/** Removes the row of a button; the focus goes to the button that adds another. */
export function removeRow(button) {
  const row = button.closest('.row');
  document.querySelector(`[data-add="${row.dataset.kind}"]`).focus();
  row.remove();
}

/**
 * The rows as they stand.
 *
 * @returns {{kind: string, label: HTMLInputElement, second: HTMLInputElement, empty: boolean,
 *   bad: HTMLInputElement[]}[]} `bad` are the fields that cannot be taken
 */
export function rows() {
  return [...document.querySelectorAll('#choose .row')].map((row) => {
    const { kind } = row.dataset;
    const { second: name, accepts } = KINDS[kind];
    const label = row.querySelector('[data-entry="label"]');
    const second = row.querySelector(`[data-entry="${name}"]`);
    const empty = label.value.trim() === '' && second.value.trim() === '';
    const bad = [];
    if (!empty && !isLabel(label.value)) bad.push(label);
    if (!empty && !accepts(second.value)) bad.push(second);
    return { kind, label, second, empty, bad };
  });
}

/** What the sound rows of a kind say. */
export function entries(kind) {
  return rows()
    .filter((row) => row.kind === kind && !row.empty && row.bad.length === 0)
    .map(({ label, second }) => ({
      label: label.value.trim(), [KINDS[kind].second]: second.value.trim(),
    }));
}

/** Whether no more rows of a kind may be added. */
export const isFull = (kind) => document.getElementById(KINDS[kind].place).children.length >= MOST;
