// What a page has written between the tags of the element, in the forms that systems leave of it.

/** What only help has in it. */
const HELP = 'joint-effort/help@';

/**
 * The text of a script of JSON inside the element, also where its host has spoilt the script: an empty text
 * where that is all that is left. Nothing where none was given.
 *
 * @param {Element} element
 * @param {string} name
 */
export function within(element, name) {
  const script = scriptIn([...element.querySelectorAll('script')], name);
  if (script) return script.textContent;
  // Without its type, as some hosts run it, and as plain text.
  const written = name === 'help' ? helpIn(element.textContent) : undefined;
  return written ?? fallenOut(element, name)?.textContent;
}

/**
 * A script that does not say what it is for is the help.
 *
 * @param {HTMLScriptElement[]} scripts
 * @param {string} name
 */
const scriptIn = (scripts, name) =>
  scripts.find((script) => script.type === 'application/json' && (script.dataset.for ?? 'help') === name);

/** @param {string} text */
function helpIn(text) {
  if (!text.includes(HELP)) return undefined;
  const begin = text.indexOf('{');
  return begin < 0 ? text : text.slice(begin, text.lastIndexOf('}') + 1);
}

/**
 * A paragraph cannot hold another one: where a host puts the element into a `<p>`, the `<p>` inside of it
 * ends both, and what follows stands behind them. Nothing of the element is left in it then.
 *
 * @param {Element} element
 * @param {string} name
 */
function fallenOut(element, name) {
  const around = element.parentElement;
  if (element.firstElementChild || around?.localName !== 'p' || element.nextElementSibling) return undefined;
  for (let next = around.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.localName === 'script') {
      // One that does not say what it is for may be anybody's.
      if (
        /** @type {HTMLElement} */ (next).dataset.for === name &&
        scriptIn([/** @type {HTMLScriptElement} */ (next)], name)
      )
        return next;
    } else if (next.localName !== 'p' || next.querySelector('joint-effort')) return undefined;
  }
  return undefined;
}
