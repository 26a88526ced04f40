// The blank questionnaire at the printer. It lies in the page itself, or in a page beside it.

import { linkStyles } from './styles.js';

/** Who shows a dialog of its own comes back from printing later than this, in milliseconds. */
const AT_ONCE = 500;
/** Whoever does one of these has done with printing. */
const NEXT = ['pointerdown', 'keydown', 'click'];

/**
 * Prints the questionnaire that lies at an address, or says that it cannot be had.
 *
 * @param {string} address
 */
export async function printPaper(address) {
  const message = document.getElementById('no-paper');
  message.hidden = true;
  try {
    await print(address);
  } catch {
    message.hidden = false;
    message.scrollIntoView({ block: 'nearest' });
  }
}

/** @param {string} address */
async function print(address) {
  const place = document.getElementById('paper-place');
  if (!place.querySelector('.paper')) {
    const [paper] = await Promise.all([brought(address), styled()]);
    place.append(paper);
  }
  const parts = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.je'));
  for (const part of parts) part.dataset.print = 'paper';
  const begun = Date.now();
  const done = () => {
    for (const part of parts) delete part.dataset.print;
    removeEventListener('afterprint', after);
    for (const name of NEXT) removeEventListener(name, done, true);
  };
  // Phones say that it is over, or go on with the page, while the sheets are still to be drawn.
  const after = () => {
    if (Date.now() - begun > AT_ONCE) done();
  };
  addEventListener('afterprint', after);
  for (const name of NEXT) addEventListener(name, done, true);
  self.print();
}

/** The page's own styles leave out what only paper needs: all of them lie in a file, too. */
function styled() {
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
 * The questionnaire out of its page. Where types are trusted a text may not be read as HTML, but an answer
 * may come as a document.
 *
 * @param {string} address
 * @returns {Promise<Element>}
 */
function brought(address) {
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
