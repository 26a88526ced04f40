// What the address of the frame asks for. The part after # never reaches a server or its log, so the
// names and lines of an organisation may stand there; both parts are read alike.
import { fetched, parsed } from '../element/settings.js';

const WORDS = ['lang', 'theme', 'storage', 'service-name', 'heading-level', 'hide'];
const TEXTS = ['help', 'content'];

/**
 * Reads the settings in an address.
 *
 * Opened by itself, the frame takes only how it looks from its address: else a link could put words
 * of anyone's under the name of the site that it leads to.
 *
 * @param {{search: string, hash: string}} address
 * @param {boolean} framed - whether a page stands around it
 * @returns {{settings: object, texts: Record<string, string>}} settings as they stand; `texts` are
 *   the values of `help` and `content`, each JSON or an address
 */
export function settingsIn({ search, hash }, framed) {
  const given = new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`);
  const settings = {};
  for (const name of framed ? WORDS : ['lang', 'theme']) {
    if (given.has(name)) settings[name] = given.get(name);
  }
  if (framed && given.has('with-family')) settings['with-family'] = true;
  const texts = {};
  for (const name of framed ? TEXTS : []) if (given.has(name)) texts[name] = given.get(name);
  return { settings, texts };
}

/**
 * Brings what `help` and `content` say.
 *
 * @param {Record<string, string>} texts - each JSON, or an address at the frame's own origin
 * @param {string} base - the frame's address
 * @returns {Promise<{values: object, faults: object[]}>} every fault at once
 */
export async function bring(texts, base) {
  const values = {};
  const faults = [];
  await Promise.all(Object.entries(texts).map(async ([name, text]) => {
    try {
      values[name] = text.trimStart().startsWith('{')
        ? parsed(name, text, 'the address')
        : await fetched(name, addressOf(name, text, base));
    } catch (error) {
      faults.push(error.fault);
    }
  }));
  // Whichever file answers first, they are told in the same order.
  faults.sort((one, other) => TEXTS.indexOf(one.path) - TEXTS.indexOf(other.path));
  return { values, faults };
}

/** A file from elsewhere could put words of anyone's into the site. */
function addressOf(name, text, base) {
  try {
    const address = new URL(text, base);
    if (address.origin === new URL(base).origin) return address.href;
  } catch {
    // What is no address at all is told of in the same way.
  }
  throw Object.assign(new Error('it lies elsewhere'), { fault: {
    kind: 'unreadable',
    path: name,
    found: text,
    allowed: ['JSON'],
    message: `${name}: ${text}: it does not lie on the frame’s own site. `
      + 'Put the file there, or give the JSON itself; the built-in words are shown.',
  } });
}
