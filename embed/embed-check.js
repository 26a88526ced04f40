// What the questionnaire accepts, by the same limits as its own checker: mistakes show while they are
// typed, not when a worker opens the page.

const LONGEST_TEXT = 320;
const LONGEST_LABEL = 80;
const LONGEST_NUMBER = 32;
const LONGEST_ADDRESS = 2000;
const LONGEST_SERVICE_NAME = 40;

/** Most phone numbers and most links allowed. */
export const MOST = 8;

/** Counts characters as the checker does, not the UTF-16 units that JavaScript counts. */
const count = (/** @type {string} */ text) => [...text].length;

const tidy = (/** @type {string} */ text, /** @type {number} */ longest) =>
  count(text.trim()) <= longest && !/\p{Cc}/u.test(text);

/** Whether a sentence is accepted; it may be empty. */
export const isText = (/** @type {string} */ text) => tidy(text, LONGEST_TEXT);

/** Whether the name of a service is accepted; it may be empty. */
export const isServiceName = (/** @type {string} */ text) => tidy(text, LONGEST_SERVICE_NAME);

/** Whether the name of a number or of a link is accepted. */
export const isLabel = (/** @type {string} */ text) => text.trim() !== '' && tidy(text, LONGEST_LABEL);

/** Whether a phone can dial it. */
export const isNumber = (/** @type {string} */ text) =>
  text.trim().length <= LONGEST_NUMBER && /^[0-9+()\-./*# ]*[0-9][0-9+()\-./*# ]*$/.test(text.trim());

/** Whether a link may have this address. */
export const isLink = (/** @type {string} */ text) =>
  text.trim().length <= LONGEST_ADDRESS && /^(https?|mailto|tel):[^\s\p{Cc}]+$/iu.test(text.trim());

/**
 * Returns the folder that the files are in.
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
