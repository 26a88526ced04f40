// Writes JSON, whatever a page has added to arrays and objects: libraries of 2009 gave them a `toJSON`
// that makes the browser write an array as a string.

const { stringify } = JSON;

/** Most parts of a value. Ours never have more, and a circular one has no end. */
const MAX_PARTS = 10_000;

/**
 * Returns the JSON of a plain value; undefined if it has none.
 *
 * @param {unknown} value
 */
export function asJson(value) {
  let remaining = MAX_PARTS;
  /** @type {(part: unknown) => string | undefined} */
  const write = (part) => {
    remaining -= 1;
    if (remaining < 0) throw new RangeError('too large');
    if (part === null || typeof part !== 'object') return stringify(part);
    /** @type {string[]} */
    const parts = [];
    const add = (/** @type {string} */ text) => {
      parts[parts.length] = text;
    };
    if (Array.isArray(part)) {
      for (let index = 0; index < part.length; index += 1) add(write(part[index]) ?? 'null');
      return `[${parts.join()}]`;
    }
    for (const name of Object.keys(part)) {
      const text = write(/** @type {Record<string, unknown>} */ (part)[name]);
      if (text !== undefined) add(`${stringify(name)}:${text}`);
    }
    return `{${parts.join()}}`;
  };
  try {
    return write(value);
  } catch {
    return undefined;
  }
}
