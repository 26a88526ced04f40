// Checks the texts that a host gives as `content`, for the small program, which has no checker. The script
// contains its own program, and is loaded only if a host gives texts.
import * as glue from './words/joint-effort_bg.js';
import { packed } from './words/packed.js';
import { unpacked } from '../single/unpacked.js';

/** The integrity hash of the program that the checked texts are for. */
export { integrity as of } from './built.js';

/** @import { Texts } from '../types/program.js' */

/**
 * Returns the changes, or every fault, in the form that the program takes.
 *
 * @param {Texts['content']} content - an object, the text of a JSON document, or the error that came instead
 * @returns {Promise<string>}
 */
export async function check(content) {
  // A new program each time: a crashed one is never used again, and texts rarely change.
  const module = await WebAssembly.compile(await unpacked(packed));
  const { exports } = await WebAssembly.instantiate(module, { './joint-effort_bg.js': glue.$$ });
  glue.__wbg_set_wasm(exports);
  return glue.check(content);
}
