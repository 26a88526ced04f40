// What `assess` throws for an invalid assessment.
import assert from 'node:assert/strict';

export const FORMAT = 'joint-effort/assessment@1';

/** The properties of a fault, in this order. */
const PARTS = ['kind', 'path', 'found', 'allowed', 'message'];

/** Returns the faults for which a value is refused, and checks that each is complete. */
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
    // The message begins with the number of faults, and lists each of them.
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

/** Checks that a value is refused for exactly these faults: kind, path and what was found. */
export function checkRefused(assess, value, expected) {
  const faults = faultsOf(assess, value).map(({ kind, path, found }) => [kind, path, found]);
  assert.deepEqual(faults, expected);
}
