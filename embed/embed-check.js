// What the questionnaire accepts, by the same limits as its own checker: mistakes show while they are
// typed, not when a worker opens the page.

const MAX_TEXT_LENGTH = 320;
const MAX_LABEL_LENGTH = 80;
const MAX_NUMBER_LENGTH = 32;
const MAX_ADDRESS_LENGTH = 2000;
const MAX_SERVICE_NAME_LENGTH = 40;

/** Most phone numbers and most links allowed. */
export const MAX_ROWS = 8;

/** Counts characters as the checker does, not the UTF-16 units that JavaScript counts. */
const count = (/** @type {string} */ text) => [...text].length;

const isClean = (/** @type {string} */ text, /** @type {number} */ maxLength) =>
  count(text.trim()) <= maxLength && !/\p{Cc}/u.test(text);

/** Whether a sentence is accepted; it may be empty. */
export const isText = (/** @type {string} */ text) => isClean(text, MAX_TEXT_LENGTH);

/** Whether the name of a service is accepted; it may be empty. */
export const isServiceName = (/** @type {string} */ text) => isClean(text, MAX_SERVICE_NAME_LENGTH);

/** Whether the name of a number or of a link is accepted. */
export const isLabel = (/** @type {string} */ text) => text.trim() !== '' && isClean(text, MAX_LABEL_LENGTH);

/** Whether a phone can dial it. */
export const isNumber = (/** @type {string} */ text) =>
  text.trim().length <= MAX_NUMBER_LENGTH && /^[0-9+()\-./*# ]*[0-9][0-9+()\-./*# ]*$/.test(text.trim());

/** Whether a link may have this address. */
export const isLink = (/** @type {string} */ text) =>
  text.trim().length <= MAX_ADDRESS_LENGTH && /^(https?|mailto|tel):[^\s\p{Cc}]+$/iu.test(text.trim());

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
