// Applies the widget's style sheets to a shadow root or a document: without a `<style>`, which a strict
// policy blocks, and parsed once however many widgets there are.
import { sheets as startSheets } from './styles.js';

/**
 * The sheets of each document, by their texts; no other document can use them.
 *
 * @type {WeakMap<Document, Map<string, CSSStyleSheet>>}
 */
const cache = new WeakMap();

/**
 * For each root with a `<link>`, resolves when its sheet applies.
 *
 * @type {WeakMap<ShadowRoot | Document, Promise<unknown>>}
 */
const links = new WeakMap();

/**
 * Applies the sheets to a shadow root or a document.
 *
 * @param {ShadowRoot | Document} root
 * @param {Document} page - the document that it belongs to
 * @param {string[]} [side] - the sheets of the side pages; a link includes them from the start
 * @returns {Promise<unknown>} resolved when the sheets apply
 */
export function adoptSheets(root, page, side = []) {
  const { CSSStyleSheet } = page.defaultView ?? globalThis;
  if (!('adoptedStyleSheets' in root) || !CSSStyleSheet?.prototype.replaceSync) {
    if (!links.has(root)) links.set(root, appendLink(root, page));
    return /** @type {Promise<unknown>} */ (links.get(root));
  }
  const sheets = cache.get(page) ?? new Map();
  cache.set(page, sheets);
  // The last one is for paper, and goes after all others.
  root.adoptedStyleSheets = [...startSheets.slice(0, -1), ...side, ...startSheets.slice(-1)].map((text) => {
    if (!sheets.has(text)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.set(text, sheet);
    }
    return sheets.get(text);
  });
  return Promise.resolve();
}

/**
 * Links the same sheets in a file beside this module: in Safari before 16.4, scripts cannot make sheets.
 *
 * @param {ShadowRoot | Document} root
 * @param {Document} page
 * @returns {Promise<unknown>}
 */
function appendLink(root, page) {
  const link = page.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('joint-effort.css', import.meta.url).href;
  const loaded = new Promise((resolve) => {
    link.addEventListener('load', resolve, { once: true });
    link.addEventListener('error', resolve, { once: true });
  });
  const { head } = /** @type {Partial<Document>} */ (root);
  (head ?? root).prepend(link);
  return loaded;
}
