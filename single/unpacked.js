// Unpacks what the build has put into a script: bytes, compressed by gzip, in base64.

/**
 * @param {string} packed
 * @returns {Promise<ArrayBuffer>}
 */
export async function unpacked(packed) {
  if (!globalThis.DecompressionStream) {
    throw new Error('this browser has no DecompressionStream to unpack the program with');
  }
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
