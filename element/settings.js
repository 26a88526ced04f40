// What a page asks of the widget, as it stands in attributes: whether it makes sense is checked by
// the program. Longer texts come from a file or from a script of JSON inside the element.

/** Attributes that hold a word. */
const WORDS = ['lang', 'theme', 'storage', 'service-name', 'heading-level', 'hide'];
/** Attributes that are there or not. */
const FLAGS = ['with-family', 'whole-page'];
/** Attributes that name a file, or whose text lies inside the element. */
export const TEXTS = ['help', 'content'];
/** Attributes that take effect by drawing the widget anew, with every answer kept. */
export const REDRAWN = new Set([...WORDS.filter((name) => name !== 'theme'), ...FLAGS, ...TEXTS]);
/** All attributes of the element; `lang` has a property already. */
export const ATTRIBUTES = ['theme', 'name', ...REDRAWN];

/** A text that is not there by then is gone without: the widget does not wait for a slow server. */
const PATIENCE_MS = 10_000;

/** The entries of the settings that are told by attributes alone. */
export function wishes(attribute) {
  const settings = {};
  for (const name of WORDS) {
    const value = attribute(name);
    if (value !== null) settings[name] = value;
  }
  for (const name of FLAGS) settings[name] = attribute(name) !== null;
  return settings;
}

/**
 * The texts of the page's own: each from a property, a file, or a script inside the element.
 *
 * @param {Element} element
 * @param {Record<string, unknown>} own - objects given as properties, by name
 * @returns {Promise<{texts: Record<string, unknown>, faults: object[]}>} every fault at once
 */
export async function texts(element, own) {
  const found = {};
  const faults = [];
  await Promise.all(TEXTS.map(async (name) => {
    try {
      const text = await textOf(element, name, own[name]);
      if (text !== undefined) found[name] = text;
    } catch (error) {
      faults.push(error.fault ?? fault('unreadable', name, '', String(error)));
    }
  }));
  // Whichever file answers first, they are told in the same order.
  faults.sort((one, other) => TEXTS.indexOf(one.path) - TEXTS.indexOf(other.path));
  return { texts: found, faults };
}

async function textOf(element, name, own) {
  if (own !== undefined) return own;
  const address = element.getAttribute(name);
  if (address !== null) return fetched(name, new URL(address, element.baseURI).href);
  const script = [...element.children].find((child) => child.localName === 'script'
    && child.type === 'application/json' && (child.dataset.for ?? 'help') === name);
  return script && parsed(name, script.textContent, '<script type="application/json">');
}

/** Reads a file of JSON, with a limit to the waiting. */
export async function fetched(name, address) {
  const waiting = new AbortController();
  const late = setTimeout(() => waiting.abort(), PATIENCE_MS);
  let text;
  try {
    const answer = await fetch(address, { signal: waiting.signal });
    if (!answer.ok) throw new Error(`it answers ${answer.status} ${answer.statusText}`.trim());
    text = await answer.text();
  } catch (error) {
    throw refused('unreadable', name, address, waiting.signal.aborted
      ? `it did not come within ${PATIENCE_MS / 1000} s` : error.message);
  } finally {
    clearTimeout(late);
  }
  return parsed(name, text, address);
}

/** Reads a text of JSON. */
export function parsed(name, text, where) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused('not-json', name, where, error.message);
  }
}

function refused(kind, path, found, reason) {
  return Object.assign(new Error(reason), { fault: fault(kind, path, found, reason) });
}

/** In the shape of the program's own faults. */
function fault(kind, path, found, reason) {
  const remedy = kind === 'not-json' ? 'Give it as JSON' : 'Name a file of JSON that this page may read';
  return {
    kind, path, found, allowed: ['JSON'],
    message: `${path}: ${found ? `${found}: ` : ''}${reason}. ${remedy}; the built-in words are shown.`,
  };
}
