// Has the words that a host gives checked for the program that it begins with.
import { integrity, words } from './built.js';
import { program } from './small.js';

let bring = words;

/** @import { Texts, WordsModule } from '../types/program.js' */

/**
 * Gives what that program takes as `content`. Throws where what checks cannot be had: the whole program checks
 * for itself.
 *
 * @param {Texts | Promise<Texts>} texts
 * @returns {Promise<Texts['content']>}
 */
export async function checked(texts) {
  const { content } = await texts;
  // A preview has one program for all.
  if (!content || !bring) return content;
  const [{ check, of }] = await Promise.all([bring(), program()]);
  // A change is told by its place among the texts of the very same build.
  if (of !== integrity) throw new Error('words.js is of another version.');
  return check(content);
}

/**
 * Has what checks come from elsewhere.
 *
 * @param {() => Promise<WordsModule>} other
 */
export function provide(other) {
  bring &&= other;
}
