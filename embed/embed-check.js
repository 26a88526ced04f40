// What the questionnaire will take, by the same limits as its own checker: found while it is typed,
// not when a worker opens the page.

const LONGEST_TEXT = 320;
const LONGEST_LABEL = 80;
const LONGEST_NUMBER = 32;
const LONGEST_ADDRESS = 2000;
const LONGEST_SERVICE_NAME = 40;

/** So many phone numbers and so many links. */
export const MOST = 8;

/** Characters as the checker counts them, not the halves that JavaScript counts. */
const count = (/** @type {string} */ text) => [...text].length;

const tidy = (/** @type {string} */ text, /** @type {number} */ longest) =>
  count(text.trim()) <= longest && !/\p{Cc}/u.test(text);

/** Whether a sentence can be taken; it may be empty. */
export const isText = (/** @type {string} */ text) => tidy(text, LONGEST_TEXT);

/** Whether the name of a service can be taken; it may be empty. */
export const isServiceName = (/** @type {string} */ text) => tidy(text, LONGEST_SERVICE_NAME);

/** Whether the name of a number or of a link can be taken. */
export const isLabel = (/** @type {string} */ text) => text.trim() !== '' && tidy(text, LONGEST_LABEL);

/** Whether a phone can dial it. */
export const isNumber = (/** @type {string} */ text) =>
  text.trim().length <= LONGEST_NUMBER && /^[0-9+()\-./*# ]*[0-9][0-9+()\-./*# ]*$/.test(text.trim());

/** Whether it is an address that a link may have. */
export const isLink = (/** @type {string} */ text) =>
  text.trim().length <= LONGEST_ADDRESS && /^(https?|mailto|tel):[^\s\p{Cc}]+$/iu.test(text.trim());

/**
 * The folder that the files lie in.
 *
 * @param {string} text - as it was typed: the folder, or a page in it
 * @returns {string | null} its address with a slash at the end; null where it is none
 */
export function folderIn(text) {
  let address;
  try {
    address = new URL(text.trim());
  } catch {
    return null;
  }
  if (!['https:', 'http:'].includes(address.protocol) || address.username || address.password) return null;
  if (/\.html?$/i.test(address.pathname)) return new URL('./', address).href;
  return `${address.origin}${address.pathname.replace(/\/*$/, '/')}`;
}
