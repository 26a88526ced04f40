// Rewrites the program's module to have little memory.
import assert from 'node:assert/strict';

/**
 * Returns the program with a memory that may grow by this many pages of 64 KB and no more.
 *
 * @param {Buffer} bytes - the program, whose memory has no maximum
 * @param {number} pages
 */
export function withRoomFor(bytes, pages) {
  const number = (at) => {
    let [value, shift, next] = [0, 0, at];
    for (;;) {
      const byte = bytes[next];
      value |= (byte & 0x7f) << shift;
      next += 1;
      shift += 7;
      if (byte < 0x80) return { value, next };
    }
  };
  const written = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(value >>> 7)]);
  for (let at = 8; at < bytes.length; ) {
    const size = number(at + 1);
    const end = size.next + size.value;
    if (bytes[at] === 5) {
      // One memory; no maximum; its minimum.
      const least = number(size.next + 2);
      assert.deepEqual([bytes[size.next], bytes[size.next + 1], least.next], [1, 0, end]);
      const section = [1, 1, ...written(least.value), ...written(least.value + pages)];
      return Buffer.concat([
        bytes.subarray(0, at + 1),
        Buffer.from([...written(section.length), ...section]),
        bytes.subarray(end),
      ]);
    }
    at = end;
  }
  throw new Error('The program has no memory');
}
