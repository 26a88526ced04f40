// How a random user's walk begins.

/** Beginnings of a walk, as the names of its first steps. */
export const PLANS = [
  [],
  [],
  ['to map', 'add-service 0', 'to-map 0', 'add-service 0', 'to-map 0'],
  ['to map', 'ask-family 0', 'answer the page', 'Continue', 'answer the page'],
  ['to open', 'open a nurse', 'open a school', 'course 0'],
  ['to open', 'open March', 'open June', 'course 0'],
  ['to open', 'open a school', 'open a code', 'course 0'],
];

/** Entries that an earlier visit may have left in the history of a tab. */
export const LEFT = [
  'start',
  'claimed',
  'check',
  'result',
  'family/change',
  'barriers.2/map',
  'claimed/map',
  'risk.safety/map',
  'critical.now/worried',
  'keep',
  'map',
  'service',
  'course',
  'many',
];

/** A generator of numbers from 0 to 1 (mulberry32): the same seed gives the same numbers. */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
