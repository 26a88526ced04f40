// The whole program, with the side pages. It also runs without WebAssembly, and in
// Node.js.
import * as glue from './whole/joint-effort_bg.js';
import * as built from './whole/built.js';
import { readFile } from './files.js';
import { acceptFolders } from './folders.js';
import { isWasmUnavailable, makeLoader } from './loader.js';

export const { onBroken, program, provide } = makeLoader(glue, built, { readFile, loadFallback });

acceptFolders();

/** @import { Translated } from '../types/program.js' */

/**
 * Loads the translated program if WebAssembly is blocked or too old, or its file cannot be loaded.
 *
 * @param {Error} error
 * @param {() => Promise<Translated>} translate
 */
async function loadFallback(error, translate) {
  const { message } = error;
  const isUnavailable = isWasmUnavailable(error);
  try {
    const translated = await translate();
    // A server may have files of two versions, and a browser may have cached an older one.
    const { of } = translated.instantiate;
    if (built.integrity && of && of !== built.integrity) throw new Error('it is of another version');
    if (!isUnavailable) {
      console.warn(
        `Joint Effort: ${message} It runs translated to JavaScript, which is larger and slower. ` +
          'The server has to send files that end in .wasm, as application/wasm; IIS needs a MIME type for them.',
      );
    }
    return translated;
  } catch (failure) {
    throw new Error(
      isUnavailable
        ? `WebAssembly is refused here (${message}), and its translation could not be loaded ` +
            `(${/** @type {Error} */ (failure).message}). Put translated.js beside this script, or allow 'wasm-unsafe-eval' in the ` +
            'script-src of the Content-Security-Policy.'
        : `${message} Its translation could not be loaded either (${/** @type {Error} */ (failure).message}).`,
    );
  }
}
