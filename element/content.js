// Checks the texts that a host gives as `content`, for the small program, which has no checker.
import { integrity, words } from './built.js';
import { program as loadSmall } from './small.js';

let loadChecker = words;

/** @import { Texts, WordsModule } from '../types/program.js' */

/**
 * Returns `content` in the form that the small program takes. Throws if the checker cannot be loaded; the whole
 * program has its own.
 *
 * @param {Texts | Promise<Texts>} texts
 * @returns {Promise<Texts['content']>}
 */
export async function checkContent(texts) {
  const { content } = await texts;
  // A preview uses the whole program for everything.
  if (!content || !loadChecker) return content;
  const [{ check, of }] = await Promise.all([loadChecker(), loadSmall()]);
  // Changes name texts by their positions, which are those of one build only.
  if (of !== integrity) throw new Error('words.js is of another version.');
  return check(content);
}

/**
 * Loads the checker from elsewhere.
 *
 * @param {() => Promise<WordsModule>} load
 */
export function provide(load) {
  loadChecker &&= load;
}
