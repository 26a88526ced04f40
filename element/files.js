// In Node.js the element's files lie on this machine, and `fetch` brings none from there.
import { refuse } from './loader.js';

/**
 * What Node.js has besides a browser's.
 *
 * @typedef {object} Node
 * @property {{getBuiltinModule?(name: 'node:fs/promises'): {readFile(file: URL): Promise<BufferSource>}}} process
 */

/**
 * The bytes of a file of this machine.
 *
 * @param {URL} address
 * @returns {Promise<BufferSource>}
 */
export async function readFile(address) {
  // An import of the module by its name would stop bundlers that build for browsers.
  const files = /** @type {Partial<Node>} */ (globalThis).process?.getBuiltinModule?.('node:fs/promises');
  return files ? files.readFile(address) : refuse(address, ', and Node.js only from 20.16 on');
}
