// Prints the blank questionnaire. It is in the page itself, or in a page beside it.

import { linkStyles } from './styles.js';

/** A browser that shows a print dialog returns from printing later than this, in milliseconds. */
const MIN_DIALOG_MS = 500;
/** A person who does one of these has finished printing. */
const NEXT_INPUTS = ['pointerdown', 'keydown', 'click'];

/**
 * Prints the questionnaire at an address, or says that it cannot be loaded.
 *
 * @param {string} address
 */
export async function printPaper(address) {
  const message = document.getElementById('no-paper');
  message.hidden = true;
  try {
    await printWhenLoaded(address);
  } catch {
    message.hidden = false;
    message.scrollIntoView({ block: 'nearest' });
  }
}

/** @param {string} address */
async function printWhenLoaded(address) {
  const container = document.getElementById('paper-place');
  if (!container.querySelector('.paper')) {
    const [paper] = await Promise.all([loadPaper(address), loadStyles()]);
    container.append(paper);
  }
  const parts = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.je'));
  for (const part of parts) part.dataset.print = 'paper';
  const startedAt = Date.now();
  const finish = () => {
    for (const part of parts) delete part.dataset.print;
    removeEventListener('afterprint', handleAfterPrint);
    for (const name of NEXT_INPUTS) removeEventListener(name, finish, true);
  };
  // Phones say that they have printed, or go on with the page, before the sheets are drawn.
  const handleAfterPrint = () => {
    if (Date.now() - startedAt > MIN_DIALOG_MS) finish();
  };
  addEventListener('afterprint', handleAfterPrint);
  for (const name of NEXT_INPUTS) addEventListener(name, finish, true);
  self.print();
}

/** Loads all styles from their file: those in the page leave out what only paper needs. */
function loadStyles() {
  if (!document.querySelector('head > style')) return undefined;
  const link = linkStyles();
  return (
    link.sheet ??
    new Promise((resolve, reject) => {
      Object.assign(link, { onload: resolve, onerror: reject });
    })
  );
}

/**
 * Loads the questionnaire from its page. Trusted Types do not let a script read a text as HTML, but a response
 * may be a document.
 *
 * @param {string} address
 * @returns {Promise<Element>}
 */
function loadPaper(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.open('GET', address);
    request.onload = () => {
      const paper = request.response?.querySelector('.paper');
      if (paper) resolve(document.adoptNode(paper));
      else reject(new Error(`${address} holds no questionnaire`));
    };
    request.onerror = reject;
    request.send();
  });
}
