// In Node.js the element's files are on disk, and `fetch` reads none from there.
import { refuse } from './loader.js';

/**
 * What Node.js has beyond a browser.
 *
 * @typedef {object} Node
 * @property {{getBuiltinModule?(name: 'node:fs/promises'): {readFile(file: URL): Promise<BufferSource>}}} process
 */

/**
 * Reads a file from disk.
 *
 * @param {URL} address
 * @returns {Promise<BufferSource>}
 */
export async function readFile(address) {
  // Importing the module by its name would break bundlers that build for browsers.
  const files = /** @type {Partial<Node>} */ (globalThis).process?.getBuiltinModule?.('node:fs/promises');
  return files ? files.readFile(address) : refuse(address, ', and Node.js only from 20.16 on');
}
