// In Node.js the element's files lie on this machine, and `fetch` brings none from there.
import { refuse } from './loader.js';

/** The bytes of a file of this machine. */
export async function readFile(address) {
  // An import of the module by its name would stop bundlers that build for browsers.
  const files = globalThis.process?.getBuiltinModule?.('node:fs/promises');
  return files ? files.readFile(address) : refuse(address, ', and Node.js only from 20.16 on');
}
