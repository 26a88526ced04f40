// The pace of a person. Browsers drop what comes faster than anybody works, each version at another rate, and the
// page itself ignores the second half of a double press. So tests wait as a person would, but only where it
// matters.

/**
 * Longer than the page takes a press for the second half of the one before. The page counts from its last change,
 * and a test knows only that this is past.
 */
const AGAIN_MS = 600;

/** After this long nobody takes a press for a second half, even on a busy machine. */
const LONG_AGO_MS = 5000;

/** The distance within which two spots are the same to a hand, in CSS pixels. */
const SAME_SPOT = 50;

/** The keys that press something; any other key separates two presses. */
const PRESSES = ['Enter', 'Space', ' '];

/** Chromium 156 drops the eleventh file saved within one second. */
const BETWEEN_FILES_MS = 250;

/**
 * Chromium silently drops history entries beyond 200 in ten seconds, WebKit beyond 100. This is how many one tab
 * may add in that time, and the longest way from a start to a result.
 */
const WALKED = { time: 10_000, chromium: 150, firefox: 150, other: 75, longest: 26 };

const pause = (time) =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });

/** Waits until the next press no longer belongs to the last one: for clicks at a point, which are not paced. */
export const again = () => pause(AGAIN_MS);

/** The pace of work with one browser. */
export class Pace {
  #engine;
  #last = { at: 0 };
  #filed = 0;
  #walks = new Map();

  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * Presses with a pointer or a finger, after a pause if something else was just pressed at the same spot.
   *
   * An element scrolled into view may be pressed higher or lower than it was found: the page scrolls its own
   * heading into view meanwhile.
   *
   * @param {{id: string, x: number, y: number, isInSight: boolean}} what - the element, and the spot
   * @param {() => Promise<void>} act - the press
   */
  press(what, act) {
    const isKnown = what.isInSight && this.#last.isInSight;
    const isSpot = Math.hypot(what.x - this.#last.x, isKnown ? what.y - this.#last.y : 0) < SAME_SPOT;
    return this.#after(isSpot && what.id !== this.#last.id, what, act);
  }

  /** Presses keys one after another, after a pause if the first was also the last one pressed. */
  keys(strokes, act) {
    const [first] = strokes;
    const isAgain = PRESSES.includes(first) && first === this.#last.key;
    return this.#after(isAgain, { key: strokes.at(-1) }, act);
  }

  async #after(isAgain, last, act) {
    if (isAgain && Date.now() - this.#last.at < LONG_AGO_MS) await pause(AGAIN_MS);
    await act();
    this.#last = { ...last, at: Date.now() };
  }

  /** Saves a file, not too soon after the one before. */
  async save(act) {
    await pause(this.#filed + BETWEEN_FILES_MS - Date.now());
    const file = await act();
    this.#filed = Date.now();
    return file;
  }

  /**
   * Walks through pages that add entries to a tab's history.
   *
   * @param {string} tab
   * @param {() => Promise<number>} act - the walk; returns how many pages it went through
   */
  async walk(tab, act) {
    const { time, longest, [this.#engine]: most = WALKED.other } = WALKED;
    const walks = this.#walks.get(tab) ?? [];
    this.#walks.set(tab, walks);
    for (;;) {
      while (walks[0]?.at + time < Date.now()) walks.shift();
      if (walks.reduce((sum, { pages }) => sum + pages, longest) <= most) break;
      await pause(walks[0].at + time + 1 - Date.now());
    }
    walks.push({ at: Infinity, pages: longest });
    const walk = walks.at(-1);
    try {
      walk.pages = await act();
    } finally {
      walk.at = Date.now();
    }
  }
}
