// The program that a page of somebody else's begins with: it has all that a host may ask for and is told,
// and none of the pages beside the way. It runs in Node.js too.
import * as glue from './joint-effort_bg.js';
import * as built from './built.js';
import { loader, refuse } from './loader.js';

export const { program, provide } = loader(glue, built, { readFile });

/**
 * What Node.js has besides a browser's.
 *
 * @typedef {object} Node
 * @property {{getBuiltinModule?(name: 'node:fs/promises'): {readFile(file: URL): Promise<BufferSource>}}} process
 */

/**
 * In Node.js the file lies on this machine, and `fetch` brings no files.
 *
 * @param {URL} address
 * @returns {Promise<BufferSource>}
 */
async function readFile(address) {
  // An import of the module by its name would stop bundlers that build for browsers.
  const files = /** @type {Partial<Node>} */ (globalThis).process?.getBuiltinModule?.('node:fs/promises');
  return files ? files.readFile(address) : refuse(address, ', and Node.js only from 20.16 on');
}
