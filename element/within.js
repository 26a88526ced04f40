// Finds the texts that a page has put between the tags of the element, in whatever form its system left them.

/** A text that only help contains. */
const HELP_MARK = 'joint-effort/help@';

/**
 * Returns the text of a JSON script inside the element, even if its host has damaged the script: an empty text
 * if nothing else is left, and undefined if none was given.
 *
 * @param {Element} element
 * @param {string} name
 */
export function findText(element, name) {
  const script = scriptIn([...element.querySelectorAll('script')], name);
  if (script) return script.textContent;
  // Some hosts remove its type and run it; others show it as plain text.
  const help = name === 'help' ? helpIn(element.textContent) : undefined;
  return help ?? findDisplacedScript(element, name)?.textContent;
}

/**
 * Finds the script for a text. A script without `data-for` is the help.
 *
 * @param {HTMLScriptElement[]} scripts
 * @param {string} name
 */
const scriptIn = (scripts, name) =>
  scripts.find((script) => script.type === 'application/json' && (script.dataset.for ?? 'help') === name);

/** @param {string} text */
function helpIn(text) {
  if (!text.includes(HELP_MARK)) return undefined;
  const start = text.indexOf('{');
  return start < 0 ? text : text.slice(start, text.lastIndexOf('}') + 1);
}

/**
 * Finds a script that is now behind the element. A paragraph cannot contain another one: if a host puts the
 * element into a `<p>`, a `<p>` inside it ends both, and the element's content follows them.
 *
 * @param {Element} element
 * @param {string} name
 */
function findDisplacedScript(element, name) {
  const paragraph = element.parentElement;
  if (element.firstElementChild || paragraph?.localName !== 'p' || element.nextElementSibling) return undefined;
  for (let next = paragraph.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.localName === 'script') {
      // A script without `data-for` may be anybody's.
      if (
        /** @type {HTMLElement} */ (next).dataset.for === name &&
        scriptIn([/** @type {HTMLScriptElement} */ (next)], name)
      )
        return next;
    } else if (next.localName !== 'p' || next.querySelector('joint-effort')) return undefined;
  }
  return undefined;
}
