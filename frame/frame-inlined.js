// The program out of a classic script. A frame that is sandboxed without an origin may fetch no file
// of its own site and import no module unless the server says so, but may run such a script.
import { unpacked } from '../single/unpacked.js';

/**
 * Brings a program's bytes.
 *
 * @param {string} script
 */
export async function inlined(script) {
  return unpacked(await taken(script, 'jointEffortBytes'));
}

/** Brings what brings the whole program. */
export function whole() {
  return taken('frame-whole.js', 'jointEffortWhole');
}

/** Brings what checks the words of a host. */
export function words() {
  return taken('frame-words.js', 'jointEffortWords');
}

/** Brings the program translated to JavaScript. */
export function translated() {
  return taken('frame-translated.js', 'jointEffortTranslated');
}

/**
 * What a script beside the page puts under a name.
 *
 * @template {'jointEffortBytes' | 'jointEffortWhole' | 'jointEffortWords' | 'jointEffortTranslated'} Name
 * @param {string} script
 * @param {Name} name
 * @returns {Promise<Awaited<NonNullable<Window[Name]>>>}
 */
async function taken(script, name) {
  await run(new URL(script, document.baseURI).href);
  const value = /** @type {Awaited<NonNullable<Window[Name]>>} */ (self[name]);
  // Nothing reads it again, and it is long.
  delete self[name];
  return value;
}

/** @param {string} address */
function run(address) {
  const script = document.createElement('script');
  script.src = trusted(address);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(script);
  });
}

/**
 * Where the server asks for Trusted Types an address of a script has to come through a policy.
 *
 * @param {string} address
 */
function trusted(address) {
  if (!self.trustedTypes) return address;
  const policy = self.trustedTypes.createPolicy('joint-effort', { createScriptURL: (url) => url });
  return policy.createScriptURL(address);
}
