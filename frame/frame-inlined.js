// The compiled program out of a script. A frame that is sandboxed without an origin may fetch no file
// of its own site unless the server says so, but may run a classic script from there.
import { unpacked } from '../single/unpacked.js';

/** The name that `frame-bytes.js` gives its text: the module, compressed by gzip, in base64. */
const NAME = 'jointEffortBytes';

/** Brings the program's bytes. */
export async function inlined() {
  const address = new URL('frame-bytes.js', document.baseURI).href;
  await run(address);
  const packed = self[NAME];
  // Nothing reads the text again, and it is long.
  delete self[NAME];
  return unpacked(packed);
}

function run(address) {
  const script = document.createElement('script');
  script.src = trusted(address);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(script);
  });
}

/** Where the server asks for Trusted Types an address of a script has to come through a policy. */
function trusted(address) {
  if (!self.trustedTypes) return address;
  const policy = self.trustedTypes.createPolicy('joint-effort', { createScriptURL: (url) => url });
  return policy.createScriptURL(address);
}
