// What the address of the frame asks for. The part after # never reaches a server or its log, so the
// names and lines of an organisation may stand there; both parts are read alike.
import { brought } from '../element/settings.js';

/** @import { HostSettings } from '../types/program.js' */

const WORDS = /** @type {const} */ (['lang', 'theme', 'storage', 'service-name', 'heading-level', 'hide']);
const TEXTS = /** @type {const} */ (['help', 'content']);

/**
 * Reads the settings in an address.
 *
 * Opened by itself, the frame takes only how it looks from its address: else a link could put words
 * of anyone's under the name of the site that it leads to.
 *
 * @param {{search: string, hash: string}} address
 * @param {boolean} framed - whether a page stands around it
 * @returns {{settings: HostSettings, texts: Record<string, string>}} settings as they stand; `texts` are
 *   the values of `help` and `content`, each JSON or an address
 */
export function settingsIn({ search, hash }, framed) {
  const given = new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`);
  /** @type {HostSettings} */
  const settings = {};
  for (const name of framed ? WORDS : /** @type {const} */ (['lang', 'theme'])) {
    if (given.has(name)) settings[name] = /** @type {string} */ (given.get(name));
  }
  if (framed && given.has('with-family')) settings['with-family'] = true;
  /** @type {Record<string, string>} */
  const texts = {};
  for (const name of framed ? TEXTS : []) if (given.has(name)) texts[name] = /** @type {string} */ (given.get(name));
  return { settings, texts };
}

/**
 * Brings what `help` and `content` say.
 *
 * @param {Record<string, string>} texts - each JSON, or an address at the frame's own origin
 * @param {string} base - the frame's address
 * @returns {Promise<Record<string, string | Error>>} each as text; an error where it cannot be had,
 *   which the program tells with all that is wrong besides
 */
export async function bring(texts, base) {
  const coming = Object.entries(texts).map(async ([name, text]) => {
    if (text.trimStart().startsWith('{')) return [name, text];
    // What lies elsewhere could put words of anyone's into the site.
    return [name, isOwn(text, base) ? await brought(text, base) : new Error(`${text}: another site`)];
  });
  return Object.fromEntries(await Promise.all(coming));
}

/**
 * @param {string} text
 * @param {string} base
 */
function isOwn(text, base) {
  try {
    return new URL(text, base).origin === new URL(base).origin;
  } catch {
    return false;
  }
}
