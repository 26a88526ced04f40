// What `assess` throws for a value that is no assessment.
import assert from 'node:assert/strict';

export const FORMAT = 'joint-effort/assessment@1';

/** What a fault has, in this order. */
const PARTS = ['kind', 'path', 'found', 'allowed', 'message'];

/** The faults for which a value is refused, each of them whole. */
export function faultsOf(assess, value) {
  try {
    assess(value);
  } catch (error) {
    assert.ok(error instanceof Error, 'what is thrown is an Error');
    assert.ok(Array.isArray(error.faults), `it lists its faults: ${error.stack}`);
    for (const fault of error.faults) {
      assert.deepEqual(Object.keys(fault), PARTS);
      const { allowed, ...texts } = fault;
      assert.ok(Array.isArray(allowed) && allowed.every((one) => typeof one === 'string'));
      assert.ok(Object.values(texts).every((text) => typeof text === 'string'));
    }
    // The message says how many there are, and then each of them.
    const [count, ...lines] = error.message.split('\n');
    assert.match(count, new RegExp(`\\b${error.faults.length}\\b`));
    assert.deepEqual(
      lines,
      error.faults.map((fault) => fault.message),
    );
    return error.faults;
  }
  return assert.fail('it was refused');
}

/** A value is refused for exactly these faults: kind, path and what was found. */
export function checkRefused(assess, value, expected) {
  const faults = faultsOf(assess, value).map(({ kind, path, found }) => [kind, path, found]);
  assert.deepEqual(faults, expected);
}
