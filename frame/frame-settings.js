// Reads the settings in the frame's address. The part after # never reaches a server or its log, so an
// organisation's names and lines may be there; both parts are read alike.
import { fetchText } from '../element/settings.js';

/** @import { HostSettings } from '../types/program.js' */

const SETTING_NAMES = /** @type {const} */ (['lang', 'theme', 'storage', 'service-name', 'heading-level', 'hide']);
const TEXT_NAMES = /** @type {const} */ (['help', 'content']);

/**
 * Reads the settings in an address.
 *
 * Opened by itself, the frame takes only its language and its look from its address: otherwise a link
 * could put anyone's words under the name of the site that it leads to.
 *
 * @param {{search: string, hash: string}} address
 * @param {boolean} isFramed - whether it is inside another page
 * @returns {{settings: HostSettings, texts: Record<string, string>}} settings as they stand; `texts` are
 *   the values of `help` and `content`, each JSON or an address
 */
export function readSettings({ search, hash }, isFramed) {
  const params = new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`);
  /** @type {HostSettings} */
  const settings = {};
  for (const name of isFramed ? SETTING_NAMES : /** @type {const} */ (['lang', 'theme'])) {
    if (params.has(name)) settings[name] = /** @type {string} */ (params.get(name));
  }
  if (isFramed && params.has('with-family')) settings['with-family'] = true;
  /** @type {Record<string, string>} */
  const texts = {};
  for (const name of isFramed ? TEXT_NAMES : [])
    if (params.has(name)) texts[name] = /** @type {string} */ (params.get(name));
  return { settings, texts };
}

/**
 * Loads what `help` and `content` say.
 *
 * @param {Record<string, string>} texts - each JSON, or an address at the frame's own origin
 * @param {string} base - the frame's address
 * @returns {Promise<Record<string, string | Error>>} each as text; an error where it cannot be had,
 *   which the program reports with everything else that is wrong
 */
export async function loadTexts(texts, base) {
  const loading = Object.entries(texts).map(async ([name, text]) => {
    if (text.trimStart().startsWith('{')) return [name, text];
    // A file from elsewhere could put anyone's words into the site.
    return [name, isSameOrigin(text, base) ? await fetchText(text, base) : new Error(`${text}: another site`)];
  });
  return Object.fromEntries(await Promise.all(loading));
}

/**
 * @param {string} text
 * @param {string} base
 */
function isSameOrigin(text, base) {
  try {
    return new URL(text, base).origin === new URL(base).origin;
  } catch {
    return false;
  }
}
