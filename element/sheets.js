// Puts the widget's style sheets on a shadow root or a document: without a `<style>`, which a strict
// page refuses, and read once however many widgets there are.
import { sheets } from './styles.js';

/**
 * The sheets of each document; they serve no other.
 *
 * @type {WeakMap<Document, CSSStyleSheet[]>}
 */
const made = new WeakMap();

/**
 * Dresses a shadow root or a document.
 *
 * @param {ShadowRoot | Document} root
 * @param {Document} page - the document that it belongs to
 * @returns {Promise<unknown>} resolved when the sheets apply
 */
export function wear(root, page) {
  const { CSSStyleSheet } = page.defaultView ?? globalThis;
  if (!('adoptedStyleSheets' in root) || !CSSStyleSheet?.prototype.replaceSync) return link(root, page);
  if (!made.has(page)) {
    made.set(page, sheets.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    }));
  }
  root.adoptedStyleSheets = /** @type {CSSStyleSheet[]} */ (made.get(page));
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
  (/** @type {Partial<Document>} */ (root).head ?? root).prepend(part);
  return applied;
}
