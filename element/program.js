// The whole program: with all that a host may ask for, and is told. It runs in Node.js too, and where
// WebAssembly does not.
import * as glue from './joint-effort_bg.js';
import * as built from './built.js';
import { loader, refuse } from './loader.js';

export const { program, provide } = loader(glue, built, { readFile, instead });

/** In Node.js the file lies on this machine, and `fetch` brings no files. */
async function readFile(address) {
  // An import of the module by its name would stop bundlers that build for browsers.
  const files = globalThis.process?.getBuiltinModule?.('node:fs/promises');
  return files ? files.readFile(address) : refuse(address, ', and Node.js only from 20.16 on');
}

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
