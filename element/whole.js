// The whole program, with the pages beside the way. It runs where WebAssembly does not, too.
import * as glue from './whole/joint-effort_bg.js';
import * as built from './whole/built.js';
import { loader } from './loader.js';

export const { program, provide } = loader(glue, built, { instead });

/** Where WebAssembly is refused or too old the program comes translated to JavaScript. */
async function instead(refusal, translate) {
  try {
    return await translate();
  } catch (error) {
    throw new Error(`WebAssembly is refused here (${refusal.message}), and its translation could not `
      + `be loaded (${error.message}). Put translated.js beside this script, or allow `
      + '\'wasm-unsafe-eval\' in the script-src of the Content-Security-Policy.');
  }
}
