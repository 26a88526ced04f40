// What some browsers cannot do, and leaving out the tests that need it.

/** What a browser or its driver cannot do, and why. */
const LACKS = {
  webkit: {
    touch: 'its driver has no finger',
    'forced colours': 'it has no forced colours',
    'blocked storage': 'its driver cannot have it store nothing',
    'objects of its own': 'its driver works with what the page makes of lists and names',
    'a full device': 'its driver cannot fill the device',
    'errors of the network': 'its driver tells of no page that did not come',
    'the same picture twice': 'it draws letters a little otherwise each time',
    'a program fetched anew': 'it asks for no program again that it still has',
    "'self' without an origin": "a frame without an origin has no 'self' there",
    'no cookies without an origin': 'a frame without an origin sends cookies there',
    'a page that is cut': 'its page crashes now and then where a connection ends early',
    'each frame': 'it leaves frames out where it has much to do',
    'a foot on each sheet': 'its last sheet alone has the foot',
  },
};

/** Marks a test as left out, so that the runner can tell it from a skipped one. */
export const LEFT_OUT = 'left out in ';

/** Whether a browser has an ability, by the names above. */
export const can = (engine, ability) => LACKS[engine]?.[ability] === undefined;

/**
 * Leaves a test out in a browser that lacks an ability it needs: pass the result to `test` after the name. The
 * runner counts the tests left out and prints why.
 *
 * @param {string | undefined} engine - which browser
 * @param {...string} abilities - what the test needs, by the names above
 */
export function needs(engine, ...abilities) {
  const lacked = abilities.find((ability) => !can(engine, ability));
  return lacked ? { skip: `${LEFT_OUT}${engine}: ${LACKS[engine][lacked]}` } : {};
}
