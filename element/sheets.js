// Puts the widget's style sheets on a shadow root or a document: without a `<style>`, which a strict
// page refuses, and read once however many widgets there are.
import { sheets as start } from './styles.js';

/**
 * The sheets of each document, by their texts; they serve no other.
 *
 * @type {WeakMap<Document, Map<string, CSSStyleSheet>>}
 */
const made = new WeakMap();

/**
 * The links of those that have one, resolved when they apply.
 *
 * @type {WeakMap<ShadowRoot | Document, Promise<unknown>>}
 */
const linked = new WeakMap();

/**
 * Dresses a shadow root or a document.
 *
 * @param {ShadowRoot | Document} root
 * @param {Document} page - the document that it belongs to
 * @param {string[]} [side] - those of the side pages; a link has them from the start
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
  // The last is for paper, and stands after all others.
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
 * Safari before 16.4 knows no sheets that a script makes: the same lie beside this module.
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
