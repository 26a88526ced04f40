// Reads the settings that a page gives in attributes; the program checks them. Longer texts are JSON in an
// attribute, in a file, or in a script inside the element.
import { findText } from './within.js';

/** @import { HostSettings, Texts } from '../types/program.js' */

/** Attributes that hold a word. */
const WORDS = /** @type {const} */ (['lang', 'theme', 'storage', 'service-name', 'heading-level', 'hide']);
/** Boolean attributes. */
const FLAGS = /** @type {const} */ (['with-family', 'whole-page']);
/** Attributes that hold JSON or the address of a file, or whose text is inside the element. */
export const TEXTS = /** @type {const} */ (['help', 'content']);
/**
 * Attributes that take effect by redrawing the widget, with every answer kept.
 *
 * @type {Set<string>}
 */
export const REDRAW_ATTRIBUTES = new Set([...WORDS.filter((name) => name !== 'theme'), ...FLAGS, ...TEXTS]);
/** All attributes of the element; `lang` has a property already. */
export const ATTRIBUTES = ['theme', 'name', ...REDRAW_ATTRIBUTES];

/** How long the widget waits for a text before it goes on without it: servers may be slow. */
const TIMEOUT_MS = 10_000;

/**
 * Reads the settings that are given by attributes alone.
 *
 * @param {(name: string) => string | null} attribute
 */
export function readHostSettings(attribute) {
  /** @type {HostSettings} */
  const settings = {};
  for (const name of WORDS) {
    const value = attribute(name);
    if (value !== null) settings[name] = value;
  }
  for (const name of FLAGS) settings[name] = attribute(name) !== null;
  return settings;
}

/**
 * Collects the page's own texts: each is an object given as a property, the text of a file or of a
 * script inside the element, or the error that came instead. The program reports everything that is
 * wrong with them at once.
 *
 * @param {Element} element
 * @param {Texts} given - objects given as properties, by name
 */
export async function readTexts(element, given) {
  /** @type {Record<string, unknown>} */
  const results = {};
  await Promise.all(
    TEXTS.map(async (name) => {
      const address = element.getAttribute(name);
      if (given[name] !== undefined) results[name] = given[name];
      else if (address === null) results[name] = findText(element, name);
      else results[name] = isJson(address) ? address : await fetchText(address, element.baseURI);
    }),
  );
  return /** @type {Texts} */ (results);
}

/** Whether a text is JSON itself, not an address. */
export const isJson = (/** @type {string} */ text) => text.trimStart().startsWith('{');

/**
 * Fetches the text of a file; returns the error if that fails.
 *
 * @param {string} address
 * @param {string} base
 */
export async function fetchText(address, base) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(new URL(address, base), { signal: controller.signal });
    if (response.ok) return await response.text();
    return new Error(`${address}: ${response.status} ${response.statusText}`.trim());
  } catch (error) {
    const reason = controller.signal.aborted
      ? `nothing came within ${TIMEOUT_MS / 1000} s`
      : /** @type {Error} */ (error).message;
    return new Error(`${address}: ${reason}`);
  } finally {
    clearTimeout(timer);
  }
}
