// Loads the program from a classic script. A frame that is sandboxed without an origin cannot fetch files
// of its own site or import modules unless the server allows it, but it can run such a script.
import { unpacked } from '../single/unpacked.js';

/**
 * Loads a program's bytes.
 *
 * @param {string} script
 */
export async function loadBytes(script) {
  return unpacked(await takeGlobal(script, 'jointEffortBytes'));
}

/** Loads the loader of the whole program. */
export function loadWhole() {
  return takeGlobal('frame-whole.js', 'jointEffortWhole');
}

/** Loads the checker of a host's texts. */
export function loadWords() {
  return takeGlobal('frame-words.js', 'jointEffortWords');
}

/** Loads the program translated to JavaScript. */
export function loadTranslated() {
  return takeGlobal('frame-translated.js', 'jointEffortTranslated');
}

/**
 * Runs a script beside the page, and takes what it stores under a name.
 *
 * @template {'jointEffortBytes' | 'jointEffortWhole' | 'jointEffortWords' | 'jointEffortTranslated'} Name
 * @param {string} script
 * @param {Name} name
 * @returns {Promise<Awaited<NonNullable<Window[Name]>>>}
 */
async function takeGlobal(script, name) {
  await runScript(new URL(script, document.baseURI).href);
  const value = /** @type {Awaited<NonNullable<Window[Name]>>} */ (self[name]);
  // Nothing reads it again, and it is large.
  delete self[name];
  return value;
}

/** @param {string} address */
function runScript(address) {
  const script = document.createElement('script');
  script.src = toTrustedUrl(address);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(script);
  });
}

/**
 * Passes a script's address through a policy, in case the server requires Trusted Types.
 *
 * @param {string} address
 */
function toTrustedUrl(address) {
  if (!self.trustedTypes) return address;
  const policy = self.trustedTypes.createPolicy('joint-effort', { createScriptURL: (url) => url });
  return policy.createScriptURL(address);
}
