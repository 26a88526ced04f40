// Checks the words that a host gives, for the program that it begins with: that one has no checker. The script
// has its program inside of it, and comes where somebody gives words.
import * as glue from './words/joint-effort_bg.js';
import { packed } from './words/packed.js';
import { unpacked } from '../single/unpacked.js';

/** The integrity of the program that what is checked is for. */
export { integrity as of } from './built.js';

/** @import { Texts } from '../types/program.js' */

/**
 * The changes, or every fault, in the form that the program takes.
 *
 * @param {Texts['content']} content - an object, the text of a JSON document, or the error that came in its place
 * @returns {Promise<string>}
 */
export async function check(content) {
  // A program for each time: none is left that has broken off, and words change seldom.
  const module = await WebAssembly.compile(await unpacked(packed));
  const { exports } = await WebAssembly.instantiate(module, { './joint-effort_bg.js': glue.$$ });
  glue.__wbg_set_wasm(exports);
  return glue.check(content);
}
