// The pace of a person. Browsers drop what comes faster than anybody works, each version from another
// number on, and the page itself takes no second half of a double press: so tests wait here as a
// person would, and only where it matters.

/**
 * Longer than the page holds a press for the second half of the one before: it counts from when the page
 * has changed, which a test knows only to be past.
 */
const AGAIN_MS = 600;

/** Nobody takes a press for the second half of one that is so long ago, even on a busy machine. */
const LONG_AGO_MS = 5000;

/** From one spot to the next that are the same to a hand, in CSS pixels. */
const SAME_SPOT = 50;

/** The keys that press something; any other parts two presses of them. */
const PRESSES = ['Enter', 'Space', ' '];

/** Chromium 156 drops the eleventh file of one second. */
const BETWEEN_FILES_MS = 250;

/**
 * Chromium drops an entry of the history beyond 200 in ten seconds without a word, WebKit beyond 100: what
 * one tab may walk in that time, and the longest way from a start to a result.
 */
const WALKED = { time: 10_000, chromium: 150, firefox: 150, other: 75, longest: 26 };

const pause = (time) =>
  new Promise((resolve) => {
    setTimeout(resolve, time);
  });

/** Waits until no press belongs to the one before any more: for presses at a place, which nobody holds apart. */
export const again = () => pause(AGAIN_MS);

/** How fast one browser is worked with. */
export class Pace {
  #engine;
  #last = { at: 0 };
  #filed = 0;
  #walks = new Map();

  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * Presses with a pointer or a finger: not at once where another thing was pressed at the same spot.
   *
   * What had to be brought into sight may be pressed further up or down than it was found: the page
   * brings its own heading into sight meanwhile.
   *
   * @param {{id: string, x: number, y: number, isInSight: boolean}} what - the element, and the spot
   * @param {() => Promise<void>} act - the press
   */
  press(what, act) {
    const isKnown = what.isInSight && this.#last.isInSight;
    const isSpot = Math.hypot(what.x - this.#last.x, isKnown ? what.y - this.#last.y : 0) < SAME_SPOT;
    return this.#after(isSpot && what.id !== this.#last.id, what, act);
  }

  /** Presses keys one after another: not at once where the first is the one that was pressed last. */
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

  /** Has a file saved, and not too soon after the one before. */
  async save(act) {
    await pause(this.#filed + BETWEEN_FILES_MS - Date.now());
    const file = await act();
    this.#filed = Date.now();
    return file;
  }

  /**
   * Goes through pages whose entries stand in the history of a tab.
   *
   * @param {string} tab
   * @param {() => Promise<number>} act - the walk; tells how many pages it went through
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
