// What not every browser can do, and with it the tests that take it.

/** What a browser or its driver cannot do, and why. */
const LACKS = {
  webkit: {
    touch: 'its driver has no finger',
    'forced colours': 'it has no forced colours',
    'blocked storage': 'it stores for every page',
  },
};

/** How the runner knows a test that is left out from one that is skipped. */
export const LEFT_OUT = 'left out in ';

/**
 * Leaves a test out in a browser that cannot do what the test takes: given to `test` after the name. The
 * runner counts those that are left out, and says why.
 *
 * @param {string} engine - which browser
 * @param {...string} abilities - what the test takes, by the names above
 */
export function needs(engine, ...abilities) {
  const lacked = abilities.map((ability) => LACKS[engine]?.[ability]).find(Boolean);
  return lacked ? { skip: `${LEFT_OUT}${engine}: ${lacked}` } : {};
}
