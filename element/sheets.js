// Applies the widget's style sheets to a shadow root or a document: without a `<style>`, which a strict
// policy blocks, and parsed once however many widgets there are.
import { sheets as start } from './styles.js';

/**
 * The sheets of each document, by their texts; no other document can use them.
 *
 * @type {WeakMap<Document, Map<string, CSSStyleSheet>>}
 */
const made = new WeakMap();

/**
 * For each root with a `<link>`, resolves when its sheet applies.
 *
 * @type {WeakMap<ShadowRoot | Document, Promise<unknown>>}
 */
const linked = new WeakMap();

/**
 * Applies the sheets to a shadow root or a document.
 *
 * @param {ShadowRoot | Document} root
 * @param {Document} page - the document that it belongs to
 * @param {string[]} [side] - the sheets of the side pages; a link includes them from the start
 * @returns {Promise<unknown>} resolved when the sheets apply
 */
export function wear(root, page, side = []) {
  const { CSSStyleSheet } = page.defaultView ?? globalThis;
  if (!('adoptedStyleSheets' in root) || !CSSStyleSheet?.prototype.replaceSync) {
    if (!linked.has(root)) linked.set(root, link(root, page));
    return /** @type {Promise<unknown>} */ (linked.get(root));
  }
  const there = made.get(page) ?? new Map();
  made.set(page, there);
  // The last one is for paper, and goes after all others.
  root.adoptedStyleSheets = [...start.slice(0, -1), ...side, ...start.slice(-1)].map((text) => {
    if (!there.has(text)) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      there.set(text, sheet);
    }
    return there.get(text);
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
function link(root, page) {
  const part = page.createElement('link');
  part.rel = 'stylesheet';
  part.href = new URL('joint-effort.css', import.meta.url).href;
  const applied = new Promise((resolve) => {
    part.addEventListener('load', resolve, { once: true });
    part.addEventListener('error', resolve, { once: true });
  });
  const { head } = /** @type {Partial<Document>} */ (root);
  (head ?? root).prepend(part);
  return applied;
}
